package org.lapwing.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lapwing.event.Event;
import org.lapwing.incident.Rulings;
import org.lapwing.review.Verdict.Accept;
import org.lapwing.review.Verdict.Edit;
import org.lapwing.review.Verdict.Merge;
import org.lapwing.review.Verdict.Reject;
import org.lapwing.review.Verdict.Split;
import org.lapwing.review.Verdict.Undo;

/** The reviews that hold: those of a trail that are not undone, in order. Of two that differ the later wins. */
public final class Reviews {

    private final List<Review> holding;
    private final Map<String, Standing> byEvent = new HashMap<>();

    /** What holds of one event. */
    private record Standing(String type, boolean isRejected, boolean isDuplicate, Map<String, String> fields) {}

    /** How many events that the machine gave a type were reviewed, and how many of them had that type rightly. */
    public record Precision(int reviewed, int right, int rejected, int retyped, int duplicates) {

        /** From 0 to 1, of those that are not duplicates; NaN if there are none. */
        public double precision() {
            return (double) right / (right + rejected + retyped);
        }
    }

    private Reviews(List<Review> holding) {
        this.holding = List.copyOf(holding);
        for (Review review : holding) {
            Verdict verdict = review.verdict();
            if (verdict instanceof Accept accept) {
                byEvent.merge(
                        accept.event(),
                        new Standing(accept.type(), false, false, Map.of()),
                        (old, x) -> new Standing(old.type(), false, false, old.fields()));
            } else if (verdict instanceof Reject reject) {
                boolean duplicate = reject.duplicateOf().isPresent();
                byEvent.merge(
                        reject.event(),
                        new Standing(reject.type(), true, duplicate, Map.of()),
                        (old, x) -> new Standing(old.type(), true, duplicate, old.fields()));
            } else if (verdict instanceof Edit edit) {
                byEvent.merge(edit.event(), new Standing(edit.type(), false, false, edit.fields()), (old, x) -> {
                    Map<String, String> fields = new TreeMap<>(old.fields());
                    fields.putAll(edit.fields());
                    return new Standing(old.type(), false, false, fields);
                });
            }
        }
    }

    /** @param trail all of it, in order */
    public static Reviews of(List<Review> trail) {
        Set<Long> undone = new HashSet<>();
        List<Review> holding = new ArrayList<>();
        for (int i = trail.size() - 1; i >= 0; i--) {
            Review review = trail.get(i);
            if (!undone.contains(review.number())) {
                if (review.verdict() instanceof Undo undo) {
                    undone.add(undo.review());
                } else {
                    holding.add(0, review);
                }
            }
        }
        return new Reviews(holding);
    }

    public List<Review> holding() {
        return holding;
    }

    /** The events as they are to be recorded: without those rejected, and with what was edited. */
    public List<Event> correct(List<Event> machine, String body) {
        Corrector corrector = new Corrector(body);
        return machine.stream()
                .filter(event -> !standing(event).isRejected())
                .map(event -> standing(event).fields().isEmpty()
                        ? event
                        : corrector.correct(event, standing(event).fields()))
                .toList();
    }

    /** Ids of the events of which anything was said. */
    public Set<String> events() {
        return Set.copyOf(byEvent.keySet());
    }

    /** Whether anything was said of one of the events. */
    public boolean touch(Collection<Event> events) {
        return events.stream().anyMatch(event -> byEvent.containsKey(event.id()));
    }

    private Standing standing(Event event) {
        return byEvent.getOrDefault(event.id(), new Standing(event.type().name(), false, false, Map.of()));
    }

    /** Which events belong together and which do not. */
    public Rulings rulings() {
        Map<Rulings.Pair, Boolean> together = new HashMap<>();
        for (Review review : holding) {
            if (review.verdict() instanceof Merge merge) {
                for (String a : merge.events()) {
                    merge.events().stream()
                            .filter(b -> a.compareTo(b) < 0)
                            .forEach(b -> together.put(Rulings.Pair.of(a, b), true));
                }
            } else if (review.verdict() instanceof Split split) {
                for (String a : split.events()) {
                    split.others().forEach(b -> together.put(Rulings.Pair.of(a, b), false));
                }
            }
        }
        return Rulings.of(together);
    }

    /** By type as the machine coded, in alphabetical order. */
    public Map<String, Precision> precision() {
        Map<String, Precision> byType = new TreeMap<>();
        for (Standing standing : byEvent.values()) {
            boolean retyped = !standing.isRejected()
                    && !standing.fields()
                            .getOrDefault("type", quoted(standing.type()))
                            .equals(quoted(standing.type()));
            boolean rejected = standing.isRejected() && !standing.isDuplicate();
            boolean right = !standing.isRejected() && !retyped;
            byType.merge(
                    standing.type(),
                    new Precision(1, count(right), count(rejected), count(retyped), count(standing.isDuplicate())),
                    (a, b) -> new Precision(
                            a.reviewed() + b.reviewed(),
                            a.right() + b.right(),
                            a.rejected() + b.rejected(),
                            a.retyped() + b.retyped(),
                            a.duplicates() + b.duplicates()));
        }
        return byType;
    }

    private static String quoted(String type) {
        return '"' + type + '"';
    }

    private static int count(boolean is) {
        return is ? 1 : 0;
    }
}
