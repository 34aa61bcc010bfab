package org.lapwing.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.text.Tokeniser;

/** The first place of a text, and its codes for ACLED, UCDP and PLOVER; a hyphen where a data set has none. */
class GeoPrecisionTest {

    private static final PlaceResolver RESOLVER = new PlaceResolver(Gazetteer.load(), Countries.load());
    private static final Tokeniser TOKENISER = new Tokeniser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shells fell on Gao on Monday.                     | Resolved 1 1 4
            Shells fell near Gao on Monday.                   | Approximate 2 2 2
            It was found 20 km north-east of Gao.             | Approximate 2 2 2
            It was found 300 km north of Gao.                 | Approximate 3 5 2
            A truck burnt between Gao and Kidal.              | Approximate 3 5 1
            Shells fell in the Gao region on Monday.          | Resolved 3 4 2
            Villages in northern Mali were hit.               | Approximate 3 5 1
            Four died in Mali.                                | Resolved - 6 1
            Mali sent no troops. Niger did.                   | Resolved - 6 1
            The ship sank in the Red Sea.                     | Resolved - 7 -
            Fighting spread in the Sahel.                     | Resolved 3 5 -
            Fighting spread in Darfur.                        | Resolved 3 5 1
            Africa has known worse.                           | Resolved - - -
            In Mali, gunmen came to the village of Qazquf.    | Resolved - 6 1
            """)
    void codesFollowFromWhatIsKnown(String text, String expected) {
        assertThat(firstPlace(text)).isEqualTo(expected);
    }

    @Test
    void aNameInNoGazetteerIsKnownAsNarrowlyAsWhatEnclosesIt() {
        Location unknown = RESOLVER.places(
                        TOKENISER.split("In Mali, gunmen came to the village of Qazquf."), PlaceContext.NONE)
                .get(1)
                .location();

        assertThat(canonical(unknown)).isEqualTo("Unknown - 6 1");
    }

    @Test
    void codesOutsideTheirScaleAreRefused() {
        assertThatThrownBy(() -> new GeoPrecision(OptionalInt.of(4), OptionalInt.empty(), OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String firstPlace(String text) {
        return canonical(
                RESOLVER.places(TOKENISER.split(text), PlaceContext.NONE).get(0).location());
    }

    private static String canonical(Location location) {
        GeoPrecision precision = GeoPrecision.of(location);
        return location.getClass().getSimpleName() + " "
                + Stream.of(precision.acled(), precision.ucdp(), precision.plover())
                        .map(code -> code.isPresent() ? String.valueOf(code.getAsInt()) : "-")
                        .collect(Collectors.joining(" "));
    }
}
