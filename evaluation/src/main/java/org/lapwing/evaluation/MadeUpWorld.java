package org.lapwing.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.claim.Claim;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Toll;
import org.lapwing.event.Event.When;
import org.lapwing.event.Event.Where;
import org.lapwing.incident.AccountReader;
import org.lapwing.incident.Particulars;
import org.lapwing.incident.ReportProfile;
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
 * Events of a world as unequal as the real one: few towns see most of the fighting, few groups do most of it, most incidents
 * are told once and some by dozens of papers; of ten events one has no date and four no town. A thousand events fall on a day
 * however many there are, as more events are more years and not more war.
 */
final class MadeUpWorld {

    static final LocalDate START = LocalDate.of(2015, 1, 1);
    static final int EVENTS_A_DAY = 1000;
    private static final int TOWNS = 4000;
    private static final int COUNTRIES = 40;
    private static final int GROUPS = 200;
    private static final int WORDS = 5000;
    private static final int MOST_REPORTS = 60;
    private static final List<EventType> TYPES = List.of(
            EventType.ASSAULT,
            EventType.ASSAULT,
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.MOBILIZE,
            EventType.PROTEST,
            EventType.CONSULT,
            EventType.ACCUSE);
    private static final List<String> MODES = List.of("firearms", "heavy-weapons", "aerial", "explosives");

    private final Random random;
    private final AccountReader reader = AccountReader.load();
    private final List<Toponym> towns;

    MadeUpWorld(long seed) {
        this.random = new Random(seed);
        this.towns = IntStream.range(0, TOWNS).mapToObj(this::town).toList();
    }

    /** What happened, before anybody tells it. */
    private record Happening(
            LocalDate day,
            Toponym town,
            EventType type,
            String mode,
            Actor attacker,
            Actor attacked,
            int killed,
            int theme) {}

    /** A report with what it tells: one event or two. */
    record Telling(Report report, List<Event> events) {
        Telling {
            events = List.copyOf(events);
        }
    }

    /** What fusing must know of as many events, or one more. */
    List<Particulars> events(int wanted) {
        List<Particulars> events = new ArrayList<>(wanted);
        forEachReport(wanted, telling -> {
            ReportProfile profile = reader.profile(telling.report());
            telling.events().forEach(event -> events.add(reader.particulars(event, profile)));
        });
        return events;
    }

    /** As many events as wanted, or one more, in reports that come in about in order of publication. */
    void forEachReport(int wanted, Consumer<Telling> action) {
        int days = Math.max(1, wanted / EVENTS_A_DAY);
        int told = 0;
        for (int day = 0; told < wanted; day = (day + 1) % days) {
            LocalDate date = START.plusDays(day);
            int until = Math.min(wanted, told + EVENTS_A_DAY);
            while (told < until) {
                Happening happening = happening(date);
                int reports = Math.min(MOST_REPORTS, (int) Math.pow(random.nextDouble(), -0.7));
                for (int i = 0; i < reports && told < until; i++) {
                    Telling telling = tell(
                            happening, random.nextInt(4) == 0 ? Optional.of(happening(date)) : Optional.empty(), told);
                    told += telling.events().size();
                    action.accept(telling);
                }
            }
        }
    }

    private Happening happening(LocalDate day) {
        return new Happening(
                day,
                towns.get(skewed(TOWNS)),
                TYPES.get(random.nextInt(TYPES.size())),
                MODES.get(random.nextInt(MODES.size())),
                actor(Sector.REB),
                actor(random.nextBoolean() ? Sector.MIL : Sector.CVL),
                (int) Math.pow(random.nextDouble(), -0.8) - 1,
                random.nextInt(1 << 20));
    }

    /** @param number of the report, so that no two are equal */
    private Telling tell(Happening first, Optional<Happening> second, int number) {
        LocalDate published = first.day().plusDays(random.nextInt(3));
        String text = text(first);
        Received received = Received.copyOf((number + text).getBytes(StandardCharsets.UTF_8));
        Report report = new Report(
                received.sha256(),
                received,
                "made up",
                published,
                Optional.empty(),
                Optional.empty(),
                Optional.of("paper " + skewed(500)),
                Optional.empty(),
                "en",
                text);
        List<Event> events = new ArrayList<>(List.of(event(first, report, 1)));
        second.ifPresent(s -> events.add(event(s, report, 2)));
        return new Telling(report, events);
    }

