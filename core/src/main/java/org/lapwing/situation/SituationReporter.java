package org.lapwing.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.Compliance;
import org.lapwing.ceasefire.Coverage;
import org.lapwing.ceasefire.Declaration;
import org.lapwing.ceasefire.Dossier;
import org.lapwing.ceasefire.EarlySigns;
import org.lapwing.ceasefire.Indicator;
import org.lapwing.ceasefire.Monitor;
import org.lapwing.ceasefire.MonitorExit;
import org.lapwing.ceasefire.Party;
import org.lapwing.ceasefire.Sign;
import org.lapwing.ceasefire.Silence;
import org.lapwing.ceasefire.StatusChange;
import org.lapwing.ceasefire.TrackRecord;
import org.lapwing.ceasefire.Violation;
import org.lapwing.ceasefire.ViolationState;
import org.lapwing.ceasefire.Voice;
import org.lapwing.event.CanonicalLine;
import org.lapwing.incident.Contradiction;
import org.lapwing.incident.Incident;
import org.lapwing.incident.IncidentToll;
import org.lapwing.time.TimeRange;

/** Writes up a ceasefire's day or week by what had been published at its end, against the period before. */
public final class SituationReporter {

    private static final String COUNTS =
            "violations are counted on the first day on which they can have happened, against the period of the same"
                    + " length before; those without a day are left out and listed under \u201cWhat we do not know\u201d";
    private static final String STATUS = "the rules in docs/ceasefires.md, \u201cHow a ceasefire stands\u201d";
    private static final String SIGHT =
            "reports are counted on their day of publication; they tell of the area if one of their incidents is placed"
                    + " in it";
    private static final String SIGNS =
            "the rules in docs/ceasefires.md, \u201cEarly signs\u201d, tried on every Sunday with what had been published"
                    + " by then; followed means that within 28 days two or more independent sources told of violence";

    private final Agreement agreement;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate previous;
    private final Dossier dossier;
    private final Assessment now;
    private final Assessment before;
    private final Coverage coverage;
    private final List<Incident> incidents;
    private final Map<String, Incident> byId = new TreeMap<>();
    private final List<TrackRecord> records;
    private final Notes notes;
    private final int counts;

    private SituationReporter(
            CeasefireMonitor monitor, Agreement agreement, Dossier all, LocalDate from, LocalDate to) {
        this.agreement = agreement;
        this.from = from;
        this.to = to;
        this.previous = from.minusDays(ChronoUnit.DAYS.between(from, to) + 1);
        this.dossier = all.known(to);
        this.incidents = dossier.incidents();
        incidents.forEach(incident -> byId.put(incident.id(), incident));
        this.now = monitor.assess(agreement, incidents, dossier.published(), List.of(), to);
        Dossier then = all.known(from.minusDays(1));
        this.before = monitor.assess(agreement, then.incidents(), then.published(), List.of(), from.minusDays(1));
        this.coverage = Coverage.of(agreement, dossier, from, to);
        this.records = TrackRecord.of(monitor, agreement, all, to);
        this.notes = new Notes(dossier);
        this.counts = notes.rule(COUNTS);
    }

