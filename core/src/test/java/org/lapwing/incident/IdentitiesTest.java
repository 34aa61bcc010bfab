package org.lapwing.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.incident.Identities.Identified;

class IdentitiesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a new one is called after its first event | | b-1 a-2 | Ia-2=a-2,b-1 | FOUNDED Ia-2 Ia-2
            nothing changes | Ia-1=a-1,b-1 | a-1 b-1 | Ia-1=a-1,b-1 |
            a report joins | Ib-1=b-1 | a-1 b-1 | Ib-1=a-1,b-1 | CHANGED Ib-1 Ib-1
            two become one | Ia-1=a-1 Ib-1=b-1,c-1 | a-1 b-1 c-1 | Ib-1=a-1,b-1,c-1 | CHANGED Ib-1 Ib-1; MERGED Ia-1 Ib-1
            all its events are gone | Ia-1=a-1 | | | DELETED Ia-1 Ia-1
            """)
    void keepsIds(String ignoredTitle, String before, String groups, String after, String changes) {
        var outcome = Identities.assign(
                incidents(before), groups == null ? List.of() : List.of(Set.of(groups.split(" ", -1))), id -> false);
        assertThat(outcome.incidents()).isEqualTo(incidents(after));
        assertThat(String.join(
                        "; ",
                        outcome.changes().stream()
                                .map(c -> c.kind() + " " + c.incident() + " " + c.other())
                                .toList()))
                .isEqualTo(changes == null ? "" : changes);
    }

    @Test
    void largerPartKeepsTheIdAndTheSmallerGetsOneOfItsOwn() {
        var outcome = Identities.assign(
                incidents("Ia-1=a-1,b-1,c-1"), List.of(Set.of("a-1"), Set.of("b-1", "c-1")), id -> false);
        assertThat(outcome.incidents()).isEqualTo(incidents("Ia-1.2=a-1 Ia-1=b-1,c-1"));
        assertThat(outcome.changes())
                .contains(new Identities.Change(Identities.Change.Kind.SPLIT_OFF, "Ia-1.2", "Ia-1"));
    }

    private static List<Identified> incidents(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" ", -1))
                        .map(t -> t.split("=", -1))
                        .map(t -> new Identified(t[0], Set.of(t[1].split(",", -1))))
                        .toList();
    }
}
