package org.lapwing.time;

import java.util.Set;
import java.util.stream.IntStream;

/** What the verbs around a time expression say of its direction, which a bare "on Friday" leaves open. */
enum Tense {
    PAST,
    /** A past verb that tells or arranges, so that what it is about may be ahead: "said the talks on Friday". */
    TOLD,
    FUTURE,
    UNKNOWN;

    /** How far the verb may stand from the expression, in words. */
    private static final int REACH = 10;

    private static final Set<String> FUTURE_CUES = Set.of(
            "will",
            "'ll",
            "shall",
            "wo",
            "would",
            "scheduled",
            "planned",
            "expected",
            "slated",
            "upcoming",
            "tomorrow");

    /** These look ahead only before "to" or "for". */
    private static final Set<String> FUTURE_WITH_TO = Set.of("set", "due", "going", "plan", "plans");

    /** Irregular pasts common in news, for sentences without tags. */
    private static final Set<String> PAST_CUES = Set.of(
            "was",
            "were",
            "had",
            "did",
            "said",
            "told",
            "began",
            "broke",
            "took",
            "fought",
            "left",
            "came",
            "went",
            "struck",
            "hit",
            "shot",
            "fell",
            "saw",
            "held",
            "made",
            "met",
            "has",
            "have",
            "fled",
            "rose",
            "sent",
            "lost",
            "won",
            "drove",
            "brought",
            "burnt",
            "found",
            "caught",
            "ran",
            "blew",
            "swept",
            "withdrew",
            "gave",
            "became",
            "kept",
            "got",
            "led");

    private static final Set<String> TELLING = Set.of(
            "said",
            "told",
            "announced",
            "agreed",
            "decided",
            "set",
            "called",
            "postponed",
            "moved",
            "extended",
            "delayed",
            "confirmed",
            "invited",
            "promised",
            "vowed",
            "named",
            "added",
            "has",
            "have",
            "had");

    private static final Set<String> BOUNDARIES =
            Set.of(",", ";", ":", "--", "``", "''", "\"", "\u201c", "\u201d", "(");

    /** The nearest cue before words {@code from} to {@code to} in the clause; if it has none, the nearest after. */
    static Tense around(Words words, int from, int to) {
        // "called a strike for Tuesday", but not "blamed for Tuesday's raid"
        if (words.is(from - 1, "for") && !words.is(to, "'s", "\u2019s") && isArranged(words, from)) {
            return FUTURE;
        }
        // "a truce starting on 3 August" may be ahead of those who have declared it
        if (words.is(from - 1, "on", "from") && words.is(from - 2, "starting", "beginning", "commencing")) {
            return UNKNOWN;
        }
        for (int i = from - 1; i >= Math.max(0, from - REACH) && !BOUNDARIES.contains(words.at(i)); i--) {
            Tense cue = cue(words, i);
            if (cue != UNKNOWN) {
                return cue;
            }
        }
        int start = words.is(to, ",") ? to + 1 : to;
        for (int i = start; i < Math.min(words.size(), start + REACH) && !BOUNDARIES.contains(words.at(i)); i++) {
            Tense cue = cue(words, i);
            if (cue != UNKNOWN) {
                return cue;
            }
        }
        return UNKNOWN;
    }

    private static final Set<String> ARRANGING = Set.of(
            "called",
            "announced",
            "scheduled",
            "planned",
            "set",
            "fixed",
            "arranged",
            "summoned",
            "convened",
            "slated");

    private static boolean isArranged(Words words, int from) {
        return IntStream.range(Math.max(0, from - REACH), from).anyMatch(i -> ARRANGING.contains(words.at(i)));
    }

    private static Tense cue(Words words, int i) {
        String word = words.at(i);
        if (FUTURE_WITH_TO.contains(word)) {
            // "rejected a plan for the province on Thursday"
            boolean noun = words.tag(i).startsWith("NN") && words.is(i + 1, "for");
            return noun ? UNKNOWN : words.is(i + 1, "to", "for") ? FUTURE : UNKNOWN;
        }
        if (FUTURE_CUES.contains(word)) {
            return FUTURE;
        }
        boolean arranged = words.is(i - 1, "is", "are") || words.is(i - 1, "was", "were") && words.is(i + 1, "be");
        if (word.equals("to") && arranged) {
            return FUTURE;
        }
        if (words.is(i - 1, "be", "to")) {
            return UNKNOWN;
        }
        boolean past = words.tag(i).isEmpty()
                ? word.length() > 4 && word.endsWith("ed")
                : words.tag(i).equals("VBD");
        if (!past && !PAST_CUES.contains(word)) {
            return UNKNOWN;
        }
        return TELLING.contains(word) ? TOLD : PAST;
    }
}
