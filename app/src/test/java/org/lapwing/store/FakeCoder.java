package org.lapwing.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lapwing.Coded;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.claim.Claim;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.coding.Decision;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller;
import org.lapwing.coding.RoleFiller.Role;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Toll;
import org.lapwing.event.Event.Trace;
import org.lapwing.event.Event.When;
import org.lapwing.event.Event.Where;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;
import org.lapwing.report.Received;
import org.lapwing.report.Report;
import org.lapwing.text.Span;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;

/**
 * Stands in for the pipeline where only storing and listing are tried: it codes "Gunmen attacked Gao on DATE, killing N
 * villagers, a nurse said." and "Rebels denied it.", as often as a body has them, and nothing else.
 */
public final class FakeCoder implements Function<Report, Coded> {

    public static final Toponym GAO = new Toponym(
            2457163,
            "Gao",
            Optional.of("MLI"),
            Optional.of("Gao"),
            Optional.empty(),
            'P',
            "PPLA",
            16.27167,
            -0.04472,
            86633);

    private static final Pattern SENTENCE = Pattern.compile(
            "(Gunmen) attacked (Gao) (on ([0-9-]{10})), killing (([0-9]+) (villagers)), (a nurse) said\\.|Rebels denied it\\.");

    @Override
    public Coded apply(Report report) {
        List<Event> events = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(report.body());
        while (matcher.find()) {
            String id = report.id() + "-" + (events.size() + 1);
            events.add(matcher.group(1) == null ? denial(id, report, matcher) : attack(id, report, matcher));
        }
        return new Coded(events, events.size() + 1, events.size());
    }

    private static Event attack(String id, Report report, Matcher found) {
        Span sentence = new Span(found.start(), found.end());
        return new Event(
                id,
                report.id(),
                report.published(),
                EventType.ASSAULT,
                List.of("firearms"),
                List.of("military"),
                Status.REPORTED,
                new When(TimeRange.day(LocalDate.parse(found.group(4))), Optional.of(found.group(3))),
                Optional.of(new Where(new Location.Resolved(GAO), found.group(2))),
                List.of(participant(Optional.empty(), Optional.empty(), Sector.UAF, found, 1)),
                List.of(participant(Optional.empty(), Optional.of("MLI"), Sector.CVL, found, 7)),
                List.of(new RoleFiller(Role.VICTIM, found.group(7), span(found, 7))),
                List.of(new Toll(
                        TollKind.KILLED,
                        TollRange.exactly(Integer.parseInt(found.group(6))),
                        Optional.of(found.group(7)),
                        found.group(5),
                        span(found, 5),
                        false)),
                List.of(new Claim(
                        "event", "ASSAULT", Optional.of(found.group(8)), SpeakerRole.MEDIC, Stance.ASSERTED, sentence)),
                List.of(sentence),
                new Trace(
                        "assault.attack",
                        "attacked",
                        List.of(new Decision(
                                "place", "Gao, MLI", "population", List.of("Gao, BFA: smaller than Gao, MLI")))));
    }

    private static Event denial(String id, Report report, Matcher found) {
        Span sentence = new Span(found.start(), found.end());
        return new Event(
                id,
                report.id(),
                report.published(),
                EventType.REJECT,
                List.of(),
                List.of(),
                Status.DENIED,
                new When(TimeRange.UNKNOWN, Optional.empty()),
                Optional.empty(),
                List.of(new Participant(
                        new Actor(
                                Optional.of("Rebels of the North"),
                                Optional.empty(),
                                Optional.of(Sector.REB),
                                Optional.of("RON")),
                        "Rebels",
                        new Span(found.start(), found.start() + 6))),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Claim("event", "REJECT", Optional.empty(), SpeakerRole.MEDIA, Stance.DENIED, sentence)),
                List.of(sentence),
                new Trace("reject.deny", "denied", List.of()));
    }

    private static Participant participant(
            Optional<String> name, Optional<String> country, Sector sector, Matcher found, int group) {
        return new Participant(
                new Actor(name, country, Optional.of(sector), Optional.empty()),
                found.group(group),
                span(found, group));
    }

    private static Span span(Matcher found, int group) {
        return new Span(found.start(group), found.end(group));
    }

    /** A report as if it were a file that holds its body only. */
    public static Report report(LocalDate published, String body) {
        Received received = Received.copyOf(body.getBytes(StandardCharsets.UTF_8));
        return new Report(
                received.sha256(),
                received,
                "made-up.txt",
                published,
                Optional.empty(),
                Optional.of("A title"),
                Optional.of("A paper"),
                Optional.empty(),
                "en",
                body);
    }

    /** The n-th of an endless row of reports with none to three events. */
    public static Report report(int n) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(n % 366);
        StringBuilder body = new StringBuilder("Report number " + n + ". \uD83D\uDD34 ");
        for (int i = 0; i < n % 4; i++) {
            body.append(
                    i == 2
                            ? "Rebels denied it. "
                            : "Gunmen attacked Gao on " + day.minusDays(i) + ", killing " + (n + i)
                                    + " villagers, a nurse said. ");
        }
        return report(day, body.toString());
    }
}
