package org.lapwing.toll;

import java.util.Set;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/** Where the nouns end that say who is counted: "heavily armed Tuareg separatist fighters". */
final class PeopleNouns {

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

    /** "took several guards hostage" */
    private static final Set<String> TAKEN_AS = Set.of("hostage", "prisoner", "captive");

    private final TollLexicon lexicon;
    private final Sentence sentence;
    private final Wording words;

    PeopleNouns(TollLexicon lexicon, Sentence sentence) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.words = new Wording(sentence);
    }

    /** Index after the noun phrase that starts at a token; the token's own index if none does. */
    int endFrom(int from) {
        int at = from;
        int end = from;
        while (at < Math.min(sentence.size(), from + LONGEST_NOUN_PHRASE) && isInside(at, from)) {
            at++;
            if (isNoun(at - 1)) {
                end = at;
                if (lexicon.isPeople(words.at(at - 1)) && !sentence.isTagged() && !lexicon.isPeople(words.at(at))) {
                    return end;
                }
            }
        }
        return end;
    }

    boolean isInside(int at, int from) {
        Token token = sentence.token(at);
        String word = words.at(at);
        if (STOPS.contains(word) || (!Character.isLetter(word.charAt(0)) && !word.equals("-") && !word.equals("'s"))) {
            return false;
        }
        if (at > from && TAKEN_AS.contains(word) && isPlural(at - 1)) {
            return false;
        }
        if (lexicon.isTrigger(word) && !lexicon.isPeople(word)) {
            // "Three wounded soldiers", but "three soldiers wounded" and "militiamen killed civilians".
            boolean attribute = sentence.isTagged()
                    ? token.tag().equals("JJ") || token.tag().equals("VBN")
                    : at == from || words.is(at - 1, "other");
            return attribute && isNounAhead(at + 1) && !lexicon.isPeople(words.at(at - 1));
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
        return lexicon.isPeople(words.at(at))
                || lexicon.isOther(words.at(at))
                || (at < sentence.size() && sentence.token(at).isNoun());
    }

    boolean isNoun(int at) {
        Token token = sentence.token(at);
        return sentence.isTagged()
                ? token.isNoun() || lexicon.isPeople(words.at(at))
                : Character.isLetter(words.at(at).charAt(0)) && !lexicon.isTrigger(words.at(at))
                        || lexicon.isPeople(words.at(at));
    }

    boolean isPlural(int at) {
        String tag = sentence.token(at).tag();
        if (tag.equals("NNS") || tag.equals("NNPS")) {
            return true;
        }
        String word = words.at(at);
        return (tag.isEmpty() || tag.startsWith("NNP") || word.equals("police") || word.equals("people"))
                && (word.endsWith("s")
                        || word.endsWith("men") && !word.equals("women")
                        || Set.of("women", "people", "police", "children", "staff", "personnel")
                                .contains(word));
    }
}
