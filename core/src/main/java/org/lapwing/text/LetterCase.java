package org.lapwing.text;

/** How a text is written. Wires and old transcripts come in capitals; some feeds in small letters. */
public enum LetterCase {
    MIXED,
    UPPER,
    LOWER;

    /** Share of letters above which the other case is taken for noise: an embedded headline or a stray code. */
    private static final double NEARLY_ALL = 0.9;

    private static final double ALMOST_NONE = 0.002;

    public static LetterCase of(String text) {
        long upper = text.chars().filter(Character::isUpperCase).count();
        long lower = text.chars().filter(Character::isLowerCase).count();
        if (upper + lower == 0) {
            return MIXED;
        }
        double share = (double) upper / (upper + lower);
        if (share > NEARLY_ALL) {
            return UPPER;
        }
        return share < ALMOST_NONE ? LOWER : MIXED;
    }
}
