package org.lapwing.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lapwing.place.Toponym;

/**
 * The cells of PRIO-GRID (Tollefsen, Strand and Buhaug 2012): half a degree wide, numbered from 1 in the south-west corner,
 * eastwards and then northwards.
 */
final class PrioGrid {

    private static final double SIDE = 0.5;
    private static final int ROWS = 360;
    private static final int COLUMNS = 720;
    private static final double KM_PER_DEGREE = 111.195;
    /** Points to an axis that stand for a circle: enough for shares to within a few percent. */
    private static final int SAMPLES = 21;

    private PrioGrid() {}

    /** @param latitude degrees north, and {@code longitude} degrees east, WGS 84 */
    static int cell(double latitude, double longitude) {
        int row = Math.min(ROWS - 1, Math.max(0, (int) Math.floor((latitude + 90) / SIDE)));
        int column = Math.floorMod((int) Math.floor((longitude + 180) / SIDE), COLUMNS);
        return row * COLUMNS + column + 1;
    }

    /** The point in the middle of a cell. */
    static Toponym middle(int cell, Optional<String> country) {
        double latitude = ((cell - 1) / COLUMNS + 0.5) * SIDE - 90;
        double longitude = ((cell - 1) % COLUMNS + 0.5) * SIDE - 180;
        return new Toponym(0, "", country, Optional.empty(), Optional.empty(), 'P', "PPL", latitude, longitude, 0);
    }

    /** The cells that touch a cell, in order: eight, and fewer at the poles; the grid closes at the date line. */
    static List<Integer> neighbours(int cell) {
        int row = (cell - 1) / COLUMNS;
        int column = (cell - 1) % COLUMNS;
        SortedSet<Integer> neighbours = new TreeSet<>();
        for (int y = Math.max(0, row - 1); y <= Math.min(ROWS - 1, row + 1); y++) {
            for (int x = column - 1; x <= column + 1; x++) {
                neighbours.add(y * COLUMNS + Math.floorMod(x, COLUMNS) + 1);
            }
        }
        neighbours.remove(cell);
        return List.copyOf(neighbours);
    }

    /** Which share of a circle falls into each cell; the shares add up to 1. */
    static Map<Integer, Double> spread(double latitude, double longitude, double radiusKm) {
        Map<Integer, Integer> hits = new TreeMap<>();
        int all = 0;
        double degrees = radiusKm / KM_PER_DEGREE;
        double narrowing = Math.max(0.1, Math.cos(Math.toRadians(latitude)));
        for (int i = 0; i < SAMPLES; i++) {
            double y = 2.0 * i / (SAMPLES - 1) - 1;
            for (int j = 0; j < SAMPLES; j++) {
                double x = 2.0 * j / (SAMPLES - 1) - 1;
                if (x * x + y * y <= 1) {
                    all++;
                    hits.merge(cell(latitude + y * degrees, longitude + x * degrees / narrowing), 1, Integer::sum);
                }
            }
        }
        Map<Integer, Double> shares = new TreeMap<>();
        for (Map.Entry<Integer, Integer> hit : hits.entrySet()) {
            shares.put(hit.getKey(), (double) hit.getValue() / all);
        }
        return shares;
    }
}
