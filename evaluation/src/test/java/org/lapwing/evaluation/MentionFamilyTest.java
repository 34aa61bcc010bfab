package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionFamilyTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            killed, was , -, death
            fatally, -, -, death
            unable to save, medics were , her, death
            take those lives, -, -, death
            wounded, and , -, wound
            fighting for his life, he is , -, wound
            gunfire, heard , -, fire
            shooting, after a , on, fire
            shooting, when the , -, whole
            shooting, with the , death, fire
            shooting, charged with , a, hit
            shooting, accidentally , Marlow, hit
            shooting, the fatal , of, fire
            turning the gun on, before , himself, hit
            Incident, the , -, whole
            shot, he was , -, hit
            shootings, two other , -, shootings id
            accidents, a string of , -, accidents id
            announced, firm , -, announc
            announces, firm , -, announc
            lost, the champions , their, lost
            """)
    void sortsWordsByThePartThatTheyTell(String mention, String before, String after, String family) {
        assertThat(MentionFamily.of("id", mention, words(before), words(after))).isEqualTo(family);
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }
}
