package org.lapwing.coding;

/** The sixteen event types of PLOVER 2.0, with their quad class. */
public enum EventType {
    AGREE(Quad.VERBAL_COOPERATION),
    CONSULT(Quad.VERBAL_COOPERATION),
    SUPPORT(Quad.VERBAL_COOPERATION),
    CONCEDE(Quad.VERBAL_COOPERATION),
    COOPERATE(Quad.MATERIAL_COOPERATION),
    AID(Quad.MATERIAL_COOPERATION),
    RETREAT(Quad.MATERIAL_COOPERATION),
    REQUEST(Quad.VERBAL_CONFLICT),
    ACCUSE(Quad.VERBAL_CONFLICT),
    REJECT(Quad.VERBAL_CONFLICT),
    THREATEN(Quad.VERBAL_CONFLICT),
    PROTEST(Quad.MATERIAL_CONFLICT),
    SANCTION(Quad.MATERIAL_CONFLICT),
    MOBILIZE(Quad.MATERIAL_CONFLICT),
    COERCE(Quad.MATERIAL_CONFLICT),
    ASSAULT(Quad.MATERIAL_CONFLICT);

    private final Quad quad;

    EventType(Quad quad) {
        this.quad = quad;
    }

    public Quad quad() {
        return quad;
    }

    /** PLOVER's quad classes, numbered from 1 in this order. */
    public enum Quad {
        VERBAL_COOPERATION,
        MATERIAL_COOPERATION,
        VERBAL_CONFLICT,
        MATERIAL_CONFLICT;

        public int code() {
            return ordinal() + 1;
        }

        public boolean isMaterial() {
            return this == MATERIAL_COOPERATION || this == MATERIAL_CONFLICT;
        }
    }
}
