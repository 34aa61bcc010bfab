package org.lapwing.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The gazetteer for the time of one report: names recur, and the tagger asks for each more than once. For one thread.
 */
final class ReportGazetteer {

    /** Bounds the memory that a report without lower case, every word of which may open a name, can take. */
    private static final int MOST_NAMES = 50_000;

    private final Gazetteer gazetteer;
    private final Map<String, List<Toponym>> found = new HashMap<>();

    ReportGazetteer(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** As {@link Gazetteer#lookup}. */
    List<Toponym> lookup(String name) {
        if (found.size() >= MOST_NAMES) {
            found.clear();
        }
        return found.computeIfAbsent(name, gazetteer::lookup);
    }
}
