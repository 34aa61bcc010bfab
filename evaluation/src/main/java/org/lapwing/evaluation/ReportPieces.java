package org.lapwing.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lapwing.text.Document;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/**
 * A report cut into pieces of words, in windows of whole sentences that an encoder can read at once, with the phrases that may
 * name someone or something. Nothing here is parsed or tagged, so that no sentence is left out.
 */
final class ReportPieces {

    /** Some pieces, from the mark of the start to that of the end. */
    record Window(int from, int to) {}

    /**
     * A stretch of a sentence.
     *
     * @param first index of its first piece
     * @param last index of its last piece
     * @param words how many words it has, from 1 to {@link #LONGEST}
     * @param key its words as MUC-4 is scored
     */
    record Phrase(int first, int last, int words, String key) {}

    /** Words of a phrase: of the names and descriptions in news, hardly one in a hundred is longer. */
    static final int LONGEST = 10;

    /** What the encoder was trained on, less the marks of start and end. */
    private static final int LONGEST_WINDOW = 510;

    private static final int SHORTEST_KEY = 2;

    /** No phrase begins or ends with these: keys hold names and descriptions, not pronouns or articles. */
    private static final Set<String> FUNCTION_WORDS =
            Set.of(("a an the of in on at by for from to with and or but nor that which"
                            + " who whom whose this these those it its he she they them him her his their we us our you your i my me was"
                            + " were is are be been being am has have had having do does did will would shall should may might can could"
                            + " must not no as than then there here when where while if because since after before during until between"
                            + " against into onto upon over under about above below through also only so such both either neither each"
                            + " what how why said says say saying told added reported stated according very more most less yet still"
                            + " already however meanwhile per via among within without toward towards out up off down")
                    .split(" "));

    private static final Set<String> BREAKS = Set.of(";", ":", "?", "!", "(", ")", "[", "]");

    private final long[] ids;
    private final List<Window> windows;
    private final List<Phrase> phrases;

    private ReportPieces(long[] ids, List<Window> windows, List<Phrase> phrases) {
        this.ids = ids;
        this.windows = List.copyOf(windows);
        this.phrases = List.copyOf(phrases);
    }

    static ReportPieces of(Document document, WordPieces vocabulary) {
        return new Cutter(document, vocabulary).cut();
    }

    /** How many pieces there are, marks of start and end included. */
    int size() {
        return ids.length;
    }

    /** The numbers of the pieces of a window. */
    long[] ids(Window window) {
        return Arrays.copyOfRange(ids, window.from(), window.to());
    }

    List<Window> windows() {
        return windows;
    }

    /** Every stretch that begins and ends with a word of meaning, also within others, in the order of the text. */
    List<Phrase> phrases() {
        return phrases;
    }

    private static final class Cutter {

        private final Document document;
        private final WordPieces vocabulary;
        private final List<List<List<Integer>>> sentences = new ArrayList<>();
        private final List<Integer> ids = new ArrayList<>();
        private final List<Window> windows = new ArrayList<>();
        private final List<Phrase> phrases = new ArrayList<>();

        Cutter(Document document, WordPieces vocabulary) {
            this.document = document;
            this.vocabulary = vocabulary;
        }

        ReportPieces cut() {
            document.sentences().forEach(sentence -> sentences.add(pieces(sentence)));
            int total = sentences.stream().mapToInt(Cutter::length).sum();
            // As few windows as there must be, of about equal length, so that none is left with a last sentence alone.
            int wanted = Math.max(1, (total + LONGEST_WINDOW - 1) / LONGEST_WINDOW);
            int inWindow = 0;
            int done = 0;
            int from = 0;
            for (int i = 0; i < sentences.size(); i++) {
                int length = length(sentences.get(i));
                boolean enough = windows.size() + 1 < wanted
                        && (done + length / 2.0) * wanted > (double) total * (windows.size() + 1);
                if (i > from && (inWindow + length > LONGEST_WINDOW || enough)) {
                    addWindow(from, i);
                    from = i;
                    inWindow = 0;
                }
                inWindow += length;
                done += length;
            }
            addWindow(from, sentences.size());
            return new ReportPieces(ids.stream().mapToLong(id -> id).toArray(), windows, phrases);
        }

        /** Of each word; of a sentence that is longer than a window, what fits. */
        private List<List<Integer>> pieces(Sentence sentence) {
            List<List<Integer>> words = new ArrayList<>();
            int room = LONGEST_WINDOW;
            for (Token token : sentence.tokens()) {
                List<Integer> all = vocabulary.of(token.text());
                List<Integer> kept = all.subList(0, Math.min(room, all.size()));
                words.add(kept);
                room -= kept.size();
            }
            return words;
        }

        private static int length(List<List<Integer>> words) {
            return words.stream().mapToInt(List::size).sum();
        }

        private void addWindow(int fromSentence, int toSentence) {
            int start = ids.size();
            ids.add(vocabulary.start());
            for (int i = fromSentence; i < toSentence; i++) {
                List<Integer> ends = new ArrayList<>();
                int first = ids.size();
                for (List<Integer> word : sentences.get(i)) {
                    ids.addAll(word);
                    ends.add(ids.size());
                }
                addPhrases(document.sentences().get(i), first, ends);
            }
            ids.add(vocabulary.end());
            windows.add(new Window(start, ids.size()));
        }

        /** @param ends of each word the index behind its last piece */
        private void addPhrases(Sentence sentence, int start, List<Integer> ends) {
            for (int from = 0; from < sentence.size(); from++) {
                if (!canBound(sentence.token(from))) {
                    continue;
                }
                int first = from == 0 ? start : ends.get(from - 1);
                for (int to = from; to < Math.min(sentence.size(), from + LONGEST); to++) {
                    Token token = sentence.token(to);
                    if (BREAKS.contains(token.text())) {
                        break;
                    }
                    int behind = to == 0 ? start : ends.get(to - 1);
                    boolean read = ends.get(from) > first && ends.get(to) > behind;
                    if (read && canBound(token)) {
                        add(first, ends.get(to) - 1, to - from + 1, MucParts.normal(text(sentence, from, to)));
                    }
                }
            }
        }

        private void add(int first, int last, int words, String key) {
            if (key.length() >= SHORTEST_KEY) {
                phrases.add(new Phrase(first, last, words, key));
            }
        }

        private static boolean canBound(Token token) {
            return !FUNCTION_WORDS.contains(token.text().toLowerCase(Locale.ROOT))
                    && token.text().codePoints().anyMatch(Character::isLetterOrDigit);
        }

        private String text(Sentence sentence, int from, int to) {
            return sentence.spanOf(from, to + 1).of(document.body());
        }
    }
}
