package org.lapwing.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lapwing.place.PlaceName.Usage;
import org.lapwing.place.Resolution.Choice;
import org.lapwing.text.Sentence;

/**
 * Parts of towns: "the Riyadh neighbourhood" in a report on Khartoum is in Khartoum, whatever city bears its name. Gazetteers
 * hold few of them.
 */
final class Quarters {

    /** "a Beirut neighbourhood" is one of Beirut, "the Karrada neighbourhood" is called Karrada. */
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one", "some", "several", "many");

    /** How far from its town's centre a part of it may lie, in km. */
    private static final double REACH_KM = 40;

    /** Inhabitants from which a town has districts of its own. */
    private static final long CITY = 100_000;

    private final PlaceWords words;

    Quarters(PlaceWords words) {
        this.words = words;
    }

    /** Whether a name of some is that of a part of a town, by the words around it. */
    boolean isQuarter(int index, List<PlaceName> names) {
        PlaceName name = names.get(index);
        Sentence sentence = name.sentence();
        if (words.is("quarterName", word(sentence, name.from()))) {
            return name.to() > name.from() + 1;
        }
        Optional<PlaceName> town = at(sentence, name.to() + 2, names)
                .filter(n -> word(sentence, name.to() + 1).equals("of"));
        boolean ofCity =
                town.filter(Quarters::isCity).isPresent() && words.is("quarterOfCity", word(sentence, name.to()));
        if (ofCity || isWord(sentence, name.to())) {
            return !INDEFINITE.contains(word(sentence, name.from() - 1))
                    && town.filter(t -> population(t) < population(name)).isEmpty();
        }
        if (word(sentence, name.from() - 1).equals("of") && isWord(sentence, name.from() - 2)) {
            return names.stream()
                    .filter(n -> n.sentence().equals(sentence) && n.to() == name.from() - 2)
                    .findFirst()
                    .map(before -> population(before) >= population(name))
                    .orElse(true);
        }
        return false;
    }

    /** The town that a quarter is in: of the towns told the one beside it, else the last before it, else the next. */
    Optional<Toponym> townOf(int index, Resolution resolution) {
        PlaceName quarter = resolution.name(index);
        Optional<Toponym> beside = IntStream.of(index + 1, index - 1)
                .filter(i -> i >= 0 && i < resolution.names().size())
                .filter(i -> resolution.name(i).sentence().equals(quarter.sentence()))
                .mapToObj(i -> town(i, resolution))
                .flatMap(Optional::stream)
                .findFirst();
        return beside.or(() -> IntStream.iterate(index - 1, i -> i >= 0, i -> i - 1)
                        .mapToObj(i -> town(i, resolution))
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> IntStream.range(index + 1, resolution.names().size())
                        .mapToObj(i -> town(i, resolution))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** The place of the quarter's name that lies in or by the town, if the gazetteer has it. */
    static Optional<Toponym> within(Toponym town, List<Toponym> candidates) {
        return candidates.stream()
                .filter(place -> place.id() != town.id()
                        && Features.level(place) >= 3
                        && Globe.kilometres(place, town) <= REACH_KM)
                .findFirst();
    }

    private static Optional<Toponym> town(int index, Resolution resolution) {
        return resolution
                .choice(index)
                .map(Choice::place)
                .filter(place ->
                        Features.isSettlement(place) && resolution.name(index).usage() == Usage.PLACE);
    }

    /** Not a province or country, whose districts and areas are wider than a town. */
    private static boolean isCity(PlaceName name) {
        return name.candidates().stream().limit(1).anyMatch(Features::isSettlement) && population(name) >= CITY;
    }

    private static long population(PlaceName name) {
        return name.candidates().stream().mapToLong(Toponym::population).max().orElse(0);
    }

    private static Optional<PlaceName> at(Sentence sentence, int token, List<PlaceName> names) {
        return names.stream()
                .filter(n -> n.sentence().equals(sentence) && n.from() == token)
                .findFirst();
    }

    private boolean isWord(Sentence sentence, int token) {
        return words.is("quarter", word(sentence, token));
    }

    private static String word(Sentence sentence, int token) {
        return token < 0 || token >= sentence.size()
                ? ""
                : sentence.token(token).text().toLowerCase(Locale.ROOT);
    }
}
