package org.lapwing.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a body into sentences and these into tokens, which costs next to nothing beside parsing. */
public final class Tokeniser {

    /** A run of characters longer than this is no word; tagging one of 20,000 characters took 18 s. */
    static final int LONGEST_WORD = 120;

    /** Sentences of more tokens are cut: parsing time grows faster than length, and no news sentence is longer. */
    static final int LONGEST_SENTENCE = 120;

    private final TokenizerFactory<CoreLabel> words = PTBTokenizer.factory(
            new CoreLabelTokenFactory(),
            "invertible=true,ptb3Escaping=false,splitHyphenated=true,untokenizable=noneKeep");
    private final WordToSentenceProcessor<CoreLabel> sentences = new WordToSentenceProcessor<>();

    public Document split(String body) {
        List<Sentence> result = new ArrayList<>();
        int paragraph = 0;
        int start = 0;
        while (start < body.length()) {
            int end = endOfParagraph(body, start);
            int before = result.size();
            for (Span lines : LineEnds.parts(body, new Span(start, end))) {
                splitParagraph(body, lines.start(), lines.end(), paragraph, result);
            }
            if (result.size() > before) {
                paragraph++;
            }
            start = end;
        }
        return new Document(body, result);
    }

    /** A paragraph ends at a blank line; one that runs for pages without any is cut at a line end. */
    private static int endOfParagraph(String body, int start) {
        int newlines = 0;
        boolean words = false;
        for (int i = start; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\n') {
                newlines++;
            } else if (!Character.isWhitespace(c)) {
                if (newlines > 1 && words) {
                    return i;
                }
                newlines = 0;
                words = true;
            }
        }
        return body.length();
    }

    private void splitParagraph(String body, int from, int to, int paragraph, List<Sentence> into) {
        List<CoreLabel> labels = words.getTokenizer(new StringReader(breakLongWords(body, from, to)))
                .tokenize();
        for (List<CoreLabel> cut : sentences.process(labels)) {
            for (int i = 0; i < cut.size(); i += LONGEST_SENTENCE) {
                List<CoreLabel> part = cut.subList(i, Math.min(cut.size(), i + LONGEST_SENTENCE));
                into.add(sentence(body, from, part, into.size(), paragraph));
            }
        }
    }

    /** The paragraph with blanks in the place of characters past {@link #LONGEST_WORD}, so that offsets stay. */
    private static String breakLongWords(String body, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int run = 0;
        for (int i = from; i < to; i++) {
            char c = body.charAt(i);
            run = Character.isWhitespace(c) ? 0 : run + 1;
            text.append(run > LONGEST_WORD ? ' ' : c);
        }
        return text.toString();
    }

    private static Sentence sentence(String body, int offset, List<CoreLabel> labels, int index, int paragraph) {
        List<Token> tokens = new ArrayList<>(labels.size());
        for (CoreLabel label : labels) {
            Span span = new Span(offset + label.beginPosition(), offset + label.endPosition());
            String text = span.of(body);
            tokens.add(new Token(tokens.size(), span, text, text.toLowerCase(Locale.ROOT), "", -1, ""));
        }
        Span span = Span.covering(
                tokens.get(0).span(), tokens.get(tokens.size() - 1).span());
        return new Sentence(index, paragraph, span, tokens, Sentence.Depth.TOKENS);
    }
}
