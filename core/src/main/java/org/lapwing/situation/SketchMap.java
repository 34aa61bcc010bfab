package org.lapwing.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lapwing.ceasefire.Violation;
import org.lapwing.event.EventPlace;

/** Where violations are told of: those of the period filled, those of the half year before as rings. */
final class SketchMap {

    private static final int SIZE = 520;
    private static final int HEIGHT = 340;
    private static final int EDGE = 36;
    private static final double NARROWEST_DEGREES = 2;
    private static final double KM_PER_DEGREE = 111.195;

    /** A point; what is near a place and what is in it share one, and would hide each other as marks of their own. */
    private record Spot(String town, double latitude, double longitude) {}

    /** What is told of one place; an empty list has no mark. */
    private record Tally(Set<String> names, List<Violation> here, List<Violation> earlier) {
        Tally() {
            this(new TreeSet<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** {@code Kidal and near Kidal}. */
        String name() {
            return String.join(" and ", names);
        }

        long established() {
            return here.stream()
                    .filter(violation -> violation.state().isEstablished())
                    .count();
        }
    }

    private final Map<Spot, Tally> tallies;
    private final double west;
    private final double north;
    private final double shrink;
    private final double scale;

    private SketchMap(Map<Spot, Tally> tallies) {
        this.tallies = tallies;
        Set<Spot> spots = tallies.keySet();
        double south = spots.stream().mapToDouble(Spot::latitude).min().orElse(0);
        double top = spots.stream().mapToDouble(Spot::latitude).max().orElse(0);
        double left = spots.stream().mapToDouble(Spot::longitude).min().orElse(0);
        double right = spots.stream().mapToDouble(Spot::longitude).max().orElse(0);
        double middle = (south + top) / 2;
        this.shrink = Math.max(0.1, Math.cos(Math.toRadians(middle)));
        double high = Math.max(top - south, NARROWEST_DEGREES);
        double wide = Math.max((right - left) * shrink, NARROWEST_DEGREES);
        this.scale = Math.min((HEIGHT - 2.0 * EDGE) / high, (SIZE - 4.0 * EDGE) / wide);
        this.north = middle + HEIGHT / scale / 2;
        this.west = (left + right) / 2 - SIZE / scale / shrink / 2;
    }

    /** @param violations in order of their days */
    static SketchMap of(List<Violation> violations, LocalDate from, LocalDate to) {
        Map<Spot, Tally> tallies = new LinkedHashMap<>();
        for (Violation violation : violations) {
            boolean known = violation.counts()
                    && violation.isDated()
                    && !violation.day().isAfter(to)
                    && violation.day().isAfter(from.minusDays(182));
            place(violation).filter(place -> known).ifPresent(place -> {
                Spot spot = new Spot(
                        place.name(),
                        place.latitude().getAsDouble(),
                        place.longitude().getAsDouble());
                Tally tally = tallies.computeIfAbsent(spot, s -> new Tally());
                tally.names().add(place.kind().equals("approximate") ? "near " + place.name() : place.name());
                (violation.day().isBefore(from) ? tally.earlier() : tally.here()).add(violation);
            });
        }
        return new SketchMap(tallies);
    }

    /** Empty if it is not told, or not known where it lies. */
    private static Optional<EventPlace> place(Violation violation) {
        return violation
                .place()
                .map(where -> EventPlace.of(where.location()))
                .filter(place ->
                        place.latitude().isPresent() && place.longitude().isPresent());
    }

    /** What its marks count, in the order in which the places are first told of. */
    List<Tallied> tallied() {
        List<Tallied> tallied = new ArrayList<>();
        int number = 0;
        for (Map.Entry<Spot, Tally> entry : tallies.entrySet()) {
            number++;
            Tally tally = entry.getValue();
            String place = Phrases.sentenceCase(tally.name());
            if (!tally.here().isEmpty()) {
                tallied.add(new Tallied(hereId(number), place + ", in the period", tally.here()));
            }
            if (!tally.earlier().isEmpty()) {
                tallied.add(new Tallied(earlierId(number), place + ", in the half year before", tally.earlier()));
            }
        }
        return tallied;
    }

    private static String hereId(int number) {
        return "map-" + number;
    }

    private static String earlierId(int number) {
        return "map-" + number + "-before";
    }

    /**
     * Empty if no violation of the period or the half year before has a place on the map.
     *
     * @param counted number of the note that says what is counted
     */
    Optional<Drawing> draw(int counted) {
        if (tallies.isEmpty()) {
            return Optional.empty();
        }
        List<Drawing.Shape> rings = new ArrayList<>();
        List<Drawing.Shape> discs = new ArrayList<>();
        Map<String, Drawing.Label> labels = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        int number = 0;
        for (Map.Entry<Spot, Tally> entry : tallies.entrySet()) {
            number++;
            Spot spot = entry.getKey();
            Tally tally = entry.getValue();
            double x = x(spot.longitude());
            double y = y(spot.latitude());
            int here = tally.here().size();
            int earlier = tally.earlier().size();
            String told = tally.name() + ": " + here + " in the period (" + tally.established()
                    + " corroborated or confirmed), " + earlier + " in the half year before";
            words.add(told);
            if (earlier > 0) {
                rings.add(new Drawing.Disc("before", x, y, radius(earlier) + 3, told, earlierId(number)));
            }
            if (here > 0) {
                String style = tally.established() > 0 ? "corroborated" : "alleged";
                discs.add(new Drawing.Disc(style, x, y, radius(here), told, hereId(number)));
            }
            labels.putIfAbsent(spot.town(), new Drawing.Label("", x + 14, y - 8, spot.town()));
        }
        List<Drawing.Shape> shapes = new ArrayList<>();
        grid(shapes);
        // discs lie on rings, so that both can be reached
        shapes.addAll(rings);
        shapes.addAll(discs);
        shapes.addAll(labels.values());
        double hundred = 100 / KM_PER_DEGREE * scale;
        shapes.add(new Drawing.Line("axis", SIZE - EDGE - hundred, HEIGHT - 14.0, (double) SIZE - EDGE, HEIGHT - 14.0));
        shapes.add(new Drawing.Label("end", (double) SIZE - EDGE, HEIGHT - 20.0, "100 km"));
        return Optional.of(new Drawing(
                Sentence.of(
                        "Map of places, north at the top. Dark red: a violation reported by two or more sources in this period, or"
                                + " confirmed; orange: by one, or in doubt; grey ring: in the half year before. The larger, the more. Places that could"
                                + " not be found are missing. Each mark leads to what it counts.",
                        List.of(counted)),
                "Map. " + String.join(". ", words) + ".",
                SIZE,
                HEIGHT,
                shapes));
    }

    private void grid(List<Drawing.Shape> shapes) {
        double south = north - HEIGHT / scale;
        double east = west + SIZE / scale / shrink;
        int step = north - south > 12 ? 5 : north - south > 5 ? 2 : 1;
        for (int latitude = (int) Math.ceil(south / step) * step; latitude < north; latitude += step) {
            shapes.add(new Drawing.Line("grid", 0, y(latitude), SIZE, y(latitude)));
            shapes.add(new Drawing.Label("", 4, y(latitude) - 3, degrees(latitude, "N", "S")));
        }
        for (int longitude = (int) Math.ceil(west / step) * step; longitude < east; longitude += step) {
            shapes.add(new Drawing.Line("grid", x(longitude), 0, x(longitude), HEIGHT));
            shapes.add(new Drawing.Label("", x(longitude) + 3, 12, degrees(longitude, "E", "W")));
        }
    }

    private static String degrees(int value, String positive, String negative) {
        return String.format(Locale.ROOT, "%d\u00b0%s", Math.abs(value), value < 0 ? negative : positive);
    }

    private static double radius(int number) {
        return 5 + 2 * Math.sqrt(number);
    }

    private double x(double longitude) {
        return (longitude - west) * shrink * scale;
    }

    private double y(double latitude) {
        return (north - latitude) * scale;
    }
}
