package org.lapwing.incident;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lapwing.toll.TollRange;

/**
 * Particulars as numbers, so that millions of pairs are compared without touching text. Words of one {@link Reader} have the
 * same number if and only if they are equal; 0 stands for none.
 */
final class Traits {

    /** Who is on the ground cannot tell a bomb from a shell. */
    private static final Set<String> ACTS = Set.of("destroy", "abduct", "sexual", "torture");

    private static final Set<String> BOMBARDMENT = Set.of("aerial", "explosives", "heavy-weapons");

    final int report;
    /** Equal if and only if type family and standing are. */
    final int matter;

    final boolean isDeed;
    final Period period;
    final int country;
    final int placeName;
    final Zone[] zones;
    final boolean isPrecise;
    final Side[] actors;
    final Side[] recipients;
    final Side[] sides;
    final TollRange[] killed;
    final int[] modes;
    final boolean isBombardment;

    /** Whether it is done beside an attack and told as more than it: houses burnt, people carried off. */
    final boolean isActOfItsOwn;

    final Signature signature;
    final StoryTerms terms;

    /** An area with what its distance from others needs, in radians. */
    record Zone(double latitude, double longitude, double cosine, double radiusKm, boolean isPrecise) {

        private static final double EARTH_RADIUS_KM = 6371.0088;

        boolean overlaps(Zone other) {
            double reach = radiusKm + other.radiusKm;
            double dy = other.latitude - latitude;
            if (Math.abs(dy) * EARTH_RADIUS_KM > reach + 1) {
                return false;
            }
            double y = Math.sin(dy / 2);
            double x = Math.sin((other.longitude - longitude) / 2);
            double h = y * y + cosine * other.cosine * x * x;
            return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h))) <= reach;
        }
    }

    /** A {@link Kin}. */
    static final class Side {
        private final int[] identities;
        private final int country;
        private final Kin.Force force;

        private Side(Kin kin, Reader reader) {
            identities = reader.numbers(kin.identities());
            country = reader.number(kin.country());
            force = kin.force();
        }

        /** Whether they are one, or one is a part of the other. */
        boolean isSame(Side other) {
            return share(identities, other.identities);
        }

        /** Whether one may be a vaguer word for the other. */
        boolean canBe(Side other) {
            if (identities.length > 0 && other.identities.length > 0) {
                return isSame(other);
            }
            boolean countries = country == 0 || other.country == 0 || country == other.country;
            boolean forces = force == Kin.Force.UNKNOWN || other.force == Kin.Force.UNKNOWN || force == other.force;
            return countries && forces;
        }
    }

    private Traits(Particulars event, Reader reader) {
        report = reader.number(event.report().report());
        matter = event.family().ordinal() * Particulars.Standing.values().length
                + event.standing().ordinal();
        isDeed = event.family().isDeed();
        period = event.period();
        country = reader.number(event.country());
        placeName = reader.number(event.placeName());
        zones = event.areas().stream().map(Traits::zone).toArray(Zone[]::new);
        isPrecise = event.isPrecise();
        actors = sides(event.actors(), reader);
        recipients = sides(event.recipients(), reader);
        sides = Arrays.copyOf(actors, actors.length + recipients.length);
        System.arraycopy(recipients, 0, sides, actors.length, recipients.length);
        killed = event.killed().toArray(TollRange[]::new);
        modes = reader.numbers(event.modes());
        isBombardment = event.modes().stream().anyMatch(BOMBARDMENT::contains);
        isActOfItsOwn = event.modes().stream().anyMatch(ACTS::contains);
        signature = event.report().signature();
        terms = event.report().terms();
    }

    private static Zone zone(Area area) {
        double latitude = Math.toRadians(area.latitude());
        return new Zone(
                latitude, Math.toRadians(area.longitude()), Math.cos(latitude), area.radiusKm(), area.isPrecise());
    }

    private static Side[] sides(List<Kin> kin, Reader reader) {
        return kin.stream().map(k -> new Side(k, reader)).toArray(Side[]::new);
    }

    /** Whether two short lists of numbers have one in common. */
    static boolean share(int[] as, int[] bs) {
        for (int a : as) {
            for (int b : bs) {
                if (a == b) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Gives words their numbers, in the order in which it meets them; for one thread. */
    static final class Reader {
        private final Map<String, Integer> numbers = new HashMap<>(Map.of("", 0));

        Traits[] read(List<Particulars> events) {
            return events.stream().map(event -> new Traits(event, this)).toArray(Traits[]::new);
        }

        private int number(String word) {
            return numbers.computeIfAbsent(word, w -> numbers.size());
        }

        private int[] numbers(Collection<String> words) {
            return words.stream().mapToInt(this::number).toArray();
        }
    }
}
