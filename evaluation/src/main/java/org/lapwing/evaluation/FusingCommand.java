package org.lapwing.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lapwing.incident.Fusion;
import org.lapwing.incident.Particulars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how long fusing takes, on made-up events. */
@Command(
        name = "fusing",
        description = "Fuses made-up events of realistic skew, and says how long that takes.",
        mixinStandardHelpOptions = true)
final class FusingCommand implements Callable<Integer> {

    @Option(names = "--events", description = "How many (default: ${DEFAULT-VALUE}).")
    private int events = 100_000;

    @Option(
            names = "--seed",
            description = "Of the generator; the same gives the same events (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        List<Particulars> made = new MadeUpWorld(seed).events(events);
        System.err.printf(Locale.ROOT, "%d events made in %.1f s%n", made.size(), seconds(start));
        start = System.nanoTime();
        List<List<Particulars>> groups = Fusion.fuse(made);
        double took = seconds(start);
        long several = groups.stream().filter(g -> g.size() > 1).count();
        int largest = groups.stream().mapToInt(List::size).max().orElse(0);
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "%d events: %d incidents, %d of several reports, the largest of %d, in %.1f s; heap %d MB%n",
                made.size(),
                groups.size(),
                several,
                largest,
                took,
                used >> 20);
        return 0;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
