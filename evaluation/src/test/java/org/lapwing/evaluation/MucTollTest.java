package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventType;
import org.lapwing.event.Event;
import org.lapwing.toll.TollKind;

class MucTollTest {

    @ParameterizedTest
    @CsvSource({
        "four teachers,      4",
        "the teachers,       2",
        "a teacher,          1",
        "12 teachers,        12",
        "the policemen,      2",
    })
    void whoIsMurderedCountsAlsoWithoutAToll(String victims, int killed) {
        Told murder = killing().on(victims, Optional.empty(), Optional.empty(), Sector.EDU);

        assertThat(killed(murder)).hasValue(killed);
    }

    @Test
    void thoseWhoAreNamedOneByOneAreAddedUp() {
        Told murder = killing()
                .on("Ana Prado", Optional.of("Ana Prado"), Optional.empty(), Sector.EDU)
                .on("Luis Vega", Optional.of("Luis Vega"), Optional.empty(), Sector.EDU)
                .on("her driver", Optional.empty(), Optional.empty(), Sector.CVL);

        assertThat(killed(murder)).hasValue(3);
    }

    @Test
    void aMurderOfNobodyInParticularHasOneVictim() {
        assertThat(killed(killing())).hasValue(1);
        assertThat(killed(Told.of(EventType.ASSAULT))).isEmpty();
    }

    @Test
    void peopleOfDifferentKindsAreAddedUp() {
        Told murder = killing().toll(TollKind.KILLED, 6, "teachers").toll(TollKind.KILLED, 2, "women");

        assertThat(killed(murder)).hasValue(8);
    }

    @Test
    void oneOfAnotherKindIsAddedToTheMany() {
        Told attack = killing().toll(TollKind.KILLED, 5, "policemen").toll(TollKind.KILLED, 1, "a civilian");

        assertThat(killed(attack)).hasValue(6);
    }

    @Test
    void whoIsDescribedIsTheOneWhoIsNamed() {
        Told murder = killing().toll(TollKind.KILLED, 1, "Ana Prado").toll(TollKind.KILLED, 1, "the mayor");

        assertThat(killed(murder)).hasValue(1);
    }

    @Test
    void othersAreAddedToThoseToldBefore() {
        Told bombing = killing().toll(TollKind.KILLED, 8, "tourists").toll(TollKind.KILLED, 10, "other people");

        assertThat(killed(bombing)).hasValue(18);
    }

    @Test
    void thePeopleHoldTheOthers() {
        Told murder = killing().toll(TollKind.KILLED, 8, "people").toll(TollKind.KILLED, 6, "teachers");

        assertThat(killed(murder)).hasValue(8);
    }

    @Test
    void equalNumbersAreOfTheSamePeople() {
        Told murder = killing().toll(TollKind.KILLED, 6, "teachers").toll(TollKind.KILLED, 6, "lecturers");

        assertThat(killed(murder)).hasValue(6);
    }

    @Test
    void twoTellingsAreOfTheSamePeople() {
        assertThat(killed(
                        killing().toll(TollKind.KILLED, 6, "teachers"),
                        killing().toll(TollKind.KILLED, 2, "women")))
                .hasValue(6);
    }

    @Test
    void theInjuredAreNotKilled() {
        Told shooting = Told.of(EventType.ASSAULT)
                .trigger("wounded")
                .on("a teacher", Optional.empty(), Optional.empty(), Sector.EDU);

        assertThat(killed(shooting)).isEmpty();
        assertThat(new MucToll(TollKind.INJURED, "").of(List.of(shooting.event())))
                .hasValue(1);
    }

    private static Told killing() {
        return Told.of(EventType.ASSAULT).trigger("murder");
    }

    private static OptionalInt killed(Told... told) {
        List<Event> events = Stream.of(told).map(Told::event).toList();
        return new MucToll(TollKind.KILLED, "").of(events);
    }
}
