package org.lapwing.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lapwing.actor.Sector;
import org.lapwing.coding.RoleFiller.Role;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.place.Location;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;

/**
 * Which events MUC-4 counts as incidents: acts of violence against civilians, their property and public officials, by
 * whomever. Fighting between armed forces is none, nor is what was over more than two months before the report
 * (relevance guidelines).
 */
final class MucRelevance {

    private static final int DAYS_OF_RELEVANCE = 62;

    /** Those whom it is no terror to fight. Policemen are not among them: the keys have them as victims. */
    private static final Set<Sector> COMBATANTS = Set.of(Sector.MIL, Sector.REB, Sector.PRM, Sector.CRM);

    private MucRelevance() {}

    static boolean isIncident(Event event) {
        return MucType.of(event).isPresent()
                && isRecent(event)
                && isTold(event)
                && !isWar(event)
                && !isOfWar(event)
                && isSpecific(event);
    }

    private static boolean isRecent(Event event) {
        TimeRange range = event.date().range();
        LocalDate latest = range.end().or(range::start).orElse(event.published());
        return !latest.isBefore(event.published().minusDays(DAYS_OF_RELEVANCE));
    }

    private static boolean isTold(Event event) {
        return event.status() == Status.REPORTED || event.status() == Status.BACKGROUND;
    }

    /** All that is harmed is armed; how many there were says nothing of who they are. */
    private static boolean isWar(Event event) {
        boolean twoSided = event.recipients().isEmpty() && event.actors().size() > 1;
        Stream<Boolean> people =
                (twoSided ? event.actors() : event.recipients()).stream().map(MucRelevance::isCombatant);
        Stream<Boolean> things = event.roles().stream()
                .filter(r -> r.role() != Role.WEAPON)
                .map(r -> MucMention.of(r.text()).isMilitary());
        Stream<Boolean> counted = event.tolls().stream()
                .flatMap(t -> t.people().stream())
                .map(p -> MucMention.of(p).isMilitary());
        List<Boolean> armed = Stream.of(people, things, counted).flatMap(s -> s).toList();
        boolean battle = BATTLE.matcher(event.trace().trigger()).find();
        return (battle || !armed.isEmpty()) && armed.stream().allMatch(a -> a);
    }

    /** What two armed sides do. */
    private static final Pattern BATTLE = Pattern.compile(
            "(?i)\\b(?:clash(?:es|ed)?|fighting|offensives?|combats?|battles?|skirmish(?:es)?|war|warfare|invasion|invaded"
                    + "|firefight)\\b");

    /** "Over 1,000 people have been killed": what a war costs, not an incident. */
    private static boolean isOfWar(Event event) {
        return event.tolls().stream()
                .anyMatch(t -> t.kind() == TollKind.KILLED && t.range().low() >= MucTellings.WAR);
    }

    private static boolean isCombatant(Participant participant) {
        return participant.actor().sector().filter(COMBATANTS::contains).isPresent()
                || MucMention.of(participant.text()).isMilitary();
    }

    /**
     * "The wave of attacks must end" speaks of violence but tells of no incident; a bomb that went off on a day or in a
     * place is one, even if it hit nothing.
     */
    private static boolean isSpecific(Event event) {
        boolean harm = !event.recipients().isEmpty()
                || event.roles().stream().anyMatch(r -> r.role() != Role.WEAPON)
                || !event.tolls().isEmpty();
        boolean placed = event.place().filter(p -> !isCountry(p.location())).isPresent()
                || event.date().range().precision() == TimePrecision.DAY;
        return harm
                || placed && MucType.of(event).filter(t -> t != MucType.ATTACK).isPresent();
    }

    private static boolean isCountry(Location location) {
        return location instanceof Location.Resolved resolved
                && resolved.toponym().featureCode().startsWith("PCL");
    }
}
