package org.lapwing.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;
import org.lapwing.toll.TollLexicon.Entry;

/**
 * Reads tolls: which number of people a sentence says to have been killed, injured, missing, abducted, arrested,
 * captured or displaced. Each belongs to its trigger word. Follows the grammar of a parsed sentence and the order of the
 * words where there is none. Safe to share between threads.
 *
 * <p>A single person, named or described, counts one. A plural without a number ("killed civilians") is at least two
 * and has no best figure. Of two fates that share one number ("killed or wounded 40") each has from none to all.
 */
public final class TollReader {

    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one");

    private final TollLexicon lexicon = TollLexicon.load();

    /** The tolls of a sentence, by trigger and then by place. */
    public List<TollMention> read(Sentence sentence, String body) {
        boolean triggered = sentence.tokens().stream().anyMatch(token -> lexicon.isTrigger(lower(token)));
        if (!triggered) {
            return List.of();
        }
        Sufferers sufferers = new Sufferers(sentence, lexicon);
        List<TollMention> tolls = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            for (Entry entry : lexicon.entries(lower(token))) {
                for (Sufferers.Suffered suffered : sufferers.of(token.index(), entry.role())) {
                    if (isCounted(suffered.count(), entry.kind(), sentence) && !isAge(suffered.count(), sentence)) {
                        tolls.add(mention(sentence, body, token.index(), entry, suffered));
                    }
                }
            }
        }
        return tolls.stream().filter(toll -> !isPartToldAgain(toll, tolls)).toList();
    }

    /** "86 were injured, including six who were seriously injured": the six are a part of those already. */
    private static boolean isPartToldAgain(TollMention toll, List<TollMention> tolls) {
        return toll.partOf().isEmpty()
                && tolls.stream()
                        .anyMatch(part -> part.partOf().isPresent()
                                && part.trigger() < toll.trigger()
                                && part.kind() == toll.kind()
                                && part.span().equals(toll.span()));
    }

    /**
     * Whether one person is a toll. Who was killed, wounded or abducted counts however named; "the minister was arrested"
     * and "the president fled" tell of a person, "arrested a man" of a number. "Residents fled" is said of every fight and
     * counts nobody.
     */
    private static boolean isCounted(Count count, TollKind kind, Sentence sentence) {
        boolean harmed = kind == TollKind.KILLED
                || kind == TollKind.INJURED
                || kind == TollKind.MISSING
                || kind == TollKind.ABDUCTED;
        if (kind == TollKind.DISPLACED && count.range().isVague()) {
            return false;
        }
        boolean single = count.rule().equals("one person") || count.rule().equals("one name");
        return harmed || !single || INDEFINITE.contains(lower(sentence.token(count.start())));
    }

    /** "Oscar Romero, 62, was killed" */
    private static boolean isAge(Count count, Sentence sentence) {
        int at = count.start();
        boolean bare = count.end() == at + 1 && count.people().isEmpty() && at > 1;
        return bare
                && lower(sentence.token(at - 1)).equals(",")
                && sentence.token(at - 2).isProper()
                && at + 1 < sentence.size()
                && List.of(",", "and").contains(lower(sentence.token(at + 1)));
    }

    private static TollMention mention(
            Sentence sentence, String body, int trigger, Entry entry, Sufferers.Suffered suffered) {
        Count count = suffered.count();
        Span span = sentence.spanOf(count.start(), count.end());
        Optional<Span> whole = suffered.partOf().map(part -> sentence.spanOf(part.start(), part.end()));
        return new TollMention(
                sentence.index(),
                trigger,
                span,
                span.of(body),
                entry.kind(),
                suffered.shared() ? count.range().shared() : count.range(),
                count.people(),
                whole,
                suffered.cumulative(),
                count.rule() + ", " + suffered.rule());
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
