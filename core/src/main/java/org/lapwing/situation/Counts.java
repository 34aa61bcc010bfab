package org.lapwing.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lapwing.ceasefire.Violation;

/** The table by party, kind, district and state against the period before, the map and the timeline. */
final class Counts {

    private record Row(String party, String kind, String district, String state) {

        static Row of(Violation violation) {
            return new Row(
                    violation.alleged().orElse("undetermined"),
                    Phrases.words(violation.kind()),
                    violation.district().orElse("not told"),
                    Phrases.words(violation.state()));
        }
    }

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::party)
            .thenComparing(Row::kind)
            .thenComparing(Row::district)
            .thenComparing(Row::state);

    private final Material material;
    private final SketchMap map;
    private final Timeline timeline;

    Counts(Material material) {
        this.material = material;
        this.map = SketchMap.of(material.now().violations(), material.from(), material.to());
        this.timeline = new Timeline(material.now(), material.to());
    }

    List<Block> write() {
        List<Block> blocks = new ArrayList<>(List.of(table()));
        map.draw(material.countsNote()).map(Block.Picture::new).ifPresent(blocks::add);
        blocks.add(new Block.Picture(timeline.draw(material.coverage().silences(), material.countsNote())));
        return blocks;
    }

    /** What each mark of the map and each bar of the timeline counts. */
    List<Block> tallied() {
        List<Block> blocks = new ArrayList<>();
        for (Tallied tallied : Stream.concat(map.tallied().stream(), timeline.tallied().stream())
                .toList()) {
            blocks.add(new Block.Entry(
                    tallied.id(),
                    Sentence.of(
                            tallied.heading() + ": "
                                    + Phrases.number(tallied.violations().size(), "violation", "violations"),
                            List.of(material.countsNote())),
                    tallied.violations().stream()
                            .map(violation -> Sentence.of(
                                    Phrases.violation(violation) + ".", material.tellings(List.of(violation))))
                            .toList()));
        }
        return blocks.isEmpty() ? material.nothing("Neither counts anything.") : blocks;
    }

    private Block table() {
        Map<Row, List<Violation>> here = byRow(material.here());
        Map<Row, List<Violation>> earlier = byRow(material.earlier());
        Map<Row, Boolean> all = new TreeMap<>(ORDER);
        here.keySet().forEach(row -> all.put(row, true));
        earlier.keySet().forEach(row -> all.put(row, true));
        List<List<Sentence>> rows = new ArrayList<>();
        for (Row row : all.keySet()) {
            rows.add(List.of(
                    Sentence.label(row.party()),
                    Sentence.label(row.kind()),
                    Sentence.label(row.district()),
                    Sentence.label(row.state()),
                    cell(here.getOrDefault(row, List.of())),
                    cell(earlier.getOrDefault(row, List.of()))));
        }
        List<Integer> counted = List.of(material.countsNote());
        rows.add(List.of(
                Sentence.label("all"),
                Sentence.label(""),
                Sentence.label(""),
                Sentence.label(""),
                Sentence.of(Integer.toString(material.here().size()), counted),
                Sentence.of(Integer.toString(material.earlier().size()), counted)));
        return new Block.Table(
                List.of(
                        "Alleged party",
                        "Kind",
                        "District",
                        "Evidence",
                        span(material.from(), material.to()),
                        span(material.previous(), material.from().minusDays(1))),
                rows);
    }

    private static String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? Days.brief(first) : Days.brief(first) + " to " + Days.brief(last);
    }

    private Sentence cell(List<Violation> violations) {
        return Sentence.of(Integer.toString(violations.size()), material.tellings(violations));
    }

    private static Map<Row, List<Violation>> byRow(List<Violation> violations) {
        Map<Row, List<Violation>> rows = new TreeMap<>(ORDER);
        violations.forEach(violation -> rows.computeIfAbsent(Row.of(violation), key -> new ArrayList<>())
                .add(violation));
        return rows;
    }
}
