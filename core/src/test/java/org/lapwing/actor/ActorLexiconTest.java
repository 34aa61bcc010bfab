package org.lapwing.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActorLexiconTest {

    private static final ActorLexicon LEXICON = ActorLexicon.load();

    @Test
    void everyLineCanBeRead() {
        assertThat(LEXICON.problems()).isEmpty();
    }

    @Test
    void namesSharedAtOneTimeAreMarkedAmbiguous() {
        assertThat(LEXICON.undeclaredAmbiguities()).isEmpty();
    }

    @Test
    void relationsLeadToEntries() {
        Set<String> ids = LEXICON.actors().stream().map(KnownActor::id).collect(Collectors.toSet());
        assertThat(LEXICON.actors().stream()
                        .flatMap(actor -> actor.relations().stream())
                        .map(relation -> relation.substring(relation.indexOf(':') + 1)))
                .isSubsetOf(ids);
    }
}
