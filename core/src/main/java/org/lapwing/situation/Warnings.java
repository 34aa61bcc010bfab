package org.lapwing.situation;

import java.util.ArrayList;
import java.util.List;
import org.lapwing.ceasefire.EarlySigns;
import org.lapwing.ceasefire.Indicator;
import org.lapwing.ceasefire.Sign;
import org.lapwing.ceasefire.TrackRecord;

/** The early signs that are seen, and how each did before. */
final class Warnings {

    private static final String RULE =
            "the rules in docs/ceasefires.md, \u201cEarly signs\u201d, tried on every Sunday with what had been published"
                    + " by then; followed means that within 28 days two or more independent sources told of violence";

    private final Material material;

    Warnings(Material material) {
        this.material = material;
    }

    List<Block> write() {
        List<Sign> signs = EarlySigns.read(material.now(), material.incidents(), material.dossier());
        if (signs.isEmpty()) {
            return material.nothing("None of the signs that Lapwing knows is seen. That is no forecast of calm.");
        }
        int rule = material.notes().rule(RULE);
        List<List<Sentence>> rows = new ArrayList<>();
        for (Sign sign : signs) {
            if (!isToldForAll(sign, signs)) {
                rows.add(row(sign, record(sign.indicator())));
            }
        }
        TrackRecord any = material.records().get(0);
        return List.of(
                new Block.Paragraph(List.of(
                        Sentence.explanation("These are no forecasts."),
                        Sentence.of(
                                any.weeks() == 0
                                        ? "There is no past of this ceasefire to try them on."
                                        : "The last columns say how each sign did in the past of this ceasefire; after "
                                                + any.followed() + " of all its " + any.weeks()
                                                + " weeks, with a sign or without, violence followed within four"
                                                + " weeks.",
                                List.of(rule)))),
                new Block.Table(
                        List.of(
                                "Sign",
                                "What is seen now",
                                "Earlier weeks with it",
                                "Violence followed",
                                "False alarms"),
                        rows));
    }

    private TrackRecord record(Indicator indicator) {
        return material.records().stream()
                .filter(record -> record.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    /** A district's sign that says what the one of the whole ceasefire says already. */
    private static boolean isToldForAll(Sign sign, List<Sign> signs) {
        return sign.district().isPresent()
                && signs.stream()
                        .anyMatch(wide -> wide.district().isEmpty()
                                && wide.indicator() == sign.indicator()
                                && wide.incidents().equals(sign.incidents()));
    }

    private List<Sentence> row(Sign sign, TrackRecord record) {
        return List.of(
                Sentence.label(Phrases.sentenceCase(sign.indicator().words())
                        + sign.district().map(name -> ", " + name).orElse("")),
                Sentence.of(
                        Phrases.sentenceCase(sign.because()), material.notes().tellings(sign.incidents())),
                Sentence.label(record.raised() == 0 ? "none" : Integer.toString(record.raised())),
                Sentence.label(record.raised() == 0 ? "" : Integer.toString(record.right())),
                Sentence.label(record.raised() == 0 ? "" : Integer.toString(record.falseAlarms())));
    }
}
