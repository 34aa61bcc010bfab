package org.lapwing.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lapwing.coding.Decision;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller;
import org.lapwing.coding.RoleFiller.Role;
import org.lapwing.role.Part;
import org.lapwing.role.PartMention;

/** Gives violent events the victims, targets and weapons that the rules did not find and a learned model is sure of. */
public final class LearnedRoles {

    /** A record should rather lack a filler than hold a wrong one. */
    private static final long SURE = 60;

    private LearnedRoles() {}

    /** The events in their order; each learned filler is in the trace with its probability. */
    public static List<Event> fill(List<Event> events, List<PartMention> parts) {
        return events.stream().map(e -> fill(e, parts)).toList();
    }

    private static Event fill(Event event, List<PartMention> parts) {
        List<RoleFiller> roles = new ArrayList<>(event.roles());
        List<Decision> decisions = new ArrayList<>(event.trace().decisions());
        for (PartMention part : sureOf(event, parts)) {
            Optional<Role> role = role(part.part());
            // Of phrases within each other, and of equal ones, the surest comes first and bars the others.
            boolean taken = roles.stream()
                    .anyMatch(r -> r.span().overlaps(part.span()) || r.text().equalsIgnoreCase(part.text()));
            if (role.isPresent() && !taken) {
                roles.add(new RoleFiller(role.get(), part.text(), part.span()));
                decisions.add(decision(part));
            }
        }
        return roles.size() == event.roles().size()
                ? event
                : new Event(
                        event.id(),
                        event.report(),
                        event.published(),
                        event.type(),
                        event.modes(),
                        event.contexts(),
                        event.status(),
                        event.date(),
                        event.place(),
                        event.actors(),
                        event.recipients(),
                        roles,
                        event.tolls(),
                        event.claims(),
                        event.evidence(),
                        new Event.Trace(event.trace().rule(), event.trace().trigger(), decisions));
    }

    private static List<PartMention> sureOf(Event event, List<PartMention> parts) {
        if (event.type() != EventType.ASSAULT) {
            return List.of();
        }
        return parts.stream()
                .filter(p -> percent(p) >= SURE)
                .filter(p -> event.evidence().stream().anyMatch(e -> e.contains(p.span())))
                .filter(p -> event.actors().stream().noneMatch(a -> a.span().overlaps(p.span())))
                .sorted(Comparator.comparingLong(LearnedRoles::percent).reversed())
                .toList();
    }

    /** Perpetrators and their organisations are actors, which need more than a phrase: country, sector, group. */
    private static Optional<Role> role(Part part) {
        return switch (part) {
            case TARGET -> Optional.of(Role.TARGET);
            case VICTIM -> Optional.of(Role.VICTIM);
            case WEAPON -> Optional.of(Role.WEAPON);
            case PERPETRATOR, ORGANISATION -> Optional.empty();
        };
    }

    /** Other processors compute another fourth digit, which is not to decide. */
    private static long percent(PartMention part) {
        return Math.round(part.sureness() * 100);
    }

    private static Decision decision(PartMention part) {
        String margin = String.format(Locale.ROOT, "model parts: sure by %d %%, needs %d %%", percent(part), SURE);
        return new Decision(part.part().name().toLowerCase(Locale.ROOT), part.text(), margin, List.of());
    }
}
