package org.lapwing.evaluation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
        double cpu = cpuSeconds();
        List<List<Particulars>> groups = Fusion.fuse(made);
        double took = seconds(start);
        cpu = cpuSeconds() - cpu;
        long several = groups.stream().filter(g -> g.size() > 1).count();
        int largest = groups.stream().mapToInt(List::size).max().orElse(0);
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "%d events: %d incidents, %d of several reports, the largest of %d, in %.1f s (%.1f s of CPU); heap %d MB%n",
                made.size(),
                groups.size(),
                several,
                largest,
                took,
                cpu,
                used >> 20);
        return 0;
    }

    /** Of all threads, with what the collector took: the wall clock of a shared machine tells little. */
    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
