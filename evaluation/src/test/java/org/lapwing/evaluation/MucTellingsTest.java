package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.coding.EventType;
import org.lapwing.event.Event;
import org.lapwing.text.Span;
import org.lapwing.text.Tokeniser;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollMention;
import org.lapwing.toll.TollRange;
import org.lapwing.toll.TollReader;

class MucTellingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deputies condemned the murder of six monks and two cooks. | 8
            Four monks, including two novices, were killed. | 4
            A judge was killed and two guards were killed as well. | 3
            The murder of two judges was condemned. The murder of three deputies was denied. | 3
            The murder of two judges shocked the town, where the judges were killed at home. | 2
            Ten miners were killed and another eight were killed on the road. | 18
            More than 900 deputies have been killed since the party was founded. Two judges were killed on Monday. | 2
            Several people were killed in the war. Two judges were killed on Monday. | 2
            Several people were killed in the war. | 3
            Eight sailors were killed at the port. Ten other people were killed at the market. | 18
            Eight sailors were killed at the port. The two other sailors were killed as well. | 8
            The mayor was killed at noon. The driver of the car was also killed. | 2
            Thousands of people were killed by the army. Two judges were killed on Monday. | 2
            The bombing raised the death toll to 31. Two judges were killed on Monday. | 2
            """)
    void theReportTellsOf(String body, int killed) {
        assertThat(new MucTellings(TollKind.KILLED, tolls(body), body).ofReport())
                .hasValue(killed);
    }

    @ParameterizedTest
    @CsvSource({
        "Luis Galan,    the candidate, 1",
        "the candidate, Luis Galan,    2",
        "Roldos,        Jaime Roldos,  1",
        "a judge,       the mayor,     2",
    })
    void twoWordsOfASentenceMayTellOfOnePerson(String first, String second, int killed) {
        String body = first + " was murdered and " + second + " was shot dead.";
        List<TollMention> told = List.of(one(0, first, body), one(5, second, body));

        assertThat(new MucTellings(TollKind.KILLED, told, body).ofReport()).hasValue(killed);
    }

    private static TollMention one(int trigger, String people, String body) {
        int start = trigger == 0 ? 0 : body.lastIndexOf(people);
        Span span = new Span(start, start + people.length());
        return new TollMention(
                0,
                trigger,
                span,
                people,
                TollKind.KILLED,
                TollRange.exactly(1),
                Optional.of(span),
                Optional.empty(),
                false,
                "test");
    }

    @Test
    void nobodyIsTold() {
        String body = "Two judges were wounded. Nobody was killed.";

        assertThat(new MucTellings(TollKind.KILLED, tolls(body), body).ofReport())
                .isEmpty();
    }

    @Test
    void anEventHasThoseToldWithItsOwn() {
        String body = "Deputies condemned the murder of six monks and two cooks. Nine soldiers were killed elsewhere.";

        assertThat(ofEventWith(0, body)).hasValue(8);
    }

    @Test
    void whoIsToldAgainBringsThoseToldWithHim() {
        String body = "The minister was killed. Deputies condemned the murder of the minister and two guards.";

        assertThat(ofEventWith(0, body)).hasValue(3);
    }

    @Test
    void whatGoesOnIsOfTheSameEvent() {
        String body = "The minister was murdered. Two of his bodyguards were also killed.";

        assertThat(ofEventWith(1, body)).hasValue(3);
    }

    @Test
    void someoneIsNotWhoIsToldElsewhere() {
        String body = "A minister was killed. Deputies condemned the murder of the minister and two guards.";

        assertThat(ofEventWith(0, body)).hasValue(1);
    }

    @Test
    void leavesOutWhatHappenedOverYears() {
        String body = "More than 900 deputies have been killed in the last ten years.";
        Event event = told(0, body);

        assertThat(new MucToll(TollKind.KILLED, tolls(body), body).of(List.of(event)))
                .isEmpty();
    }

    private static OptionalInt ofEventWith(int toll, String body) {
        return new MucTellings(TollKind.KILLED, tolls(body), body).of(List.of(told(toll, body)));
    }

    private static Event told(int toll, String body) {
        return Told.of(EventType.ASSAULT).toll(tolls(body).get(toll)).event();
    }

    static List<TollMention> tolls(String body) {
        TollReader reader = new TollReader();
        return new Tokeniser()
                .split(body).sentences().stream()
                        .flatMap(sentence -> reader.read(sentence, body).stream())
                        .toList();
    }
}
