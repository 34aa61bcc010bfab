package org.lapwing.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lapwing.text.Dateline;
import org.lapwing.text.Document;
import org.lapwing.text.Sentence;

/**
 * Finds time expressions and says which days they mean, from the day of publication and from what the text has dated
 * before. Needs tokens only, in any letter case; tags make it surer. Stateless, so safe to share between threads.
 *
 * <p>An expression that cannot be placed has an unknown range: nothing falls back to the day of publication. TIMEX3
 * values follow TimeML 1.2.1 and, where that leaves a choice, the MEANTIME corpus.
 */
public final class TimeTagger {

    private static final List<Rule> POINTS =
            List.of(new DayTimeRule(), new MonthRule(), new YearRule(), new PeriodRule());

    private static final List<Rule> SINGLE = List.of(
            new PartRule(POINTS),
            new RunningDayRule(),
            new SetRule(),
            new LengthRule(),
            POINTS.get(0),
            POINTS.get(1),
            POINTS.get(2),
            POINTS.get(3),
            new AmbiguousDateRule(),
            new VagueRule());

    private final List<Rule> rules;

    public TimeTagger() {
        this(Stream.concat(Stream.of(new BetweenRule(POINTS)), SINGLE.stream()).toList());
    }

    private TimeTagger(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * One that reads the two ends of a stretch as mentions of their own: MEANTIME, as TimeML does, marks "2009" and
     * "2011" inside "from 2009 to 2011" too.
     */
    public static TimeTagger ofEnds() {
        return new TimeTagger(SINGLE);
    }

    /** The time expressions of a document in order, without overlap. */
    public List<TimeMention> tag(Document document, LocalDate published) {
        List<TimeMention> mentions = new ArrayList<>();
        NarrativeAnchor narrative = NarrativeAnchor.at(published);
        for (Sentence sentence : document.sentences()) {
            narrative = tag(sentence, published, narrative, mentions);
        }
        return List.copyOf(mentions);
    }

    /** Adds the mentions of a sentence and returns where the narrative stands after it. */
    private NarrativeAnchor tag(
            Sentence sentence, LocalDate published, NarrativeAnchor before, List<TimeMention> mentions) {
        Words words = Words.of(sentence);
        NarrativeAnchor narrative = before;
        int at = Dateline.sizeIn(sentence);
        while (at < words.size()) {
            Optional<Phrase<Reading>> match =
                    Openers.isOpener(words.at(at)) ? Rules.longest(rules, words, at) : Optional.empty();
            if (match.isEmpty()) {
                at++;
                continue;
            }
            Phrase<Reading> phrase = match.get();
            Moment moment = new Moment(published, narrative, Tense.around(words, at, phrase.end()));
            Resolution told = phrase.meaning().at(moment);
            Bound bound = told.range().isUnknown() ? Bound.NONE : Bound.before(words, at, told);
            mentions.add(new TimeMention(
                    sentence.index(),
                    words.span(at, phrase.end()),
                    told.type(),
                    told.value(),
                    bound.of(told.range(), published),
                    phrase.rule() + bound.suffix()));
            // "has fought since 15 April": the story is not told from there
            narrative = bound == Bound.SINCE ? narrative : narrative.after(told);
            at = phrase.end();
        }
        return narrative;
    }
}
