package org.lapwing.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Events taken for one happening so far; for one thread. */
final class Cluster {

    /** Of a happening that thousands tell, so many are compared with what may join. */
    private static final int COMPARED = 16;

    private final int founder;
    private final List<Traits> compared = new ArrayList<>(1);
    private final Set<Integer> reports = new HashSet<>(2);
    private final Set<Integer> apartFrom = new HashSet<>(0);
    /** Its members of which something is ruled. */
    private final Set<Integer> ruled = new HashSet<>(0);

    private int size = 1;
    private final Set<State> refused = new HashSet<>(0);

    /** A cluster as it once was: those that only grow are told by their founder and size. */
    private record State(int founder, int size, int ownSize) {}

    private Cluster(int founder, Traits event, Set<Integer> apart) {
        this.founder = founder;
        if (!apart.isEmpty()) {
            ruled.add(founder);
            apartFrom.addAll(apart);
        }
        compared.add(event);
        reports.add(event.report);
    }

    /**
     * Groups linked events: the strongest links first, two groups become one if on average their members have enough points
     * and no two of them exclude each other. So a battle of many days, each of which resembles the next, stays a group a
     * day.
     *
     * @param links from {@code start} to {@code end}, sorted: all of the events that they link
     * @param clusters by event; absent where no link has come by
     * @param sets gets the groups
     */
    static void group(
            long[] links, int start, int end, Traits[] traits, Ruled ruled, Cluster[] clusters, DisjointSets sets) {
        for (int i = start; i < end; i++) {
            int a = sets.setOf(Links.first(links[i]));
            int b = sets.setOf(Links.second(links[i]));
            if (a != b) {
                Cluster one = at(a, traits, ruled, clusters);
                Cluster other = at(b, traits, ruled, clusters);
                if (one.mayJoin(other) && (Links.isRuled(links[i]) || one.fits(other))) {
                    sets.join(a, b);
                    (sets.setOf(a) == a ? one : other).add(sets.setOf(a) == a ? other : one);
                }
            }
        }
    }

    /** Threads share the array, each at places of its own. */
    private static Cluster at(int event, Traits[] traits, Ruled ruled, Cluster[] clusters) {
        Cluster present = clusters[event];
        if (present == null) {
            present = new Cluster(event, traits[event], ruled.apartFrom(event));
            clusters[event] = present;
        }
        return present;
    }

    private boolean mayJoin(Cluster other) {
        return apartFrom.isEmpty() || other.ruled.stream().noneMatch(apartFrom::contains);
    }

    /** Each pair of clusters is linked as often as their members are; the answer changes only when one has grown. */
    private boolean fits(Cluster other) {
        State state = new State(other.founder, other.size, size);
        if (refused.contains(state)) {
            return false;
        }
        boolean fits = !sharesReport(other) && isLikeEnough(other);
        if (!fits) {
            refused.add(state);
        }
        return fits;
    }

    private boolean sharesReport(Cluster other) {
        Set<Integer> fewer = reports.size() < other.reports.size() ? reports : other.reports;
        Set<Integer> more = fewer == reports ? other.reports : reports;
        return fewer.stream().anyMatch(more::contains);
    }

    private boolean isLikeEnough(Cluster other) {
        int sum = 0;
        for (Traits a : compared) {
            for (Traits b : other.compared) {
                int points = Comparison.points(a, b);
                if (points == Comparison.EXCLUDED) {
                    return false;
                }
                sum += points;
            }
        }
        return sum >= compared.size() * other.compared.size() * Comparison.ENOUGH;
    }

    private void add(Cluster other) {
        for (Traits event : other.compared) {
            if (compared.size() < COMPARED) {
                compared.add(event);
            }
        }
        size += other.size;
        reports.addAll(other.reports);
        ruled.addAll(other.ruled);
        apartFrom.addAll(other.apartFrom);
        // What the other was refused is no longer asked, nor is what this one was at its former size.
        refused.clear();
    }
}
