package org.lapwing.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lapwing.text.Dateline;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/** Finds the phrases of a sentence that count people, or may count people because no noun says otherwise. */
final class Counts {

    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "another", "the", "his", "her", "its", "their", "our", "my", "one", "'s");

    private final TollLexicon lexicon;
    private final Sentence sentence;
    private final Wording words;
    private final Numbers numbers;
    private final PeopleNouns nouns;

    private Counts(TollLexicon lexicon, Sentence sentence) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.words = new Wording(sentence);
        this.numbers = new Numbers(words);
        this.nouns = new PeopleNouns(lexicon, sentence);
    }

    static List<Count> of(Sentence sentence, TollLexicon lexicon) {
        return new Counts(lexicon, sentence).all();
    }

    private List<Count> all() {
        List<Count> counts = new ArrayList<>();
        // "June 12 - Rebels" are no twelve rebels.
        int at = Dateline.sizeIn(sentence);
        while (at < sentence.size()) {
            Optional<Count> count = numbered(at);
            count = count.isPresent() ? count : single(at);
            count = count.isPresent() ? count : plural(at);
            if (count.isPresent()) {
                counts.add(count.get());
                at = count.get().end();
            } else {
                at++;
            }
        }
        return counts;
    }

    /** "at least 14 soldiers", "dozens", "between 10 and 15", "no one". */
    private Optional<Count> numbered(int at) {
        return numbers.at(at)
                .filter(found -> !isAge(at) && !isYear(found.end() - 1) && !isNoCount(found.end()))
                .flatMap(found -> withNoun(at, found));
    }

    /** "In 2020 killed": four digits after a word that dates. */
    private boolean isYear(int at) {
        String word = words.at(at);
        boolean digits = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
        return digits
                && (MONTHS.contains(words.at(at - 1))
                        || words.is(
                                at - 1, "in", "since", "of", "until", "from", "early", "late", "by", "during", "the"));
    }

    /** "A boy of eight", "children under 15". */
    private boolean isAge(int at) {
        return words.is(at - 1, "of") && lexicon.isPeople(words.at(at - 2)) && !nouns.isPlural(at - 2)
                || words.is(at - 1, "under", "over", "below") && lexicon.isPeople(words.at(at - 2));
    }

    /** What follows shows that the number counts something else: an age, a clock, money, a date. */
    private boolean isNoCount(int end) {
        boolean age = words.is(end, "-")
                && words.is(end + 1, "year", "month", "day", "hour", "km", "member", "story", "mile", "week");
        boolean money = words.is(
                end - 2, "$", "\u20ac", "\u00a3", "aged", "no.", "number", "age", "resolution", "section", "article");
        boolean cost = words.is(end, "in") && words.is(end + 1, "losses", "damage", "damages", "aid", "cash", "debt");
        return age
                || money
                || cost
                || words.is(
                        end, "%", "percent", "per", "a.m.", "p.m.", "am", "pm", "st", "nd", "rd", "th", "km", ":",
                        "years");
    }

    private Optional<Count> withNoun(int start, Numbers.Number number) {
        int from = words.is(number.end(), "more", "''", "\"", "\u201d") ? number.end() + 1 : number.end();
        if (words.is(from, "of")) {
            boolean whom = words.is(from + 1, "whom", "them");
            from = words.is(from + 1, "the", "his", "her", "its", "their", "our", "these", "those", "them", "whom")
                    ? from + 2
                    : from + 1;
            if (whom) {
                return Optional.of(new Count(start, from, number.range(), "", Optional.empty(), number.rule()));
            }
        }
        int end = nouns.endFrom(from);
        if (end == from) {
            boolean year = number.range().best().orElse(0) >= 1900
                    && number.range().best().orElse(0) <= 2100;
            boolean month = sentence.size() > number.end() && MONTHS.contains(words.at(number.end()))
                    || MONTHS.contains(words.at(start - 1));
            return year || month
                    ? Optional.empty()
                    : Optional.of(new Count(start, from, number.range(), "", Optional.empty(), number.rule()));
        }
        int people = lexicon.isTrigger(words.at(from)) && end > from + 1 ? from + 1 : from;
        String noun = words.at(end - 1);
        if (lexicon.isOther(noun) || MONTHS.contains(words.at(from))) {
            return Optional.empty();
        }
        return Optional.of(
                new Count(start, end, number.range(), noun, Optional.of(sentence.spanOf(people, end)), number.rule()));
    }

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    /** "a soldier", "the commander", "her child": one, where the noun is a person and singular. */
    private Optional<Count> single(int at) {
        if (!DETERMINERS.contains(words.at(at))) {
            return Optional.empty();
        }
        if (words.is(at, "another") && sentence.token(at).relation().startsWith("nsubj")) {
            return Optional.of(new Count(at, at + 1, TollRange.exactly(1), "", Optional.empty(), "one person"));
        }
        int end = nouns.endFrom(at + 1);
        String noun = end > at + 1 ? words.at(end - 1) : "";
        boolean person = lexicon.isPeople(noun) && !nouns.isPlural(end - 1);
        return person
                ? Optional.of(new Count(
                        at, end, TollRange.exactly(1), noun, Optional.of(sentence.spanOf(at, end)), "one person"))
                : Optional.empty();
    }

    /** "civilians": at least two, how many is not said. */
    private Optional<Count> plural(int at) {
        if (lexicon.isTrigger(words.at(at))
                || !nouns.isInside(at, at)
                || !(nouns.isNoun(at) || sentence.token(at).tag().startsWith("JJ"))) {
            return Optional.empty();
        }
        int end = nouns.endFrom(at);
        boolean people = end > at && lexicon.isPeople(words.at(end - 1)) && nouns.isPlural(end - 1);
        return people
                ? Optional.of(new Count(
                        at,
                        end,
                        TollRange.openFrom(2),
                        words.at(end - 1),
                        Optional.of(sentence.spanOf(at, end)),
                        "plural without number"))
                : Optional.empty();
    }

    /** The one person or the people that a noun of a parsed sentence names without a number; names of people included. */
    static Optional<Count> unnumbered(Sentence sentence, int head) {
        Token token = sentence.token(head);
        String noun = token.text().toLowerCase(Locale.ROOT);
        int start = head;
        while (start > 0
                && (sentence.token(start - 1).isNoun()
                        || sentence.token(start - 1).tag().startsWith("JJ"))) {
            start--;
        }
        Span people = sentence.spanOf(start, head + 1);
        boolean name = token.tag().equals("NNP") && start < head && !isAcronym(token.text());
        return name
                ? Optional.of(new Count(start, head + 1, TollRange.exactly(1), noun, Optional.of(people), "one name"))
                : Optional.empty();
    }

    /** One who is called by a single name. */
    static Optional<Count> surname(Sentence sentence, int head) {
        Token token = sentence.token(head);
        return token.tag().equals("NNP") && !isAcronym(token.text())
                ? Optional.of(one(sentence, head, "one name"))
                : Optional.empty();
    }

    /** "(his bodyguard and) driver": a person without a word that counts. */
    static Optional<Count> bare(Sentence sentence, int head, TollLexicon lexicon) {
        Token token = sentence.token(head);
        return token.tag().equals("NN") && lexicon.isPeople(token.text().toLowerCase(Locale.ROOT))
                ? Optional.of(one(sentence, head, "one person"))
                : Optional.empty();
    }

    static Count one(Sentence sentence, int head, String rule) {
        Token token = sentence.token(head);
        return new Count(
                head,
                head + 1,
                TollRange.exactly(1),
                token.text().toLowerCase(Locale.ROOT),
                Optional.of(token.span()),
                rule);
    }

    private static boolean isAcronym(String text) {
        return text.length() < 6 && text.equals(text.toUpperCase(Locale.ROOT));
    }
}
