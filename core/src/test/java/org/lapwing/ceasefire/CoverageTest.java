package org.lapwing.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.ceasefire.Coverage.Day;
import org.lapwing.ceasefire.Coverage.Sight;
import org.lapwing.place.Gazetteer;

/** Reports of a few days in, how much could be seen out. */
class CoverageTest {

    private static final CeasefireRegistry REGISTRY = CeasefireRegistry.load(ActorLexicon.load(), Gazetteer.load());
    private static final String CLASH = "ASSAULT | 2023-11-11 | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA | -";
    private static final String PHONES =
            "COERCE withhold | 2023-11-11 | Kidal, MLI | rebels MLI REB | - | rule cut-communications";

    private static Coverage coverage(String reports) {
        return Coverage.of(
                REGISTRY.find("mli-2015-06-20").orElseThrow(),
                Filed.dossier(reports),
                LocalDate.parse("2023-11-11"),
                LocalDate.parse("2023-11-12"));
    }

    @Test
    void countsWhatCameInByDayAndOnTheArea() {
        Coverage coverage = coverage("""
                2023-11-10 Wire: The army and rebels clashed.
                  I1 %1$s
                2023-11-12 Wire: The army clashed with rebels.
                  I1 %1$s
                2023-11-12 Wire: The army and rebels fought.
                  I1 %1$s
                2023-11-12 Radio: A flood in Niamey.
                  I2 ASSAULT | 2023-11-11 | Niamey, NER | army NER MIL | -
                """.formatted(CLASH));
        assertThat(coverage.days())
                .containsExactly(
                        new Day(LocalDate.parse("2023-11-11"), 0, 0, 0, 0),
                        new Day(LocalDate.parse("2023-11-12"), 3, 2, 2, 1));
        assertThat(coverage.publishers()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "two, SEEN",
        "one, POORLY_SEEN",
        "cut, POORLY_SEEN",
        "recent cut, POORLY_SEEN",
        "long cut, SEEN",
        "elsewhere, NOT_TOLD_OF",
        "none, BLIND"
    })
    void saysHowAQuietPeriodIsToBeRead(String came, Sight sight) {
        String two = "2023-11-12 Wire: The army and rebels clashed.\n  I1 " + CLASH
                + "\n2023-11-12 Radio: Rebels fought the army.\n  I1 " + CLASH;
        String cut = "\n2023-11-12 Daily: Rebels cut the telephone lines in Kidal.\n  I2 " + PHONES;
        String reports = switch (came) {
            case "two" -> two;
            case "one" -> two.replace("Radio", "Wire");
            case "cut" -> two + cut;
            case "recent cut" -> two + cut.replace("2023-11-11", "2023-11-05");
            case "long cut" -> two + cut.replace("2023-11-11", "2023-11-01");
            case "elsewhere" -> "2023-11-12 Wire: A flood.\n  I1 " + CLASH.replace("Kidal, MLI", "Niamey, NER");
            default -> "2023-11-01 Wire: The army and rebels clashed.\n  I1 " + CLASH;
        };
        assertThat(coverage(reports).sight()).isEqualTo(sight);
    }

    /** Each with whether it keeps news from getting out. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            COERCE withhold | 2023-11-11 | Kidal, MLI | rebels MLI REB | - | rule cut-communications : Rebels cut the telephone lines. > COMMUNICATIONS_CUT
            COERCE withhold | 2023-11-11 | Kidal, MLI | rebels MLI REB | - | rule cut-communications : Rebels cut the road. > none
            COERCE withhold | 2023-11-11 | Niamey, NER | rebels MLI REB | - | rule cut-communications : Rebels cut the telephone lines. > none
            COERCE withhold | 2023-11-13 | Kidal, MLI | rebels MLI REB | - | rule cut-communications : Rebels cut the telephone lines. > none
            COERCE withhold | 2023-11-11 | Kidal, MLI | rebels MLI REB | - | planned | rule cut-communications : Rebels will cut the telephone lines. > none
            COERCE restrict | 2023-11-11 | Kidal, MLI | army MLI MIL | journalists CVL : The army turned journalists back. > ACCESS_DENIED
            COERCE arrest | 2023-11-11 | Kidal, MLI | army MLI MIL | observers CVL : The army held observers. > ACCESS_DENIED
            COERCE arrest | 2023-11-11 | Kidal, MLI | army MLI MIL | traders CVL : The army held traders. > none
            ASSAULT | 2023-11-11 | Kidal, MLI | army MLI MIL | journalists CVL : The army shot at journalists. > none
            """)
    void readsOutagesAndDenialsOfAccessFromReports(String told, String kind) {
        String[] parts = told.split(" : ", -1);
        List<String> kinds = coverage("2023-11-12 Wire: " + parts[1] + "\n  I1 " + parts[0]).silences().stream()
                .map(silence -> silence.kind().name())
                .toList();
        assertThat(kinds).isEqualTo(kind.equals("none") ? List.of() : List.of(kind));
    }
}
