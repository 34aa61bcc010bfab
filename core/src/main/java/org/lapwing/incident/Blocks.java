package org.lapwing.incident;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The blocks in which an event is compared with others: two events that can be of one happening share at least one. A block
 * is a type family and standing, a day, and a square of the map. Where the place is not known well enough, someone who took
 * part, the country or the name of the place stand for the square; such a block is a bridge, in which those that have a
 * precise place are not compared with each other again. So a new event is compared with few others, however many there are.
 *
 * <p>A block is named by its day and a hash of the rest: that two of them meet by chance costs some comparisons and changes no
 * outcome. Its lowest bit is set for bridges. The hashes are the same on every machine, so that they can be kept.
 */
final class Blocks {

    /** Side of the squares for settlements and districts, and of those for provinces, in degrees. */
    private static final double FINE = 1;

    private static final double COARSE = 4;
    private static final double KM_PER_DEGREE = 111.195;
    /** Near the poles circles of longitude are short; nobody reports from beyond. */
    private static final double LEAST_COSINE = 0.1;
    /** Of a block's name, for the day: enough for 5,000 years from 1970 either way. */
    private static final int DAY_BITS = 22;

    private enum Kind {
        SQUARE,
        PROVINCE,
        COUNTRY,
        NAME,
        PARTICIPANT
    }

    private Blocks() {}

    /** In ascending order, each once. */
    static long[] of(Particulars event) {
        LongStream.Builder blocks = LongStream.builder();
        int matter = event.family().ordinal() * 8 + event.standing().ordinal();
        Period period = event.period();
        switch (period.kind()) {
            // A day's events are in its block and the next day's, so that those of neighbouring days meet.
            case DAY -> add(event, matter, period.first(), period.first() + 1, blocks);
            case UNDATED -> add(event, matter, period.first(), period.last(), blocks);
            case WEEK, LONG -> {
                int stretch = 1 + period.last() - period.first();
                add(event, (int) hash(matter, stretch), period.first(), period.first(), blocks);
            }
        }
        return blocks.build().sorted().distinct().toArray();
    }

    private static void add(Particulars event, int matter, int firstDay, int lastDay, LongStream.Builder blocks) {
        for (int day = firstDay; day <= lastDay; day++) {
            if (event.family().isDeed()) {
                addDeed(event, new Base(matter, day), blocks);
            } else {
                addWords(event, new Base(matter, day), blocks);
            }
        }
    }

    /** What the blocks of one day have in common. */
    private record Base(int matter, int day) {

        /** The day comes first: what is stored in order of time is then found without reading all of it. */
        long block(Kind kind, int value) {
            long hash = hash(hash(matter, kind.ordinal()), value) >>> DAY_BITS;
            return (long) day << Long.SIZE - DAY_BITS | (kind == Kind.SQUARE ? hash & ~1L : hash | 1L);
        }
    }

    /** The day that the block is of, from 1970-01-01; of longer stretches the first. */
    static int day(long block) {
        return (int) (block >> Long.SIZE - DAY_BITS);
    }

    static boolean isBridge(long block) {
        return (block & 1) == 1;
    }

    private static void addDeed(Particulars event, Base base, LongStream.Builder blocks) {
        for (Area area : event.areas()) {
            if (area.isPrecise()) {
                addSquares(area, FINE, Kind.SQUARE, base, blocks);
            }
            addSquares(area, COARSE, Kind.PROVINCE, base, blocks);
        }
        if (!event.placeName().isEmpty()) {
            blocks.add(base.block(Kind.NAME, event.placeName().hashCode()));
        }
        if (!event.country().isEmpty()) {
            blocks.add(base.block(Kind.COUNTRY, event.country().hashCode()));
        }
        Stream.concat(event.actors().stream(), event.recipients().stream())
                .flatMap(kin -> kin.identities().stream())
                .forEach(id -> blocks.add(base.block(Kind.PARTICIPANT, id.hashCode())));
    }

    /** What is said has no place of its own; who says it is known, or nothing can be joined. */
    private static void addWords(Particulars event, Base base, LongStream.Builder blocks) {
        for (Kin actor : event.actors()) {
            actor.identities().forEach(id -> blocks.add(base.block(Kind.SQUARE, id.hashCode())));
            blocks.add(base.block(Kind.SQUARE, actor.country().hashCode()));
        }
    }

    private static void addSquares(Area area, double side, Kind kind, Base base, LongStream.Builder blocks) {
        double dy = area.radiusKm() / KM_PER_DEGREE;
        double dx = dy / Math.max(LEAST_COSINE, Math.cos(Math.toRadians(area.latitude())));
        int north = (int) Math.floor((area.latitude() + dy) / side);
        int east = (int) Math.floor((area.longitude() + dx) / side);
        for (int y = (int) Math.floor((area.latitude() - dy) / side); y <= north; y++) {
            for (int x = (int) Math.floor((area.longitude() - dx) / side); x <= east; x++) {
                int wrapped = Math.floorMod(x, (int) (360 / side));
                blocks.add(base.block(kind, y * 1000 + wrapped));
            }
        }
    }

    /** The step and finaliser of SplitMix64. */
    private static long hash(long base, int value) {
        long z = (base ^ value) * 0xd1342543de82ef95L + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
