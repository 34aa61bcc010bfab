package org.lapwing.place;

import java.util.List;
import java.util.Optional;
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
        for (int container = index + 1;
                container <= index + 2 && container < resolution.names().size();
                container++) {
            if (isLinked(resolution, index, container)) {
                Optional<Choice> choice = inside(resolution, index, container);
                if (choice.isPresent()) {
                    return choice;
                }
            }
        }
        return Optional.empty();
    }

    /** "Randwick, Sydney, Australia" also places Randwick in Australia. */
    private boolean isLinked(Resolution resolution, int index, int container) {
        for (int i = index; i < container; i++) {
            if (!isLinkBetween(resolution.name(i), resolution.name(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private boolean isLinkBetween(PlaceName inner, PlaceName outer) {
        Sentence sentence = inner.sentence();
        int gap = outer.from() - inner.to();
        if (sentence.index() != outer.sentence().index() || gap < 1 || gap > WORDS_BETWEEN) {
            return false;
        }
        boolean opens = false;
        for (int i = inner.to(); i < outer.from(); i++) {
            String word = sentence.token(i).text().toLowerCase(java.util.Locale.ROOT);
            boolean link = word.equals(",") || word.equals("in") || word.equals("(");
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

    private static Optional<Choice> inside(Resolution resolution, int index, int container) {
        List<Toponym> inner = resolution.name(index).candidates();
        List<Toponym> outer = resolution.name(container).candidates();
        if (inner.isEmpty() || outer.isEmpty() || Features.level(inner.get(0)) <= Features.level(outer.get(0))) {
            return Optional.empty();
        }
        PlaceName name = resolution.name(index);
        for (Toponym within : outer) {
            for (Toponym place : ReportFocus.rank(name, resolution)) {
                if (Features.isInside(place, within)) {
                    return Optional.of(new Choice(place, "stated containment in " + within.name()));
                }
            }
        }
        return Optional.empty();
    }
}
