package org.lapwing.incident;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.lapwing.incident.SourceFamily.Bond;

/** Sorts reports into families that are independent of each other, as far as the reports show. */
final class Families {

    private Families() {}

    /** In the order of publication of their first reports. */
    static List<SourceFamily> of(Collection<ReportProfile> reports) {
        List<ReportProfile> sorted = reports.stream()
                .distinct()
                .sorted(Comparator.comparing(ReportProfile::published).thenComparing(ReportProfile::report))
                .toList();
        DisjointSets sets = new DisjointSets(sorted.size());
        TreeMap<Integer, Bond> bonds = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                Optional<Bond> bond = bond(sorted.get(i), sorted.get(j));
                if (bond.isPresent()) {
                    bonds.merge(i, bond.get(), Families::stronger);
                    sets.join(i, j);
                }
            }
        }
        return sets.partition(sorted).stream()
                .map(members -> family(
                        members,
                        members.stream()
                                .map(sorted::indexOf)
                                .filter(bonds::containsKey)
                                .map(bonds::get)
                                .reduce(Families::stronger)
                                .orElse(Bond.ALONE)))
                .toList();
    }

    private static Bond stronger(Bond a, Bond b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Optional<Bond> bond(ReportProfile a, ReportProfile b) {
        if (a.signature().isCopyOf(b.signature())) {
            return Optional.of(Bond.COPY);
        }
        if (a.agencies().stream().anyMatch(b.agencies()::contains)) {
            return Optional.of(Bond.AGENCY);
        }
        return a.source().isPresent() && a.source().equals(b.source()) ? Optional.of(Bond.PUBLISHER) : Optional.empty();
    }

    private static SourceFamily family(List<ReportProfile> members, Bond bond) {
        ReportProfile first = members.get(0);
        String name = members.stream()
                .flatMap(r -> r.agencies().stream())
                .findFirst()
                .or(() -> members.stream().flatMap(r -> r.source().stream()).findFirst())
                .orElse(first.report());
        return new SourceFamily(
                name, bond, members.stream().map(ReportProfile::report).toList());
    }
}
