package org.lapwing.place;

import java.util.List;
import java.util.Optional;

/** What a place mention was taken to mean, and how narrowly. */
public sealed interface Location {

    /** A gazetteer place itself; its extent (settlement, district, province, country) follows from the feature. */
    record Resolved(Toponym toponym) implements Location {}

    /**
     * An area around or beside known places: "near X", "110 km south of X", "between X and Y".
     *
     * @param relation how the text relates the area to its anchors
     * @param anchors the places named, at least one
     * @param latitude centre of the area, degrees north; so with {@code longitude}, degrees east
     * @param radiusKm within which the place lies, greater than 0
     */
    record Approximate(Relation relation, List<Toponym> anchors, double latitude, double longitude, double radiusKm)
            implements Location {
        public Approximate {
            anchors = List.copyOf(anchors);
            if (anchors.isEmpty() || !(radiusKm > 0)) {
                throw new IllegalArgumentException("an area needs an anchor and a radius");
            }
        }
    }

    /** Two or more candidates that nothing in the report tells apart; the best first. */
    record Ambiguous(List<Toponym> candidates) implements Location {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A name that is in no gazetteer, or in it only for small places far from the story, with the narrowest place known
     * to enclose it.
     */
    record Unknown(String name, Optional<Toponym> within) implements Location {}

    /** How an area lies to its anchors. */
    enum Relation {
        NEAR,
        DISTANCE,
        BETWEEN,
        PART,
        BORDER,
        ALONG
    }
}
