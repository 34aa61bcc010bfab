package org.lapwing.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lapwing.incident.Contradiction.Version;

/** What accounts say of one thing: who says the same, and how many independent sources they are. */
final class Versions {

    private Versions() {}

    /** The values that accounts give, those of most families first, then those given first; an account may give none. */
    static <T> Map<T, Version> of(
            List<Account> accounts,
            List<SourceFamily> families,
            Function<Account, Optional<T>> value,
            Function<T, String> text) {
        Map<T, List<Account>> byValue = new LinkedHashMap<>();
        for (Account account : accounts) {
            value.apply(account)
                    .ifPresent(v ->
                            byValue.computeIfAbsent(v, x -> new ArrayList<>()).add(account));
        }
        Map<T, Version> versions = new LinkedHashMap<>();
        byValue.entrySet().stream()
                .map(e -> Map.entry(e.getKey(), version(text.apply(e.getKey()), e.getValue(), families)))
                .sorted(Comparator.comparing(e -> -e.getValue().families()))
                .forEach(e -> versions.put(e.getKey(), e.getValue()));
        return versions;
    }

    private static Version version(String value, List<Account> accounts, List<SourceFamily> families) {
        long independent = accounts.stream()
                .map(a -> indexOf(a.report().report(), families))
                .distinct()
                .count();
        return new Version(value, accounts.stream().map(a -> a.event().id()).toList(), (int) independent);
    }

    static int indexOf(String report, List<SourceFamily> families) {
        for (int i = 0; i < families.size(); i++) {
            if (families.get(i).reports().contains(report)) {
                return i;
            }
        }
        throw new IllegalArgumentException("in no family: " + report);
    }
}
