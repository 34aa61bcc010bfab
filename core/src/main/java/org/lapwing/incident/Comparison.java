package org.lapwing.incident;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Who is on the ground cannot tell a bomb from a shell. */
    private static final Set<String> BOMBARDMENT = Set.of("aerial", "explosives", "heavy-weapons");

    private Comparison() {}

    /** Points for the two, or {@link #EXCLUDED}. */
    static int points(Particulars a, Particulars b) {
        if (a.family() != b.family()
                || a.standing() != b.standing()
                || a.report().report().equals(b.report().report())) {
            return EXCLUDED;
        }
        int time = time(a.period(), b.period());
        int place = place(a, b);
        if (time == EXCLUDED || place == EXCLUDED) {
            return EXCLUDED;
        }
        boolean copied = a.report().signature().isCopyOf(b.report().signature());
        int toll = toll(a.killed(), b.killed());
        int text = copied ? 5 : text(a.report().terms().similarity(b.report().terms()));
        if (!isBacked(a.period(), b.period(), toll, text)) {
            return EXCLUDED;
        }
        return time + place + sides(a, b) + toll + modes(a, b) + text;
    }

    private static int time(Period a, Period b) {
        boolean sameDays = a.first() == b.first() && a.last() == b.last();
        if (a.kind() == Period.Kind.LONG || b.kind() == Period.Kind.LONG) {
            return a.kind() == b.kind() && sameDays ? 1 : EXCLUDED;
        }
        boolean weekAndDay = a.kind() == Period.Kind.WEEK && b.kind() == Period.Kind.DAY
                || a.kind() == Period.Kind.DAY && b.kind() == Period.Kind.WEEK;
        if (weekAndDay) {
            return EXCLUDED;
        }
        int gap = a.gap(b);
        if (a.kind() == Period.Kind.DAY && b.kind() == Period.Kind.DAY) {
            return gap == 0 ? 2 : gap == 1 ? 0 : EXCLUDED;
        }
        if (a.kind() == Period.Kind.WEEK && b.kind() == Period.Kind.WEEK) {
            return sameDays ? 1 : EXCLUDED;
        }
        return gap == 0 ? 0 : EXCLUDED;
    }

    /**
     * A night belongs to two days, and reports err by one; but what happens daily at one place is told in the same words.
     * So another day needs the same figure or the same story.
     */
    private static boolean isBacked(Period a, Period b, int toll, int text) {
        boolean anotherDay = a.kind() == Period.Kind.DAY && b.kind() == Period.Kind.DAY && a.gap(b) == 1;
        return !anotherDay || toll == 2 || text >= 3;
    }

    private static int place(Particulars a, Particulars b) {
        if (!a.country().isEmpty() && !b.country().isEmpty() && !a.country().equals(b.country())) {
            return EXCLUDED;
        }
        if (a.areas().isEmpty() || b.areas().isEmpty()) {
            boolean sameName = !a.placeName().isEmpty() && a.placeName().equals(b.placeName());
            return sameName ? 3 : 0;
        }
        int best = EXCLUDED;
        for (Area x : a.areas()) {
            for (Area y : b.areas()) {
                if (x.overlaps(y)) {
                    best = Math.max(best, x.isPrecise() && y.isPrecise() ? 3 : 1);
                }
            }
        }
        return best;
    }

    /** Sides are compared whatever their order: who attacked is what reports differ in. */
    private static int sides(Particulars a, Particulars b) {
        List<Kin> as =
                Stream.concat(a.actors().stream(), a.recipients().stream()).toList();
        List<Kin> bs =
                Stream.concat(b.actors().stream(), b.recipients().stream()).toList();
        if (as.isEmpty() || bs.isEmpty()) {
            return 0;
        }
        if (!a.family().isDeed()) {
            return words(a, b);
        }
        boolean same = as.stream().anyMatch(x -> bs.stream().anyMatch(x::isSame));
        boolean possible = as.stream().anyMatch(x -> bs.stream().anyMatch(x::canBe));
        return same ? 2 : possible ? 1 : -2;
    }

    /** Of words, speakers and addressees must agree, both. */
    private static int words(Particulars a, Particulars b) {
        boolean actors = a.actors().stream().anyMatch(x -> b.actors().stream().anyMatch(x::canBe));
        boolean recipients = a.recipients().isEmpty() && b.recipients().isEmpty()
                || a.recipients().stream().anyMatch(x -> b.recipients().stream().anyMatch(x::canBe));
        return actors && recipients ? 2 : -3;
    }

    private static int toll(List<TollRange> as, List<TollRange> bs) {
        if (as.isEmpty() || bs.isEmpty()) {
            return 0;
        }
        boolean equal = as.stream()
                .anyMatch(x -> x.best().isPresent()
                        && x.best().getAsInt() > 0
                        && bs.stream().anyMatch(y -> y.best().equals(x.best())));
        if (equal) {
            boolean telling = as.stream()
                    .anyMatch(x -> x.best().orElse(0) >= 3
                            && bs.stream().anyMatch(y -> y.best().equals(x.best())));
            return telling ? 2 : 1;
        }
        return as.stream().anyMatch(x -> bs.stream().anyMatch(y -> canGrowInto(x, y))) ? 0 : -2;
    }

    /** First counts double in a day; what is ten times as much is something else. */
    private static boolean canGrowInto(TollRange x, TollRange y) {
        int less = Math.min(figure(x), figure(y));
        int more = Math.max(figure(x), figure(y));
        return more <= 3 * less + 3 || x.high().equals(OptionalInt.empty()) && y.low() <= 10 * (x.low() + 1);
    }

    private static int figure(TollRange range) {
        return range.best().orElse(range.low());
    }

    private static int modes(Particulars a, Particulars b) {
        if (a.modes().isEmpty() || b.modes().isEmpty()) {
            return 0;
        }
        if (a.modes().stream().anyMatch(b.modes()::contains)) {
            return 1;
        }
        boolean bombed = a.modes().stream().anyMatch(BOMBARDMENT::contains)
                && b.modes().stream().anyMatch(BOMBARDMENT::contains);
        return bombed ? 0 : -1;
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
