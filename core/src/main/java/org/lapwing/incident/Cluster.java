package org.lapwing.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Events taken for one happening so far. */
final class Cluster {

    /** Of a happening that thousands tell, so many are compared with what may join. */
    private static final int COMPARED = 16;

    private final List<Particulars> members = new ArrayList<>();
    private final Set<String> reports = new HashSet<>();

    private Cluster(Particulars founder) {
        members.add(founder);
        reports.add(founder.report().report());
    }

    /**
     * Groups linked events: the strongest links first, two groups become one if on average their members have enough points
     * and no two of them exclude each other. So a battle of many days, each of which resembles the next, stays a group a
     * day.
     *
     * @param events in an order that does not depend on how they came
     * @param links between positions in {@code events}, sorted
     * @return groups in the order of their first events, each in the order of {@code events}
     */
    static List<List<Particulars>> group(List<Particulars> events, List<Link> links) {
        DisjointSets sets = new DisjointSets(events.size());
        List<Cluster> clusters = events.stream().map(Cluster::new).toList();
        for (Link link : links) {
            int a = sets.setOf(link.first());
            int b = sets.setOf(link.second());
            if (a != b && clusters.get(a).fits(clusters.get(b))) {
                sets.join(a, b);
                clusters.get(sets.setOf(a)).add(clusters.get(a + b - sets.setOf(a)));
            }
        }
        return sets.partition(events);
    }

    private boolean fits(Cluster other) {
        Set<String> fewer = reports.size() < other.reports.size() ? reports : other.reports;
        Set<String> more = fewer == reports ? other.reports : reports;
        if (fewer.stream().anyMatch(more::contains)) {
            return false;
        }
        int sum = 0;
        int pairs = 0;
        for (Particulars a : compared()) {
            for (Particulars b : other.compared()) {
                int points = Comparison.points(a, b);
                if (points == Comparison.EXCLUDED) {
                    return false;
                }
                sum += points;
                pairs++;
            }
        }
        return sum >= pairs * Comparison.ENOUGH;
    }

    private List<Particulars> compared() {
        return members.subList(0, Math.min(members.size(), COMPARED));
    }

    private void add(Cluster other) {
        members.addAll(other.members);
        reports.addAll(other.reports);
    }
}
