package org.lapwing.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.Coverage;
import org.lapwing.ceasefire.Dossier;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.ceasefire.Silence;
import org.lapwing.ceasefire.StatusChange;
import org.lapwing.ceasefire.TrackRecord;
import org.lapwing.ceasefire.Violation;
import org.lapwing.incident.Incident;
import org.lapwing.time.TimeRange;

/** What the sections of one report are written from, and the notes that they share. For one thread. */
final class Material {

    private static final String COUNTS =
            "violations are counted on the first day on which they can have happened, against the period of the same"
                    + " length before; those without a day are left out and listed under \u201cWhat we do not know\u201d";
    private static final String STATUS = "the rules in docs/ceasefires.md, \u201cHow a ceasefire stands\u201d";
    private static final String SIGHT =
            "reports are counted on their day of publication; they tell of the area if one of their incidents is placed"
                    + " in it";

    private final Agreement agreement;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate previous;
    private final Dossier dossier;
    private final List<Incident> incidents;
    private final Map<String, Incident> byId = new HashMap<>();
    private final Assessment now;
    private final Assessment before;
    private final Coverage coverage;
    private final List<TrackRecord> records;
    private final Notes notes;

    Material(
            CeasefireMonitor monitor,
            Agreement agreement,
            Dossier all,
            Collection<Ruling> rulings,
            LocalDate from,
            LocalDate to) {
        this.agreement = agreement;
        this.from = from;
        this.to = to;
        this.previous = from.minusDays(ChronoUnit.DAYS.between(from, to) + 1);
        this.dossier = all.known(to);
        this.incidents = dossier.incidents();
        incidents.forEach(incident -> byId.put(incident.id(), incident));
        this.now = monitor.assess(agreement, incidents, dossier, rulings, to);
        Dossier then = all.known(from.minusDays(1));
        this.before = monitor.assess(agreement, then.incidents(), then, List.of(), from.minusDays(1));
        this.coverage = Coverage.of(agreement, dossier, from, to);
        this.records = TrackRecord.of(monitor, agreement, all, rulings, to);
        this.notes = new Notes(dossier);
    }

    Agreement agreement() {
        return agreement;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    /** First day of the period before, which ends the day before {@link #from}. */
    LocalDate previous() {
        return previous;
    }

    Dossier dossier() {
        return dossier;
    }

    List<Incident> incidents() {
        return incidents;
    }

    Incident incident(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow();
    }

    /** At the end of the period. */
    Assessment now() {
        return now;
    }

    /** At its beginning, as reports told it then. */
    Assessment before() {
        return before;
    }

    Coverage coverage() {
        return coverage;
    }

    List<TrackRecord> records() {
        return records;
    }

    Notes notes() {
        return notes;
    }

    int countsNote() {
        return notes.rule(COUNTS);
    }

    int sightNote() {
        return notes.rule(SIGHT);
    }

    /** Where a turn of the status is from. */
    List<Integer> notesOf(StatusChange change) {
        List<Integer> shown = new ArrayList<>(notes.tellings(change.incidents()));
        shown.add(change.recorded() ? notes.registry(agreement) : notes.rule(STATUS));
        return shown;
    }

    List<Integer> tellings(List<Violation> violations) {
        return notes.tellings(violations.stream().map(Violation::incident).toList());
    }

    List<Integer> withTellings(int rule, List<Violation> violations) {
        List<Integer> shown = new ArrayList<>(List.of(rule));
        shown.addAll(tellings(violations));
        return shown;
    }

    /** Violations of the period that count. */
    List<Violation> here() {
        return within(from, to);
    }

    /** Violations of the period before that count. */
    List<Violation> earlier() {
        return within(previous, from.minusDays(1));
    }

    List<Violation> within(LocalDate first, LocalDate last) {
        return now.violations().stream()
                .filter(violation -> violation.counts() && violation.isDated())
                .filter(violation ->
                        !violation.day().isBefore(first) && !violation.day().isAfter(last))
                .toList();
    }

    boolean overlaps(TimeRange range) {
        return range.start().filter(to::isBefore).isEmpty()
                && range.end().filter(end -> !end.isBefore(from)).isPresent();
    }

    /** Whether a report of the period tells of it. */
    boolean isToldOfNow(String incident) {
        return dossier.accounts().getOrDefault(incident, List.of()).stream()
                .anyMatch(account -> !account.report().published().isBefore(from));
    }

    List<Silence> currentSilences() {
        return coverage.lasting();
    }

    Sentence sight() {
        List<Integer> shown = new ArrayList<>(List.of(sightNote()));
        currentSilences().forEach(silence -> shown.addAll(notes.tellings(List.of(silence.incident()))));
        String words = switch (coverage.sight()) {
            case SEEN ->
                "The area was reported on by " + coverage.publishers()
                        + " publishers, and no report tells of anything that kept news from getting out.";
            case POORLY_SEEN ->
                (currentSilences().isEmpty()
                                ? "The area was poorly seen: one publisher reported on it."
                                : "The area was poorly seen: news was kept from getting out.")
                        + " Fewer reports do not mean less violence.";
            case NOT_TOLD_OF ->
                "No report tells of the area, although reports on other things came in: it may"
                        + " have been quiet, or nobody was there to tell.";
            case BLIND -> "No reports came in at all: that nothing is told means nothing.";
        };
        return Sentence.of(words, shown);
    }

    /** A section that has nothing to tell. */
    List<Block> nothing(String words) {
        return List.of(new Block.Paragraph(List.of(Sentence.of(words, List.of(countsNote())))));
    }
}
