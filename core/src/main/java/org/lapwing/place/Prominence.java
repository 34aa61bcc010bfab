package org.lapwing.place;

import java.util.Comparator;

/** Which of several places of one name a reader thinks of first when nothing else is said. */
final class Prominence {

    /** The most prominent first; equal ones by id, so that the order is always the same. */
    static final Comparator<Toponym> ORDER =
            Comparator.comparingDouble(Prominence::of).reversed().thenComparingLong(Toponym::id);

    private Prominence() {}

    /**
     * Decimal magnitude of the population, raised for seats of government and for units that news name whole. Regions
     * and waters have no population; that of a country's or province's settlements stands for it.
     */
    static double of(Toponym place) {
        return Math.log10(place.population() + 1.0) + bonus(place.featureClass(), place.featureCode());
    }

    private static double bonus(char featureClass, String code) {
        return switch (code) {
            case "PCLI", "PCLS", "PCL", "PCLD", "PCLF", "PCLIX", "TERR" -> 10;
            case "CONT" -> 15;
            case "OCN", "SEA", "GULF", "RGN", "STRT", "BAY" -> 7;
            case "PPLC" -> 2;
            case "ADM1" -> 0.5;
            case "PPLA" -> 1;
            case "PPLA2" -> 0.5;
            case "ADM2", "ADM3", "ADM4" -> -1.5;
            case "PPLX", "PPLL" -> -1;
            case "PPLQ", "PPLH", "PPLW" -> -2;
            default ->
                switch (featureClass) {
                    case 'P' -> 0;
                    case 'T', 'H' -> isOwn(code) ? 5 : -2;
                    default -> -2;
                };
        };
    }

    /** Kinds of terrain and water that come from our own table of regions and that countries' files rarely share. */
    private static boolean isOwn(String code) {
        return code.equals("PEN") || code.equals("DSRT") || code.equals("MTS") || code.equals("ISLS");
    }
}
