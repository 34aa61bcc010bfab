package org.lapwing.evaluation;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which types were missed, invented and taken for each other, and in which items; texts are never shown. */
final class ErrorAnalysis {

    /**
     * @param wanted types that the gold has of this item
     * @param allowed types that are neither wanted nor wrong; may repeat those wanted
     * @param found types predicted
     */
    record Item(String id, Set<String> wanted, Set<String> allowed, Set<String> found) {

        Item {
            wanted = Set.copyOf(wanted);
            allowed = Set.copyOf(allowed);
            found = Set.copyOf(found);
        }

        Set<String> missed() {
            Set<String> missed = new TreeSet<>(wanted);
            missed.removeAll(found);
            return missed;
        }

        Set<String> spurious() {
            Set<String> spurious = new TreeSet<>(found);
            spurious.removeAll(wanted);
            spurious.removeAll(allowed);
            return spurious;
        }
    }

    private final List<Item> items;

    ErrorAnalysis(List<Item> items) {
        this.items = List.copyOf(items);
    }

    String describe() {
        Map<String, Tally> tallies = new TreeMap<>();
        Map<String, Set<String>> confusions = new TreeMap<>();
        for (Item item : items) {
            item.wanted().forEach(type -> tally(tallies, type).wanted++);
            item.missed().forEach(type -> tally(tallies, type).missed.add(item.id()));
            item.spurious().forEach(type -> tally(tallies, type).spurious.add(item.id()));
            for (String missed : item.missed()) {
                for (String spurious : item.spurious()) {
                    confusions
                            .computeIfAbsent(missed + " as " + spurious, c -> new TreeSet<>())
                            .add(item.id());
                }
            }
        }
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%-22s %6s %6s %8s%n", "type", "gold", "missed", "spurious"));
        tallies.forEach((type, t) -> text.append(
                String.format(Locale.ROOT, "%-22s %6d %6d %8d%n", type, t.wanted, t.missed.size(), t.spurious.size())));
        tallies.forEach((type, t) -> {
            text.append(ids("missed " + type, t.missed));
            text.append(ids("spurious " + type, t.spurious));
        });
        confusions.forEach((pair, ids) -> text.append(ids(pair, ids)));
        return text.toString();
    }

    private static Tally tally(Map<String, Tally> tallies, String type) {
        return tallies.computeIfAbsent(type, t -> new Tally());
    }

    private static String ids(String heading, Collection<String> ids) {
        return ids.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%n%s (%d)%n  %s%n",
                        heading,
                        ids.size(),
                        ids.stream().collect(joining(" ")));
    }

    private static final class Tally {
        private int wanted;
        private final Set<String> missed = new TreeSet<>();
        private final Set<String> spurious = new TreeSet<>();
    }
}
