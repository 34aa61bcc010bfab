package org.lapwing.ceasefire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lapwing.incident.Incident;

/** Who takes part in an incident, as an agreement sees them. */
record Sides(List<Side> actors, List<Side> recipients) {
    Sides {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    static Sides of(Incident incident, SideReader reader) {
        return new Sides(
                incident.actors().stream().map(reader::read).toList(),
                incident.recipients().stream().map(reader::read).toList());
    }

    /** All parties that take part, in the order told. */
    Set<Party> parties() {
        Set<Party> parties = new LinkedHashSet<>(acting());
        parties.addAll(partiesOf(recipients));
        return parties;
    }

    /** The parties that act. */
    Set<Party> acting() {
        return partiesOf(actors);
    }

    private static Set<Party> partiesOf(List<Side> sides) {
        return sides.stream()
                .filter(Side.OfParty.class::isInstance)
                .map(side -> ((Side.OfParty) side).party())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean hitsMonitor() {
        return recipients.stream().anyMatch(Side.OfMonitor.class::isInstance);
    }

    boolean hitsCivilian() {
        return recipients.stream().anyMatch(Side.Civilian.class::isInstance);
    }

    boolean hitsAid() {
        return recipients.stream().anyMatch(Side.AidWorker.class::isInstance);
    }

    /** Whether it can be a fight of the parties: two of them take part, or not all that take part are told. */
    boolean canBeFight() {
        return parties().size() > 1
                || recipients.isEmpty()
                || recipients.stream().anyMatch(Side.Unidentified.class::isInstance)
                || !partiesOf(recipients).isEmpty();
    }

    boolean hasOutsider() {
        return all().anyMatch(Side.Outsider.class::isInstance);
    }

    boolean monitorActs() {
        return actors.stream().anyMatch(Side.OfMonitor.class::isInstance);
    }

    Stream<Side> all() {
        return Stream.concat(actors.stream(), recipients.stream());
    }
}
