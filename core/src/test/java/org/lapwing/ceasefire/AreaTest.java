package org.lapwing.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.ceasefire.Area.Containment;
import org.lapwing.place.Location;
import org.lapwing.place.Location.Relation;
import org.lapwing.place.Toponym;

class AreaTest {

    private static final Toponym KIDAL = Told.toponym("Kidal, MLI");
    private static final Toponym GAO = Told.toponym("Gao, MLI");
    private static final Toponym MALI = Told.toponym("Mali, MLI");

    private static Area area(String kind) {
        return switch (kind) {
            case "whole" -> new Area.WholeConflict(Set.of("MLI"));
            case "region" -> new Area.Regions(List.of(unitOf(KIDAL)));
            case "around" -> new Area.Around(List.of(KIDAL), 20);
            default -> new Area.Line(List.of(KIDAL, GAO), 20);
        };
    }

    private static Toponym unitOf(Toponym place) {
        return new Toponym(
                1,
                place.admin1().orElseThrow(),
                place.country(),
                place.admin1(),
                Optional.empty(),
                'A',
                "ADM1",
                place.latitude(),
                place.longitude(),
                0);
    }

    @ParameterizedTest
    @CsvSource({
        "whole, Gao MLI, INSIDE",
        "whole, Niamey NER, OUTSIDE",
        "region, Kidal MLI, INSIDE",
        "region, Gao MLI, OUTSIDE",
        "region, Mali MLI, PARTLY",
        "around, Kidal MLI, INSIDE",
        "around, Gao MLI, OUTSIDE",
        "around, Mali MLI, PARTLY",
        "line, Gao MLI, INSIDE",
        "line, Bamako MLI, OUTSIDE",
    })
    void containsPlaces(String kind, String place, Containment containment) {
        Location location = new Location.Resolved(Told.toponym(place.replace(" ", ", ")));
        assertThat(area(kind).contains(location)).isEqualTo(containment);
    }

    /** Half way from Kidal to Gao the straight line runs near 17.35 N, 0.68 E. */
    @ParameterizedTest
    @CsvSource({
        "around, 18.44, 1.41, 10, INSIDE",
        "around, 18.44, 1.41, 30, PARTLY",
        "around, 17.35, 0.68, 10, OUTSIDE",
        "line, 17.35, 0.68, 10, INSIDE",
        "line, 17.35, 0.68, 60, PARTLY",
        "line, 17.35, 2.50, 10, OUTSIDE",
        "whole, 17.35, 0.68, 60, INSIDE",
    })
    void containsStatedAreas(String kind, double latitude, double longitude, double km, Containment containment) {
        Location location = new Location.Approximate(Relation.NEAR, List.of(KIDAL), latitude, longitude, km);
        assertThat(area(kind).contains(location)).isEqualTo(containment);
    }

    @ParameterizedTest
    @CsvSource({"whole, INSIDE", "region, PARTLY", "around, PARTLY", "line, INSIDE"})
    void whatCanBeTwoPlacesIsInsideIfBothAre(String kind, Containment containment) {
        assertThat(area(kind).contains(new Location.Ambiguous(List.of(KIDAL, GAO))))
                .isEqualTo(containment);
    }

    @ParameterizedTest
    @CsvSource({"whole, INSIDE", "region, UNKNOWN", "around, UNKNOWN", "line, UNKNOWN"})
    void anUnknownPlaceIsWhereWhatEnclosesItIs(String kind, Containment containment) {
        assertThat(area(kind).contains(new Location.Unknown("Anderamboukane el Jedid", Optional.of(MALI))))
                .isEqualTo(containment);
        assertThat(area(kind).contains(new Location.Unknown("Anderamboukane el Jedid", Optional.empty())))
                .isEqualTo(Containment.UNKNOWN);
    }
}
