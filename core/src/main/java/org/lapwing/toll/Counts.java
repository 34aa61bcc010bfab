package org.lapwing.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lapwing.text.Numerals;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/** Finds the phrases of a sentence that count people, or may count people because no noun says otherwise. */
final class Counts {

    /** Words between a number and its noun: "12 heavily armed Tuareg separatist fighters". */
    private static final int LONGEST_NOUN_PHRASE = 7;

    private static final Set<String> STOPS = Set.of(
            "in",
            "on",
            "at",
            "by",
            "from",
            "to",
            "with",
            "for",
            "of",
            "as",
            "near",
            "after",
            "before",
            "during",
            "since",
            "when",
            "while",
            "who",
            "whom",
            "which",
            "that",
            "were",
            "was",
            "are",
            "is",
            "be",
            "been",
            "being",
            "have",
            "has",
            "had",
            "and",
            "or",
            "but",
            "including",
            "among",
            "left",
            "lay",
            "still",
            "remain",
            "remained",
            "also",
            "reportedly",
            "later",
            "went",
            "got",
            "will",
            "would",
            "could",
            "may",
            "might",
            "can",
            "did",
            "do",
            "not",
            "said",
            "they",
            "it",
            "he",
            "she",
            "there",
            "this",
            "these",
            "last",
            "inside",
            "outside",
            "over",
            "between",
            "against",
            "into",
            "via",
            "then",
            "so",
            "yesterday",
            "today",
            "because",
            "if",
            "where",
            "around",
            "along",
            "across",
            "through",
            "under",
            "amid",
            "than",
            "overnight",
            "early",
            "late",
            "the",
            "a",
            "an",
            "his",
            "her",
            "their",
            "its");

    private static final Map<String, Integer> VAGUE = Map.ofEntries(
            Map.entry("tens", 20),
            Map.entry("dozens", 24),
            Map.entry("scores", 40),
            Map.entry("hundreds", 200),
            Map.entry("thousands", 2_000),
            Map.entry("millions", 2_000_000),
            Map.entry("several", 3),
            Map.entry("many", 3),
            Map.entry("few", 2),
            Map.entry("numerous", 3));

