package org.lapwing.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller;
import org.lapwing.event.Event;

/** Incident types of MUC-4 (fill rules, slot 4) that the product can tell. FORCED WORK STOPPAGE is too rare to learn. */
enum MucType {
    ATTACK,
    BOMBING,
    KIDNAPPING,
    ARSON,
    ROBBERY;

    private static final Set<String> EXPLOSIVE_MODES = Set.of("explosives", "suicide-attack");

    /** Charges that someone plants or throws. What armies shoot or drop from the air makes an ATTACK (fill rules). */
    static final Set<String> EXPLOSIVES = Set.of(
            "bomb",
            "bombs",
            "dynamite",
            "explosive",
            "explosives",
            "tnt",
            "charge",
            "charges",
            "car-bomb",
            "car-bombs");

    private static final List<String> FIRE = List.of("burn", "torch", "arson", "fire", "ablaze", "alight");
    private static final List<String> THEFT = List.of("loot", "rob", "steal", "stole", "plunder", "pillag", "ransack");

    /** Empty for events that are no incident of any kind. */
    static Optional<MucType> of(Event event) {
        String trigger = event.trace().trigger().toLowerCase(Locale.ROOT);
        if (THEFT.stream().anyMatch(trigger::contains)) {
            return Optional.of(ROBBERY);
        }
        if (event.type() != EventType.ASSAULT) {
            return Optional.empty();
        }
        if (event.modes().contains("abduct")) {
            return Optional.of(KIDNAPPING);
        }
        if (event.modes().contains("destroy") && FIRE.stream().anyMatch(trigger::contains)) {
            return Optional.of(ARSON);
        }
        boolean explosive = event.modes().stream().anyMatch(EXPLOSIVE_MODES::contains)
                || event.roles().stream()
                        .filter(r -> r.role() == RoleFiller.Role.WEAPON)
                        .anyMatch(
                                r -> EXPLOSIVES.contains(MucMention.of(r.text()).head()));
        return Optional.of(explosive && event.actors().stream().noneMatch(MucType::isArmy) ? BOMBING : ATTACK);
    }

    /** Commandos are of either side. */
    private static boolean isArmy(Event.Participant participant) {
        return participant.actor().sector().filter(Sector.MIL::equals).isPresent()
                && MucMention.of(participant.text()).words().stream().noneMatch(w -> w.startsWith("commando"));
    }
}
