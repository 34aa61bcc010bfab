package org.lapwing.ceasefire;

/** What may show early that a ceasefire gets worse. {@link EarlySigns} gives the rule of each. */
public enum Indicator {
    RATE_ABOVE_FOUR_WEEKS("more violations in a week than usual in the four weeks before"),
    RATE_ABOVE_YEAR("more violations in a week than usual in the 52 weeks before"),
    DEATHS_ABOVE_YEAR("more deaths in 30 days than in any 30 days of the year before"),
    DEATHS_ABOVE_THREE_YEARS("more deaths in 30 days than in any 30 days of the three years before"),
    NEW_HEAVY_WEAPON("first use of a heavier weapon"),
    MONITOR_EXIT("a monitor has left"),
    ANNOUNCED_OFFENSIVE("an offensive is announced or expected"),
    TROOP_MOVEMENT("troops of a party move towards a place, or gather at it"),
    BROKEN_TALKS("a party leaves talks or their bodies");

    private final String words;

    Indicator(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
