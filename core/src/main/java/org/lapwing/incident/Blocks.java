package org.lapwing.incident;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The blocks in which an event is compared with others: two events that can be of one happening share at least one. A block
 * is a type family and standing, a day, and a square of the map. Where the place is not known well enough, someone who took
 * part, the country or the name of the place stand for the square; such a block is a bridge, in which those that have a
 * precise place are not compared with each other again. So a new event is compared with few others, however many there are.
 *
 * <p>A block is named by a hash of these: that two of them meet by chance costs some comparisons and changes no outcome. Its
 * lowest bit is set for bridges. The hashes are the same on every machine, so that they can be kept.
 */
final class Blocks {

    /** Side of the squares for settlements and districts, and of those for provinces, in degrees. */
    private static final double FINE = 1;

    private static final double COARSE = 4;
    private static final double KM_PER_DEGREE = 111.195;
    /** Near the poles circles of longitude are short; nobody reports from beyond. */
    private static final double LEAST_COSINE = 0.1;

    private enum Kind {
        SQUARE,
        PROVINCE,
        COUNTRY,
        NAME,
        PARTICIPANT
    }

    private Blocks() {}

    static Set<Long> of(Particulars event) {
        Set<Long> blocks = new TreeSet<>();
        long base = hash(event.family().ordinal(), event.standing().ordinal());
        days(event.period()).forEach(day -> {
            if (event.family().isDeed()) {
                addDeed(event, hash(base, day), blocks);
            } else {
                addWords(event, hash(base, day), blocks);
            }
        });
        return blocks;
    }

    static boolean isBridge(long block) {
        return (block & 1) == 1;
    }

    private static void addDeed(Particulars event, long base, Set<Long> blocks) {
        for (Area area : event.areas()) {
            if (area.isPrecise()) {
                addSquares(area, FINE, Kind.SQUARE, base, blocks);
            }
            addSquares(area, COARSE, Kind.PROVINCE, base, blocks);
        }
        if (!event.placeName().isEmpty()) {
            blocks.add(block(base, Kind.NAME, event.placeName().hashCode()));
        }
        if (!event.country().isEmpty()) {
            blocks.add(block(base, Kind.COUNTRY, event.country().hashCode()));
        }
        Stream.concat(event.actors().stream(), event.recipients().stream())
                .flatMap(kin -> kin.identities().stream())
                .forEach(id -> blocks.add(block(base, Kind.PARTICIPANT, id.hashCode())));
    }

    /** What is said has no place of its own; who says it is known, or nothing can be joined. */
    private static void addWords(Particulars event, long base, Set<Long> blocks) {
        for (Kin actor : event.actors()) {
            actor.identities().forEach(id -> blocks.add(block(base, Kind.SQUARE, id.hashCode())));
            blocks.add(block(base, Kind.SQUARE, actor.country().hashCode()));
        }
    }

    /** A day's events are in its block and the next day's, so that those of neighbouring days meet. */
    private static IntStream days(Period period) {
        return switch (period.kind()) {
            case DAY -> IntStream.of(period.first(), period.first() + 1);
            case UNDATED -> IntStream.rangeClosed(period.first(), period.last());
            case WEEK, LONG -> IntStream.of((int) (hash(period.first(), period.last()) >>> 32));
        };
    }

    private static void addSquares(Area area, double side, Kind kind, long base, Set<Long> blocks) {
        double dy = area.radiusKm() / KM_PER_DEGREE;
        double dx = dy / Math.max(LEAST_COSINE, Math.cos(Math.toRadians(area.latitude())));
        int north = (int) Math.floor((area.latitude() + dy) / side);
        int east = (int) Math.floor((area.longitude() + dx) / side);
        for (int y = (int) Math.floor((area.latitude() - dy) / side); y <= north; y++) {
            for (int x = (int) Math.floor((area.longitude() - dx) / side); x <= east; x++) {
                int wrapped = Math.floorMod(x, (int) (360 / side));
                blocks.add(block(base, kind, y * 1000 + wrapped));
            }
        }
    }

    private static long block(long base, Kind kind, int value) {
        long hash = hash(hash(base, kind.ordinal()), value);
        return kind == Kind.SQUARE ? hash & ~1L : hash | 1L;
    }

    /** The step and finaliser of SplitMix64. */
    private static long hash(long base, int value) {
        long z = (base ^ value) * 0xd1342543de82ef95L + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
