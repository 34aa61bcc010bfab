package org.lapwing.coding;

import java.util.List;
import java.util.Optional;

/**
 * What PLOVER means by an event type.
 *
 * @param definition in Lapwing's words
 * @param recipientRequired whether PLOVER wants no event of this type without a recipient
 * @param intensity PLOVER's score of an event without mode, from -10 (most hostile) to 10
 * @param modes in the manual's order; empty for types that have none
 */
public record EventDefinition(
        EventType type, String definition, boolean recipientRequired, double intensity, List<Mode> modes) {

    public EventDefinition {
        modes = List.copyOf(modes);
        if (modes.stream().map(Mode::name).distinct().count() < modes.size()) {
            throw new IllegalArgumentException("a mode of " + type + " is given twice");
        }
        requireScore(intensity);
    }

    public Optional<Mode> findMode(String name) {
        return modes.stream().filter(mode -> mode.name().equals(name)).findFirst();
    }

    /**
     * How an event of the type was done.
     *
     * @param intensity PLOVER's score, from -10 to 10; that of the type for a mode that PLOVER does not score
     */
    public record Mode(String name, String definition, double intensity) {
        public Mode {
            requireScore(intensity);
        }
    }

    private static void requireScore(double intensity) {
        if (!(intensity >= -10 && intensity <= 10)) {
            throw new IllegalArgumentException("intensity " + intensity + " is not between -10 and 10");
        }
    }
}
