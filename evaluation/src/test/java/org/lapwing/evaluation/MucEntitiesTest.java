package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lapwing.actor.ActorLexicon;

class MucEntitiesTest {

    private static final MucEntities ENTITIES = new MucEntities(ActorLexicon.load());

    @Test
    void theLikeliestWordsStandForTheirEntity() {
        assertThat(names(Map.of("group of hooded men", 0.5, "hooded men", 0.7, "students", 0.4)))
                .containsExactly("hooded men", "students");
    }

    @Test
    void anAcronymIsItsActor() {
        assertThat(names(Map.of("farabundo marti national liberation front", 0.5, "fmln", 1.5, "death squads", 0.9)))
                .containsExactly("fmln", "death squads");
    }

    @Test
    void wordsThatNobodyBearsAreTheirOwnEntity() {
        assertThat(names(Map.of("army barracks", 2.0, "power station", 1.0)))
                .containsExactly("army barracks", "power station");
    }

    @Test
    void whatIsOutOfTheQuestionIsNotCompared() {
        assertThat(names(Map.of("students", -9.0))).isEmpty();
    }

    private static List<String> names(Map<String, Double> logOdds) {
        return ENTITIES.distinct(logOdds).stream().map(Map.Entry::getKey).toList();
    }
}
