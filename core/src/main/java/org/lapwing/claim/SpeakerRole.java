package org.lapwing.claim;

import java.util.Optional;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;

/** In what capacity a source speaks (schemas, section 10). */
public enum SpeakerRole {
    PARTY,
    OFFICIAL,
    WITNESS,
    MEDIC,
    AID_GROUP,
    MISSION,
    MEDIA,
    ANONYMOUS;

    /** In what capacity such an actor speaks; empty if neither sector nor country is known. */
    public static Optional<SpeakerRole> of(Actor actor) {
        if (actor.country().filter("UNO"::equals).isPresent()) {
            return Optional.of(MISSION);
        }
        if (actor.country().filter("NGO"::equals).isPresent()
                || actor.sector().filter(s -> s == Sector.SOC).isPresent()) {
            return Optional.of(AID_GROUP);
        }
        if (actor.sector().isEmpty()) {
            return actor.country().map(state -> OFFICIAL);
        }
        return Optional.of(
                switch (actor.sector().get()) {
                    case JRN -> MEDIA;
                    case MED -> MEDIC;
                    case REB, PRM, UAF, CRM -> PARTY;
                    case CVL, REF, AGR -> WITNESS;
                    default -> OFFICIAL;
                });
    }
}
