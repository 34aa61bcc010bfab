package org.lapwing.report;

/** Why a report was not read. The labels appear in run summaries, so scripts may rely on them. */
public enum RefusalReason {
    NO_DATE("no date"),
    IMPOSSIBLE_DATE("impossible date"),
    EMPTY("empty"),
    BINARY("binary"),
    TOO_LARGE("too large"),
    BAD_ENCODING("bad encoding"),
    BROKEN_RECORD("broken record"),
    UNREADABLE("unreadable");

    private final String label;

    RefusalReason(String label) {
        this.label = label;
    }

    /** Lower-case words, the same in every locale and version. */
    public String label() {
        return label;
    }
}
