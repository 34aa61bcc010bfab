package org.lapwing.place;

import java.util.Comparator;

/** Which of several places of one name a reader thinks of first when nothing else is said. */
final class Prominence {

    /** The most prominent first; equal ones by id, so that the order is always the same. */
    static final Comparator<Toponym> ORDER =
            Comparator.comparingDouble(Prominence::of).reversed().thenComparingLong(Toponym::id);

    /** Our own table holds only regions and waters that world news names. */
    private static final double NEWS_REGION = 7;

    private Prominence() {}

    /**
     * Decimal magnitude of the population, raised for seats of government and for units that news name whole. Regions
     * and waters have no population; that of a country's or province's settlements stands for it.
     */
    static double of(Toponym place) {
        boolean own = place.id() < 0 && place.featureClass() != 'A' && place.featureClass() != 'P';
        return Math.log10(place.population() + 1.0)
                + (own ? NEWS_REGION : bonus(place.featureClass(), place.featureCode()));
    }

    private static double bonus(char featureClass, String code) {
        return switch (code) {
            case "PCLI", "PCLS", "PCL", "PCLD", "PCLF", "PCLIX", "TERR" -> 10;
            case "PPLC", "PPLG" -> 2;
            case "ADM1" -> 0.5;
            // Its settlements count under the units that came after it; this is about as much as a town has.
            case "ADM1H" -> 4;
            case "PPLA" -> 1;
            case "PPLA2" -> 0.5;
            case "PPLX", "PPLL" -> -1;
            case "PPLQ", "PPLH", "PPLW" -> -2;
            default -> featureClass == 'P' ? 0 : featureClass == 'A' ? -1.5 : -2;
        };
    }
}
