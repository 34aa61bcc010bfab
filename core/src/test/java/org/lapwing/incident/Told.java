package org.lapwing.incident;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lapwing.actor.Actor;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.actor.Sector;
import org.lapwing.claim.Claim;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;
import org.lapwing.report.Received;
import org.lapwing.report.Report;
import org.lapwing.text.Span;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;

/**
 * A made-up report with its events, each written as
 * {@code ASSAULT firearms | status | date or range | place | actors | recipients | killed 14 by official "the mayor"}.
 * Parts may be empty; an actor is a group id, a country and sector, or a sector.
 */
record Told(Report report, List<Event> events) {

    private static final ActorLexicon LEXICON = ActorLexicon.load();
    private static final ReportProfiler PROFILER = ReportProfiler.load();
    private static final AccountReader READER = new AccountReader(PROFILER, LEXICON);

    private static final Map<String, Toponym> PLACES = Map.of(
            "Kidal", place(1, "Kidal", "Kidal", 'P', "PPLA", 18.441, 1.408, 25617),
            "Anefis", place(2, "Anefis", "Kidal", 'P', "PPL", 17.975, 0.597, 3000),
            "Gao", place(3, "Gao", "Gao", 'P', "PPLA", 16.272, -0.045, 86633),
            "Kidal Region", place(4, "Kidal Region", "Kidal", 'A', "ADM1", 19.0, 1.0, 0),
            "Mali", place(5, "Mali", "", 'A', "PCLI", 17.0, -4.0, 0));

    private static Toponym place(
            long id, String name, String admin1, char kind, String code, double lat, double lon, long people) {
        return new Toponym(
                id,
                name,
                Optional.of("MLI"),
                Optional.of(admin1).filter(a -> !a.isEmpty()),
                Optional.empty(),
                kind,
                code,
                lat,
                lon,
                people);
    }

    /** A report whose source and words are its own. */
    static Told told(String published, String name, String... events) {
        return printed(published, name, name + "x " + name + "y " + name + "z", events);
    }

    static Told printed(String published, String source, String body, String... lines) {
        Received received = Received.copyOf((published + source + body).getBytes(StandardCharsets.UTF_8));
        Report report = new Report(
                received.sha256(),
                received,
                "made-up",
                LocalDate.parse(published),
                Optional.empty(),
                Optional.empty(),
                Optional.of(source),
                Optional.empty(),
                "en",
                body);
        List<Event> events = new ArrayList<>();
        for (String line : lines) {
            events.add(event(report, events.size() + 1, line.split("\\|", -1)));
        }
        return new Told(report, events);
    }

    List<Particulars> particulars() {
        ReportProfile profile = PROFILER.profile(report);
        return events.stream().map(e -> READER.particulars(e, profile)).toList();
    }

    List<Account> accounts() {
        ReportProfile profile = PROFILER.profile(report);
        return events.stream().map(e -> Account.of(e, profile, report.body())).toList();
    }

    private static Event event(Report report, int number, String[] parts) {
        String[] type = part(parts, 0).split(" ", -1);
        List<Event.Toll> tolls = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        Status status = part(parts, 1).isEmpty()
                ? Status.REPORTED
                : Status.valueOf(part(parts, 1).toUpperCase(Locale.ROOT));
        claims.add(new Claim(
                "event",
                type[0],
                Optional.empty(),
                SpeakerRole.MEDIA,
                status == Status.DENIED ? Stance.DENIED : Stance.ASSERTED,
                new Span(0, 1)));
        for (int i = 6; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                toll(parts[i].strip(), i, tolls, claims);
            }
        }
        return new Event(
                report.id() + "-" + number,
                report.id(),
                report.published(),
                EventType.valueOf(type[0]),
                Stream.of(type).skip(1).toList(),
                List.of(),
                status,
                new Event.When(date(part(parts, 2)), Optional.empty()),
                Optional.of(part(parts, 3)).filter(p -> !p.isEmpty()).map(Told::where),
                participants(part(parts, 4)),
                participants(part(parts, 5)),
                List.of(),
                tolls,
                claims,
                List.of(new Span(0, 1)),
                new Event.Trace("rule", "trigger", List.of()));
    }

    private static String part(String[] parts, int i) {
        return i < parts.length ? parts[i].strip() : "";
    }

    private static Event.Where where(String name) {
        Toponym known = PLACES.get(name);
        return new Event.Where(
                known == null
                        ? new Location.Unknown(name, Optional.ofNullable(PLACES.get("Mali")))
                        : new Location.Resolved(known),
                name);
    }

    private static TimeRange date(String text) {
        if (text.isEmpty()) {
            return TimeRange.UNKNOWN;
        }
        if (text.endsWith("..")) {
            return new TimeRange(
                    Optional.of(LocalDate.parse(text.replace("..", ""))), Optional.empty(), TimePrecision.UNKNOWN);
        }
        String[] days = text.split("\\.\\.", -1);
        return TimeRange.between(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]));
    }

    private static List<Participant> participants(String text) {
        return Stream.of(text.split(";", -1))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .map(t -> new Participant(actor(t), t, new Span(0, 1)))
                .toList();
    }

    private static Actor actor(String text) {
        String[] words = text.split(" ", -1);
        boolean sector = Stream.of(Sector.values()).anyMatch(s -> s.name().equals(words[words.length - 1]));
        return new Actor(
                Optional.empty(),
                words.length == 2 ? Optional.of(words[0]) : Optional.empty(),
                sector ? Optional.of(Sector.valueOf(words[words.length - 1])) : Optional.empty(),
                sector ? Optional.empty() : Optional.of(text));
    }

    /** {@code killed 14 by official "the mayor"}; {@code 14..} is at least 14. */
    private static void toll(String text, int position, List<Event.Toll> tolls, List<Claim> claims) {
        String[] words = text.split(" ", 5);
        String[] range = words[1].split("\\.\\.", -1);
        int low = Integer.parseInt(range[0]);
        TollRange count = range.length == 1
                ? TollRange.exactly(low)
                : new TollRange(low, java.util.OptionalInt.of(low), java.util.OptionalInt.empty());
        Span span = new Span(position, position + 1);
        TollKind kind = TollKind.valueOf(words[0].toUpperCase(Locale.ROOT));
        tolls.add(new Event.Toll(kind, count, Optional.empty(), text, span, false));
        claims.add(new Claim(
                words[0],
                words[1],
                words.length > 4 ? Optional.of(words[4].replace("\"", "")) : Optional.empty(),
                words.length > 3 ? SpeakerRole.valueOf(words[3].toUpperCase(Locale.ROOT)) : SpeakerRole.MEDIA,
                Stance.ASSERTED,
                span));
    }
}
