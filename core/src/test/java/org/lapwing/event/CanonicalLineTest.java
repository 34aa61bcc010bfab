package org.lapwing.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lapwing.event.Event.Where;
import org.lapwing.place.Location;
import org.lapwing.place.Location.Relation;
import org.lapwing.place.Toponym;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;

@Tag("locale")
class CanonicalLineTest {

    private static final Told TOLD = Told.ambush();
    private static final Toponym MALI = new Toponym(
            2453866, "Mali", Optional.of("MLI"), Optional.empty(), Optional.empty(), 'A', "PCLI", 18, -2, 0);

    @Test
    void tellsAnEventInOneLine() {
        assertThat(CanonicalLine.of(TOLD.event(Told.nearGao()))).isEqualTo("""
                        ASSAULT firearms | reported | context: military | 2024-05-04 day | near Gao, Gao, MLI \
                        | actor: "Gunmen" [UAF] | recipient: Armed Forces of Mali [MLI MIL] \
                        | killed 14 (soldiers) | killed 3.. (civilians) | victim: "14 soldiers" \
                        | says: "a medic" (medic, asserted) | says actor rebels: "a rebel spokesman" (party, denied)""");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(CanonicalLine.of(TOLD.bare())).isEqualTo("REJECT | background");
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(new Location.Resolved(Told.KIDAL), "Kidal, Kidal, MLI"),
                Arguments.of(new Location.Resolved(MALI), "Mali, MLI"),
                Arguments.of(area(Relation.NEAR, Told.KIDAL), "near Kidal, Kidal, MLI"),
                Arguments.of(
                        new Location.Approximate(Relation.DISTANCE, List.of(Told.KIDAL), 17.45182, 1.40778, 20),
                        "110 km from Kidal, Kidal, MLI"),
                Arguments.of(area(Relation.BETWEEN, Told.GAO, Told.KIDAL), "between Gao and Kidal, MLI"),
                Arguments.of(area(Relation.PART, MALI), "part of Mali, MLI"),
                Arguments.of(area(Relation.BORDER, MALI), "border of Mali, MLI"),
                Arguments.of(area(Relation.ALONG, Told.GAO), "along Gao, Gao, MLI"),
                Arguments.of(
                        new Location.Ambiguous(List.of(Told.GAO, Told.KIDAL)), "Gao, Gao, MLI or Kidal, Kidal, MLI"),
                Arguments.of(new Location.Unknown("Tabankort", Optional.of(MALI)), "Tabankort? in Mali, MLI"),
                Arguments.of(new Location.Unknown("Tabankort", Optional.empty()), "Tabankort?"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void showsHowNarrowlyAPlaceIsKnown(Location location, String expected) {
        assertThat(CanonicalLine.place(new Where(location, "there"))).isEqualTo(expected);
    }

    @Test
    void showsHowNarrowlyATimeIsKnown() {
        LocalDate day = LocalDate.of(2023, 11, 10);
        assertThat(CanonicalLine.date(TimeRange.day(day))).contains("2023-11-10 day");
        assertThat(CanonicalLine.date(TimeRange.between(day.minusDays(3), day, TimePrecision.WEEK)))
                .contains("2023-11-07..2023-11-10 week");
        assertThat(CanonicalLine.date(Told.upTo(day))).contains("..2023-11-10 unknown");
        assertThat(CanonicalLine.date(TimeRange.UNKNOWN)).isEmpty();
    }

    @Test
    void keepsHostileTextOnOneLineAndOutOfTheTerminal() {
        assertThat(CanonicalLine.printable("  two\r\n lines\t\u001B[31m and \u202Ereversed\u202C\u0000 "))
                .isEqualTo("two lines [31m and reversed");
    }

    private static Location area(Relation relation, Toponym... anchors) {
        return new Location.Approximate(relation, List.of(anchors), 17, 0, 25);
    }
}
