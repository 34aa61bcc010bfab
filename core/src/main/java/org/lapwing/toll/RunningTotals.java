package org.lapwing.toll;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.text.Sentence;
import org.lapwing.toll.Sufferers.Suffered;

/** Figures that tell how many there are by now, of which those told before are part. */
final class RunningTotals {

    /** How far after "toll" its figure may stand: "the death toll from Friday's market bombing has risen to 31". */
    private static final int TOLL_REACH = 14;

    private final Sentence sentence;
    private final Wording words;
    private final TollLexicon lexicon;
    private final List<Count> counts;

    RunningTotals(Sentence sentence, TollLexicon lexicon, List<Count> counts) {
        this.sentence = sentence;
        this.words = new Wording(sentence);
        this.lexicon = lexicon;
        this.counts = counts;
    }

    /** "the toll rose from 12 to 31": the last figure led by to, at, of, is or was. */
    List<Suffered> of(int trigger) {
        return words.at(trigger).equals("toll") || isNumberOf(trigger) ? figure(trigger) : List.of();
    }

    /** "The number of dead", "the number of people killed", "put the dead at 24". */
    boolean isNumberOf(int trigger) {
        if (lexicon.isPeople(words.at(trigger - 1)) && words.at(trigger - 2).equals("of")) {
            return words.at(trigger - 3).equals("number");
        }
        boolean led = words.at(trigger - 1).equals("the")
                || Set.of("JJ", "VBN")
                        .contains(sentence.token(Math.max(0, trigger - 1)).tag());
        int at = led ? trigger - 2 : trigger - 1;
        boolean number = words.at(at).equals("of")
                && (words.at(at - 1).equals("number") || words.at(at - 1).equals("count"));
        return number
                || at < trigger - 1
                        && (words.at(at).equals("put") || words.at(at).equals("puts"));
    }

    /** The figure that follows what it is the total of. */
    List<Suffered> figure(int trigger) {
        Optional<Count> figure = Optional.empty();
        for (Count count : counts) {
            boolean near = count.start() > trigger && count.start() <= trigger + TOLL_REACH;
            boolean led = Set.of(
                            "to",
                            "at",
                            "as",
                            "of",
                            "is",
                            "was",
                            "reached",
                            "reaches",
                            ":",
                            "stands",
                            "passed",
                            "exceeded",
                            "hit",
                            "topped")
                    .contains(words.at(count.start() - 1));
            if (near && led && count.isNumber()) {
                figure = figure.isPresent() && !words.at(count.start() - 1).equals("to") ? figure : Optional.of(count);
            }
        }
        return figure.map(count -> List.of(new Suffered(count, Optional.empty(), true, false, "running total")))
                .orElse(List.of());
    }
}