    /**
     * @param dossier what was published; what is later than the period's last day is not looked at
     * @param from first day of the period
     * @param to its last, not before the first
     */
    public static SituationReport report(
            CeasefireMonitor monitor, Agreement agreement, Dossier dossier, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it starts: " + from + " to " + to);
        }
        return new SituationReporter(monitor, agreement, dossier, from, to).write();
    }

    private SituationReport write() {
        List<Section> sections = List.of(
                new Section("glance", "At a glance", List.of(new Block.Bullets(glance()))),
                new Section(
                        "reading",
                        "How to read this",
                        List.of(new Block.Paragraph(Stream.of(
                                        "This report was put together by a program from published news. Nobody has"
                                                + " checked on the ground.",
                                        "A violation is alleged if one independent source tells of it, and corroborated"
                                                + " if two or more do; corroborated does not mean proven.",
                                        "The small numbers lead to the notes at the end, which have the words of each"
                                                + " source.")
                                .map(Sentence::label)
                                .toList()))),
                new Section("counts", "What is told against the ceasefire", counted()),
                new Section("incidents", "New and changed incidents", entries()),
                new Section("contradictions", "Where accounts contradict each other", contradictions()),
                new Section("kept", "Promises kept, words and monitors", kept()),
                new Section("signs", "Early signs", signs()),
                new Section("coverage", "How much could be seen", coverage()),
                new Section("unknown", "What we do not know", unknown()),
                new Section("agreement", "The agreement", agreed()));
        String length = from.equals(to) ? "Day" : "Period";
        return new SituationReport(
                agreement.name() + ": situation report",
                length + ": " + Days.period(from, to) + ". By what had been published by the end of " + Days.day(to)
                        + ".",
                sections,
                notes.list());
    }

    // ---- at a glance

    private List<Sentence> glance() {
        List<Sentence> items = new ArrayList<>();
        status().ifPresent(items::add);
        sinceThen().ifPresent(items::add);
        List<Violation> here = within(from, to);
        List<Violation> earlier = within(previous, from.minusDays(1));
        long corroborated = here.stream().filter(v -> v.state().isEstablished()).count();
        items.add(Sentence.of(
                here.isEmpty()
                        ? "No violation is told of for this period; " + earlier.size() + " for the one before."
                        : number(here.size(), "violation is", "violations are") + " told of, " + corroborated
                                + " of them by two or more independent sources; for the period before: "
                                + earlier.size() + ".",
                withTellings(counts, here)));
        int killed = here.stream().mapToInt(Violation::leastKilled).sum();
        if (killed > 0) {
            items.add(Sentence.of(
                    "At least " + killed + (killed == 1 ? " person was" : " people were")
                            + " killed in them, by the lowest figures that the accounts allow.",
                    tellings(here.stream().filter(v -> v.leastKilled() > 0).toList())));
        }
        agreement.monitors().forEach(monitor -> items.add(presence(monitor)));
        items.add(sight());
        return items;
    }

    private Optional<Sentence> status() {
        if (now.changes().isEmpty()) {
            return Optional.empty();
        }
        StatusChange last = now.changes().get(now.changes().size() - 1);
        List<Integer> shown = new ArrayList<>(notes.tellings(last.incidents()));
        shown.add(last.recorded() ? notes.registry(agreement) : notes.rule(STATUS));
        return Optional.of(Sentence.of(
                "The ceasefire is " + words(last.status()).toUpperCase(Locale.ROOT) + ", and has been since "
                        + Days.day(last.on()) + ": " + last.because() + ".",
                shown));
    }

    private Optional<Sentence> sinceThen() {
        LocalDate since = now.changes().isEmpty()
                ? from
                : now.changes().get(now.changes().size() - 1).on();
        List<Violation> told = within(since, to);
        if (!since.isBefore(from) || told.isEmpty()) {
            return Optional.empty();
        }
        long corroborated = told.stream().filter(v -> v.state().isEstablished()).count();
        return Optional.of(Sentence.of(
                "Since then " + number(told.size(), "violation has", "violations have") + " been told of, "
                        + corroborated + " of them by two or more independent sources.",
                withTellings(counts, told)));
    }

    private Sentence presence(Monitor monitor) {
        List<Integer> shown = new ArrayList<>(List.of(notes.registry(agreement)));
        List<MonitorExit> told = now.exits().stream()
                .filter(exit -> exit.monitor().equals(monitor.name()))
                .toList();
        if (!told.isEmpty()) {
            MonitorExit last = told.get(told.size() - 1);
            shown.addAll(notes.tellings(List.of(last.incident())));
            return Sentence.of(
                    "A monitor has left: " + monitor.name()
                            + last.place()
                                    .map(place -> ", from " + place(place))
                                    .orElse("") + ", "
                            + Days.range(last.date()) + ".",
                    shown);
        }
        if (monitor.presences().isEmpty()) {
            return Sentence.of(monitor.name() + ": it is not known when it was there to watch.", shown);
        }
        return Sentence.of(
                monitor.name()
                        + (monitor.isPresent(to)
                                ? " was there to watch, by the registry of agreements."
                                : " was not there to watch, by the registry of agreements."),
                shown);
    }

    private Sentence sight() {
        List<Integer> shown = new ArrayList<>(List.of(notes.rule(SIGHT)));
        currentSilences().forEach(silence -> shown.addAll(notes.tellings(List.of(silence.incident()))));
        String words = switch (coverage.sight()) {
            case SEEN ->
                "The area was reported on by " + coverage.publishers()
                        + " publishers, and nothing is told that kept news from getting out.";
            case POORLY_SEEN ->
                currentSilences().isEmpty()
                        ? "The area was poorly seen: one publisher reported on it. Fewer reports do not mean less"
                                + " violence."
                        : "The area was poorly seen: news was kept from getting out. Fewer reports do not mean less"
                                + " violence.";
            case NOT_TOLD_OF ->
                "No report tells of the area, although reports on other things came in: it may"
                        + " have been quiet, or nobody was there to tell.";
            case BLIND -> "No reports came in at all: that nothing is told means nothing.";
        };
        return Sentence.of(words, shown);
    }

    private List<Silence> currentSilences() {
        return coverage.silences().stream()
                .filter(silence ->
                        silence.date().end().filter(end -> !end.isBefore(from)).isPresent())
                .toList();
    }

    // ---- table, map and timeline

    private List<Block> counted() {
        record Row(String party, String kind, String district, String state) {}
        Comparator<Row> order = Comparator.comparing(Row::party)
                .thenComparing(Row::kind)
                .thenComparing(Row::district)
                .thenComparing(Row::state);
        Map<Row, List<Violation>> here = new TreeMap<>(order);
        Map<Row, List<Violation>> earlier = new TreeMap<>(order);
        for (Violation violation : now.violations()) {
            Map<Row, List<Violation>> rows = isWithin(violation, from, to)
                    ? here
                    : isWithin(violation, previous, from.minusDays(1)) ? earlier : Map.of();
            if (rows == here || rows == earlier) {
                Row row = new Row(
                        violation.alleged().orElse("undetermined"),
                        words(violation.kind()),
                        violation.district().orElse("not told"),
                        words(violation.state()));
                rows.computeIfAbsent(row, key -> new ArrayList<>()).add(violation);
            }
        }
        Map<Row, Boolean> all = new TreeMap<>(order);
        here.keySet().forEach(row -> all.put(row, true));
        earlier.keySet().forEach(row -> all.put(row, true));
        List<List<Sentence>> rows = new ArrayList<>();
        for (Row row : all.keySet()) {
            List<Violation> is = here.getOrDefault(row, List.of());
            List<Violation> was = earlier.getOrDefault(row, List.of());
            rows.add(List.of(
                    Sentence.label(row.party()),
                    Sentence.label(row.kind()),
                    Sentence.label(row.district()),
                    Sentence.label(row.state()),
                    Sentence.of(Integer.toString(is.size()), tellings(is)),
                    Sentence.of(Integer.toString(was.size()), tellings(was))));
        }
        rows.add(List.of(
                Sentence.label("all"),
                Sentence.label(""),
                Sentence.label(""),
                Sentence.label(""),
                Sentence.of(Integer.toString(within(from, to).size()), List.of(counts)),
                Sentence.of(Integer.toString(within(previous, from.minusDays(1)).size()), List.of(counts))));
        Block table = new Block.Table(
                List.of(
                        "Alleged party",
                        "Kind",
                        "District",
                        "State",
                        Days.brief(from) + " to " + Days.brief(to),
                        Days.brief(previous) + " to " + Days.brief(from.minusDays(1))),
                rows);
        List<Block> blocks = new ArrayList<>(List.of(table));
        SketchMap.of(now.violations(), from, to).map(Block.Picture::new).ifPresent(blocks::add);
        blocks.add(new Block.Picture(Timeline.of(now, coverage.silences(), to)));
        return blocks;
    }

    // ---- incidents

    private List<Block> entries() {
        Map<String, Violation> earlier =
                before.violations().stream().collect(Collectors.toMap(Violation::id, v -> v, (a, b) -> a));
        List<Block> blocks = new ArrayList<>();
        for (Violation violation : now.violations()) {
            Incident incident = incident(violation.incident());
            if (isToldOfNow(incident)) {
                blocks.add(entry(violation, incident, Optional.ofNullable(earlier.get(violation.id()))));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(List.of(
                    Sentence.of("No report of this period tells of a violation, old or new.", List.of(counts)))));
        }
        return blocks;
    }

    private boolean isToldOfNow(Incident incident) {
        return dossier.accounts().getOrDefault(incident.id(), List.of()).stream()
                .anyMatch(account -> !account.report().published().isBefore(from));
    }

    private Block entry(Violation violation, Incident incident, Optional<Violation> earlier) {
        List<Integer> shown = notes.tellings(incident);
        List<Sentence> items = new ArrayList<>();
        earlier.ifPresent(old -> items.add(Sentence.of(
                old.state() == violation.state()
                        ? "Already known before this period; there are new accounts."
                        : "Changed: " + words(old.state()) + " before this period, now " + words(violation.state())
                                + ".",
                shown)));
        items.add(Sentence.of(
                "Alleged party: " + violation.alleged().orElse("undetermined")
                        + (violation.involved().isEmpty()
                                ? "."
                                : ". Parties that took part: " + String.join("; ", violation.involved()) + "."),
                shown));
        for (IncidentToll toll : violation.tolls()) {
            items.add(Sentence.of(toll(toll) + ".", shown));
        }
        for (Voice voice : violation.alleging()) {
            voice.speaker()
                    .ifPresent(speaker -> items.add(Sentence.of(
                            "Said by " + quoted(speaker) + " (" + words(voice.role()) + ").",
                            tellingsOf(incident, voice.report()))));
        }
        for (Voice voice : violation.denying()) {
            items.add(Sentence.of(
                    "Denied by "
                            + voice.speaker().map(SituationReporter::quoted).orElse("the report") + ".",
                    tellingsOf(incident, voice.report())));
        }
        items.add(Sentence.of(
                "Why it counts, and why as " + words(violation.state()) + ": " + String.join("; ", violation.reasons())
                        + ".",
                shown));
        String where =
                violation.place().map(at -> place(CanonicalLine.place(at))).orElse("place not told");
        return new Block.Entry(
                anchor(violation.incident()),
                Sentence.of(
                        Days.range(violation.date()) + ", " + where + ": " + words(violation.kind()) + ", "
                                + words(violation.state()),
                        shown),
                items);
    }

    private List<Integer> tellingsOf(Incident incident, String report) {
        return dossier.accounts().getOrDefault(incident.id(), List.of()).stream()
                .filter(account -> account.event().report().equals(report))
                .map(notes::telling)
                .toList();
    }

    private static String toll(IncidentToll toll) {
        String kind = words(toll.kind());
        boolean exact = toll.high().isPresent() && toll.high().getAsInt() == toll.low();
        if (exact) {
            return "Toll: " + toll.low() + " " + kind;
        }
        return "Toll: at least " + toll.low()
                + (toll.high().isPresent() ? " and at most " + toll.high().getAsInt() : "")
                + (toll.best().isPresent()
                        ? ", the best supported figure being " + toll.best().getAsInt()
                        : "") + " "
                + kind;
    }

    // ---- contradictions

    private List<Block> contradictions() {
        List<Sentence> items = new ArrayList<>();
        for (Violation violation : now.violations()) {
            Incident incident = incident(violation.incident());
            if (!isToldOfNow(incident)) {
                continue;
            }
            String what = Days.range(violation.date()) + ", " + words(violation.kind())
                    + violation
                            .place()
                            .map(at -> ", " + place(CanonicalLine.place(at)))
                            .orElse("");
            for (Contradiction contradiction : incident.contradictions()) {
                if (contradiction.kind() == Contradiction.Kind.DENIAL) {
                    items.add(Sentence.of(what + ": told as having happened, and denied.", notes.tellings(incident)));
                    continue;
                }
                String versions = contradiction.versions().stream()
                        .map(version -> quoted(CanonicalLine.printable(version.value())) + " ("
                                + number(version.families(), "source", "sources") + ")")
                        .collect(Collectors.joining(" against "));
                items.add(Sentence.of(
                        what + ": accounts differ on " + subject(contradiction) + ": " + versions + ".",
                        notes.tellings(incident)));
            }
            if (incident.contradictions().isEmpty() && !violation.denying().isEmpty()) {
                items.add(Sentence.of(what + ": told, and denied.", notes.tellings(incident)));
            }
        }
        return items.isEmpty() ? nothing("No two accounts of this period contradict each other.") : bullets(items);
    }

    private static String subject(Contradiction contradiction) {
        return switch (contradiction.kind()) {
            case DENIAL -> "whether it happened";
            case BLAME -> "who did it";
            case TOLL -> "the number of " + CanonicalLine.printable(contradiction.field());
            case DAY -> "the day";
            case PLACE -> "the place";
        };
    }

    // ---- compliance, words, monitors

    private List<Block> kept() {
        List<Sentence> items = new ArrayList<>();
        for (Compliance kept : now.compliances()) {
            if (overlaps(kept.date())) {
                items.add(Sentence.of(
                        "Kept, " + Days.range(kept.date()) + ": " + words(kept.deed())
                                + kept.party().map(party -> " by " + party).orElse("") + ".",
                        notes.tellings(List.of(kept.incident()))));
            }
        }
        for (Declaration word : now.declarations()) {
            if (overlaps(word.date())) {
                items.add(Sentence.of(
                        Days.range(word.date()) + ": " + word.party()
                                + (word.suspends() ? " is said to suspend it" : " is said to have ended it")
                                + (word.own() ? ", by its own word." : "."),
                        notes.tellings(List.of(word.incident()))));
            }
        }
        for (MonitorExit exit : now.exits()) {
            if (overlaps(exit.date())) {
                items.add(Sentence.of(
                        Days.range(exit.date()) + ": " + exit.monitor() + " left"
                                + exit.place().map(place -> " " + place(place)).orElse("") + ".",
                        notes.tellings(List.of(exit.incident()))));
            }
        }
        return items.isEmpty() ? nothing("No report tells of any in this period.") : bullets(items);
    }

    private boolean overlaps(TimeRange range) {
        return range.start().filter(to::isBefore).isEmpty()
                && range.end().filter(end -> !end.isBefore(from)).isPresent();
    }

    // ---- early signs

    private List<Block> signs() {
        Map<Indicator, TrackRecord> record = new LinkedHashMap<>();
        records.forEach(one -> record.put(one.indicator(), one));
        List<Sentence> items = new ArrayList<>();
        int rule = notes.rule(SIGNS);
        List<Sign> seen = EarlySigns.read(now, incidents, dossier);
        for (Sign sign : seen) {
            boolean sameForAll = sign.district().isPresent()
                    && seen.stream()
                            .anyMatch(wide -> wide.district().isEmpty()
                                    && wide.indicator() == sign.indicator()
                                    && wide.incidents().equals(sign.incidents()));
            if (sameForAll) {
                continue;
            }
            List<Integer> shown = new ArrayList<>(notes.tellings(sign.incidents()));
            shown.add(rule);
            items.add(Sentence.of(
                    sentenceCase(sign.indicator().words())
                            + sign.district().map(name -> ", " + name).orElse("") + ": " + sign.because() + ". "
                            + Optional.ofNullable(record.get(sign.indicator()))
                                    .map(SituationReporter::history)
                                    .orElse(""),
                    shown));
        }
        if (items.isEmpty()) {
            return nothing("None of the signs that Lapwing knows is seen. That is no forecast of calm.");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(Sentence.label(
                "These are no forecasts. Each line says how the same sign did in the past of this" + " ceasefire."))));
        blocks.add(new Block.Bullets(items));
        return blocks;
    }

    private static String history(TrackRecord record) {
        if (record.weeks() == 0) {
            return "There is no past to try it on.";
        }
        String always = "After " + record.followed() + " of all " + record.weeks()
                + " weeks, with the sign or without it, there was violence within four weeks.";
        if (record.raised() == 0) {
            return "It was not seen before. " + always;
        }
        return "Seen in " + number(record.raised(), "earlier week", "earlier weeks") + ": violence followed within four"
                + " weeks in " + record.right() + ", in " + record.falseAlarms() + " it did not (false alarms). "
                + always;
    }

    // ---- coverage

    private List<Block> coverage() {
        int rule = notes.rule(SIGHT);
        List<List<Sentence>> rows = coverage.days().stream()
                .map(day -> List.of(
                        Sentence.label(Days.weekday(day.date())),
                        Sentence.of(Integer.toString(day.received()), List.of(rule)),
                        Sentence.label(Integer.toString(day.sources())),
                        Sentence.of(Integer.toString(day.onArea()), List.of(rule)),
                        Sentence.label(Integer.toString(day.sourcesOnArea()))))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(sight())));
        blocks.add(new Block.Table(
                List.of("Day", "Reports received", "from publishers", "Reports on the area", "from publishers"), rows));
        List<Sentence> silences = currentSilences().stream()
                .map(silence -> Sentence.of(
                        Days.range(silence.date()) + ", " + place(silence.where()) + ": "
                                + switch (silence.kind()) {
                                    case COMMUNICATIONS_CUT -> "communications cut.";
                                    case ACCESS_DENIED -> "onlookers kept out.";
                                },
                        notes.tellings(List.of(silence.incident()))))
                .toList();
        if (!silences.isEmpty()) {
            blocks.add(new Block.Bullets(silences));
        }
        return blocks;
    }

    // ---- what is not known

    private List<Block> unknown() {
        List<Sentence> items = new ArrayList<>();
        for (Violation violation : now.violations()) {
            if (!violation.isDated() && isToldOfNow(incident(violation.incident()))) {
                items.add(Sentence.of(
                        "When it happened: " + words(violation.kind())
                                + violation
                                        .place()
                                        .map(at -> ", " + place(CanonicalLine.place(at)))
                                        .orElse("")
                                + ", told without a day, " + Days.range(violation.date()) + ".",
                        notes.tellings(List.of(violation.incident()))));
            }
        }
        List<Violation> here = within(from, to);
        ask(items, here, v -> v.alleged().isEmpty(), "Who began: ");
        ask(items, here, v -> v.place().isEmpty(), "Where it happened: ");
        ask(items, here, v -> !v.state().isEstablished(), "Whether a second source would tell the same: ");
        ask(
                items,
                here,
                v -> v.state() != ViolationState.CONFIRMED && v.tolls().isEmpty(),
                "How many people were hurt or killed: ");
        List<String> possible =
                now.possible().stream().filter(id -> isToldOfNow(incident(id))).toList();
        if (!possible.isEmpty()) {
            items.add(Sentence.of(
                    "Who took part: " + number(possible.size(), "incident", "incidents")
                            + " may concern the agreement, by somebody who is not told closely enough.",
                    notes.tellings(possible)));
        }
        if (coverage.sight() != Coverage.Sight.SEEN) {
            items.add(sight());
        }
        items.add(Sentence.of(
                "What no report tells of, or what was published after " + Days.day(to) + ".",
                List.of(notes.rule(SIGHT))));
        return bullets(items);
    }

    private void ask(List<Sentence> items, List<Violation> here, Predicate<Violation> open, String question) {
        List<Violation> asked = here.stream().filter(open).toList();
        if (!asked.isEmpty()) {
            items.add(Sentence.of(
                    question
                            + asked.stream()
                                    .map(v -> words(v.kind()) + " of " + Days.range(v.date()))
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + ".",
                    tellings(asked)));
        }
    }

    // ---- the agreement

    private List<Block> agreed() {
        List<Integer> registry = List.of(notes.registry(agreement));
        List<Sentence> items = new ArrayList<>();
        items.add(Sentence.of(
                "In effect since " + Days.range(agreement.effective())
                        + agreement
                                .expires()
                                .map(day -> ", until " + Days.day(day))
                                .orElse("") + ".",
                registry));
        items.add(Sentence.of(
                "Parties: " + agreement.parties().stream().map(Party::name).collect(Collectors.joining("; ")) + ".",
                registry));
        items.add(Sentence.of(
                "Obligations: "
                        + agreement.commitments().stream()
                                .map(promise -> words(promise.obligation()))
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ".",
                registry));
        List<Sentence> life = now.changes().stream()
                .map(change -> {
                    List<Integer> shown = new ArrayList<>(notes.tellings(change.incidents()));
                    shown.add(change.recorded() ? notes.registry(agreement) : notes.rule(STATUS));
                    return Sentence.of(
                            Days.day(change.on()) + ": " + words(change.status()) + ": " + change.because() + ".",
                            shown);
                })
                .toList();
        return List.of(
                new Block.Bullets(items),
                new Block.Paragraph(List.of(Sentence.label("How it has stood:"))),
                new Block.Bullets(life));
    }

    // ---- shared

    private List<Violation> within(LocalDate first, LocalDate last) {
        return now.violations().stream()
                .filter(violation -> violation.counts() && isWithin(violation, first, last))
                .toList();
    }

    private static boolean isWithin(Violation violation, LocalDate first, LocalDate last) {
        return violation.isDated()
                && !violation.day().isBefore(first)
                && !violation.day().isAfter(last);
    }

    private Incident incident(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow();
    }

    private List<Integer> tellings(List<Violation> violations) {
        return notes.tellings(violations.stream().map(Violation::incident).toList());
    }

    private List<Integer> withTellings(int rule, List<Violation> violations) {
        List<Integer> shown = new ArrayList<>(List.of(rule));
        shown.addAll(tellings(violations));
        return shown;
    }

    private List<Block> nothing(String words) {
        return List.of(new Block.Paragraph(List.of(Sentence.of(words, List.of(counts)))));
    }

    private static List<Block> bullets(List<Sentence> items) {
        return List.of(new Block.Bullets(items));
    }

    private static String number(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    private static String quoted(String text) {
        return "\u201c" + CanonicalLine.printable(text) + "\u201d";
    }

    private static String sentenceCase(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String anchor(String incident) {
        return "incident-" + incident.toLowerCase(Locale.ROOT);
    }

    /** A canonical line without the country's code and without a name given twice: {@code near Kidal}. */
    private static String place(String line) {
        List<String> parts = new ArrayList<>(List.of(line.split(", ")));
        if (parts.size() > 1 && parts.get(parts.size() - 1).matches("[A-Z]{3}")) {
            parts.remove(parts.size() - 1);
        }
        if (parts.size() > 1 && parts.get(0).endsWith(parts.get(1))) {
            parts.remove(1);
        }
        return String.join(", ", parts).replace("?", " (not found on the map)");
    }
}
