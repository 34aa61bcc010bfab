package org.lapwing.place;

/** A box on the globe in degrees, WGS 84; it does not cross the date line. */
public record Extent(double south, double west, double north, double east) {

    public Extent {
        if (!(south <= north && west <= east)) {
            throw new IllegalArgumentException("not an extent: " + south + ".." + north + ", " + west + ".." + east);
        }
    }
}
