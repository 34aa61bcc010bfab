package org.lapwing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseRestorerTest {

    private static final CaseRestorer RESTORER = new CaseRestorer();

    private static String restored(String body) {
        return RESTORER.restore(new Tokeniser().split(body)).body();
    }

    @Test
    void capitalsBecomeOrdinaryPrint() {
        assertThat(restored("GUNMEN SHOT DEAD PEDRO ALVAREZ, A JUDGE, IN LIMA ON MONDAY."))
                .isEqualTo("Gunmen shot dead Pedro Alvarez, a judge, in Lima on Monday.");
    }

    @Test
    void smallLettersGetTheirCapitals() {
        assertThat(restored("the rebels left bogota after talks with president carlos andres perez."))
                .contains("Bogota", "Carlos Andres Perez");
    }

    @Test
    void ordinaryPrintIsLeftAsItIs() {
        Document document = new Tokeniser().split("The army shelled Kidal.");

        assertThat(RESTORER.restore(document)).isSameAs(document);
    }

    @Test
    void everyCharacterKeepsItsPlace() {
        String body = "  AT 0900 THE F.M.L.N. ATTACKED\nSAN JOSE;  \u0130ZM\u0130R WAS CALM (\u00dfO \u00c9L SAID).";
        Document document = RESTORER.restore(new Tokeniser().split(body));

        assertThat(document.body()).hasSameSizeAs(body).isEqualToIgnoringCase(body.replace('\u0130', 'i'));
        assertThat(document.sentences())
                .allSatisfy(s -> assertThat(s.tokens())
                        .allSatisfy(t -> assertThat(t.text()).isEqualTo(t.span().of(document.body()))));
    }
}
