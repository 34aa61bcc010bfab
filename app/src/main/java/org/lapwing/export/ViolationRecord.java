package org.lapwing.export;

import static org.lapwing.export.AgreementRecord.key;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lapwing.ceasefire.Obligation;
import org.lapwing.ceasefire.Violation;
import org.lapwing.ceasefire.Voice;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.EventPlace;
import org.lapwing.incident.IncidentToll;

/**
 * An incident that would break an agreement if it happened as it is told.
 *
 * @param day the first on which it can have happened; the day of first publication if no more is told
 * @param weapon PLOVER mode that names the means
 * @param alleged the party that is told to have done it; absent if undetermined
 * @param families how many independent families of sources tell of it
 */
public record ViolationRecord(
        String id,
        String incident,
        List<String> obligations,
        String kind,
        String severity,
        Optional<String> weapon,
        DaysRecord date,
        LocalDate day,
        Optional<PlaceRecord> place,
        Optional<String> alleged,
        List<String> involved,
        List<Toll> tolls,
        List<VoiceRecord> alleging,
        List<VoiceRecord> denying,
        int families,
        String state,
        Optional<StandingRecord.RulingRecord> ruling,
        List<String> reasons) {

    /**
     * @param latitude in degrees north, with {@code longitude} in degrees east; absent if the place is not found
     * @param radiusKm of an area
     */
    public record PlaceRecord(
            String name, Optional<Double> latitude, Optional<Double> longitude, Optional<Double> radiusKm) {
        static PlaceRecord of(org.lapwing.event.Event.Where where) {
            EventPlace place = EventPlace.of(where.location());
            return new PlaceRecord(
                    CanonicalLine.place(where),
                    place.latitude().stream().boxed().findFirst(),
                    place.longitude().stream().boxed().findFirst(),
                    place.radiusKm().stream().boxed().findFirst());
        }
    }

    /** @param high absent if there is no upper bound */
    public record Toll(String kind, int low, OptionalInt best, OptionalInt high, String reason) {
        static Toll of(IncidentToll toll) {
            return new Toll(key(toll.kind()), toll.low(), toll.best(), toll.high(), toll.reason());
        }
    }

    /**
     * @param speaker absent where the report itself says it
     * @param report its id
     */
    public record VoiceRecord(Optional<String> speaker, String role, String report, String words) {
        static VoiceRecord of(Voice voice) {
            return new VoiceRecord(voice.speaker(), key(voice.role()), voice.report(), voice.words());
        }
    }

    public static ViolationRecord of(Violation violation) {
        return new ViolationRecord(
                violation.id(),
                violation.incident(),
                violation.obligations().stream().map(Obligation::key).toList(),
                key(violation.kind()),
                key(violation.severity()),
                violation.weapon(),
                DaysRecord.of(violation.date()),
                violation.day(),
                violation.place().map(PlaceRecord::of),
                violation.alleged(),
                violation.involved(),
                violation.tolls().stream().map(Toll::of).toList(),
                violation.alleging().stream().map(VoiceRecord::of).toList(),
                violation.denying().stream().map(VoiceRecord::of).toList(),
                violation.families(),
                key(violation.state()),
                StandingRecord.ruling(violation),
                violation.reasons());
    }
}
