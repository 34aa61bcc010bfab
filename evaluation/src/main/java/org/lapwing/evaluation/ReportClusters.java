package org.lapwing.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lapwing.event.Event;
import org.lapwing.incident.AccountReader;
import org.lapwing.incident.Fusion;
import org.lapwing.incident.Particulars;
import org.lapwing.incident.ReportProfile;
import org.lapwing.incident.StoryTerms;
import org.lapwing.report.Report;

/**
 * Which reports tell of one incident, by what the product compares: those whose events it fuses, and those published within
 * two weeks of each other that tell one story in their own words. Groups join if on average their reports do, so that no
 * chain of resemblances makes one story of many.
 */
final class ReportClusters {

    /** The longest that a local paper is seen to follow a case up. */
    private static final int DAYS_APART = 14;
    /** What a fused event counts towards the same story, as a share of words. */
    private static final double FUSED = 0.1;

    private ReportClusters() {}

    private record Pair(int first, int second, double similarity) {}

    /** For each report its cluster, by number. */
    static List<Integer> of(List<Report> reports, List<List<Event>> events) {
        AccountReader reader = AccountReader.load();
        List<ReportProfile> profiles = reports.stream().map(reader::profile).toList();
        int size = reports.size();
        double[][] similarity = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                similarity[i][j] = similarity(profiles.get(i), profiles.get(j));
                similarity[j][i] = similarity[i][j];
            }
        }
        for (List<Integer> fused : fused(reader, profiles, events)) {
            for (int i : fused) {
                for (int j : fused) {
                    if (i != j) {
                        similarity[i][j] += FUSED;
                    }
                }
            }
        }
        return clusters(similarity);
    }

    private static double similarity(ReportProfile a, ReportProfile b) {
        long days = Math.abs(a.published().toEpochDay() - b.published().toEpochDay());
        return days <= DAYS_APART ? a.terms().similarity(b.terms()) : 0;
    }

    /** The reports of each incident that several tell. */
    private static List<List<Integer>> fused(
            AccountReader reader, List<ReportProfile> profiles, List<List<Event>> events) {
        List<Particulars> all = new ArrayList<>();
        Map<String, Integer> reportOf = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (Event event : events.get(i)) {
                all.add(reader.particulars(event, profiles.get(i)));
                reportOf.put(event.id(), i);
            }
        }
        return Fusion.fuse(all).stream()
                .map(group -> group.stream()
                        .map(p -> reportOf.getOrDefault(p.event(), -1))
                        .distinct()
                        .toList())
                .filter(group -> group.size() > 1)
                .toList();
    }

    private static List<Integer> clusters(double[][] similarity) {
        List<Pair> pairs = new ArrayList<>();
        List<List<Integer>> clusters = new ArrayList<>();
        List<Integer> clusterOf = new ArrayList<>();
        for (int i = 0; i < similarity.length; i++) {
            clusters.add(new ArrayList<>(List.of(i)));
            clusterOf.add(i);
            for (int j = 0; j < i; j++) {
                if (similarity[i][j] >= StoryTerms.SAME_STORY) {
                    pairs.add(new Pair(j, i, similarity[i][j]));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::similarity)
                .reversed()
                .thenComparingInt(Pair::first)
                .thenComparingInt(Pair::second));
        for (Pair pair : pairs) {
            int a = clusterOf.get(pair.first());
            int b = clusterOf.get(pair.second());
            if (a != b && average(clusters.get(a), clusters.get(b), similarity) >= StoryTerms.SAME_STORY) {
                clusters.get(b).forEach(report -> clusterOf.set(report, a));
                clusters.get(a).addAll(clusters.get(b));
                clusters.get(b).clear();
            }
        }
        return clusterOf;
    }

    private static double average(List<Integer> a, List<Integer> b, double[][] similarity) {
        double sum = 0;
        for (int i : a) {
            for (int j : b) {
                sum += similarity[i][j];
            }
        }
        return sum / a.size() / b.size();
    }
}
