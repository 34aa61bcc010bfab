package org.lapwing.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lapwing.event.CanonicalLine;
import org.lapwing.text.Span;

/** Evidence in the sentences where it stands, marked so that it is seen without colour too. */
final class Evidence {

    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";
    /** A report without full stops is not printed whole. */
    private static final int MOST_CONTEXT = 300;

    private Evidence() {}

    /** One line for each stretch of sentences that holds evidence, in order. */
    static List<String> quote(List<Span> evidence, String body, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Span context = new Span(0, 0);
        int written = 0;
        for (Span span : evidence) {
            if (line.length() == 0 || span.start() >= context.end()) {
                if (line.length() > 0) {
                    lines.add(line.append(text(body, written, context.end())).toString());
                    line.setLength(0);
                }
                context = sentences(span, body);
                written = context.start();
            } else if (span.end() > context.end()) {
                context = Span.covering(context, sentences(span, body));
            }
            line.append(text(body, written, span.start()))
                    .append(terminal.bold(OPEN + CanonicalLine.printable(span.of(body)) + CLOSE));
            written = span.end();
        }
        lines.add(line.append(text(body, written, context.end())).toString());
        return lines.stream().map(String::strip).toList();
    }

    /** The sentences, by the rules of Unicode (UAX 29) and within a paragraph, from the first to the last touched. */
    private static Span sentences(Span span, String body) {
        int from = Math.max(paragraphStart(body, span.start()), span.start() - MOST_CONTEXT);
        int to = Math.min(paragraphEnd(body, span.end()), span.end() + MOST_CONTEXT);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(body.substring(from, to));
        int start = span.start() == from ? 0 : breaks.preceding(span.start() - from + 1);
        int last = Math.max(span.start(), span.end() - 1) - from;
        int end = last >= to - from ? to - from : breaks.following(last);
        return new Span(from + start, from + end);
    }

    private static int paragraphStart(String body, int offset) {
        return body.lastIndexOf("\n\n", Math.max(0, offset - 1)) + 1;
    }

    private static int paragraphEnd(String body, int offset) {
        int end = body.indexOf("\n\n", offset);
        return end < 0 ? body.length() : end;
    }

    /** The text on one line; a space at either end stays, since marks stand there. */
    private static String text(String body, int from, int to) {
        String raw = body.substring(from, Math.max(from, to));
        String clean = CanonicalLine.printable(raw);
        if (clean.isEmpty()) {
            return raw.isEmpty() ? "" : " ";
        }
        return (Character.isWhitespace(raw.charAt(0)) ? " " : "")
                + clean
                + (Character.isWhitespace(raw.charAt(raw.length() - 1)) ? " " : "");
    }
}
