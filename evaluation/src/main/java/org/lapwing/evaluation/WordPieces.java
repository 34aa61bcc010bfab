package org.lapwing.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts words into the pieces that an uncased BERT knows: lower case without accents, cut at punctuation, then each time the
 * longest known piece (Devlin et al. 2019, section 3). Written out rather than taken from a library, as the only one for
 * Java is native code that unpacks itself into the user's home, for these few lines.
 */
final class WordPieces {

    private static final String RESOURCE = "/bge-small-en-v1.5-q-tokenizer.json";

    /** Longer words are unknown as a whole; so the model was trained. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids;

    private WordPieces(Map<String, Integer> ids) {
        this.ids = ids;
    }

    /** The vocabulary of bge-small, from the class path. */
    static WordPieces load() {
        return read(Objects.requireNonNull(WordPieces.class.getResourceAsStream(RESOURCE), RESOURCE));
    }

    /** @param tokenizer a {@code tokenizer.json} of a WordPiece model */
    static WordPieces read(InputStream tokenizer) {
        try (tokenizer) {
            Map<String, Integer> ids = new HashMap<>();
            JsonNode vocabulary = JsonMapper.shared()
                    .readTree(tokenizer.readAllBytes())
                    .path("model")
                    .path("vocab");
            vocabulary
                    .properties()
                    .forEach(e -> ids.put(e.getKey(), e.getValue().asInt()));
            return new WordPieces(ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int start() {
        return known("[CLS]");
    }

    int end() {
        return known("[SEP]");
    }

    /** The pieces of one token as the tokeniser cut it; none for one of control characters only. */
    List<Integer> of(String token) {
        List<Integer> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(token.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        plain.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                addWord(word, pieces);
            } else if (isAlone(c)) {
                addWord(word, pieces);
                addWord(new StringBuilder().appendCodePoint(c), pieces);
            } else if (isKept(c)) {
                word.appendCodePoint(c);
            }
        });
        addWord(word, pieces);
        return pieces;
    }

    /** Punctuation as BERT has it, which takes all signs of ASCII for such, and characters that are words. */
    private static boolean isAlone(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c) || Character.isIdeographic(c);
        };
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> c != 0xfffd;
        };
    }

    private void addWord(StringBuilder letters, List<Integer> into) {
        String word = letters.toString();
        letters.setLength(0);
        if (word.isEmpty()) {
            return;
        }
        List<Integer> pieces = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            while (to > from && !ids.containsKey(piece(word, from, to))) {
                to--;
            }
            if (to == from) {
                break;
            }
            pieces.add(known(piece(word, from, to)));
            from = to;
        }
        if (from < word.length()) {
            into.add(known("[UNK]"));
        } else {
            into.addAll(pieces);
        }
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
    }

    private int known(String piece) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalStateException("not in the vocabulary: " + piece);
        }
        return id;
    }
}
