package org.lapwing.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lapwing.text.Span;
import org.lapwing.text.Tokeniser;

/** A text in, one canonical part a mention out: what is named, what it was taken to be, and a mark if attributive. */
class PlaceResolverTest {

    private static final PlaceResolver RESOLVER = new PlaceResolver(Gazetteer.load(), Countries.load());
    private static final Tokeniser TOKENISER = new Tokeniser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shelling was heard in Gao on Monday.                      | Gao=Gao MLI PPLA
            Shelling was heard in the Gao region on Monday.           | Gao=Gao MLI ADM1
            Three died in the city of Gao.                            | Gao=Gao MLI PPLA
            Two bombs fell on Sana'a, officials in Yemen said.        | Sana'a=Sanaa YEM PPLC; Yemen=Yemen YEM PCLI
            Clashes broke out in al-Hasakah in Syria.                 | al-Hasakah=Al Ḩasakah SYR PPLA; Syria=Syria SYR PCLI
            CLASHES WERE REPORTED IN SAN SALVADOR ON TUESDAY.         | SAN SALVADOR=San Salvador SLV PPLC
            clashes were reported in khartoum on tuesday.             | khartoum=Khartoum SDN PPLC
            A blast hit Long Beach, California.                       | Long Beach=Long Beach USA PPL; California=California USA ADM1
            He was seen in Paris, Texas.                              | Paris=Paris USA PPLA2; Texas=Texas USA ADM1
            They fled to Tombouctou and to Timbuktu.                  | Tombouctou=Timbuktu MLI PPLA; Timbuktu=Timbuktu MLI PPLA
            The ship sank in the Red Sea off Yemen.                   | Red Sea=Red Sea - SEA; Yemen=Yemen YEM PCLI
            """)
    void placesAreFoundAndResolved(String text, String expected) {
        assertThat(canonical(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Malian soldiers and Congolese police met.
            Moussa Mara spoke of peace.
            Paris Hilton was not there on Monday.
            Most of the Army left in March.
            Of the Police nothing was heard on Friday.
            Mr London and President Lincoln smiled.
            They paid US$400 for it.
            A GRENADE WAS THROWN AT COLONEL LUIS SANTOS BY ONE NAMED DAVID.
            HE TOLD US OF LA VIDA.
            They met in North Qazquf on Monday.
            Nurses of the Red Cross treated them.
            They crossed the Niger river at night.
            A Hercules C-130 cargo plane was hit.
            The families left Qazquf Canton at night.
            """)
    void whatIsNoPlaceIsNotTaken(String text) {
        assertThat(canonical(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fighters killed the Kidal rebels.              | Kidal=Kidal MLI PPLA (modifier)
            The Bank of Mali was closed.                   | Mali=Mali MLI PCLI (organisation)
            Washington said it would help.                 | Washington=Washington USA PPLC (speaker)
            The wounded reached Goma Hospital.             | Goma=Goma COD PPLA (organisation)
            A bomb exploded at Goma Airport on Monday.     | Goma=Goma COD PPLA
            Shells fell near the Goma Central Prison.      | near the Goma=NEAR Goma -1.7,29.2
            """)
    void namesThatDescribeOrSpeakAreMarked(String text, String expected) {
        assertThat(canonical(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            There was fire near Gao.                                  | near Gao=NEAR Gao 16.3,-0.0
            A bomb went off 20 km north-east of Gao.                  | 20 km north-east of Gao=DISTANCE Gao 16.4,0.1
            It was found 50 miles from Gao.                           | 50 miles from Gao=DISTANCE Gao 16.3,-0.0
            A truck burnt between Gao and Ansongo.                    | between Gao and Ansongo=BETWEEN Gao,Ansongo 16.0,0.2; Ansongo=Ansongo MLI PPLA2
            Villages in northern Mali were hit.                       | northern Mali=PART Mali 21.3,-4.0
            Mali sent troops to the border with Niger.                | Mali=Mali MLI PCLI; border with Niger=BORDER Mali,Niger 17.6,2.2
            In Mali, an attack in the north of the country killed two. | Mali=Mali MLI PCLI; north of the country=PART Mali 21.3,-4.0
            """)
    void wordsAroundANameMakeAnArea(String text, String expected) {
        assertThat(canonical(text)).isEqualTo(expected);
    }

    @Test
    void anUnknownNameTakesItsStatedDistanceFromThePlaceBefore() {
        assertThat(
                        canonical(
                                "Malian troops moved on Gao. The column had stopped in Qazquf, about 60 kilometers to the west."))
                .isEqualTo("Gao=Gao MLI PPLA; Qazquf, about 60 kilometers to the west=DISTANCE Gao 16.3,-0.6");
    }

    @Test
    void anUnknownNameStaysUnknownInsideTheCountryOfTheReport() {
        assertThat(canonical("Malian soldiers were attacked in the village of Qazquf."))
                .isEqualTo("Qazquf=? in Mali");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In Mali, gunmen struck a post in Ber on Monday.             | Mali=Mali MLI PCLI; Ber=? in Mali
            Malian soldiers were ambushed near Ber.                     | near Ber=? in Mali
            Nigerien villagers fled from Songo to Niamey.               | Songo=? in Niger; Niamey=Niamey NER PPLC
            Gunmen struck Ber in northern Mali.                         | Ber=? in Mali; northern Mali=PART Mali 21.3,-4.0
            Shells hit Gao, Kidal and Ber.                              | Gao=Gao MLI PPLA; Kidal=Kidal MLI PPLA; Ber=? in Mali
            A bomb near Samarra killed an American soldier.             | near Samarra=NEAR Sāmarrā’ 34.2,43.9
            Guatemalan troops searched a farm near Santo Tomas. Guatemalan police said so. | near Santo Tomas=? in Guatemala
            """)
    void aVillageFarFromTheStoryIsALookAlike(String text, String expected) {
        assertThat(canonical(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The army shelled Khartoum. Two died in the Riyadh neighbourhood.  | Khartoum=Khartoum SDN PPLC; Riyadh=Riyadh SDN PPLA3
            A bomb exploded in the Karrada district of Baghdad.               | Karrada=? in Baghdad; Baghdad=Baghdad IRQ PPLC
            A bomb exploded in the Baghdad neighbourhood of Karrada.          | Baghdad=Baghdad IRQ PPLC; Karrada=? in Baghdad
            Shots rang out in Colonia Escalon, San Salvador.                  | Colonia Escalon=? in San Salvador; San Salvador=San Salvador SLV PPLC
            They met in a Beirut neighbourhood.                               | Beirut=Beirut LBN PPLC
            Clashes broke out in the Nyala area of South Darfur in Sudan.     | Nyala=Nyala SDN PPLA; South Darfur=Southern Darfur SDN ADM1; Sudan=Sudan SDN PCLI
            """)
    void aPartOfATownIsInItWhateverElseBearsItsName(String text, String expected) {
        assertThat(canonical(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rebels shelled the Chadian capital. Shots fell in the capital.    | capital=N'Djamena TCD PPLC; capital=N'Djamena TCD PPLC
            Troops entered the capital of Chad, a capital of a million.       | capital=N'Djamena TCD PPLC; Chad=Chad TCD PCLI
            A bomb exploded in Niger's capital.                               | Niger=Niger NER PCLI; capital=Niamey NER PPLC
            In Niamey, the capital, Niger's courts spare no capital offences. | Niamey=Niamey NER PPLC; Niger=Niger NER PCLI
            Fighting reached the provincial capital, Gao, in Mali.            | Gao=Gao MLI PPLA; Mali=Mali MLI PCLI
            """)
    void theCapitalIsThatOfTheCountryMeant(String text, String expected) {
        assertThat(canonical(text)).isEqualTo(expected);
    }

    @Test
    void anUnknownPlaceLiesWhereThePlacesAroundItDo() {
        assertThat(canonical("American officers, American money, American guns. Shells fell on Gao and in Qazquf."))
                .endsWith("Qazquf=? in Mali");
    }

    @Test
    void provincesOfThePastKeepTheirPlace() {
        assertThat(canonical("They fled to Orientale province in Congo."))
                .startsWith("Orientale=Orientale Province COD ADM1H");
    }

    @Test
    void theUnitThatTheTextPutsAnUnknownNameIntoEnclosesIt() {
        assertThat(canonical("Gunmen struck Ber, in the Timbuktu region of Mali."))
                .startsWith("Ber=? in Tombouctou");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two died in Songo, Mozambique, while Mali was calm.        | Songo=Songo MOZ PPL; Mozambique=Mozambique MOZ PCLI; Mali=Mali MLI PCLI
            In Mali, news came of talks in Geneva.                     | Mali=Mali MLI PCLI; Geneva=Genève CHE PPLA
            In Mali, news came of a trial in The Hague.                | Mali=Mali MLI PCLI; The Hague=The Hague NLD PPLG
            In Mali, news came of talks in Nairobi.                    | Mali=Mali MLI PCLI; Nairobi=Nairobi KEN PPLC
            The army of Mali shelled fighters near Labbezanga.         | Mali=Mali MLI PCLI; near Labbezanga=? in Mali
            Fire broke out in Veroia.                                  | Veroia=Véroia GRC PPLA2
            In Mali, troops chased them as far as Ayorou and Tillaberi. | Mali=Mali MLI PCLI; Ayorou=Ayorou NER PPL; Tillaberi=Tillabéri NER PPLA
            """)
    void whatIsStatedWellKnownOrNextDoorIsNone(String text, String expected) {
        assertThat(canonical(text)).isEqualTo(expected);
    }

    @Test
    void aReportMayComeFromACountryThatItDoesNotName() {
        assertThat(canonical("Chinese rifles were found in Sesori. In Tonacatepeque and in Aguilares there was calm."))
                .isEqualTo("Sesori=Sesori SLV PPL; Tonacatepeque=Tonacatepeque SLV PPL; Aguilares=Aguilares SLV PPL");
    }

    @Test
    void theTraceTellsOfLookAlikes() {
        assertThat(RESOLVER.places(TOKENISER.split("Malian soldiers were ambushed near Ber."), PlaceContext.NONE))
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.rule()).isEqualTo("only look-alikes far away");
                    assertThat(mention.rejected()).contains("Véroia, Central Macedonia, GRC, PPLA2: look-alike abroad");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Malian soldiers died outside the village of Qazquf.   | outside the village of Qazquf=? in Mali
            Malian soldiers died 20 km north of Qazquf on Monday. | 20 km north of Qazquf=? in Mali
            Malian soldiers died near Qazquf.                     | near Qazquf=? in Mali
            """)
    void aRelationToAnUnknownNameIsKept(String text, String expected) {
        assertThat(canonical(text)).isEqualTo(expected);
    }

    @Test
    void aRelationToAnAmbiguousNameIsKept() {
        assertThat(canonical("Mexican soldiers fought near Las Cañas.")).isEqualTo("near Las Cañas=ambiguous");
    }

    @Test
    void aPartOfACountryIsACircleOfItsSize() {
        assertThat(RESOLVER.places(TOKENISER.split("Villages in northern Mali were hit."), PlaceContext.NONE))
                .singleElement()
                .extracting(PlaceMention::location)
                .isInstanceOfSatisfying(
                        Location.Approximate.class,
                        area -> assertThat(area.radiusKm()).isBetween(500.0, 700.0));
    }

    @Test
    void whereANarrowerNameIsPutThereThePartIsNoPlaceOfItsOwn() {
        assertThat(canonical("In Mali, gunmen struck Kidal, a town in the north of the country."))
                .isEqualTo("Mali=Mali MLI PCLI; Kidal=Kidal MLI PPLA");
    }

    @Test
    void placesListedTogetherAreOfOneRank() {
        assertThat(canonical("Cases were found in Alabama, Georgia, Ohio and Washington."))
                .isEqualTo("Alabama=Alabama USA ADM1; Georgia=Georgia USA ADM1; Ohio=Ohio USA ADM1;"
                        + " Washington=Washington USA ADM1");
    }

    @Test
    void theFocusOfTheReportDecidesBetweenNamesakes() {
        assertThat(canonical("Salvadoran rebels attacked Santa Ana. San Salvador was calm, the Salvadoran army said."))
                .startsWith("Santa Ana=Santa Ana SLV");
        assertThat(canonical("Police in Santa Ana, California, were called. In Santa Ana schools closed."))
                .isEqualTo("Santa Ana=Santa Ana USA PPLA2; California=California USA ADM1;"
                        + " Santa Ana=Santa Ana USA PPLA2");
    }

    @Test
    void theDatelineIsEvidence() {
        PlaceContext dateline = new PlaceContext(Optional.of("Tripoli"), Optional.empty(), List.of());
        assertThat(canonical("A car bomb exploded in Tripoli.", dateline)).isEqualTo("Tripoli=Tripoli LBY PPLC");
        PlaceContext beirut = new PlaceContext(Optional.of("Beirut"), Optional.empty(), List.of("LBN"));
        assertThat(canonical("A car bomb exploded in Tripoli in the north of Lebanon.", beirut))
                .startsWith("Tripoli=Tripoli LBN");
    }

    @Test
    void aClaimedRegionIsNoCountry() {
        assertThat(canonical("Rebels in Mali speak of Azawad.")).contains("Azawad=Azawad MLI RGN");
    }

    @Test
    void goldSpansAreResolvedAsGiven() {
        String text = "We saw Reading and Most.";
        assertThat(RESOLVER.placesAt(TOKENISER.split(text), List.of(new Span(7, 14)), PlaceContext.NONE).stream()
                        .map(mention -> describe(mention)))
                .containsExactly("Reading=Reading GBR PPLA2");
    }

    @Test
    void spansLieInTheBodyAndOrderIsStable() {
        String text = "Fighting near Gao spread to Kidal, 20 km north of Gao, and to northern Mali.";
        List<PlaceMention> mentions = RESOLVER.places(TOKENISER.split(text), PlaceContext.NONE);
        assertThat(mentions).isNotEmpty().allSatisfy(mention -> {
            assertThat(mention.text()).isEqualTo(mention.span().of(text));
            assertThat(mention.span().contains(mention.name())).isTrue();
            assertThat(mention.rule()).isNotBlank();
        });
        assertThat(RESOLVER.places(TOKENISER.split(text), PlaceContext.NONE)).isEqualTo(mentions);
    }

    @Test
    void hostileTextIsHarmless() {
        List<String> texts = List.of(
                "",
                "of of of - - - , , ,",
                "\uD800 \u0000 ’’’ ---",
                "Gao, Gao, Gao, ".repeat(500),
                "between near north of 20 km km 9999999999 km north-",
                "San ".repeat(500));
        List<Integer> counts = new ArrayList<>();
        texts.forEach(text -> counts.add(
                RESOLVER.places(TOKENISER.split(text), PlaceContext.NONE).size()));
        assertThat(counts).startsWith(0, 0, 0, 1500);
    }

    /** The gazetteer has Palma in Spain only, which is far too large to be dismissed for being far away. */
    @Test
    void aCityThatLiesElsewhereIsNotTheTownThatTheTextPutsIntoAnotherCountry() {
        assertThat(canonical("Dozens were killed in Palma, in Mozambique's Cabo Delgado province."))
                .startsWith("Palma=")
                .contains("Mozambique MOZ")
                .doesNotContain("ESP");
        assertThat(canonical("Tourists fled from Palma on Monday.")).contains("ESP");
    }

    /** None of these is in the gazetteer, but a part or a namesake of each is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Gunmen stormed the town of Pont-Sonde in Haiti.             | Pont-Sonde=?
                    The army killed eleven in Maguindanao del Sur on Monday.    | Maguindanao del Sur=Maguindanao del Sur PHL
                    The battle of Solhan, in Burkina Faso, lasted a day.        | Solhan=? in Burkina Faso
                    RAIDERS CAME TO SOLHAN, A VILLAGE IN BURKINA FASO, AT NIGHT. | SOLHAN=? in Burkina Faso
                    A bomb exploded in Dar es Salaam.                           | Dar es Salaam=Dar es Salaam TZA
                    Clashes closed the Goma-Bukavu road.                        | Goma=Goma COD
                    The mayor of Nova Kakhovka fled.                            | Nova Kakhovka=Nova Kakhovka UKR
                    Envoys of the People's Republic of China left Paris.        | People's Republic of China=China CHN
                    Police cordoned off a street in Bab el-Qazquf in Algeria.   | Bab el-Qazquf=? in Algeria
                    Shells hit farms in South West Aleppo on Monday.            | Aleppo=Aleppo SYR
                    The villages of Qazquf, Marwand and Tiklit in Mali burned.  | Qazquf=? in Mali; Marwand=? in Mali; Tiklit=? in Mali
                    """)
    void aNameIsReadWhole(String text, String expected) {
        assertThat(canonical(text)).startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Department of Herding gave no figures.",
                "Two nurses fell ill at Children's Hospital.",
                "Eleven people died of Marburg virus.",
                "Nobody trusted Chu, the US envoy."
            })
    void whatIsNamedAfterPlacesOrLikeThemIsNone(String text) {
        assertThat(canonical(text))
                .doesNotContain("Herding")
                .doesNotContain("Children")
                .doesNotContain("Marburg")
                .doesNotContain("Chu");
    }

    private static String canonical(String text) {
        return canonical(text, PlaceContext.NONE);
    }

    private static String canonical(String text, PlaceContext context) {
        return String.join(
                "; ",
                RESOLVER.places(TOKENISER.split(text), context).stream()
                        .map(PlaceResolverTest::describe)
                        .toList());
    }

    private static String describe(PlaceMention mention) {
        String rule = mention.rule();
        String usage = rule.startsWith("attributive") ? rule.substring(11, rule.indexOf(';')) : "";
        return mention.text() + "=" + describe(mention.location()) + usage;
    }

    private static String describe(Location location) {
        if (location instanceof Location.Resolved resolved) {
            return describe(resolved.toponym());
        }
        if (location instanceof Location.Approximate area) {
            return String.format(
                    Locale.ROOT,
                    "%s %s %.1f,%.1f",
                    area.relation(),
                    String.join(",", area.anchors().stream().map(Toponym::name).toList()),
                    area.latitude(),
                    area.longitude());
        }
        if (location instanceof Location.Unknown unknown) {
            return "?" + unknown.within().map(place -> " in " + place.name()).orElse("");
        }
        return "ambiguous";
    }

    private static String describe(Toponym place) {
        return place.name() + " " + place.country().orElse("-") + " " + place.featureCode();
    }
}
