package org.lapwing.incident;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link Rulings} on a list of events, by positions in it. */
final class Ruled {

    private final Links together = new Links();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    private Ruled() {}

    static Ruled of(Rulings rulings, List<Particulars> events) {
        Ruled ruled = new Ruled();
        if (rulings.equals(Rulings.NONE)) {
            return ruled;
        }
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            positions.put(events.get(i).event(), i);
        }
        for (Rulings.Pair pair : rulings.together()) {
            Integer a = positions.get(pair.first());
            Integer b = positions.get(pair.second());
            if (a != null && b != null) {
                ruled.together.add(a, b, Links.RULED);
            }
        }
        for (Rulings.Pair pair : rulings.apart()) {
            Integer a = positions.get(pair.first());
            Integer b = positions.get(pair.second());
            if (a != null && b != null) {
                ruled.apart.computeIfAbsent(a, x -> new HashSet<>()).add(b);
                ruled.apart.computeIfAbsent(b, x -> new HashSet<>()).add(a);
            }
        }
        return ruled;
    }

    /** The links with those that are ruled, sorted. */
    long[] with(long[] links) {
        long[] ruled = together.toArray();
        if (ruled.length == 0) {
            return links;
        }
        long[] all = Arrays.copyOf(links, links.length + ruled.length);
        System.arraycopy(ruled, 0, all, links.length, ruled.length);
        Arrays.parallelSort(all);
        return all;
    }

    /** Those with which an event must not be; none for most. */
    Set<Integer> apartFrom(int event) {
        return apart.getOrDefault(event, Set.of());
    }
}
