package org.lapwing.event;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;
import java.util.regex.Pattern;
import org.lapwing.event.Event.Toll;
import org.lapwing.text.Span;
import org.lapwing.toll.TollRange;

/**
 * One range for all figures that an event has of one kind. Figures that the text joins count different people and are
 * added ("14 soldiers and three civilians": 17). Figures that it does not join are rival or overlapping accounts: the
 * headline is the narrowest range that holds them all, with no best figure unless they agree. Who is a part of others
 * ("72 people, twenty of them children") is in their number already; where nobody counts all, there were at least so
 * many. The figures themselves stay beside it.
 *
 * @param text the phrases, in the order told, parted by semicolons
 */
public record TollHeadline(TollRange range, String text) {

    private static final Pattern JOINT = Pattern.compile("\\s*+,?\\s*+(?:and\\b|as well as\\b|plus\\b|,)?\\s*+");
    private static final int LONGEST_JOINT = 16;

    /**
     * The headline of an event's figures.
     *
     * @param tolls at least one, all of one kind, in the order told
     */
    public static TollHeadline of(List<Toll> tolls, String body) {
        List<Toll> wholes = tolls.stream().filter(toll -> !toll.part()).toList();
        TollRange range = wholes.isEmpty() ? atLeast(accounts(tolls, body)) : accounts(wholes, body);
        return new TollHeadline(range, tolls.stream().map(Toll::text).distinct().collect(joining("; ")));
    }

    private static TollRange accounts(List<Toll> tolls, String body) {
        List<TollRange> accounts = new ArrayList<>();
        Toll last = tolls.get(0);
        TollRange current = last.range();
        for (Toll toll : tolls.subList(1, tolls.size())) {
            if (areJoined(last.span(), toll.span(), body)) {
                current = sum(current, toll.range());
            } else {
                accounts.add(current);
                current = toll.range();
            }
            last = toll;
        }
        accounts.add(current);
        return accounts.stream().reduce(TollHeadline::hull).orElseThrow();
    }

    private static TollRange atLeast(TollRange part) {
        return new TollRange(part.low(), OptionalInt.empty(), OptionalInt.empty());
    }

    private static boolean areJoined(Span a, Span b, String body) {
        int gap = b.start() - a.end();
        return gap >= 1
                && gap <= LONGEST_JOINT
                && JOINT.matcher(body).region(a.end(), b.start()).matches();
    }

    private static TollRange sum(TollRange a, TollRange b) {
        return new TollRange(
                add(a.low(), b.low()),
                both(a.best(), b.best(), TollHeadline::add),
                both(a.high(), b.high(), TollHeadline::add));
    }

    private static TollRange hull(TollRange a, TollRange b) {
        return new TollRange(
                Math.min(a.low(), b.low()),
                a.best().equals(b.best()) ? a.best() : OptionalInt.empty(),
                both(a.high(), b.high(), Math::max));
    }

    private static OptionalInt both(OptionalInt a, OptionalInt b, IntBinaryOperator combine) {
        return a.isPresent() && b.isPresent()
                ? OptionalInt.of(combine.applyAsInt(a.getAsInt(), b.getAsInt()))
                : OptionalInt.empty();
    }

    /** Hostile text can name numbers that do not add up in 32 bits; no real toll comes near. */
    private static int add(int a, int b) {
        return (int) Math.min((long) a + b, Integer.MAX_VALUE);
    }
}
