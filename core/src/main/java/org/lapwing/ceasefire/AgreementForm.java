package org.lapwing.ceasefire;

public enum AgreementForm {
    /** A signed text. */
    WRITTEN,
    /** Announced or agreed by word of mouth; where a text exists, nobody signed it. */
    DECLARED
}
