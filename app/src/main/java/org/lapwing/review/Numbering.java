package org.lapwing.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lapwing.event.Event;
import org.lapwing.text.Span;

/** Gives the events of a report that was coded anew the numbers that they had, or reviews would speak of others. */
public final class Numbering {

    private Numbering() {}

    /**
     * @param before the events that were there
     * @param after those that are there now, numbered from 1
     * @param taken ids that no other event may get
     * @return {@code after}, in its order; each that shares most of its evidence with one of {@code before} bears its number
     */
    public static List<Event> keep(List<Event> before, List<Event> after, Set<String> taken) {
        record Match(int before, int after, int shared, boolean sameType) {}
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                int shared = shared(before.get(i), after.get(j));
                if (shared > 0) {
                    matches.add(new Match(
                            i, j, shared, before.get(i).type() == after.get(j).type()));
                }
            }
        }
        matches.sort(Comparator.comparing(Match::sameType)
                .thenComparingInt(Match::shared)
                .reversed()
                .thenComparingInt(Match::before)
                .thenComparingInt(Match::after));
        Map<Integer, String> ids = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (Match match : matches) {
            if (!ids.containsKey(match.after())
                    && used.add(before.get(match.before()).id())) {
                ids.put(match.after(), before.get(match.before()).id());
            }
        }
        // A number that once stood for something else is not used again.
        before.forEach(event -> used.add(event.id()));
        used.addAll(taken);
        List<Event> numbered = new ArrayList<>();
        int free = 1;
        for (int j = 0; j < after.size(); j++) {
            Event event = after.get(j);
            String kept = ids.get(j);
            while (kept == null) {
                String id = event.report() + "-" + free++;
                kept = used.add(id) ? id : null;
            }
            numbered.add(withId(event, kept));
        }
        return numbered;
    }

    private static int shared(Event a, Event b) {
        int shared = 0;
        for (Span x : a.evidence()) {
            for (Span y : b.evidence()) {
                shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
            }
        }
        return shared;
    }

    private static Event withId(Event event, String id) {
        return new Event(
                id,
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
                event.roles(),
                event.tolls(),
                event.claims(),
                event.evidence(),
                event.trace());
    }
}
