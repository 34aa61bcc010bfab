package org.lapwing.incident;

import org.lapwing.incident.Traits.Side;
import org.lapwing.incident.Traits.Zone;
import org.lapwing.toll.TollRange;

/**
 * How much speaks for two events of different reports being one happening. What excludes it is decided first; the rest are
 * points, of which {@link #ENOUGH} join. Two reports of the same day and settlement have them, unless sides or tactics
 * speak against it; a whole country instead of a settlement needs as much again from sides, figures or words.
 */
final class Comparison {

    /** Points that make two events one happening. */
    static final int ENOUGH = 5;

    /** Points of a pair that cannot be one happening. */
    static final int EXCLUDED = -100;

    private static final double STORY_TOLD_ALIKE = 0.35;

    /** So many killed are rarely counted twice on a day by chance. */
    private static final int TELLING_TOLL = 3;

    /** The most that the words of the reports can add; all the rest is cheaper to know. */
    private static final int MOST_FOR_TEXT = 5;

    private Comparison() {}

    /** As {@link #points} if they are enough; else anything below {@link #ENOUGH}, found without reading the words. */
    static int pointsIfEnough(Traits a, Traits b) {
        int facts = facts(a, b);
        return facts + MOST_FOR_TEXT < ENOUGH ? EXCLUDED : withText(a, b, facts);
    }

    /** Points for the two, or {@link #EXCLUDED}. */
    static int points(Traits a, Traits b) {
        int facts = facts(a, b);
        return facts == EXCLUDED ? EXCLUDED : withText(a, b, facts);
    }

    /** What speaks for them but for the words of the reports. */
    private static int facts(Traits a, Traits b) {
        if (a.matter != b.matter || a.report == b.report) {
            return EXCLUDED;
        }
        int time = time(a.period, b.period);
        if (time == EXCLUDED) {
            return EXCLUDED;
        }
        int place = place(a, b);
        if (place == EXCLUDED) {
            return EXCLUDED;
        }
        int modes = modes(a, b);
        return modes == EXCLUDED ? EXCLUDED : time + place + sides(a, b) + toll(a.killed, b.killed) + modes;
    }

    private static int withText(Traits a, Traits b, int facts) {
        int text = a.signature.isCopyOf(b.signature) ? MOST_FOR_TEXT : text(a.terms.similarity(b.terms));
        return isBacked(a, b, text) ? facts + text : EXCLUDED;
    }

    private static int time(Period a, Period b) {
        int gap = a.gap(b);
        // Most pairs that meet in a block fail here.
        if (gap > 1) {
            return EXCLUDED;
        }
        boolean sameDays = a.first() == b.first() && a.last() == b.last();
        if (a.kind() == Period.Kind.LONG || b.kind() == Period.Kind.LONG) {
            return a.kind() == b.kind() && sameDays ? 1 : EXCLUDED;
        }
        boolean weekAndDay = a.kind() == Period.Kind.WEEK && b.kind() == Period.Kind.DAY
                || a.kind() == Period.Kind.DAY && b.kind() == Period.Kind.WEEK;
        if (weekAndDay) {
            return EXCLUDED;
        }
        if (a.kind() == Period.Kind.DAY && b.kind() == Period.Kind.DAY) {
            return gap == 0 ? 2 : 0;
        }
        if (a.kind() == Period.Kind.WEEK && b.kind() == Period.Kind.WEEK) {
            return sameDays ? 1 : EXCLUDED;
        }
        return gap == 0 ? 0 : EXCLUDED;
    }

    /**
     * A night belongs to two days, and reports err by one; but what happens daily at one place is told in the same words. So
     * another day needs the same figure or the same story. What is told without a day is news, and so another on another
     * day of publication, unless figure or text are the same.
     */
    private static boolean isBacked(Traits a, Traits b, int text) {
        boolean sameFigure = toll(a.killed, b.killed) == 2;
        if (a.period.kind() == Period.Kind.DAY && b.period.kind() == Period.Kind.DAY) {
            return a.period.gap(b.period) == 0 || sameFigure || text >= 3;
        }
        boolean undated = a.period.kind() == Period.Kind.UNDATED && b.period.kind() == Period.Kind.UNDATED;
        return !undated || a.period.last() == b.period.last() || sameFigure || text == MOST_FOR_TEXT;
    }

    private static int place(Traits a, Traits b) {
        if (a.country != 0 && b.country != 0 && a.country != b.country) {
            return EXCLUDED;
        }
        if (a.zones.length == 0 || b.zones.length == 0) {
            return a.placeName != 0 && a.placeName == b.placeName ? 3 : 0;
        }
        int best = EXCLUDED;
        for (Zone x : a.zones) {
            for (Zone y : b.zones) {
                if (x.overlaps(y)) {
                    best = Math.max(best, x.isPrecise() && y.isPrecise() ? 3 : 1);
                }
            }
        }
        return best;
    }

    /** Sides are compared whatever their order: who attacked is what reports differ in. */
    private static int sides(Traits a, Traits b) {
        if (a.sides.length == 0 || b.sides.length == 0) {
            return 0;
        }
        if (!a.isDeed) {
            return words(a, b);
        }
        boolean possible = false;
        for (Side x : a.sides) {
            for (Side y : b.sides) {
                if (x.isSame(y)) {
                    return 2;
                }
                possible |= x.canBe(y);
            }
        }
        return possible ? 1 : -2;
    }

    /** Of words, speakers and addressees must agree, both. */
    private static int words(Traits a, Traits b) {
        boolean recipients = a.recipients.length == 0 && b.recipients.length == 0 || canBe(a.recipients, b.recipients);
        return recipients && canBe(a.actors, b.actors) ? 2 : -3;
    }

    private static boolean canBe(Side[] as, Side[] bs) {
        for (Side a : as) {
            for (Side b : bs) {
                if (a.canBe(b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int toll(TollRange[] as, TollRange[] bs) {
        if (as.length == 0 || bs.length == 0) {
            return 0;
        }
        int same = 0;
        boolean possible = false;
        for (TollRange a : as) {
            for (TollRange b : bs) {
                int best = a.best().orElse(0);
                if (best > 0 && best == b.best().orElse(0)) {
                    same = Math.max(same, best >= TELLING_TOLL ? 2 : 1);
                }
                possible |= canGrowInto(a, b);
            }
        }
        return same > 0 ? same : possible ? 0 : -2;
    }

    /** First counts double in a day; what is ten times as much is something else. */
    private static boolean canGrowInto(TollRange x, TollRange y) {
        int less = Math.min(figure(x), figure(y));
        int more = Math.max(figure(x), figure(y));
        return more <= 3L * less + 3 || x.high().isEmpty() && y.low() <= 10 * (x.low() + 1L);
    }

    private static int figure(TollRange range) {
        return range.best().orElse(range.low());
    }

    private static int modes(Traits a, Traits b) {
        if (a.modes.length == 0 || b.modes.length == 0) {
            return 0;
        }
        if (Traits.share(a.modes, b.modes)) {
            return 1;
        }
        if (a.isActOfItsOwn && b.isActOfItsOwn) {
            return EXCLUDED;
        }
        return a.isBombardment && b.isBombardment ? 0 : -1;
    }

    /** Reports of one theatre share its names, so words alone never join two events. */
    private static int text(double similarity) {
        if (similarity >= STORY_TOLD_ALIKE) {
            return 3;
        }
        if (similarity >= StoryTerms.SAME_STORY) {
            return 2;
        }
        return similarity >= StoryTerms.SAME_STORY / 2 ? 1 : 0;
    }
}
