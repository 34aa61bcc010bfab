package org.lapwing.text;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an agency puts before the first sentence: "BAMAKO, Mali (AP) -", "KYIV, Aug 27 -", "SAN JOSE, 3 May (EFE) --". It says
 * where and when the report was filed, which is neither who acts in the sentence nor when.
 *
 * @param place the first name as written, which no gazetteer need have
 * @param size tokens of the first sentence that belong to it, the dash included
 */
public record Dateline(String place, int size) {

    /** Of its tokens to the root of the sentence, beside the relations of Universal Dependencies. */
    public static final String RELATION = "dateline";

    private static final int LONGEST = 24;

    private static final int LONGEST_NAME = 5;

    /** "BAMAKO, Mali", "GOMA, North Kivu, Congo". */
    private static final int MOST_NAMES = 3;

    private static final Set<String> DASHES = Set.of("-", "--", "---", "\u2013", "\u2014");

    /** Letters of "Jan". */
    private static final int SHORTEST_MONTH = 3;

    /** Small words inside names: "Port of Spain", "Rio de Janeiro". */
    private static final Set<String> INSIDE_NAMES =
            Set.of("of", "de", "del", "la", "el", "al", "the", "and", "-", "'", "'s", "\u2019s", ".");

    /** What goes on about a name after a dash. */
    private static final Set<String> CONTINUES =
            Set.of("which", "who", "whose", "where", "and", "or", "but", "including", "is", "was", "has");

    /** That of a document's first sentence; empty if the report opens otherwise. */
    public static Optional<Dateline> of(Document document) {
        return document.sentences().stream().findFirst().flatMap(Dateline::of);
    }

    /** That of a sentence; empty if it is not the first of its document or opens otherwise. */
    public static Optional<Dateline> of(Sentence sentence) {
        return sentence.index() == 0 ? new Reader(sentence.tokens()).read() : Optional.empty();
    }

    /** Tokens before a sentence proper; 0 for most sentences. */
    public static int sizeIn(Sentence sentence) {
        return of(sentence).map(Dateline::size).orElse(0);
    }

    private static final class Reader {

        private final List<Token> tokens;
        private int at;

        Reader(List<Token> tokens) {
            this.tokens = tokens;
        }

        Optional<Dateline> read() {
            if (!readName()) {
                return Optional.empty();
            }
            int nameEnd = at;
            boolean capitals = tokens.subList(0, nameEnd).stream()
                    .map(Token::text)
                    .allMatch(text -> text.equals(text.toUpperCase(Locale.ROOT)));
            for (int names = 1; names < MOST_NAMES && (is(",") || is("/")); names++) {
                int comma = at++;
                if (isMonth(at) || !readName()) {
                    at = comma;
                    break;
                }
            }
            boolean dated = readDate();
            boolean credited = readCredit();
            if (!readDash() || !(dated || credited || capitals || opensSentence())) {
                return Optional.empty();
            }
            return Optional.of(new Dateline(nameOf(nameEnd), at));
        }

        private String nameOf(int end) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < end; i++) {
                boolean apart = i > 0 && !touches(i - 1);
                name.append(apart ? " " : "").append(tokens.get(i).text());
            }
            return name.toString();
        }

        private boolean readName() {
            int from = at;
            while (at < tokens.size() && at - from < LONGEST_NAME && isPartOfName(from)) {
                at++;
            }
            return at > from;
        }

        private boolean isPartOfName(int from) {
            String text = text(at);
            if (at == from) {
                return Character.isUpperCase(text.codePointAt(0));
            }
            // A dash between blanks ends the dateline, one inside a name does not.
            return Character.isUpperCase(text.codePointAt(0))
                    || INSIDE_NAMES.contains(text.toLowerCase(Locale.ROOT)) && (!isDash(at) || touches(at - 1));
        }

        /** "Aug 27", "Nov. 9, 2024", "3 May 90", "Monday, June 3". */
        private boolean readDate() {
            int start = at;
            boolean month = false;
            boolean number = false;
            while (at < tokens.size() && at - start < 8) {
                if (isMonth(at)) {
                    month = true;
                } else if (Character.isDigit(text(at).codePointAt(0))) {
                    number = true;
                } else if (!is(",")
                        && !is(".")
                        && !text(at).toLowerCase(Locale.ROOT).endsWith("day")) {
                    break;
                }
                at++;
            }
            if (!month || !number) {
                at = start;
            }
            return month && number;
        }

        /** "(Reuters)", "(ACAN-EFE)", "/PRNewswire/". */
        private boolean readCredit() {
            int start = at;
            if (is(",")) {
                at++;
            }
            String end = is("(") ? ")" : is("/") ? "/" : "";
            for (int i = at + 1; !end.isEmpty() && i < Math.min(tokens.size(), at + 8); i++) {
                if (text(i).equals(end)) {
                    at = i + 1;
                    return true;
                }
            }
            at = start;
            return false;
        }

        private boolean readDash() {
            if (at > LONGEST || at + 1 >= tokens.size()) {
                return false;
            }
            if (is(".")) {
                at++;
            }
            boolean dash = is(":") || isDash(at) && !(touches(at - 1) && touches(at));
            at++;
            return dash && at < tokens.size();
        }

        /** "Kyiv - Russia launched", in capitals throughout also "Kyiv - a missile", but not "Boko Haram - a militia - has". */
        private boolean opensSentence() {
            int first = text(at).codePointAt(0);
            boolean alone = IntStream.range(at, tokens.size()).noneMatch(i -> isDash(i) && !touches(i));
            return !text(at - 1).equals(":")
                    && Character.isLetterOrDigit(first)
                    && (!Character.isLowerCase(first) || alone && !CONTINUES.contains(text(at)));
        }

        /** By its name or the first letters of it: "Sept.", "Aug". */
        private boolean isMonth(int token) {
            String text = token < tokens.size() ? text(token).replace(".", "").toUpperCase(Locale.ROOT) : "";
            return text.length() >= SHORTEST_MONTH
                    && Stream.of(Month.values()).anyMatch(month -> month.name().startsWith(text));
        }

        private boolean isDash(int token) {
            return token < tokens.size() && DASHES.contains(text(token));
        }

        private boolean is(String text) {
            return at < tokens.size() && text(at).equals(text);
        }

        /** Whether no blank stands after a token. */
        private boolean touches(int token) {
            return token + 1 < tokens.size()
                    && tokens.get(token).span().end()
                            == tokens.get(token + 1).span().start();
        }

        private String text(int token) {
            return tokens.get(token).text();
        }
    }
}
