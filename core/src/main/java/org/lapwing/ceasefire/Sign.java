package org.lapwing.ceasefire;

import java.util.List;
import java.util.Optional;

/**
 * An indicator that a ceasefire shows.
 *
 * @param district where; absent if it is of the whole ceasefire
 * @param because the figures or facts on which it rests
 * @param incidents ids of those that show it, at least one
 */
public record Sign(Indicator indicator, Optional<String> district, String because, List<String> incidents) {
    public Sign {
        incidents = List.copyOf(incidents);
        if (incidents.isEmpty()) {
            throw new IllegalArgumentException("a sign that nothing shows: " + indicator);
        }
    }
}
