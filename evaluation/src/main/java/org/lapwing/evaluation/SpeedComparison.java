package org.lapwing.evaluation;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import org.lapwing.Coded;
import org.lapwing.Pipeline;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.coding.Lexicon;
import org.lapwing.place.Gazetteer;
import org.lapwing.report.ReadOutcome.Accepted;
import org.lapwing.report.Reading;
import org.lapwing.report.Report;
import org.lapwing.report.ReportReader;
import org.lapwing.text.CoreNlpAnalyser;
import org.lapwing.text.Tokeniser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Lapwing's whole chain against CoreNLP with its default annotators, on the same texts in the same run and on one thread,
 * in turns of one batch each so that a change of the machine's speed meets both.
 */
@Command(
        name = "speed",
        description = "Compares the whole chain with CoreNLP's default annotators on the same reports.")
final class SpeedComparison implements Runnable {

    @Parameters(paramLabel = "PATH", description = "Reports: a folder, a text file, JSONL, CSV; plain or gzip.")
    private List<Path> paths = List.of();

    @Option(
            names = "--sentences",
            description = "About how many sentences to take, in reports spread evenly over those of PATH"
                    + " (default: ${DEFAULT-VALUE}, which takes about two minutes).")
    private int limit = 800;

    @Option(names = "--batches", description = "In how many turns (default: ${DEFAULT-VALUE}).")
    private int batches = 5;

    @Override
    public void run() {
        List<Report> reports = read();
        // As 'lapwing code' runs it.
        Pipeline lapwing = new Pipeline(CoreNlpAnalyser.load(), Lexicon.load(), ActorLexicon.load(), Gazetteer.load());
        StanfordCoreNLP coreNlp = coreNlp();
        Tally ours = new Tally();
        Tally theirs = new Tally();
        warmUp(reports, lapwing, coreNlp);
        int size = Math.max(1, (reports.size() + batches - 1) / batches);
        for (int from = 0; from < reports.size(); from += size) {
            List<Report> batch = reports.subList(from, Math.min(reports.size(), from + size));
            ours.time(() -> batch.forEach(r -> ours.add(lapwing.code(r))));
            theirs.time(() -> batch.forEach(r -> theirs.tokens += annotate(coreNlp, r)));
        }
        System.out.printf(
                Locale.ROOT,
                "reports %d, tokens %d, sentences %d, parsed %d (%.1f %%), events %d%n",
                reports.size(),
                theirs.tokens,
                ours.sentences,
                ours.parsed,
                100.0 * ours.parsed / Math.max(1, ours.sentences),
                ours.events);
        print("lapwing", ours, theirs.tokens, reports.size());
        print("corenlp", theirs, theirs.tokens, reports.size());
        System.out.printf(Locale.ROOT, "lapwing is %.1f times faster (CPU)%n", (double) theirs.nanos / ours.nanos);
    }

    private static void print(String name, Tally tally, long tokens, int reports) {
        double seconds = tally.nanos / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f s CPU, %.1f ms per 1,000 tokens, %.1f reports a second%n",
                name,
                seconds,
                1e6 * seconds / tokens,
                reports / seconds);
    }

    private static void warmUp(List<Report> reports, Pipeline lapwing, StanfordCoreNLP coreNlp) {
        for (Report report : reports.subList(0, Math.min(100, reports.size()))) {
            lapwing.code(report);
            annotate(coreNlp, report);
        }
    }

    private List<Report> read() {
        List<Report> all = new ArrayList<>();
        for (Path path : paths) {
            try (Reading reading = new ReportReader().read(path)) {
                while (reading.hasNext()) {
                    if (reading.next() instanceof Accepted accepted) {
                        all.add(accepted.report());
                    }
                }
            }
        }
        Tokeniser tokeniser = new Tokeniser();
        int sentences = all.stream()
                .mapToInt(report -> tokeniser.split(report.body()).sentences().size())
                .sum();
        // A fixed stride, since files are often in the order of their days.
        int stride = Math.max(1, (sentences + limit - 1) / limit);
        return IntStream.range(0, all.size())
                .filter(i -> i % stride == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static StanfordCoreNLP coreNlp() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
        return new StanfordCoreNLP(properties);
    }

    private static long annotate(StanfordCoreNLP coreNlp, Report report) {
        Annotation annotation = new Annotation(report.body());
        coreNlp.annotate(annotation);
        return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
    }

    private static final class Tally {
        private long nanos;
        private long tokens;
        private int sentences;
        private int parsed;
        private int events;

        void time(Runnable work) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }

        void add(Coded coded) {
            sentences += coded.sentences();
            parsed += coded.parsed();
            events += coded.events().size();
        }
    }
}
