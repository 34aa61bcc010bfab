package org.lapwing.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lapwing.text.Grammar;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/**
 * Words of a tagged sentence that may name an event in the sense of one lexicon entry; grammar has yet to agree.
 *
 * @param head index of the verb, or of the noun that heads the phrase
 * @param tokens indices of all trigger words, in order
 */
record Trigger(LexiconEntry entry, int head, boolean verbal, List<Integer> tokens) {

    /** How far after its verb a particle or object of a multi-word trigger may stand ("opened, without warning, fire"). */
    private static final int REACH = 8;

    /** What an adjective must be followed by to be a trigger. */
    private static final Set<String> AFTER_ADJECTIVES = Set.of("to", "for");

    /** Slots of {@code needs} that are not prepositions. */
    private static final Set<String> ROLES = Set.of("subject", "object", "modifier", "any", "clause", "verb");

    private static final Set<String> STATES = Set.of("JJ", "VBN", "VBD");
    private static final Set<String> BEFORE_STATE = Set.of("CD", "DT", "IN", "NNS", "VBD", "VBP");

    Trigger {
        tokens = List.copyOf(tokens);
    }

    Trigger promised() {
        return new Trigger(entry.promised(), head, verbal, tokens);
    }

    Span span(Sentence sentence) {
        Span span = sentence.token(head).span();
        for (int token : tokens) {
            span = Span.covering(span, sentence.token(token).span());
        }
        return span;
    }

    /**
     * Whether what its entry needs stands somewhere in the sentence: if not, no parse can put it into its slots.
     *
     * @param present whether one of a class can be in the sentence; places are taken to be
     */
    boolean canMeetNeeds(Sentence tagged, Lexicon lexicon, Predicate<FillerClass> present) {
        boolean prepositions = entry.needs().keySet().stream()
                .filter(slot -> !ROLES.contains(slot))
                .allMatch(slot -> tagged.tokens().stream()
                        .anyMatch(token -> slot.startsWith(token.text().toLowerCase(Locale.ROOT))));
        return prepositions
                && entry.needs().entrySet().stream()
                        .filter(need -> !need.getKey().equals("verb"))
                        .map(Map.Entry::getValue)
                        .allMatch(fillers -> fillers.stream().anyMatch(f -> isPresent(f, present))
                                || tagged.tokens().stream()
                                        .filter(token -> !tokens.contains(token.index()))
                                        .anyMatch(token ->
                                                fillers.stream().anyMatch(f -> canFill(f, token.lemma(), lexicon))));
    }

    private static boolean isPresent(String filler, Predicate<FillerClass> present) {
        String name = filler.substring(1);
        return filler.startsWith("@") && (!FillerClass.isName(name) || present.test(FillerClass.of(name)));
    }

    private static boolean canFill(String filler, String lemma, Lexicon lexicon) {
        return filler.startsWith("$")
                ? lexicon.isInList(filler.substring(1), lemma)
                : filler.substring(filler.lastIndexOf(' ') + 1).equals(lemma);
    }

