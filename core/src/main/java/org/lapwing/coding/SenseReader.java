package org.lapwing.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lapwing.text.Token;

/** Finds in which sense, if any, each trigger of a sentence is used: the first of its entries that nothing speaks against. */
final class SenseReader {

    private final Lexicon lexicon;

    SenseReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The senses found, in order of the triggers that candidates were found for. */
    List<Sense> read(SentenceMentions in) {
        Map<Integer, List<Trigger>> byHead = new LinkedHashMap<>();
        for (Trigger trigger : Trigger.candidates(in.grammar().sentence(), lexicon)) {
            if (isOfPerfect(trigger, in)) {
                continue;
            }
            Trigger headed = headed(trigger, in);
            byHead.computeIfAbsent(headed.head(), h -> new ArrayList<>()).add(headed);
        }
        List<Sense> result = new ArrayList<>();
        for (List<Trigger> candidates : byHead.values()) {
            candidates.sort(Comparator.<Trigger>comparingInt(t -> -t.tokens().size())
                    .thenComparingInt(t -> t.entry().needs().isEmpty() ? 1 : 0));
            List<String> rejected = new ArrayList<>();
            Sense winner = null;
            for (Trigger candidate : candidates) {
                Arguments arguments = Arguments.of(candidate, in, lexicon);
                Optional<String> failure =
                        Usage.failure(candidate, in).or(() -> new Restrictions(arguments, in, lexicon).failure());
                String name = name(candidate.entry());
                if (winner != null) {
                    rejected.add(name + ": " + winner.entry().rule() + " comes first");
                } else if (failure.isPresent()) {
                    rejected.add(name + ": " + failure.get());
                } else {
                    winner = new Sense(arguments, rejected);
                }
            }
            if (winner != null) {
                result.add(winner);
            }
        }
        // "opened fire": the noun inside a longer trigger is no trigger of its own.
        result.removeIf(s -> result.stream()
                .anyMatch(
                        o -> o != s && o.trigger().tokens().contains(s.trigger().head())));
        return result;
    }

    static String name(LexiconEntry entry) {
        return entry.type() + " " + entry.rule();
    }

    /** "have agreed to resume talks" is not "have talks". */
    private static boolean isOfPerfect(Trigger trigger, SentenceMentions in) {
        Token token = in.grammar().token(trigger.head());
        return trigger.verbal()
                && token.lemma().equals("have")
                && token.relation().equals("aux");
    }

    /** The phrase's head by grammar: "exchange" of "exchange of fire". */
    private static Trigger headed(Trigger trigger, SentenceMentions in) {
        if (trigger.verbal()) {
            Token token = in.grammar().token(trigger.head());
            // "will not meet", "is in Ankara for talks": what the modal or copula stands for.
            boolean auxiliary = token.head() >= 0
                    && (token.relation().startsWith("aux") || token.relation().equals("cop"));
            return auxiliary ? new Trigger(trigger.entry(), token.head(), true, trigger.tokens()) : trigger;
        }
        int head = in.grammar().sentence().headOf(trigger.span(in.grammar().sentence()));
        return trigger.tokens().contains(head) ? new Trigger(trigger.entry(), head, false, trigger.tokens()) : trigger;
    }
}
