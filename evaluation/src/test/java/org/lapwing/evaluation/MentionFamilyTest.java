package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionFamilyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            killed, was , death
            fatally, , death
            wounded, and , wound
            gunfire, heard , fire
            shooting, after a , fire
            shooting, when the , whole
            Incident, the , whole
            shot, he was , hit
            shootings, two other , shootings id
            announced, firm , announc
            announces, firm , announc
            """)
    void sortsWordsByThePartThatTheyTell(String mention, String before, String family) {
        assertThat(MentionFamily.of("id", mention, before == null ? "" : before))
                .isEqualTo(family);
    }
}
