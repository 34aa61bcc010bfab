package org.lapwing.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lapwing.place.Resolution.Choice;
import org.lapwing.text.Sentence;

/** "Long Beach, California", "Djibo, in northern Burkina Faso", "Kayes (Mali)": the text says where the place lies. */
final class StatedContainment implements ResolverPass {

    private static final int WORDS_BETWEEN = 6;

    private final PlaceWords words;

    StatedContainment(PlaceWords words) {
        this.words = words;
    }

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        return containers(index, resolution).stream()
                .flatMap(container -> inside(resolution, index, container).stream())
                .findFirst();
    }

    /** Names after a name that the text may put it into, the narrowest first: "Randwick, Sydney, Australia". */
    List<Integer> containers(int index, Resolution resolution) {
        List<Integer> containers = new ArrayList<>();
        for (int next = index + 1;
                next <= index + 2 && next < resolution.names().size();
                next++) {
            PlaceName inner = resolution.name(next - 1);
            PlaceName outer = resolution.name(next);
            if (inner.sentence().index() != outer.sentence().index()
                    || !opensContainer(inner.sentence(), inner.to(), outer.from())) {
                break;
            }
            containers.add(next);
        }
        return containers;
    }

    /** Whether the words from a name's end to what may contain it say no more than that it lies there: ", a town in". */
    boolean opensContainer(Sentence sentence, int from, int to) {
        if (to - from < 1 || to - from > WORDS_BETWEEN) {
            return false;
        }
        boolean opens = false;
        for (int i = from; i < to; i++) {
            String word = sentence.token(i).text().toLowerCase(Locale.ROOT);
            // "in Nigeria's Kaduna State": the unit lies in the country as much as the town in both.
            boolean owner = i == from && (word.equals("'s") || word.equals("’s"));
            boolean link = word.equals(",") || word.equals("in") || word.equals("(") || owner;
            opens |= link;
            boolean filler = words.is("direction", word)
                    || words.is("classBefore", word)
                    || words.is("classAfter", word)
                    || word.equals("the")
                    || word.equals("of")
                    || word.equals("a")
                    || word.equals("an")
                    || word.equals("'s")
                    || word.equals("-");
            if (!link && !filler) {
                return false;
            }
        }
        return opens;
    }

    /**
     * Places of a name that lie in another country than the text puts it into with "in": "Palma, in Mozambique's Cabo
     * Delgado province" is none of the Palmas elsewhere, however large.
     */
    List<Toponym> elsewhere(int index, Resolution resolution) {
        List<Toponym> places = resolution.name(index).candidates();
        Set<String> countries = containers(index, resolution).stream()
                .filter(container -> isPutInto(resolution.name(index), resolution.name(container)))
                .flatMap(container -> resolution.name(container).candidates().stream())
                .filter(unit -> Features.level(unit) <= 2)
                .flatMap(unit -> unit.country().stream())
                .collect(Collectors.toSet());
        boolean narrower = places.stream().allMatch(place -> Features.level(place) > 2);
        return countries.isEmpty() || !narrower
                ? List.of()
                : places.stream()
                        .filter(place ->
                                place.country().filter(countries::contains).isEmpty())
                        .toList();
    }

    private static boolean isPutInto(PlaceName inner, PlaceName outer) {
        return inner.sentence().tokens().subList(inner.to(), outer.from()).stream()
                .anyMatch(token -> token.text().equals("in"));
    }

    private static Optional<Choice> inside(Resolution resolution, int index, int container) {
        List<Toponym> inner = resolution.name(index).candidates();
        List<Toponym> outer = resolution.name(container).candidates();
        if (inner.isEmpty() || outer.isEmpty() || Features.level(inner.get(0)) <= Features.level(outer.get(0))) {
            return Optional.empty();
        }
        List<Candidate> ranked = ReportFocus.rank(resolution.name(index), resolution);
        for (Toponym within : outer) {
            Optional<Toponym> contained = ranked.stream()
                    .map(Candidate::place)
                    .filter(place -> Features.isInside(place, within))
                    .findFirst();
            if (contained.isPresent()) {
                return Optional.of(new Choice(contained.get(), "stated containment in " + within.name()));
            }
        }
        return Optional.empty();
    }
}
