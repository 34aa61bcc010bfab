package org.lapwing.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.Event;

/** What another codebook makes of one report. Events are the same if they share most of their words. */
public final class CodingDiff {

    private CodingDiff() {}

    public enum Kind {
        APPEARED,
        VANISHED,
        RETYPED,
        /** The place is another. */
        MOVED
    }

    /** @param event its id as it is now; of one that vanished, as it was */
    public record Entry(Kind kind, String event, String before, String after) {}

    /** In order of the events as they are now, those that vanished last; one event can be both retyped and moved. */
    public static List<Entry> of(List<Event> before, List<Event> after) {
        Map<String, Event> old = new HashMap<>();
        before.forEach(event -> old.put(event.id(), event));
        List<Event> matched = Numbering.keep(before, after, Set.of());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Event now = after.get(i);
            Optional<Event> then = Optional.ofNullable(old.remove(matched.get(i).id()));
            if (then.isEmpty()) {
                entries.add(new Entry(Kind.APPEARED, now.id(), "", CanonicalLine.of(now)));
                continue;
            }
            if (now.type() != then.get().type()) {
                entries.add(new Entry(
                        Kind.RETYPED,
                        now.id(),
                        then.get().type().name(),
                        now.type().name()));
            }
            String from = place(then.get());
            String to = place(now);
            if (!from.equals(to)) {
                entries.add(new Entry(Kind.MOVED, now.id(), from, to));
            }
        }
        for (Event event : before) {
            if (old.containsKey(event.id())) {
                entries.add(new Entry(Kind.VANISHED, event.id(), CanonicalLine.of(event), ""));
            }
        }
        return entries;
    }

    private static String place(Event event) {
        return event.place().map(CanonicalLine::place).orElse("");
    }
}
