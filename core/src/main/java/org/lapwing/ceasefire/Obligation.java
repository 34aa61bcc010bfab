package org.lapwing.ceasefire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an agreement binds its parties to (schemas, section 9). */
public enum Obligation {
    CEASE_FIRE,
    NO_MOVEMENT,
    NO_REINFORCEMENT,
    WITHDRAW_LINE,
    NO_OVERFLIGHT,
    AID_ACCESS,
    PRISONER_RELEASE,
    NO_HOSTILE_MEDIA,
    PROTECT_CIVILIANS,
    MONITOR_ACCESS;

    /** The name in files and tables: {@code cease_fire}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Obligation> find(String key) {
        return Arrays.stream(values())
                .filter(obligation -> obligation.key().equals(key))
                .findFirst();
    }
}
