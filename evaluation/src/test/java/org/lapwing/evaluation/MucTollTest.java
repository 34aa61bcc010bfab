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
                .on("Luis Galan", Optional.of("Luis Galan"), Optional.empty(), Sector.EDU)
                .on("her driver", Optional.empty(), Optional.empty(), Sector.CVL);

        assertThat(killed(murder)).hasValue(3);
    }

    @Test
    void aMurderOfNobodyInParticularHasOneVictim() {
        assertThat(killed(killing())).hasValue(1);
        assertThat(killed(Told.of(EventType.ASSAULT))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            people of different kinds are added up | 6 | teachers | 2 | women | 8
            one of another kind is added to the many | 5 | policemen | 1 | a civilian | 6
            who is described is the one who is named | 1 | Ana Prado | 1 | the mayor | 1
            others are added to those told before | 8 | tourists | 10 | other people | 18
            the people hold the others | 8 | people | 6 | teachers | 8
            equal numbers are of the same people | 6 | teachers | 6 | lecturers | 6
            """)
    void twoFiguresOfOneTelling(String rule, int first, String people, int second, String others, int killed) {
        assertThat(killed(killing().toll(TollKind.KILLED, first, people).toll(TollKind.KILLED, second, others)))
                .as(rule)
                .hasValue(killed);
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
        assertThat(new MucToll(TollKind.INJURED, List.of(), "").of(List.of(shooting.event())))
                .hasValue(1);
    }

    private static Told killing() {
        return Told.of(EventType.ASSAULT).trigger("murder");
    }

    private static OptionalInt killed(Told... told) {
        List<Event> events = Stream.of(told).map(Told::event).toList();
        return new MucToll(TollKind.KILLED, List.of(), "").of(events);
    }
}
