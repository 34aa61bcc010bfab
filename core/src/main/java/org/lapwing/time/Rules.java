package org.lapwing.time;

import java.util.List;
import java.util.Optional;

/** Choosing among rules. */
final class Rules {

    private Rules() {}

    /** The longest match that starts at a word; of equally long ones that of the earlier rule. */
    static Optional<Phrase<Reading>> longest(List<Rule> rules, Words words, int at) {
        Optional<Phrase<Reading>> longest = Optional.empty();
        for (Rule rule : rules) {
            Optional<Phrase<Reading>> match = rule.match(words, at);
            if (match.isPresent()
                    && (longest.isEmpty() || match.get().end() > longest.get().end())) {
                longest = match;
            }
        }
        return longest;
    }
}
