package org.lapwing.coding;

import org.lapwing.text.Span;

/** Someone or something that has a part in an event besides actor and recipient. */
public record RoleFiller(Role role, String text, Span span) {

    public enum Role {
        VICTIM,
        TARGET,
        WEAPON
    }
}