    private static final Map<String, Integer> SCALES =
            Map.of("dozen", 12, "hundred", 100, "thousand", 1_000, "million", 1_000_000);

    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "another", "the", "his", "her", "its", "their", "our", "my", "one");

    private enum Bound {
        EXACT,
        AT_LEAST,
        MORE_THAN,
        UP_TO,
        FEWER_THAN,
        NEARLY,
        ABOUT
    }

    private record Qualifier(int end, Bound bound) {}

    private record Number(int end, TollRange range, String rule) {}

    private final TollLexicon lexicon;
    private final Sentence sentence;

    private Counts(TollLexicon lexicon, Sentence sentence) {
        this.lexicon = lexicon;
        this.sentence = sentence;
    }

    static List<Count> of(Sentence sentence, TollLexicon lexicon) {
        return new Counts(lexicon, sentence).all();
    }

    private List<Count> all() {
        List<Count> counts = new ArrayList<>();
        int at = 0;
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

    private String word(int at) {
        return at >= 0 && at < sentence.size() ? sentence.token(at).text().toLowerCase(Locale.ROOT) : "";
    }

    private boolean is(int at, String... forms) {
        return List.of(forms).contains(word(at));
    }

    /** "at least 14 soldiers", "dozens", "between 10 and 15", "no one". */
    private Optional<Count> numbered(int at) {
        Qualifier qualifier = qualifier(at);
        Optional<Number> number =
                none(at).or(() -> vague(qualifier)).or(() -> span(qualifier)).or(() -> plain(qualifier));
        return number.filter(found -> !isAge(at) && !isYear(found.end() - 1) && !isNoCount(found.end()))
                .flatMap(found -> withNoun(at, found));
    }

    private Qualifier qualifier(int at) {
        Bound bound = Bound.EXACT;
        int next = at;
        while (true) {
            if (is(next, "at") && is(next + 1, "least")) {
                bound = Bound.AT_LEAST;
                next += 2;
            } else if (is(next, "more") && is(next + 1, "than")) {
                bound = Bound.MORE_THAN;
                next += 2;
            } else if (is(next, "up") && is(next + 1, "to") || is(next, "at") && is(next + 1, "most")) {
                bound = Bound.UP_TO;
                next += 2;
            } else if (is(next, "as") && is(next + 1, "many") && is(next + 2, "as")) {
                bound = Bound.UP_TO;
                next += 3;
            } else if (is(next, "fewer", "less") && is(next + 1, "than")) {
                bound = Bound.FEWER_THAN;
                next += 2;
            } else if (is(next, "over")) {
                bound = Bound.MORE_THAN;
                next++;
            } else if (is(next, "nearly", "almost")) {
                bound = Bound.NEARLY;
                next++;
            } else if (is(next, "about", "around", "approximately", "roughly", "some")
                    || is(next, "an") && is(next + 1, "estimated")) {
                bound = Bound.ABOUT;
                next += is(next, "an") ? 2 : 1;
            } else if (is(next, "a") && is(next + 1, "further", "total")) {
                next += is(next + 2, "of") ? 3 : 2;
            } else if (is(next, "an") && is(next + 1, "additional")) {
                next += 2;
            } else if (is(
                    next, "another", "other", "only", "the", "all", "these", "those", "exactly", "his", "her", "their",
                    "its")) {
                next++;
            } else {
                return new Qualifier(next, bound);
            }
        }
    }

    private Optional<Number> none(int at) {
        if (is(at, "nobody", "none")) {
            return Optional.of(new Number(at + 1, TollRange.exactly(0), "none"));
        }
        if (is(at, "no")) {
            return Optional.of(new Number(is(at + 1, "one") ? at + 2 : at + 1, TollRange.exactly(0), "none"));
        }
        return Optional.empty();
    }

    /** "dozens", "tens of thousands", "several hundred", "a few". */
    private Optional<Number> vague(Qualifier qualifier) {
        int at = qualifier.end();
        boolean some = qualifier.bound() == Bound.ABOUT
                && is(at - 1, "some")
                && Numerals.read(this::word, at).isEmpty();
        int from = is(at, "a") && is(at + 1, "few") ? at + 1 : at;
        if (is(at, "a") && is(at + 1, "number", "handful") && is(at + 2, "of")) {
            return Optional.of(new Number(at + 3, TollRange.openFrom(2), "vague"));
        }
        Integer low = some && !VAGUE.containsKey(word(from)) ? Integer.valueOf(3) : VAGUE.get(word(from));
        if (low == null) {
            return Optional.empty();
        }
        int end = VAGUE.containsKey(word(from)) ? from + 1 : from;
        Integer scale = SCALES.get(word(end));
        if (scale != null) {
            return Optional.of(new Number(end + 1, TollRange.openFrom(low * scale), "vague"));
        }
        if (is(end, "of") && is(end + 1, "thousands", "hundreds", "dozens")) {
            int times = is(end + 1, "thousands") ? 1_000 : is(end + 1, "hundreds") ? 100 : 12;
            return Optional.of(new Number(end + 2, TollRange.openFrom(low * times), "vague"));
        }
        return Optional.of(new Number(end, TollRange.openFrom(low), "vague"));
    }

    /** "between 10 and 15", "10 to 15", "10 or 12", "10-12". */
    private Optional<Number> span(Qualifier qualifier) {
        boolean led = is(qualifier.end(), "between", "from");
        int at = led ? qualifier.end() + 1 : qualifier.end();
        int dash = word(at).indexOf('-');
        if (dash > 0) {
            String token = word(at);
            return range(digits(token.substring(0, dash)), digits(token.substring(dash + 1)), at + 1);
        }
        return whole(at)
                .filter(first -> led ? is(first.end(), "and", "to") : is(first.end(), "to", "or", "-", "\u2013"))
                .flatMap(first -> whole(first.end() + 1)
                        .flatMap(second -> range((int) first.value(), (int) second.value(), second.end())));
    }

    private static Optional<Number> range(int low, int high, int end) {
        return low >= 0 && low < high
                ? Optional.of(new Number(end, TollRange.between(low, high), "span"))
                : Optional.empty();
    }

    private static int digits(String text) {
        boolean number = !text.isEmpty() && text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(text) : -1;
    }

    private Optional<Numerals.Numeral> whole(int at) {
        return Numerals.read(this::word, at).filter(Numerals.Numeral::isWhole);
    }

    private Optional<Number> plain(Qualifier qualifier) {
        return whole(qualifier.end())
                .flatMap(number -> bounded((int) number.value(), qualifier.bound())
                        .map(range -> new Number(number.end(), range, rule(qualifier.bound()))));
    }

    private static Optional<TollRange> bounded(int n, Bound bound) {
        return switch (bound) {
            case EXACT, NEARLY, ABOUT -> Optional.of(TollRange.exactly(n));
            case AT_LEAST -> Optional.of(TollRange.atLeast(n));
            case MORE_THAN -> n == Integer.MAX_VALUE ? Optional.empty() : Optional.of(TollRange.openFrom(n + 1));
            case UP_TO -> Optional.of(TollRange.between(0, n));
            case FEWER_THAN -> Optional.of(TollRange.between(0, Math.max(0, n - 1)));
        };
    }

    private static String rule(Bound bound) {
        return bound.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "In 2020 killed": four digits after a word that dates. */
    private boolean isYear(int at) {
        String word = word(at);
        boolean digits = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
        return digits
                && (MONTHS.contains(word(at - 1))
                        || is(at - 1, "in", "since", "of", "until", "from", "early", "late", "by", "during", "the"));
    }

    /** "A boy of eight". */
    private boolean isAge(int at) {
        return is(at - 1, "of") && lexicon.isPeople(word(at - 2)) && !isPlural(at - 2);
    }

    /** What follows shows that the number counts something else: an age, a clock, money, a date. */
    private boolean isNoCount(int end) {
        boolean age =
                is(end, "-") && is(end + 1, "year", "month", "day", "hour", "km", "member", "story", "mile", "week");
        boolean money = is(
                end - 2, "$", "\u20ac", "\u00a3", "aged", "no.", "number", "age", "resolution", "section", "article");
        return age
                || money
                || is(
                        end, "%", "percent", "per", "a.m.", "p.m.", "am", "pm", "st", "nd", "rd", "th", "km", ":",
                        "years");
    }

    private Optional<Count> withNoun(int start, Number number) {
        int from = is(number.end(), "more") ? number.end() + 1 : number.end();
        if (is(from, "of")) {
            boolean whom = is(from + 1, "whom", "them");
            from = is(from + 1, "the", "his", "her", "its", "their", "our", "these", "those", "them", "whom")
                    ? from + 2
                    : from + 1;
            if (whom) {
                return Optional.of(new Count(start, from, number.range(), "", Optional.empty(), number.rule()));
            }
        }
        int end = endOfNouns(from);
        if (end == from) {
            boolean year = number.range().best().orElse(0) >= 1900
                    && number.range().best().orElse(0) <= 2100;
            boolean month = sentence.size() > number.end() && MONTHS.contains(word(number.end()))
                    || MONTHS.contains(word(start - 1));
            return year || month
                    ? Optional.empty()
                    : Optional.of(new Count(start, from, number.range(), "", Optional.empty(), number.rule()));
        }
        int people = lexicon.isTrigger(word(from)) && end > from + 1 ? from + 1 : from;
        String noun = word(end - 1);
        if (lexicon.isOther(noun) || MONTHS.contains(word(from))) {
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

    /** Index after the noun phrase that starts at a token; the token's own index if none does. */
    private int endOfNouns(int from) {
        int at = from;
        int end = from;
        while (at < Math.min(sentence.size(), from + LONGEST_NOUN_PHRASE) && isInsideNouns(at, from)) {
            at++;
            if (isNoun(at - 1)) {
                end = at;
                if (lexicon.isPeople(word(at - 1)) && !sentence.isTagged() && !lexicon.isPeople(word(at))) {
                    return end;
                }
            }
        }
        return end;
    }

    private boolean isInsideNouns(int at, int from) {
        Token token = sentence.token(at);
        String word = word(at);
        if (STOPS.contains(word) || (!Character.isLetter(word.charAt(0)) && !word.equals("-") && !word.equals("'s"))) {
            return false;
        }
        if (lexicon.isTrigger(word) && !lexicon.isPeople(word)) {
            // "Three wounded soldiers", but "three soldiers wounded" and "militiamen killed civilians".
            boolean attribute = sentence.isTagged()
                    ? token.tag().equals("JJ") || token.tag().equals("VBN")
                    : at == from || is(at - 1, "other");
            return attribute && isNounAhead(at + 1) && !lexicon.isPeople(word(at - 1));
        }
        return !sentence.isTagged()
                || isNoun(at)
                || token.tag().startsWith("JJ")
                || token.tag().startsWith("RB")
                || token.tag().equals("VBN") && isNounAhead(at + 1)
                || token.tag().equals("VBG") && isNounAhead(at + 1)
                || word.equals("-")
                || word.equals("'s");
    }

    private boolean isNounAhead(int at) {
        return lexicon.isPeople(word(at))
                || lexicon.isOther(word(at))
                || (at < sentence.size() && sentence.token(at).isNoun());
    }

    private boolean isNoun(int at) {
        Token token = sentence.token(at);
        return sentence.isTagged()
                ? token.isNoun() || lexicon.isPeople(word(at))
                : Character.isLetter(word(at).charAt(0)) && !lexicon.isTrigger(word(at)) || lexicon.isPeople(word(at));
    }

    /** "a soldier", "the commander", "her child": one, where the noun is a person and singular. */
    private Optional<Count> single(int at) {
        if (!DETERMINERS.contains(word(at))) {
            return Optional.empty();
        }
        int end = endOfNouns(at + 1);
        String noun = end > at + 1 ? word(end - 1) : "";
        boolean person = lexicon.isPeople(noun) && !isPlural(end - 1);
        return person
                ? Optional.of(new Count(
                        at, end, TollRange.exactly(1), noun, Optional.of(sentence.spanOf(at, end)), "one person"))
                : Optional.empty();
    }

    /** "civilians": at least two, how many is not said. */
    private Optional<Count> plural(int at) {
        if (lexicon.isTrigger(word(at))
                || !isInsideNouns(at, at)
                || !(isNoun(at) || sentence.token(at).tag().startsWith("JJ"))) {
            return Optional.empty();
        }
        int end = endOfNouns(at);
        boolean people = end > at && lexicon.isPeople(word(end - 1)) && isPlural(end - 1);
        return people
                ? Optional.of(new Count(
                        at,
                        end,
                        TollRange.openFrom(2),
                        word(end - 1),
                        Optional.of(sentence.spanOf(at, end)),
                        "plural without number"))
                : Optional.empty();
    }

    private boolean isPlural(int at) {
        String tag = sentence.token(at).tag();
        if (tag.equals("NNS") || tag.equals("NNPS")) {
            return true;
        }
        String word = word(at);
        return (tag.isEmpty() || tag.startsWith("NNP") || word.equals("police") || word.equals("people"))
                && (word.endsWith("s")
                        || word.endsWith("men") && !word.equals("women")
                        || Set.of("women", "people", "police", "children", "staff", "personnel")
                                .contains(word));
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

    private static boolean isAcronym(String text) {
        return text.length() < 6 && text.equals(text.toUpperCase(Locale.ROOT));
    }
}
