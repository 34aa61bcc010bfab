package org.lapwing.evaluation;

import java.util.Locale;
import java.util.Optional;
import org.lapwing.actor.Actor;
import org.lapwing.event.Event.Participant;

/** Victims as the roles of MUC-4's keys have them: people by name, without their titles. */
final class MucVictim {

    private MucVictim() {}

    static Optional<String> name(Participant participant) {
        Actor actor = participant.actor();
        boolean described = actor.sector().isPresent() || actor.country().isEmpty();
        boolean person = actor.group().isEmpty() && described && !MucPerpetrator.isBody(participant);
        return actor.name()
                .filter(name -> person)
                .filter(name -> name.contains(" "))
                .map(name -> name.toLowerCase(Locale.ROOT));
    }
}
