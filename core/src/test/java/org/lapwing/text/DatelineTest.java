package org.lapwing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {

    private static final Tokeniser TOKENISER = new Tokeniser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BAMAKO, Mali (AP) - Soldiers said on Monday                 | BAMAKO         | Soldiers
            SAN JOSE, 3 MAY (EFE) -- Two men were shot                  | SAN JOSE       | Two
            DAKAR (Reuters) - A court                                   | DAKAR          | A
            KYIV, Aug 27 - Russia launched missiles                     | KYIV           | Russia
            PORT-AU-PRINCE, Nov. 9, 2024 (AFP) — at least 70 died       | PORT-AU-PRINCE | at
            GOMA, Congo, Aug 5 - Rebels captured a town                 | GOMA           | Rebels
            Port of Spain, Trinidad and Tobago (AP) – Police said       | Port of Spain  | Police
            Kyiv - Russia launched missiles                             | Kyiv           | Russia
            NAIROBI: Kenyan police shot at protesters                   | NAIROBI        | Kenyan
            Bangui, 12 March 2021 (AFP) - rebels withdrew               | Bangui         | rebels
            Peshawar, Pakistan - A bomber killed 59 people              | Peshawar       | A
            """)
    void opensTheFirstSentence(String body, String place, String first) {
        Document document = TOKENISER.split(body);
        Dateline dateline = Dateline.of(document).orElseThrow();
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(document.sentences().get(0).token(dateline.size()).text()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Soldiers, police and others left the town.
            THE ARMY SAID TODAY THAT IT HAD LOST ALL OF ITS POSITIONS, BUT NOT ITS WILL - THE GENERAL SAID.
            Boko Haram - which has killed thousands - attacked a town.
            Al-Shabaab fighters attacked a hotel.
            Nurses in Goma - most of them women - went on strike.
            Police said: Nobody was hurt.
            KYIV
            """)
    void isNoneOfOrdinarySentences(String body) {
        assertThat(Dateline.of(TOKENISER.split(body))).isEmpty();
    }
}
