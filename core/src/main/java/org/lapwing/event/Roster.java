package org.lapwing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lapwing.actor.Actor;
import org.lapwing.actor.ActorMention;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventMention;
import org.lapwing.event.Event.Participant;

/** Who takes part in an event, each once, under the words that tell most. */
final class Roster {

    private Roster() {}

    /**
     * The participants of one side.
     *
     * @param side those whom a mention tells of on that side
     * @param not those who stand on the other
     */
    static List<Participant> of(
            String body,
            List<EventMention> mentions,
            Function<EventMention, List<ActorMention>> side,
            List<Participant> not) {
        List<ActorMention> kept = new ArrayList<>();
        for (EventMention m : mentions) {
            List<ActorMention> earlier = List.copyOf(kept);
            List<ActorMention> some = side.apply(m);
            // who refers back to an attack and counts other dead does not add to those whom it was aimed at
            if (m.definite() && !m.verbal() && !Compatibility.ofActors(some, earlier)) {
                continue;
            }
            for (ActorMention mention : some) {
                boolean taken = not.stream().anyMatch(p -> p.actor().equals(mention.actor()));
                if (taken) {
                    continue;
                }
                // those told of in one breath are several, however alike: "soldiers and policemen"
                int same = indexOfSame(kept, earlier, mention.actor());
                if (same < 0) {
                    kept.add(mention);
                } else if (specificity(mention.actor())
                        > specificity(kept.get(same).actor())) {
                    kept.set(same, mention);
                }
            }
        }
        return kept.stream()
                .map(m -> new Participant(m.actor(), m.span().of(body), m.span()))
                .toList();
    }

    private static int indexOfSame(List<ActorMention> kept, List<ActorMention> earlier, Actor actor) {
        for (int i = 0; i < kept.size(); i++) {
            Actor other = kept.get(i).actor();
            if (other.equals(actor) || (earlier.contains(kept.get(i)) && Compatibility.ofActors(other, actor))) {
                return i;
            }
        }
        return -1;
    }

    private static int specificity(Actor actor) {
        // "pupils" tell more than "children"
        int sector = actor.sector().isEmpty() ? 0 : actor.sector().get() == Sector.CVL ? 1 : 2;
        return (actor.group().isPresent() ? 8 : 0)
                + (actor.name().isPresent() ? 4 : 0)
                + (actor.country().isPresent() ? 2 : 0)
                + sector;
    }
}
