package org.lapwing.coding;

import java.util.List;
import java.util.Optional;

/**
 * An event as PLOVER names it.
 *
 * @param contexts may be empty
 */
public record PloverCode(EventType type, Optional<String> mode, List<String> contexts) {

    public PloverCode {
        contexts = List.copyOf(contexts);
    }
}