    /** Forty words, half of them of the happening's own theme, and its town's name. */
    private String text(Happening happening) {
        Random theme = new Random(happening.theme());
        StringBuilder text = new StringBuilder(happening.town().name());
        for (int i = 0; i < 20; i++) {
            text.append(" word").append(theme.nextInt(WORDS)).append(" word").append(skewed(WORDS));
        }
        return text.toString();
    }

    private Event event(Happening happening, Report report, int number) {
        List<Toll> tolls = happening.killed() == 0 || random.nextBoolean()
                ? List.of()
                : List.of(new Toll(
                        TollKind.KILLED,
                        TollRange.exactly(happening.killed() + random.nextInt(2)),
                        Optional.empty(),
                        "",
                        new Span(0, 1),
                        false));
        return new Event(
                report.id() + "-" + number,
                report.id(),
                report.published(),
                happening.type(),
                random.nextBoolean() ? List.of(happening.mode()) : List.of(),
                List.of(),
                Status.REPORTED,
                new When(date(happening), Optional.empty()),
                place(happening.town()),
                List.of(participant(happening.attacker())),
                random.nextInt(3) == 0 ? List.of() : List.of(participant(happening.attacked())),
                List.of(),
                tolls,
                List.of(new Claim(
                        "event",
                        happening.type().name(),
                        Optional.of("a resident"),
                        SpeakerRole.WITNESS,
                        Stance.ASSERTED,
                        new Span(0, 60))),
                List.of(new Span(0, 60)),
                new Event.Trace("made up", "", List.of()));
    }

    private TimeRange date(Happening happening) {
        int chance = random.nextInt(20);
        if (chance < 2) {
            return TimeRange.UNKNOWN;
        }
        return chance == 2
                ? TimeRange.between(happening.day().minusDays(6), happening.day(), TimePrecision.WEEK)
                : TimeRange.day(happening.day());
    }

    private Optional<Where> place(Toponym town) {
        int chance = random.nextInt(10);
        if (chance < 6) {
            return Optional.of(new Where(new Location.Resolved(town), town.name()));
        }
        if (chance < 8) {
            return Optional.of(new Where(new Location.Resolved(unit(town, "ADM1")), "province"));
        }
        return chance == 8
                ? Optional.of(new Where(new Location.Resolved(unit(town, "PCLI")), "country"))
                : Optional.empty();
    }

    private static Toponym unit(Toponym town, String code) {
        return new Toponym(
                town.id() + TOWNS,
                "unit of " + town.name(),
                town.country(),
                Optional.empty(),
                Optional.empty(),
                'A',
                code,
                town.latitude(),
                town.longitude(),
                0);
    }

    private Toponym town(int number) {
        int country = number % COUNTRIES;
        return new Toponym(
                number + 1,
                "Town" + number,
                Optional.of("C" + (10 + country)),
                Optional.of("Province" + number % 500),
                Optional.empty(),
                'P',
                "PPL",
                -30 + country % 8 * 10 + random.nextDouble() * 8,
                -60 + country / 8 * 25 + random.nextDouble() * 10,
                random.nextInt(200_000));
    }

    private Actor actor(Sector sector) {
        int group = skewed(GROUPS);
        return sector == Sector.REB && group % 3 != 0
                ? new Actor(Optional.empty(), Optional.empty(), Optional.of(sector), Optional.of("GROUP" + group))
                : new Actor(
                        Optional.empty(),
                        Optional.of("C" + (10 + group % COUNTRIES)),
                        Optional.of(sector),
                        Optional.empty());
    }

    private static Participant participant(Actor actor) {
        return new Participant(actor, "someone", new Span(0, 1));
    }

    /** A number below the bound; the chance falls about as the inverse of the rank, as with towns at war. */
    private int skewed(int bound) {
        return (int) Math.pow(bound, random.nextDouble()) - 1;
    }
}
