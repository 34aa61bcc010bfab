package org.lapwing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A day between a verb and its object ("rejected on Thursday a proposal by the union"), as agencies put it where the object is
 * long. The parser takes the object for a part of the day; without the day it does not.
 *
 * @param verb position of the verb among the tokens parsed
 * @param from position of the first word about the day
 * @param to position after the last
 */
record InterposedDay(int verb, int from, int to) {

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Set<String> TIMES_OF_DAY = Set.of("morning", "afternoon", "evening", "night");

    /** How an object begins. A word in "-ing" may be one too, but more often says what else was done. */
    private static final Set<String> OBJECT = Set.of("DT", "PDT", "PRP$", "JJ", "CD", "NN", "NNS", "NNP", "NNPS");

    /** All that stand in some tagged tokens, in order. */
    static List<InterposedDay> in(List<Token> tokens) {
        List<InterposedDay> days = new ArrayList<>();
        for (int at = 0; at + 2 < tokens.size(); at++) {
            if (tokens.get(at).isVerb()) {
                int verb = at;
                int day = tokens.get(at + 1).text().equals("on") ? at + 2 : at + 1;
                int to = day + 1;
                if (to < tokens.size() && TIMES_OF_DAY.contains(tokens.get(to).lemma())) {
                    to++;
                }
                if (to < tokens.size() && isWeekday(tokens.get(day)) && isObject(tokens.get(to))) {
                    days.add(new InterposedDay(verb, at + 1, to));
                }
            }
        }
        return days;
    }

    private static boolean isWeekday(Token token) {
        return WEEKDAYS.contains(token.lemma());
    }

    private static boolean isObject(Token token) {
        return OBJECT.contains(token.tag()) && !token.lemma().equals("that");
    }

    boolean holds(int position) {
        return position >= from && position < to;
    }

    /** Hangs the words about the day on its verb, in the sentence that they are of. */
    void attach(List<Token> parsed, List<Token> into) {
        Token last = parsed.get(to - 1);
        into.set(last.index(), last.under(parsed.get(verb).index(), "obl"));
        for (Token word : parsed.subList(from, to - 1)) {
            String relation = word.tag().equals("IN") ? "case" : "compound";
            into.set(word.index(), word.under(last.index(), relation));
        }
    }
}
