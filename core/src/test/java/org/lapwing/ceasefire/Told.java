package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.claim.Claim;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.Event.Where;
import org.lapwing.incident.Contradiction;
import org.lapwing.incident.Contradiction.Version;
import org.lapwing.incident.Incident;
import org.lapwing.incident.IncidentToll;
import org.lapwing.incident.SourceFamily;
import org.lapwing.incident.SourceFamily.Bond;
import org.lapwing.incident.Testimony;
import org.lapwing.place.Gazetteer;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;
import org.lapwing.report.Received;
import org.lapwing.report.Report;
import org.lapwing.text.Span;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;

/**
 * An incident for tests, from one line: {@code ASSAULT firearms | 2023-11-12 | Kidal, MLI | army MLI MIL; CMA group CMA
 * | soldiers MLI MIL}. A date may be {@code undated} or {@code 2023-11}, a place {@code -}; further parts are
 * {@code killed 14}, {@code families 2}, {@code denied}, {@code unconfirmed}, {@code blame}, {@code background},
 * {@code words ...}, and {@code media} where not an official says it but the report.
 */
record Told(String line) {

    /** No report; what incidents quote is all that there is to read. */
    static final Dossier NOTHING = new Dossier(new TreeMap<>(), Map.of(), new TreeMap<>());

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Span SPAN = new Span(0, 1);

    /** The id of the so-manieth report, from 0. */
    static String report(int number) {
        return String.format(Locale.ROOT, "%064x", number);
    }

    static Report report(String id, String published, String source, String body) {
        return new Report(
                id,
                Received.copyOf(new byte[0]),
                "test",
                LocalDate.parse(published),
                Optional.empty(),
                Optional.empty(),
                Optional.of(source),
                Optional.empty(),
                "en",
                body);
    }

    static Incident incident(String id, String line) {
        return new Told(line).build(id);
    }

    private Incident build(String id) {
        String[] parts = line.split(" \\| ", -1);
        String[] what = parts[0].strip().split(" ");
        int families = 1;
        Status status = Status.REPORTED;
        SpeakerRole role = SpeakerRole.OFFICIAL;
        String words = "it was told";
        List<IncidentToll> tolls = new ArrayList<>();
        List<Stance> stances = new ArrayList<>(List.of(Stance.ASSERTED));
        List<Contradiction> contradictions = new ArrayList<>();
        for (int i = 5; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("killed ")) {
                int killed = Integer.parseInt(part.substring(7));
                tolls.add(new IncidentToll(
                        TollKind.KILLED, killed, OptionalInt.of(killed), OptionalInt.of(killed), "told"));
            } else if (part.startsWith("families ")) {
                families = Integer.parseInt(part.substring(9));
            } else if (part.startsWith("words ")) {
                words = part.substring(6);
            } else {
                switch (part) {
                    case "media" -> role = SpeakerRole.MEDIA;
                    case "denied" -> stances.add(Stance.DENIED);
                    case "unconfirmed" -> stances.add(Stance.UNCONFIRMED);
                    case "blame" ->
                        contradictions.add(new Contradiction(
                                Contradiction.Kind.BLAME,
                                "actor",
                                List.of(new Version("a", List.of(), 1), new Version("b", List.of(), 1))));
                    default -> status = Status.valueOf(part.toUpperCase(Locale.ROOT));
                }
            }
        }
        List<Incident.Member> members = new ArrayList<>();
        List<SourceFamily> sources = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            members.add(new Incident.Member(id + "-" + i, report(i), status));
            sources.add(new SourceFamily("source " + i, Bond.ALONE, List.of(report(i))));
        }
        List<Testimony> testimonies = new ArrayList<>();
        for (Stance stance : stances) {
            Claim claim = new Claim("event", what[0], Optional.of("speaker"), role, stance, SPAN);
            testimonies.add(new Testimony(claim, words, id + "-0", report(0), 0));
        }
        return new Incident(
                id,
                members,
                EventType.valueOf(what[0]),
                List.of(what).subList(1, what.length),
                List.of(),
                status,
                date(parts[1].strip()),
                place(parts[2].strip()),
                people(parts[3].strip(), id),
                parts.length > 4 ? people(parts[4].strip(), id) : List.of(),
                tolls,
                testimonies,
                sources,
                contradictions);
    }

    static TimeRange date(String text) {
        return switch (text.length()) {
            case 10 -> TimeRange.day(LocalDate.parse(text));
            case 7 -> {
                if (text.equals("undated")) {
                    yield TimeRange.UNKNOWN;
                }
                LocalDate first = LocalDate.parse(text + "-01");
                yield TimeRange.between(first, first.plusMonths(1).minusDays(1), TimePrecision.MONTH);
            }
            default -> {
                String[] ends = text.split("\\.\\.");
                yield TimeRange.between(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
            }
        };
    }

    static Optional<Where> place(String text) {
        if (text.equals("-")) {
            return Optional.empty();
        }
        return Optional.of(new Where(new Location.Resolved(toponym(text)), text.replaceFirst(",.*", "")));
    }

    static Toponym toponym(String text) {
        String[] parts = text.split(", ");
        return GAZETTEER.lookup(parts[0]).stream()
                .filter(place -> place.country().filter(parts[1]::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** {@code words COUNTRY SECTOR group ID}, all but the first optional, parted by {@code ;}. */
    static List<Incident.Participant> people(String text, String id) {
        List<Incident.Participant> people = new ArrayList<>();
        if (!text.equals("-")) {
            for (String one : text.split("; ")) {
                people.add(person(one, id));
            }
        }
        return people;
    }

    private static Incident.Participant person(String text, String id) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        Optional<String> group = Optional.empty();
        int at = words.indexOf("group");
        if (at >= 0) {
            group = Optional.of(words.get(at + 1));
            words = new ArrayList<>(words.subList(0, at));
        }
        Optional<Sector> sector = Optional.empty();
        Optional<String> country = Optional.empty();
        List<String> name = new ArrayList<>();
        for (String word : words) {
            if (List.of("MIL", "GOV", "REB", "UAF", "CVL", "PRM", "COP", "PTY").contains(word)) {
                sector = Optional.of(Sector.valueOf(word));
            } else if (word.matches("[A-Z]{3}")) {
                country = Optional.of(word);
            } else {
                name.add(word);
            }
        }
        String called = String.join(" ", name);
        return new Incident.Participant(
                new Actor(group.map(known -> called), country, sector, group), called, List.of(id + "-0"));
    }
}
