package org.lapwing.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/**
 * A sentence that says that something could not be confirmed ("the number of victims was not confirmed").
 *
 * @param field "killed" if it speaks of victims, else "event"
 * @param quote the whole sentence
 */
public record NonConfirmation(int sentence, String field, Span quote) {

    private static final Set<String> CONFIRMING = Set.of(
            "confirm",
            "confirmed",
            "confirmation",
            "verify",
            "verified",
            "verification",
            "substantiate",
            "substantiated",
            "corroborate",
            "corroborated");
    private static final Set<String> UNCONFIRMED = Set.of("unconfirmed", "unverified");
    private static final Set<String> NEGATING =
            Set.of("not", "n't", "n’t", "no", "unable", "impossible", "nobody", "neither", "cannot", "without");
    private static final Set<String> VICTIMS = Set.of(
            "victim",
            "victims",
            "casualty",
            "casualties",
            "toll",
            "death",
            "deaths",
            "dead",
            "fatalities",
            "killed",
            "losses");

    /** How many tokens may part "not" from "confirmed". */
    private static final int REACH = 5;

    /** What the sentence leaves unconfirmed, if it does; it need not have been tagged. */
    public static Optional<NonConfirmation> in(Sentence sentence) {
        boolean unconfirmed = false;
        boolean victims = false;
        int negation = -REACH - 1;
        for (Token token : sentence.tokens()) {
            String word = token.text().toLowerCase(Locale.ROOT);
            victims |= VICTIMS.contains(word);
            if (NEGATING.contains(word)) {
                negation = token.index();
            }
            unconfirmed |=
                    UNCONFIRMED.contains(word) || (CONFIRMING.contains(word) && token.index() - negation <= REACH);
        }
        return unconfirmed
                ? Optional.of(new NonConfirmation(sentence.index(), victims ? "killed" : "event", sentence.span()))
                : Optional.empty();
    }
}
