package org.lapwing.place;

/** Distances and directions on the globe, taken as a sphere: half a per cent of error is nothing to a news report. */
public final class Globe {

    static final double KM_PER_DEGREE = 111.195;
    private static final double RADIUS_KM = 6371.0088;

    /** A point in degrees, WGS 84. */
    public record Point(double latitude, double longitude) {}

    private Globe() {}

    static double kilometres(Toponym a, Toponym b) {
        return kilometres(pointOf(a), pointOf(b));
    }

    public static double kilometres(Point a, Point b) {
        double dy = Math.toRadians(b.latitude() - a.latitude()) / 2;
        double dx = Math.toRadians(b.longitude() - a.longitude()) / 2;
        double h = Math.pow(Math.sin(dy), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(dx), 2);
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    public static Point pointOf(Toponym place) {
        return new Point(place.latitude(), place.longitude());
    }

    /** The point that lies {@code km} from another in a direction given in degrees clockwise from north. */
    static Point travel(Point from, double km, double bearing) {
        double angle = km / RADIUS_KM;
        double latitude = Math.toRadians(from.latitude());
        double course = Math.toRadians(bearing);
        double reached = Math.asin(
                Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(course));
        double turned = Math.atan2(
                Math.sin(course) * Math.sin(angle) * Math.cos(latitude),
                Math.cos(angle) - Math.sin(latitude) * Math.sin(reached));
        double longitude = Math.toRadians(from.longitude()) + turned;
        return new Point(Math.toDegrees(reached), Math.toDegrees(Math.IEEEremainder(longitude, 2 * Math.PI)));
    }

    static Point middle(Point a, Point b) {
        return new Point((a.latitude() + b.latitude()) / 2, (a.longitude() + b.longitude()) / 2);
    }
}
