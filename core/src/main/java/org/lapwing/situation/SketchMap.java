package org.lapwing.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lapwing.ceasefire.Violation;
import org.lapwing.event.EventPlace;

/** Where violations are told of: those of the period filled, those of the half year before as rings. */
final class SketchMap {

    private static final int SIZE = 520;
    private static final int HEIGHT = 340;
    private static final int EDGE = 36;
    private static final double NARROWEST_DEGREES = 2;
    private static final double KM_PER_DEGREE = 111.195;

    private record Spot(String name, double latitude, double longitude) {}

    private record Tally(int established, int other, int earlier) {}

    private final double west;
    private final double north;
    private final double shrink;
    private final double scale;

    private SketchMap(List<Spot> spots) {
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

    /**
     * Empty if no violation of the period or the half year before has a place on the map.
     *
     * @param counted number of the note that says what is counted
     */
    static Optional<Drawing> of(List<Violation> violations, LocalDate from, LocalDate to, int counted) {
        Map<Spot, Tally> tallies = new LinkedHashMap<>();
        for (Violation violation : violations) {
            boolean early = violation.day().isBefore(from);
            boolean known = violation.counts()
                    && violation.isDated()
                    && !violation.day().isAfter(to)
                    && violation.day().isAfter(from.minusDays(182));
            spot(violation).filter(spot -> known).ifPresent(spot -> {
                Tally before = tallies.getOrDefault(spot, new Tally(0, 0, 0));
                boolean established = violation.state().isEstablished();
                tallies.put(
                        spot,
                        early
                                ? new Tally(before.established(), before.other(), before.earlier() + 1)
                                : established
                                        ? new Tally(before.established() + 1, before.other(), before.earlier())
                                        : new Tally(before.established(), before.other() + 1, before.earlier()));
            });
        }
        return tallies.isEmpty()
                ? Optional.empty()
                : Optional.of(new SketchMap(List.copyOf(tallies.keySet())).draw(tallies, counted));
    }

    private static Optional<Spot> spot(Violation violation) {
        return violation.place().map(where -> EventPlace.of(where.location())).flatMap(place -> {
            if (place.latitude().isEmpty() || place.longitude().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Spot(
                    place.kind().equals("approximate") ? "near " + place.name() : place.name(),
                    place.latitude().getAsDouble(),
                    place.longitude().getAsDouble()));
        });
    }

    private Drawing draw(Map<Spot, Tally> tallies, int counted) {
        List<Drawing.Shape> shapes = new ArrayList<>();
        grid(shapes);
        List<String> words = new ArrayList<>();
        Map<String, Boolean> labelled = new LinkedHashMap<>();
        List<Map.Entry<Spot, Tally>> filledFirst = tallies.entrySet().stream()
                .sorted(Comparator.comparing(entry ->
                        entry.getValue().established() + entry.getValue().other() == 0))
                .toList();
        for (Map.Entry<Spot, Tally> entry : filledFirst) {
            Spot spot = entry.getKey();
            Tally tally = entry.getValue();
            double x = x(spot.longitude());
            double y = y(spot.latitude());
            String told = spot.name() + ": " + (tally.established() + tally.other()) + " in the period ("
                    + tally.established() + " corroborated or confirmed), " + tally.earlier()
                    + " in the half year before";
            words.add(told);
            if (tally.earlier() > 0) {
                shapes.add(new Drawing.Disc("before", x, y, radius(tally.earlier()) + 3, told));
            }
            int here = tally.established() + tally.other();
            if (here > 0) {
                String style = tally.established() > 0 ? "corroborated" : "alleged";
                shapes.add(new Drawing.Disc(style, x, y, radius(here), told));
            }
            String town = spot.name().replaceFirst("^near ", "");
            if (labelled.putIfAbsent(town, true) == null) {
                shapes.add(new Drawing.Label("", x + 14, y - 8, town));
            }
        }
        double hundred = 100 / KM_PER_DEGREE * scale;
        shapes.add(new Drawing.Line("axis", SIZE - EDGE - hundred, HEIGHT - 14.0, (double) SIZE - EDGE, HEIGHT - 14.0));
        shapes.add(new Drawing.Label("end", (double) SIZE - EDGE, HEIGHT - 20.0, "100 km"));
        return new Drawing(
                Sentence.of(
                        "Map of places, north at the top. Dark red: a violation reported by two or more sources in this period, or"
                                + " confirmed; orange: by one, or in doubt; grey ring: in the half year before. The larger, the more. Places that could"
                                + " not be found are missing.",
                        List.of(counted)),
                "Map. " + String.join(". ", words) + ".",
                SIZE,
                HEIGHT,
                shapes);
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
