package org.lapwing.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lapwing.place.HistoricalNames.HistoricalName;

/**
 * The gazetteer as a report of some day reads it, with the names that places had then. Names recur, and the tagger asks
 * for each more than once. For one thread.
 */
final class ReportGazetteer {

    /** Bounds the memory that a report without lower case, every word of which may open a name, can take. */
    private static final int MOST_NAMES = 50_000;

    private final Gazetteer gazetteer;
    private final HistoricalNames historical;
    private final Optional<LocalDate> published;
    private final Map<String, List<Toponym>> found = new HashMap<>();

    /**
     * @param published day of the report; if it is not known, it is taken to be later than the names of the past
     */
    ReportGazetteer(Gazetteer gazetteer, HistoricalNames historical, Optional<LocalDate> published) {
        this.gazetteer = gazetteer;
        this.historical = historical;
        this.published = published;
    }

    /** As {@link Gazetteer#lookup}, but places come last that have a name no longer, or not yet, on the report's day. */
    List<Toponym> lookup(String name) {
        if (found.size() >= MOST_NAMES) {
            found.clear();
        }
        return found.computeIfAbsent(name, this::find);
    }

    private List<Toponym> find(String name) {
        List<Toponym> places = gazetteer.lookup(name);
        List<HistoricalName> past = historical.of(name);
        if (past.isEmpty()) {
            return places;
        }
        List<Toponym> all = new ArrayList<>(places);
        for (HistoricalName known : past) {
            // "Gorky" is a man today, "Spanish Sahara" nothing else.
            boolean said = isInUse(known) || name.contains(" ");
            if (said && places.stream().noneMatch(place -> HistoricalNames.isOf(known, place))) {
                all.addAll(placesNow(known));
            }
        }
        return all.stream()
                .sorted(Comparator.comparing((Toponym place) -> isOutOfUse(name, place))
                        .thenComparing(Prominence.ORDER))
                .toList();
    }

    private List<Toponym> placesNow(HistoricalName name) {
        return gazetteer.lookup(name.today()).stream()
                .filter(place -> HistoricalNames.isOf(name, place))
                .limit(1)
                .toList();
    }

    /** Those of a name's places that did not bear it on the report's day. */
    List<Toponym> outOfUse(String name) {
        return historical.of(name).isEmpty()
                ? List.of()
                : lookup(name).stream().filter(place -> isOutOfUse(name, place)).toList();
    }

    private boolean isOutOfUse(String name, Toponym place) {
        return historical.of(name).stream()
                .filter(known -> HistoricalNames.isOf(known, place))
                .anyMatch(known -> !isInUse(known));
    }

    /** Whether a name of the past was in use on the report's day. */
    boolean isHistorical(String name) {
        return historical.of(name).stream().anyMatch(this::isInUse);
    }

    private boolean isInUse(HistoricalName name) {
        return published.filter(name::isInUse).isPresent();
    }
}
