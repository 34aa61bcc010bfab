package org.lapwing.coding;

import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Sector;

/** UCDP's types of organised violence, which it counts only if somebody died. */
public enum UcdpViolence {
    STATE_BASED,
    NON_STATE,
    ONE_SIDED;

    /** UCDP's {@code type_of_violence}: 1, 2 or 3. */
    public int code() {
        return ordinal() + 1;
    }

    /**
     * UCDP's type of an event; absent if no death is told, if the attacker is not known to be an organised armed actor,
     * or if nothing is known of those attacked. Pro-government militias count as non-state; an official who was singled
     * out counts as a civilian, one attacked otherwise stands for his government.
     */
    public static Optional<UcdpViolence> of(Conduct conduct) {
        boolean lethal = conduct.circumstances().contains(Conduct.Circumstance.DEATHS);
        if (conduct.type() != EventType.ASSAULT || !lethal || conduct.actors().isEmpty()) {
            return Optional.empty();
        }
        Sector attacker = conduct.actors().get(0);
        List<Sector> opponents = conduct.isMutual()
                ? conduct.actors().subList(1, conduct.actors().size())
                : conduct.recipients();
        if (!Party.ARMED.includes(attacker)) {
            return Optional.empty();
        }
        if (Party.ARMED.includesAny(opponents) && !isSingledOut(conduct, opponents)) {
            boolean state = Party.STATE.includes(attacker) || Party.STATE.includesAny(opponents);
            return Optional.of(state ? STATE_BASED : NON_STATE);
        }
        return Party.CIVILIAN.includesAny(opponents) || Party.OFFICIAL.includesAny(opponents)
                ? Optional.of(ONE_SIDED)
                : Optional.empty();
    }

    private static boolean isSingledOut(Conduct conduct, List<Sector> opponents) {
        return conduct.modes().contains("targeted") && opponents.stream().allMatch(Party.OFFICIAL::includes);
    }
}
