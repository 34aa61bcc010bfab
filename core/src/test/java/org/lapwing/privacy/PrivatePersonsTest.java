package org.lapwing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.ActorLexicon;

class PrivatePersonsTest {

    private static final PrivatePersons PERSONS = PrivatePersons.by(ActorLexicon.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            Gunmen killed the teacher Aminata Sidibe near Djenne.         | Gunmen killed the teacher [person] near Djenne.
            Police said Yusuf Ilbar, 34, was shot at a checkpoint.        | Police said [person], 34, was shot at a checkpoint.
            Zorblat Quenneh, 12, and her brother Ombasu were abducted.    | [person], 12, and her brother [person] were abducted.
            A farmer named Tsegu fled.                                    | A farmer named [person] fled.
            The body of Halva Mirostan was found in the river.            | The body of [person] was found in the river.
            Among the dead were Fatou Kel, Issa Dramera and Wuro Bandu.   | Among the dead were [person], [person] and [person].
            "They came at night," said Oksana Hrynko, a nurse.            | "They came at night," said [person], a nurse.
            Dr. Rima Haddoun treated the wounded.                         | Dr. [person] treated the wounded.
            Mr Haddoun's brother was detained.                            | Mr [person]'s brother was detained.
            Soldiers arrested Jean-Pierre Mbarga-Lenou on Monday.         | Soldiers arrested [person] on Monday.
            Sergeant Paul Odwin was killed in the ambush.                 | Sergeant [person] was killed in the ambush.
            The mayor's son, Issouf Barmou, was kidnapped.                | The mayor's son, [person], was kidnapped.
            The son of the governor, Issouf Barmou, was kidnapped.        | The son of the governor, [person], was kidnapped.
            Ahmed ag Intalla, a driver for an aid group, is missing.      | [person], a driver for an aid group, is missing.
            Village chief Boureima Ongoi was taken away.                  | Village chief [person] was taken away.
            FATOU DEMBA WAS KILLED IN GAO ON FRIDAY, POLICE SAID.         | [person] WAS KILLED IN GAO ON FRIDAY, POLICE SAID.
            "We ran," Halima, a mother of five, told reporters.           | "We ran," [person], a mother of five, told reporters.
            Three sons of Hajja Fatna Tirab died in the raid.             | Three sons of Hajja [person] died in the raid.
            The killing of Wuro Bandu was condemned by all.               | The killing of [person] was condemned by all.
            The teachers Wuro Bandu and Tsegu Arno were freed.            | The teachers [person] and [person] were freed.
            A guard, Wuro Bandu, was stabbed.                             | A guard, [person], was stabbed.
            Yesterday Maria J. Quiroz told a court of the raid.           | Yesterday [person] told a court of the raid.
            """)
    void masksWhoIsNoPublicPerson(String text, String masked) {
        assertThat(PERSONS.mask(text).hide(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            President Emmanuel Macron met Vladimir Putin in Moscow.
            General Abdoul Zankoro, who commands the zone, was killed.
            The army's spokesman, Colonel Souleyman Dembele, denied it.
            Issa Barmou, the mayor of Djibo, was abducted.
            Rebel leader Oumar Zankoro said the fighters had withdrawn.
            Amnesty International and Human Rights Watch said so.
            The Front for the Liberation of Azawad attacked Bourem.
            Fighting broke out in Santa Maria and near San Juan.
            Shells hit the Ahmed Gasim Hospital and Yusuf Ali Street.
            Boko Haram killed soldiers in Borno State on Monday.
            Mali's foreign minister, Abdoulaye Zankoro, left for Algiers.
            The Norwegian Refugee Council and Radio Okapi reported the attack.
            Ex-minister Moussa Zankoro was sentenced.
            The rights group Al Haq said so.
            Fighting in Norte Medio went on, said the governor of Norte Medio, a lawyer.
            The governor of Norte Medio said on Sunday that people fled.
            French troops left Tessalit after Operation Serval.
            """)
    void leavesPublicPersonsPlacesAndBodiesAlone(String text) {
        assertThat(PERSONS.mask(text).hide(text)).isEqualTo(text);
    }

    @Test
    void masksTheSurnameByWhichTheReportGoesOn() {
        String text = "Aminata Sidibe, a nurse, was abducted. Sidibe worked in Gao. Her aunt saw it.";
        assertThat(PERSONS.mask(text).hide(text))
                .isEqualTo("[person], a nurse, was abducted. [person] worked in Gao. Her aunt saw it.");
    }

    @Test
    void aSurnameSharedWithAPublicPersonStays() {
        String text = "Colonel Moussa Zankoro spoke. Awa Zankoro, a student, was shot. Zankoro denied it.";
        assertThat(PERSONS.mask(text).hide(text))
                .isEqualTo("Colonel Moussa Zankoro spoke. [person], a student, was shot. Zankoro denied it.");
    }

    @Test
    void whoIsPublicOnceIsPublicInTheWholeReport() {
        String text = "Issa Barmou was killed on Friday. He was a popular man. Mayor Issa Barmou was 50.";
        assertThat(PERSONS.mask(text).hide(text)).isEqualTo(text);
    }

    @Test
    void aMaskOfTheBodyServesTheTitle() {
        NameMask mask = PERSONS.mask("Nurse freed: Sidibe is home", "The nurse Aminata Sidibe was freed.");
        assertThat(mask.hide("Nurse freed: Sidibe is home")).isEqualTo("Nurse freed: [person] is home");
    }

    @Test
    void hidesNothingWhereNobodyIsNamed() {
        assertThat(PERSONS.mask("Three civilians were killed.", "").isEmpty()).isTrue();
    }
}