    /** All candidates in a sentence that is at least tagged, in order of their heads. */
    static List<Trigger> candidates(Sentence sentence, Lexicon lexicon) {
        List<Trigger> result = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.isVerb()) {
                lexicon.listByVerb(token.lemma()).forEach(pattern -> addVerb(result, sentence, token, pattern));
            } else if (token.tag().equals("JJ") || token.tag().equals("MD")) {
                lexicon.listByVerb(wordOf(token)).stream()
                        .filter(pattern -> isPredicative(token, pattern.words()))
                        .forEach(pattern -> addVerb(result, sentence, token, pattern));
            }
            if (token.isNoun()
                    || token.tag().equals("VBG")
                    || isCountedState(sentence, token)
                    || isHyphenated(sentence, token.index())) {
                lexicon.listByNounHead(nounLemma(token)).forEach(pattern -> addNoun(result, sentence, token, pattern));
            }
        }
        return result;
    }

    /** "willing to", "will not": an adjective or modal is a trigger only with the word that makes it say something. */
    private static boolean isPredicative(Token token, List<String> words) {
        return token.tag().equals("JJ")
                ? words.size() == 2 && AFTER_ADJECTIVES.contains(words.get(1))
                : words.size() > 1;
    }

    /** A modal as written, since lemmas differ between engines ("wo" of "won't"). */
    private static String wordOf(Token token) {
        return token.tag().equals("MD") ? token.text().toLowerCase(Locale.ROOT) : token.lemma();
    }

    /** "12 dead", "49 civilian dead", "hundreds of wounded", "the dead": a state that stands for those in it. */
    private static boolean isCountedState(Sentence sentence, Token token) {
        return STATES.contains(token.tag())
                && token.index() > 0
                && (BEFORE_STATE.contains(sentence.token(token.index() - 1).tag())
                        || token.index() > 1
                                && sentence.token(token.index() - 2).tag().equals("CD"));
    }

    private static String nounLemma(Token token) {
        return token.isNoun() ? token.lemma() : token.text().toLowerCase(Locale.ROOT);
    }

    private static void addVerb(List<Trigger> into, Sentence sentence, Token verb, Lexicon.Pattern pattern) {
        List<String> words = pattern.words();
        boolean whole = words.get(0).equals(wordOf(verb));
        List<Integer> tokens = new ArrayList<>();
        tokens.add(verb.index());
        if (!whole) {
            boolean led = isHyphenated(sentence, verb.index())
                    && words.get(0).startsWith(sentence.token(verb.index() - 2).lemma() + "-");
            if (!led) {
                return;
            }
            tokens.add(verb.index() - 2);
        }
        int from = verb.index() + 1;
        for (String word : words.subList(1, words.size())) {
            int at = find(sentence, word, from, endOfClause(sentence, from, verb.index() + 1 + REACH));
            if (at < 0) {
                // Passives put the object first: "fire was opened on the crowd".
                at = find(sentence, word, Math.max(0, verb.index() - REACH), verb.index());
                boolean object = at >= 0 && mayPrecede(sentence.token(at)) && !isActor(sentence, at, verb.index());
                at = object ? at : -1;
            }
            if (at < 0) {
                at = passiveSubject(sentence, word, verb.index());
            }
            if (at < 0) {
                return;
            }
            tokens.add(at);
            from = Math.max(from, at + 1);
        }
        tokens.sort(null);
        into.add(new Trigger(pattern.entry(), verb.index(), true, tokens));
    }

    /** "The strikes halted a column": the subject of a verb that has an object is not its object. */
    private static boolean isActor(Sentence sentence, int noun, int verb) {
        return sentence.token(noun).head() == verb
                && sentence.token(noun).relation().equals("nsubj")
                && sentence.tokens().stream()
                        .anyMatch(token ->
                                token.head() == verb && token.relation().equals("obj"));
    }

    /** "A curfew that the governor had imposed on the city a week before was lifted": the object, however far ahead. */
    private static int passiveSubject(Sentence sentence, String lemma, int verb) {
        return sentence.tokens().stream()
                .filter(token -> token.head() == verb
                        && token.relation().equals("nsubj:pass")
                        && token.lemma().equals(lemma))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(-1);
    }

    /** "out" of "shoot-out" */
    private static boolean isHyphenated(Sentence sentence, int at) {
        return at > 1 && sentence.token(at - 1).text().equals("-");
    }

    private static int find(Sentence sentence, String lemma, int from, int to) {
        for (int i = from; i < Math.min(to, sentence.size()); i++) {
            if (sentence.token(i).lemma().equals(lemma) && !leadsToDay(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    /** "fire was opened", "sexually abused", but not "called on them to resist", which resists no call. */
    private static boolean mayPrecede(Token word) {
        return word.isNoun() || word.tag().equals("RB") && word.text().endsWith("ly");
    }

    /** Where another verb goes on at the latest: "denied it and asked for access" is not "denied access". */
    private static int endOfClause(Sentence sentence, int from, int to) {
        for (int i = from; i + 1 < Math.min(to, sentence.size()); i++) {
            if (sentence.token(i).tag().equals("CC") && sentence.token(i + 1).isFinite()) {
                return i;
            }
        }
        return to;
    }

    /** "called him on Sunday" is not "called on him". */
    private static boolean leadsToDay(Sentence sentence, int preposition) {
        return sentence.token(preposition).tag().equals("IN")
                && preposition + 1 < sentence.size()
                && Grammar.isDayOrMonth(sentence.token(preposition + 1));
    }

    private static void addNoun(List<Trigger> into, Sentence sentence, Token noun, Lexicon.Pattern pattern) {
        List<String> words = pattern.words();
        int last = words.size() - 1;
        List<Integer> tokens = new ArrayList<>();
        int at = noun.index();
        for (int w = last; w >= 0; w--, at--) {
            if (at >= 0 && w < last && sentence.token(at).text().equals("-")) {
                at--;
            }
            if (at < 0) {
                return;
            }
            Token token = sentence.token(at);
            String lemma = w == last ? nounLemma(token) : token.lemma();
            if (!words.get(w).equals(lemma) && !words.get(w).equals(token.text().toLowerCase(Locale.ROOT))) {
                return;
            }
            tokens.add(0, at);
        }
        into.add(new Trigger(pattern.entry(), noun.index(), false, tokens));
    }
}
