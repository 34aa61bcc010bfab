package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;

class PloverEventTest {

    @Test
    void actorsAreSourcesAndRecipientsTargetsByCountryAndSector() {
        Told told = Told.of(EventType.ASSAULT)
                .by("Malian soldiers", Optional.of("MLI"), Sector.MIL)
                .on("villagers", Optional.empty(), Optional.of("MLI"), Sector.CVL);

        assertThat(lines(told)).containsExactly("ASSAULT [MLIMIL] [MLICVL]");
    }

    @Test
    void bothSidesOfAFightAreSources() {
        Told told = Told.of(EventType.ASSAULT)
                .by("soldiers", Optional.of("SDN"), Sector.MIL)
                .by("rebels", Optional.of("SDN"), Sector.REB);

        assertThat(lines(told)).containsExactly("ASSAULT [SDNMIL, SDNREB] []");
    }

    @Test
    void theUnitedNationsAreAnIntergovernmentalBodyAsInTheRecords() {
        assertThat(lines(Told.of(EventType.AID).by("UN", "UNO").on("Haiti", "HTI")))
                .containsExactly("AID [IGO] [HTI]");
    }

    @Test
    void anActorOfNoCountryIsTakenToBeOfTheOtherSidesCountry() {
        Told told = Told.of(EventType.ASSAULT)
                .by("gunmen", Optional.empty(), Sector.UAF)
                .on("Haiti", "HTI");

        assertThat(lines(told)).containsExactly("ASSAULT [HTI] [HTI]");
    }

    @ParameterizedTest
    @CsvSource({
        "AID, PLANNED, AGREE",
        "SANCTION, PLANNED, THREATEN",
        "REJECT, PLANNED, REJECT",
        "ASSAULT, THREATENED, THREATEN",
        "ASSAULT, BACKGROUND, ASSAULT",
        "ASSAULT, DENIED, ",
        "ASSAULT, REQUESTED, ",
        "ASSAULT, HYPOTHETICAL, ",
    })
    void whatHasNotHappenedIsTheVerbalActThatItIs(EventType type, Status status, EventType coded) {
        Event event = Told.of(type).by("Norway", "NOR").status(status).event();

        assertThat(PloverEvent.lead(List.of(event)).map(PloverEvent::type)).isEqualTo(Optional.ofNullable(coded));
    }

    @Test
    void theFirstEventWithActorsIsTheRecord() {
        Told unattributed = Told.of(EventType.ASSAULT);
        Told news = Told.of(EventType.SANCTION).by("Norway", "NOR").on("Haiti", "HTI");
        Told cause = Told.of(EventType.REJECT).by("Haiti", "HTI");

        assertThat(lines(unattributed, news, cause)).containsExactly("SANCTION [NOR] [HTI]");
        assertThat(lines(unattributed)).containsExactly("ASSAULT [] []");
    }

    @Test
    void whatNobodyIsNamedForIsDoneToTheCountry() {
        assertThat(lines(Told.of(EventType.COERCE).by("Haiti", "HTI").in("Nouvelle", "HTI")))
                .containsExactly("COERCE [HTI] [HTI]");
    }

    @Test
    void anUnnamedSideIsTheCountryInWhichItHappens() {
        Told bombing =
                Told.of(EventType.ASSAULT).on("Norwegian soldiers", "NOR").in("Nouvelle", "HTI");

        assertThat(lines(bombing)).containsExactly("ASSAULT [HTI] [NOR]");
    }

    @Test
    void protestIsToOnesOwnState() {
        assertThat(lines(Told.of(EventType.PROTEST).by("students", Optional.of("HTI"), Sector.EDU)))
                .containsExactly("PROTEST [HTIEDU] [HTI]");
    }

    @Test
    void theTellingThatSaysMostStandsForAll() {
        Told agreed = Told.of(EventType.AGREE).by("Norway", "NOR");
        Told planned =
                Told.of(EventType.AID).by("Norway", "NOR").on("Haiti", "HTI").status(Status.PLANNED);

        assertThat(lines(agreed, planned)).containsExactly("AGREE [NOR] [HTI]");
    }

    private static List<String> lines(Told... told) {
        List<Event> events = Stream.of(told).map(Told::event).toList();
        return PloverEvent.lead(events).stream()
                .map(e -> e.type() + " " + e.sources() + " " + e.targets())
                .toList();
    }
}
