package org.lapwing.claim;

import java.util.Optional;
import java.util.Set;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/**
 * The noun phrase that stands right before a verb of saying, found by its words alone: parsers often break "Military,
 * political and rebel sources said" at the comma, and give the verb the subject of a clause far before it.
 *
 * @param head index of the noun that heads the phrase
 */
record SpeakerPhrase(Span span, int head) {

    private static final Set<String> WITHIN = Set.of("of", "for", "in", "from", "at", "with");
    private static final Set<String> OPENERS =
            Set.of(",", "\"", "\u201c", "\u201d", "``", "''", ";", ":", "--", "\u2014", "-", "and", "but", "that");

    /** Empty where the words before the verb do not make a phrase that reaches back to where a clause can begin. */
    static Optional<SpeakerPhrase> before(Sentence sentence, int verb) {
        int end = phraseEnd(sentence, verb);
        int start = nounPhraseStart(sentence, end);
        if (start == end || !mayOpen(sentence, start)) {
            return Optional.empty();
        }
        return head(sentence, start, end)
                .map(head -> new SpeakerPhrase(
                        Span.covering(
                                sentence.token(start).span(),
                                sentence.token(end - 1).span()),
                        head));
    }

    /** Before auxiliaries and adverbs. */
    private static int phraseEnd(Sentence sentence, int verb) {
        int end = verb;
        while (end > 0 && standsBetween(sentence.token(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean standsBetween(Token token) {
        return token.tag().equals("RB")
                || token.tag().equals("MD")
                || Set.of("have", "be").contains(token.lemma());
    }

    private static int nounPhraseStart(Sentence sentence, int end) {
        int start = end;
        while (start > 0) {
            if (isNominal(sentence.token(start - 1))) {
                start--;
            } else if (endsList(sentence, start)) {
                start = listStart(sentence, start);
            } else {
                break;
            }
        }
        return start;
    }

    private static boolean isNominal(Token token) {
        String tag = token.tag();
        return token.isNoun()
                || tag.startsWith("JJ")
                || Set.of("DT", "PRP$", "POS", "CD", "VBN", "HYPH").contains(tag)
                || (tag.equals("IN") && WITHIN.contains(token.lemma()));
    }

    /** Whether "and" stands before {@code start} and an adjective on both its sides: "political and rebel sources". */
    private static boolean endsList(Sentence sentence, int start) {
        return start >= 2
                && sentence.token(start - 1).tag().equals("CC")
                && isListed(sentence.token(start - 2))
                && isListed(sentence.token(start));
    }

    /** Back over "military, political", whose first word may be taken for a noun where it begins the sentence. */
    private static int listStart(Sentence sentence, int start) {
        int first = start - 2;
        while (first >= 2
                && sentence.token(first - 1).text().equals(",")
                && (isListed(sentence.token(first - 2)) || first == 2)) {
            first -= 2;
        }
        return first;
    }

    private static boolean isListed(Token token) {
        return token.tag().startsWith("JJ");
    }

    private static boolean mayOpen(Sentence sentence, int start) {
        if (sentence.token(start).tag().equals("IN")) {
            return false;
        }
        return start == 0 || OPENERS.contains(sentence.token(start - 1).text());
    }

    /** The last noun before a preposition. */
    private static Optional<Integer> head(Sentence sentence, int start, int end) {
        Optional<Integer> head = Optional.empty();
        for (int i = start; i < end; i++) {
            Token token = sentence.token(i);
            if (token.tag().equals("IN")) {
                break;
            }
            if (token.isNoun()) {
                head = Optional.of(i);
            }
        }
        return head;
    }
}
