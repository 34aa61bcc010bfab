package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventType;
import org.lapwing.event.Event;
import org.lapwing.place.Countries;

class MucCountryTest {

    private static final MucScope SCOPE = new MucScope(Countries.load());

    @Test
    void aReportFromAbroadTellsOfOneOfTheNine() {
        Event killing = assault().on("envoys", "CUB").event();

        assertThat(country("CUB", "Cuba mourns.").of(List.of(killing), List.of(killing)))
                .hasValue("CUB");
        assertThat(country("CUB", "Cuba mourns the dead of Colombia.").of(List.of(killing), List.of(killing)))
                .hasValue("COL");
    }

    @Test
    void aTownOutsideTheNineIsANamesake() {
        Event raid = assault().in("San Ramon", "PHL").on("farmers", "PHL").event();

        assertThat(country("SLV", "San Salvador").of(List.of(raid), List.of(raid)))
                .hasValue("SLV");
    }

    @Test
    void rebelsFightAtHome() {
        Event ambush = assault().by("rebels", Optional.of("SLV"), Sector.REB).event();

        assertThat(country("NIC", "Nicaragua denies it, Colombia does not.").of(List.of(ambush), List.of(ambush)))
                .hasValue("SLV");
    }

    @Test
    void namesOfTheNineAndOfTheirPeopleCount() {
        assertThat(SCOPE.namedIn("THE SALVADORAN ARMY, PERU, SALVADORANS AND MADRID"))
                .containsExactly("SLV", "PER");
    }

    private static Told assault() {
        return Told.of(EventType.ASSAULT);
    }

    private static MucCountry country(String dateline, String text) {
        return new MucCountry(Optional.of(dateline), SCOPE.namedIn(text));
    }
}
