package org.lapwing.text;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Gives text of one letter case the capitals of ordinary print, so that everything after it reads wire copy in capitals
 * as it reads any other. Names begin with a capital, acronyms keep theirs; every character keeps its place, so that spans
 * still count from the start of the body as received. Safe to share between threads.
 */
public final class CaseRestorer {

    private static final String MODEL = "edu/stanford/nlp/models/truecase/truecasing.fast.caseless.qn.ser.gz";

    /** The model takes seconds and 650 MB, which those who read only ordinary print should not pay. */
    private Optional<CRFClassifier<CoreLabel>> model = Optional.empty();

    /** The same document if it has both cases already. */
    public Document restore(Document document) {
        LetterCase letterCase = LetterCase.of(document.body());
        if (letterCase == LetterCase.MIXED) {
            return document;
        }
        StringBuilder body = new StringBuilder(document.body());
        List<Sentence> restored = new ArrayList<>(document.sentences().size());
        for (Sentence sentence : document.sentences()) {
            Sentence printed = restore(sentence, letterCase);
            for (Token token : printed.tokens()) {
                body.replace(token.span().start(), token.span().end(), token.text());
            }
            restored.add(printed);
        }
        return new Document(body.toString(), restored);
    }

    private Sentence restore(Sentence sentence, LetterCase letterCase) {
        List<CoreLabel> words = new ArrayList<>(sentence.size());
        for (Token token : sentence.tokens()) {
            CoreLabel word = new CoreLabel();
            word.setWord(token.text().toLowerCase(Locale.ROOT));
            words.add(word);
        }
        List<CoreLabel> shaped = model().classifySentence(words);
        List<Token> tokens = new ArrayList<>(sentence.size());
        for (Token token : sentence.tokens()) {
            String shape = shaped.get(token.index()).get(AnswerAnnotation.class);
            String text = inCase(token.text(), shape, letterCase);
            tokens.add(new Token(token.index(), token.span(), text, token.lemma(), "", -1, ""));
        }
        return new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), tokens, sentence.depth());
    }

    private static String inCase(String text, String shape, LetterCase letterCase) {
        return switch (shape) {
            case "UPPER" -> map(text, i -> true);
            case "LOWER" -> map(text, i -> false);
            // What has capitals inside (D'Aubuisson) is told by its marks; what has none is left as it is.
            default -> map(text, i -> i == 0 || !Character.isLetter(text.charAt(i - 1)));
        };
    }

    /** Letter by letter, since a whole string may change its length. */
    private static String map(String text, IntPredicate upper) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(upper.test(i) ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        return result.toString();
    }

    private synchronized CRFClassifier<CoreLabel> model() {
        CRFClassifier<CoreLabel> loaded = model.orElseGet(() -> CRFClassifier.getClassifierNoExceptions(MODEL));
        model = Optional.of(loaded);
        return loaded;
    }
}
