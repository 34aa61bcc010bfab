package org.lapwing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words that lead the parser astray where they stand, and that hang on their verb whatever the rest is: a day between a verb and
 * its object ("rejected on Thursday a proposal by the union"), which the parser takes the object for a part of, one right before
 * the subject of a clause ("and on Saturday police arrested"), of which it makes a kind of police, or right before the verb, as
 * digests write ("Militants 7 Sept attacked a boat"), of which it makes the subject, a part of a number ("35 of 49 drones"),
 * quotation marks about a few words, and what makes one verb with that behind a hyphen ("test-fired a missile").
 *
 * @param verb position of the word that they hang on, among the tokens parsed
 * @param from position of the first word
 * @param to position after the last
 * @param relation of the chief of the words to the verb
 */
record Interposed(int verb, int from, int to, String relation) {

    static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Set<String> TIMES_OF_DAY = Set.of("morning", "afternoon", "evening", "night");

    /** How an object begins. A word in "-ing" may be one too, but more often says what else was done. */
    private static final Set<String> OBJECT = Set.of("DT", "PDT", "PRP$", "JJ", "CD", "NN", "NNS", "NNP", "NNPS");

    /** All that stand in some tagged tokens, in order. */
    static List<Interposed> in(List<Token> tokens) {
        List<Interposed> found = new ArrayList<>();
        opening(tokens).ifPresent(found::add);
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).isVerb()) {
                if (at > 2
                        && Retagging.isVerbalCompound(
                                tokens.get(at - 2).text(), tokens.get(at - 1).text())) {
                    found.add(new Interposed(at, at - 2, at, "compound"));
                }
                int to = endOfDay(tokens, at + 1);
                if (to > at + 1 && to < tokens.size() && isObject(tokens.get(to))) {
                    found.add(new Interposed(at, at + 1, to, "obl"));
                }
            } else if (isQuote(tokens.get(at))) {
                int close = closing(tokens, at);
                if (close > 0) {
                    found.add(new Interposed(at + 1, at, at + 1, "punct"));
                    found.add(new Interposed(close - 1, close, close + 1, "punct"));
                }
            } else if (isBeforeVerb(tokens, at)) {
                int to = endOfDay(tokens, at);
                found.add(new Interposed(mainVerb(tokens, to), at, to, "obl"));
            } else if (isPartOfNumber(tokens, at)) {
                found.add(new Interposed(at + 2, at, at + 2, "nummod"));
            } else if (opensClause(tokens, at)) {
                int to = endOfDay(tokens, at);
                boolean on = tokens.get(at).text().equalsIgnoreCase("on");
                // "on Monday the army" needs no help; "the same day an army camp" does.
                boolean subject = to > at
                        && to < tokens.size()
                        && (isNoun(tokens.get(to))
                                || !on && tokens.get(to).tag().equals("DT"));
                int verb = subject ? verbOf(tokens, to) : -1;
                if (to > at && verb >= 0) {
                    found.add(new Interposed(verb, at, to, "obl"));
                }
            }
        }
        return found;
    }

    /** "In the hours before the truce Israeli jets bombed": an adjective of a nation after a noun begins the subject. */
    private static Optional<Interposed> opening(List<Token> tokens) {
        int to = 0;
        boolean set = false;
        while (to < tokens.size()
                && to <= LONGEST_OPENING
                && OPENING.contains(tokens.get(to).tag())) {
            if (set && isNation(tokens, to)) {
                int verb = verbOf(tokens, to);
                return verb < 0 ? Optional.empty() : Optional.of(new Interposed(verb, 0, to, "obl"));
            }
            set |= tokens.get(to).tag().equals("IN");
            to++;
        }
        return Optional.empty();
    }

    private static boolean isNation(List<Token> tokens, int at) {
        Token word = tokens.get(at);
        return word.tag().equals("JJ")
                && Character.isUpperCase(word.text().charAt(0))
                && Set.of("NN", "NNS").contains(tokens.get(at - 1).tag())
                && at + 1 < tokens.size()
                && isNoun(tokens.get(at + 1));
    }

    private static final int LONGEST_OPENING = 10;
    private static final Set<String> OPENING = Set.of("IN", "DT", "CD", "JJ", "NN", "NNS", "NNP", "PRP$");

    private static boolean isQuote(Token token) {
        return QUOTES.contains(token.text());
    }

    private static final Set<String> QUOTES = Set.of("\"", "``", "''", "\u201c", "\u201d");

    /** Where a few words between quotation marks end ("sites of "terrorist infrastructure" in"); -1 if it is a quotation. */
    private static int closing(List<Token> tokens, int open) {
        boolean opens =
                tokens.get(open).tag().equals("``") || tokens.get(open).text().equals("\u201c");
        for (int i = open + 1; opens && i < tokens.size() && i <= open + LONGEST_QUOTED; i++) {
            if (isQuote(tokens.get(i))) {
                return i > open + 1 ? i : -1;
            }
            if (!isNoun(tokens.get(i)) && !INSIDE_QUOTED.contains(tokens.get(i).tag())) {
                return -1;
            }
        }
        return -1;
    }

    private static final int LONGEST_QUOTED = 6;
    private static final Set<String> INSIDE_QUOTED = Set.of("IN", "DT", "HYPH", "CC", "RB", "VBN", "VBG");

    /** "35 of 49 drones" */
    private static boolean isPartOfNumber(List<Token> tokens, int at) {
        return at + 3 < tokens.size()
                && tokens.get(at).tag().equals("CD")
                && tokens.get(at + 1).text().equals("of")
                && tokens.get(at + 2).tag().equals("CD")
                && tokens.get(at + 3).tag().startsWith("NNS");
    }

    /** Whether a clause begins here; one that begins the sentence, with "on". */
    private static boolean opensClause(List<Token> tokens, int at) {
        return at == 0
                ? tokens.get(at).text().equalsIgnoreCase("on")
                : BEFORE_CLAUSE.contains(tokens.get(at - 1).text());
    }

    private static final Set<String> BEFORE_CLAUSE = Set.of(",", ";", "and", "but", "that", "while");

    /** "Militants 7 Sept attacked", "captured two camps and 28 Sept attacked a third", but not "the attack on Monday killed" */
    private static boolean isBeforeVerb(List<Token> tokens, int at) {
        boolean on = tokens.get(at).text().equalsIgnoreCase("on");
        if (on
                || at == 0
                || !tokens.get(at - 1).isNoun() && !tokens.get(at - 1).tag().equals("CC")) {
            return false;
        }
        int to = endOfDay(tokens, at);
        return to > at && to < tokens.size() && tokens.get(to).isFinite();
    }

    /** A day qualifies a noun without an article. */
    private static boolean isNoun(Token token) {
        return Set.of("NN", "NNS", "NNP", "NNPS", "JJ").contains(token.tag());
    }

    /** The verb whose subject is the noun phrase from {@code at} on; -1 if that is not plain. */
    private static int verbOf(List<Token> tokens, int at) {
        int verb = at + 1;
        while (verb < tokens.size() && verb < at + LONGEST_SUBJECT && isInSubject(tokens.get(verb))) {
            verb++;
        }
        return verb < tokens.size() && tokens.get(verb).isVerb() ? mainVerb(tokens, verb) : -1;
    }

    /** The last of "has been attacked". */
    private static int mainVerb(List<Token> tokens, int first) {
        int verb = first;
        while (verb + 1 < tokens.size()
                && AUXILIARIES.contains(tokens.get(verb).lemma())
                && tokens.get(verb + 1).isVerb()) {
            verb++;
        }
        return verb;
    }

    private static final int LONGEST_SUBJECT = 14;
    private static final Set<String> AUXILIARIES = Set.of("be", "have");

    private static boolean isInSubject(Token token) {
        return isNoun(token) || Set.of("IN", "DT", "CD", "POS", "HYPH", ",").contains(token.tag());
    }

    /** Where "on Thursday", "Monday night", "7 Sept", "the same day" ends; {@code at} itself if no day begins there. */
    private static int endOfDay(List<Token> tokens, int at) {
        int day = at < tokens.size() && tokens.get(at).text().equalsIgnoreCase("on") ? at + 1 : at;
        if (day >= tokens.size()) {
            return at;
        }
        if (isDayOfMonth(tokens, day)) {
            return day + 2;
        }
        int told = tokens.get(day).lemma().equals("the") ? day + 1 : day;
        if (told + 1 < tokens.size()
                && Set.of("same", "next", "following").contains(tokens.get(told).lemma())
                && tokens.get(told + 1).lemma().equals("day")) {
            return told + 2;
        }
        if (!WEEKDAYS.contains(tokens.get(day).lemma())) {
            return at;
        }
        boolean timeOfDay = day + 1 < tokens.size()
                && TIMES_OF_DAY.contains(tokens.get(day + 1).lemma());
        return timeOfDay ? day + 2 : day + 1;
    }

    /** "7 Sept" or "Sept. 7" */
    private static boolean isDayOfMonth(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && (isNumberOfDay(tokens.get(at)) && isMonth(tokens.get(at + 1))
                        || isMonth(tokens.get(at)) && isNumberOfDay(tokens.get(at + 1)));
    }

    private static boolean isNumberOfDay(Token token) {
        return token.text().matches("[12]?\\d|3[01]");
    }

    private static boolean isMonth(Token token) {
        return MONTHS.contains(token.lemma().replace(".", ""));
    }

    private static final Set<String> MONTHS = Set.of("""
            january february march april may june july august september october november december
            jan feb mar apr jun jul aug sep sept oct nov dec
            """.strip().split("\\s+"));

    private static boolean isObject(Token token) {
        return OBJECT.contains(token.tag()) && !token.lemma().equals("that");
    }

    boolean holds(int position) {
        return position >= from && position < to;
    }

    /** Hangs the words on their verb, in the sentence that they are of. */
    void attach(List<Token> parsed, List<Token> into) {
        Token chief = parsed.get(relation.equals("obl") ? to - 1 : from);
        into.set(chief.index(), chief.under(parsed.get(verb).index(), relation));
        for (Token word : parsed.subList(from, to)) {
            if (word != chief) {
                into.set(word.index(), word.under(chief.index(), relationOf(word)));
            }
        }
    }

    private static String relationOf(Token word) {
        return switch (word.tag()) {
            case "IN" -> "case";
            case "HYPH" -> "punct";
            default -> "compound";
        };
    }
}
