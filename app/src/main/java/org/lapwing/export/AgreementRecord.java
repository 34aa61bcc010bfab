package org.lapwing.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Area;
import org.lapwing.ceasefire.Commitment;
import org.lapwing.ceasefire.Link;
import org.lapwing.ceasefire.Monitor;
import org.lapwing.ceasefire.Party;
import org.lapwing.ceasefire.RecordedChange;
import org.lapwing.place.Toponym;
import org.lapwing.time.TimeRange;

/**
 * An agreement as it was entered, by the names of the registry file ({@code docs/ceasefires.md}) with underscores for spaces
 * and hyphens. What was left out there and stands for something is filled in: who is bound, where and when.
 *
 * @param announced a day, month or year
 * @param effective the same, or a day with a time of day at {@code timeZone}
 * @param expires its last day
 */
@JsonPropertyOrder({"id", "name", "class"})
public record AgreementRecord(
        String id,
        String name,
        @JsonProperty("class") String agreementClass,
        String form,
        List<PartyRecord> parties,
        List<String> outsiders,
        List<String> mediators,
        List<String> purpose,
        Optional<String> announced,
        String effective,
        Optional<LocalDate> expires,
        String timeZone,
        AreaRecord area,
        List<Promise> obligations,
        @JsonProperty("extends") List<String> prolonged,
        List<String> replaces,
        List<String> breaks,
        List<MonitorRecord> monitors,
        List<Turn> history,
        Optional<String> endReason,
        OptionalInt paX,
        Optional<String> ethPrio,
        List<String> sources,
        List<String> doubts) {

    /** @param bound false for one towards whom a ceasefire is kept */
    public record PartyRecord(
            String name, Optional<String> state, List<String> groups, List<String> called, boolean bound) {}

    /**
     * @param kind whole_conflict, regions, around or line
     * @param countries ISO 3166-1 alpha-3 codes of the countries in which it lies
     * @param places as {@code Name, ISO3}; empty for whole countries
     * @param km from the places
     */
    public record AreaRecord(String kind, List<String> countries, List<String> places, Optional<Double> km) {
        static AreaRecord of(Area area) {
            List<String> countries = List.copyOf(new TreeSet<>(area.countries()));
            if (area instanceof Area.Regions regions) {
                return new AreaRecord("regions", countries, names(regions.units()), Optional.empty());
            }
            if (area instanceof Area.Around around) {
                return new AreaRecord("around", countries, names(around.places()), Optional.of(around.km()));
            }
            if (area instanceof Area.Line line) {
                return new AreaRecord("line", countries, names(line.places()), Optional.of(line.km()));
            }
            return new AreaRecord("whole_conflict", countries, List.of(), Optional.empty());
        }

        private static List<String> names(List<Toponym> places) {
            return places.stream()
                    .map(place -> place.name()
                            + place.country().map(code -> ", " + code).orElse(""))
                    .toList();
        }
    }

    /** @param area absent if it is that of the agreement */
    public record Promise(
            String kind,
            List<String> bound,
            Optional<AreaRecord> area,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}

    public record MonitorRecord(String name, Optional<String> actor, List<Presence> present) {}

    /** @param to last day */
    public record Presence(Optional<String> place, Optional<LocalDate> from, Optional<LocalDate> to) {}

    /** @param on a day, month or year */
    public record Turn(String on, String status, String because) {}

    public static AgreementRecord of(Agreement agreement) {
        return new AgreementRecord(
                agreement.id(),
                agreement.name(),
                key(agreement.agreementClass()),
                key(agreement.form()),
                agreement.parties().stream().map(AgreementRecord::party).toList(),
                List.copyOf(new TreeSet<>(agreement.outsiders())),
                agreement.mediators(),
                agreement.purposes().stream().map(AgreementRecord::key).toList(),
                agreement.announced().map(AgreementRecord::days),
                days(agreement.effective())
                        + agreement
                                .time()
                                .map(LocalTime::toString)
                                .map(at -> "T" + at)
                                .orElse(""),
                agreement.expires(),
                agreement.zone().getId(),
                AreaRecord.of(agreement.area()),
                agreement.commitments().stream().map(AgreementRecord::promise).toList(),
                agreement.linked(Link.Kind.EXTENDS),
                agreement.linked(Link.Kind.REPLACES),
                agreement.linked(Link.Kind.BREAKS),
                agreement.monitors().stream().map(AgreementRecord::monitor).toList(),
                agreement.history().stream().map(AgreementRecord::turn).toList(),
                agreement.endReason().map(AgreementRecord::key),
                agreement.catalogues().paX(),
                agreement.catalogues().ethPrio(),
                agreement.sources(),
                agreement.doubts());
    }

    private static PartyRecord party(Party party) {
        return new PartyRecord(
                party.name(), party.state(), List.copyOf(new TreeSet<>(party.groups())), party.called(), party.bound());
    }

    private static Promise promise(Commitment commitment) {
        return new Promise(
                commitment.obligation().key(),
                List.copyOf(new TreeSet<>(commitment.bound())),
                commitment.area().map(AreaRecord::of),
                commitment.from(),
                commitment.to());
    }

    private static MonitorRecord monitor(Monitor monitor) {
        return new MonitorRecord(
                monitor.name(),
                monitor.actor(),
                monitor.presences().stream()
                        .map(presence -> new Presence(presence.place(), presence.from(), presence.to()))
                        .toList());
    }

    private static Turn turn(RecordedChange change) {
        return new Turn(days(change.on()), key(change.status()), change.because());
    }

    /** As narrowly as it is known. */
    private static String days(TimeRange range) {
        String first = range.start().orElseThrow().toString();
        return switch (range.precision()) {
            case YEAR -> first.substring(0, 4);
            case MONTH -> first.substring(0, 7);
            default -> first;
        };
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
