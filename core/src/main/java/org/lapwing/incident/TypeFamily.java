package org.lapwing.incident;

import org.lapwing.coding.EventType;

/** PLOVER types that reports use for one and the same happening. */
enum TypeFamily {
    VIOLENCE,
    COERCION,
    PROTEST,
    MOVEMENT,
    DIPLOMACY,
    AID,
    DEMAND,
    SANCTION;

    static TypeFamily of(EventType type) {
        return switch (type) {
            case ASSAULT -> VIOLENCE;
            case COERCE -> COERCION;
            case PROTEST -> PROTEST;
            case MOBILIZE, RETREAT -> MOVEMENT;
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE -> DIPLOMACY;
            case AID -> AID;
            case REQUEST, ACCUSE, REJECT, THREATEN -> DEMAND;
            case SANCTION -> SANCTION;
        };
    }

    /** Deeds are told by where and when, words by who says them to whom. */
    boolean isDeed() {
        return this != DIPLOMACY && this != DEMAND && this != SANCTION;
    }
}
