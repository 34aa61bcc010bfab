package org.lapwing.review;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an analyst has decided. Events are named by their ids, types are those that the machine gave. */
public sealed interface Verdict {

    /** The event is coded right. */
    record Accept(String event, String type) implements Verdict {}

    /**
     * The event is none.
     *
     * @param duplicateOf the event of the same report that tells the same, if that is why
     */
    record Reject(String event, String type, Optional<String> duplicateOf) implements Verdict {}

    /** @param fields by name in the event record, their right values as JSON; {@code null} in JSON takes a field away */
    record Edit(String event, String type, Map<String, String> fields) implements Verdict {
        public Edit {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("no field to edit");
            }
        }
    }

    /** The events tell of one incident. */
    record Merge(Set<String> events) implements Verdict {
        public Merge {
            events = Collections.unmodifiableSet(new TreeSet<>(events));
        }
    }

    /** Each of the events tells of another incident than each of the others. */
    record Split(Set<String> events, Set<String> others) implements Verdict {
        public Split {
            events = Collections.unmodifiableSet(new TreeSet<>(events));
            others = Collections.unmodifiableSet(new TreeSet<>(others));
        }
    }

    /** An earlier review no longer holds; to undo an undoing makes it hold again. */
    record Undo(long review) implements Verdict {}
}
