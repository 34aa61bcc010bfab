package org.lapwing.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lapwing.coding.Decision;
import org.lapwing.coding.RoleFiller;
import org.lapwing.role.Part;
import org.lapwing.role.PartMention;

class LearnedRolesTest {

    private static final Told TOLD = Told.ambush();
    private static final Event AMBUSH = TOLD.event(Optional.empty());

    @Test
    void whatTheModelIsSureOfIsAddedAndSaidInTheTrace() {
        Event filled = fill(part(Part.WEAPON, "May", 0.2, 0.61));

        assertThat(filled.roles()).extracting(RoleFiller::text).containsExactly("14 soldiers", "May");
        assertThat(filled.trace().decisions())
                .last()
                .isEqualTo(new Decision("weapon", "May", "model parts: sure by 61 %, needs 60 %", List.of()));
    }

    @Test
    void sayingLessThanSureAddsNothing() {
        assertThat(fill(part(Part.WEAPON, "May", 0.59, 0.59))).isEqualTo(AMBUSH);
    }

    @Test
    void whatTheRulesFilledStays() {
        assertThat(fill(part(Part.VICTIM, "soldiers", 0.9, 0.9))).isEqualTo(AMBUSH);
    }

    @Test
    void anotherSentenceIsNoEvidence() {
        assertThat(fill(part(Part.TARGET, "rebel spokesman", 0.9, 0.9))).isEqualTo(AMBUSH);
    }

    @Test
    void perpetratorsAreLeftToTheRules() {
        assertThat(fill(part(Part.PERPETRATOR, "May", 0.9, 0.9))).isEqualTo(AMBUSH);
    }

    @Test
    void ofPhrasesWithinEachOtherTheSurerStands() {
        assertThat(fill(part(Part.WEAPON, "4 May", 0.3, 0.7), part(Part.WEAPON, "May", 0.4, 0.8))
                        .roles())
                .extracting(RoleFiller::text)
                .containsExactly("14 soldiers", "May");
    }

    private static Event fill(PartMention... parts) {
        return LearnedRoles.fill(List.of(AMBUSH), List.of(parts)).get(0);
    }

    private static PartMention part(Part part, String words, double probability, double sureness) {
        return new PartMention(0, TOLD.span(words), words, part, probability, sureness);
    }
}
