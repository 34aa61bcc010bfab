package org.lapwing.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.Pipeline;
import org.lapwing.coding.EventType;

/** Sentences of our own, one event each, over all categories of CAMEO: what share of them is coded right. */
class PloverSentencesTest {

    private static final Pipeline PIPELINE = Pipeline.load();
    private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

    /** @param countries of sources and of targets; what two sides do to each other has sources only */
    private record Expected(EventType type, Set<String> sources, Set<String> targets, String text) {

        static Expected parse(String line) {
            String[] cells = line.split("\t", -1);
            return new Expected(EventType.valueOf(cells[0]), countries(cells[1]), countries(cells[2]), cells[3]);
        }

        private static Set<String> countries(String cell) {
            return cell.isEmpty() ? Set.of() : Set.of(cell.split(",", -1));
        }

        boolean hasType(Optional<PloverEvent> coded) {
            return coded.filter(event -> event.type() == type).isPresent();
        }

        boolean hasSides(Optional<PloverEvent> coded) {
            Set<String> from = coded.map(event -> codes(event.sources())).orElse(Set.of());
            Set<String> to = coded.map(event -> codes(event.targets())).orElse(Set.of());
            if (targets.isEmpty() && sources.size() > 1) {
                Set<String> both = new HashSet<>(from);
                both.addAll(to);
                return both.containsAll(sources);
            }
            return meets(sources, from) && (targets.isEmpty() || meets(targets, to));
        }

        private static boolean meets(Set<String> expected, Set<String> coded) {
            return expected.stream().anyMatch(coded::contains);
        }

        private static Set<String> codes(List<String> actors) {
            Set<String> result = new HashSet<>();
            actors.forEach(code -> result.add(code.substring(0, 3)));
            return result;
        }
    }

    /** The floors lie a little below what was measured when the files were written. */
    @ParameterizedTest
    @CsvSource({"plover-unseen.tsv, 86, 67", "plover-seen.tsv, 91, 77"})
    void codesMostOfThemWithTheirTypeAndSides(String file, int types, int events) {
        List<Expected> sentences = read(file);
        int typed = 0;
        int whole = 0;
        for (Expected expected : sentences) {
            Optional<PloverEvent> coded = code(expected.text());
            typed += expected.hasType(coded) ? 1 : 0;
            whole += expected.hasType(coded) && expected.hasSides(coded) ? 1 : 0;
        }

        assertThat(100 * typed / sentences.size()).as("percent of types").isGreaterThanOrEqualTo(types);
        assertThat(100 * whole / sentences.size())
                .as("percent of types with source and target country")
                .isGreaterThanOrEqualTo(events);
    }

    private static Optional<PloverEvent> code(String text) {
        GoldReport report = new GoldReport("sentence", text, Optional.empty(), Optional.empty());
        return PloverEvent.lead(PIPELINE.code(report.report(UNDATED)).events());
    }

    private static List<Expected> read(String file) {
        try (InputStream in = Objects.requireNonNull(PloverSentencesTest.class.getResourceAsStream(file))) {
            return Arrays.stream(new String(in.readAllBytes(), UTF_8).split("\n"))
                    .filter(line -> !line.startsWith("#"))
                    .map(Expected::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
