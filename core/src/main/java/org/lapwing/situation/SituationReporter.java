package org.lapwing.situation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.Dossier;
import org.lapwing.ceasefire.Ruling;

/** Writes up a ceasefire's day or week by what had been published at its end, against the period before. */
public final class SituationReporter {

    private static final List<String> READING = List.of(
            "This report was put together by a program from published news.",
            "Nobody has checked on the ground.",
            "A violation is alleged if one independent source tells of it, and corroborated if two or more do;"
                    + " corroborated does not mean proven.",
            "It is contradicted if one source tells of it and it is denied, or the sides blame each other, and unconfirmed if"
                    + " somebody looked and could not confirm it.",
            "It is confirmed, under review or not a violation if an analyst has said so.",
            "A ceasefire is strained if it is in force while violations of it are reported; it has collapsed if, by the rules"
                    + " of this program, the fighting has left nothing of it, whatever the parties say.",
            "The party is undetermined if no report says who began, or the reports blame different sides.",
            "The small numbers lead to the notes at the end, which have the words of each source.");

    /** Ids of the sections to which marks of the timeline lead. */
    static final String AGREEMENT = "agreement";

    static final String KEPT = "kept";
    static final String COVERAGE = "coverage";

    private SituationReporter() {}

    /**
     * @param dossier what was published; what is later than the period's last day is not looked at
     * @param rulings of analysts that are to hold, whenever they were made
     * @param from first day of the period
     * @param to its last, not before the first
     */
    public static SituationReport report(
            CeasefireMonitor monitor,
            Agreement agreement,
            Dossier dossier,
            Collection<Ruling> rulings,
            LocalDate from,
            LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it starts: " + from + " to " + to);
        }
        Material material = new Material(monitor, agreement, dossier, rulings, from, to);
        Counts counts = new Counts(material);
        // in this order also because notes are numbered as they are first needed
        List<Section> sections = List.of(
                new Section("glance", "At a glance", new Glance(material).write()),
                new Section("reading", "How to read this", reading()),
                new Section("counts", "Reported violations", counts.write()),
                new Section("incidents", "New and changed incidents", new Happenings(material).write()),
                new Section(
                        "contradictions", "Where accounts contradict each other", new Disagreements(material).write()),
                new Section(KEPT, "Promises kept, statements and monitors", new KeptWords(material).write()),
                new Section("signs", "Early signs", new Warnings(material).write()),
                new Section(COVERAGE, "How much could be seen", new SightOfArea(material).write()),
                new Section("unknown", "What we do not know", new Unknowns(material).write()),
                new Section(AGREEMENT, "The agreement", new Terms(material).write()),
                new Section("tallied", "What the map and the timeline count", counts.tallied()));
        String length = from.equals(to) ? "Day" : "Period";
        return new SituationReport(
                agreement.name() + ": situation report",
                length + ": " + Days.period(from, to) + ". By what had been published by the end of " + Days.day(to)
                        + ".",
                sections,
                material.notes().list());
    }

    private static List<Block> reading() {
        return List.of(
                new Block.Paragraph(READING.stream().map(Sentence::explanation).toList()));
    }
}
