package org.lapwing.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lapwing.text.Grammar.Argument;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/** What an entry of the lexicon needs and never has in its slots, asked of the words around a trigger. */
record Restrictions(Arguments arguments, SentenceMentions in, Lexicon lexicon) {

    /** Whether the entry's restrictions hold; if not, the one that fails. */
    Optional<String> failure() {
        for (Map.Entry<String, List<String>> need :
                arguments.trigger().entry().needs().entrySet()) {
            if (!holds(need.getKey(), need.getValue(), true)) {
                return Optional.of("needs " + need.getKey() + " " + need.getValue());
            }
        }
        for (Map.Entry<String, List<String>> never :
                arguments.trigger().entry().never().entrySet()) {
            if (holds(never.getKey(), never.getValue(), false)) {
                return Optional.of("never " + never.getKey() + " " + never.getValue());
            }
        }
        return Optional.empty();
    }

    /** @param own whether words of the trigger may fill the slot: "throw weight behind" is not forbidden for its weight */
    private boolean holds(String slot, List<String> fillers, boolean own) {
        if (slot.equals("clause")) {
            return in.grammar().sentence().tokens().stream()
                    .anyMatch(t -> !arguments.trigger().tokens().contains(t.index())
                            && !isNameOfSpeaker(t)
                            && fillers.stream().anyMatch(f -> fills(f, t.index())));
        }
        List<Argument> candidates = switch (slot) {
            case "subject" -> arguments.with(Role.SUBJECT);
            case "object" -> objects();
            case "modifier" -> arguments.with(Role.MODIFIER);
            case "any" -> arguments.all();
            case "verb" ->
                List.of(new Argument(Role.BARE, "", arguments.trigger().head()));
            default -> arguments.withPrepositions(Set.of(slot));
        };
        for (Argument a : candidates) {
            int content = in.contentOf(a.token());
            if (!own && arguments.trigger().tokens().contains(content)) {
                continue;
            }
            for (String filler : fillers) {
                if (fills(filler, a.token()) || fills(filler, content)) {
                    return true;
                }
            }
            if (slot.equals("any") && in.actorBehind(a.token()).isPresent()) {
                int behind = in.actorBehind(a.token()).get().head();
                if (fillers.stream().anyMatch(f -> f.startsWith("@") && fills(f, behind))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Aid groups urged the council to meet" is no request for aid. */
    private boolean isNameOfSpeaker(Token token) {
        return arguments.trigger().entry().content().isPresent()
                && arguments.with(Role.SUBJECT).stream()
                        .flatMap(a -> in.actorAt(a.token()).stream())
                        .anyMatch(m -> m.span().contains(token.span()));
    }

    /** What is acted on: the object of a verb; of a noun, what "of" or "on" names. */
    private List<Argument> objects() {
        List<Argument> objects = arguments.with(Role.OBJECT);
        return objects.isEmpty() && !arguments.trigger().verbal()
                ? arguments.withPrepositions(Set.of("of", "on", "against"))
                : objects;
    }

    private boolean fills(String filler, int token) {
        if (filler.equals("@place")) {
            return in.placeAt(token).isPresent() || namesPlace(token);
        }
        if (filler.equals("@name")) {
            return in.grammar().token(token).tag().startsWith("NNP")
                    && in.placeAt(token).isEmpty();
        }
        if (filler.startsWith("@")) {
            FillerClass wanted = FillerClass.of(filler.substring(1));
            return in.actorAt(token).filter(m -> wanted.holds(m.actor())).isPresent();
        }
        if (filler.contains(" ")) {
            return isPhrase(List.of(filler.split(" ")), token, in.grammar().sentence());
        }
        String lemma = in.grammar().token(token).lemma();
        return filler.startsWith("$") ? lexicon.isInList(filler.substring(1), lemma) : filler.equals(lemma);
    }

    /** "the town of Yevlakh" */
    private boolean namesPlace(int token) {
        return in.grammar().children(token).stream()
                .anyMatch(c -> in.grammar().token(c).relation().equals("nmod")
                        && in.grammar().preposition(c).equals("of")
                        && in.placeAt(c).isPresent());
    }

    /** Whether the lemmas stand in a row and the last is at {@code token}: "air force". */
    private static boolean isPhrase(List<String> lemmas, int token, Sentence sentence) {
        int from = token - lemmas.size() + 1;
        return from >= 0
                && IntStream.range(0, lemmas.size())
                        .allMatch(i -> sentence.token(from + i).lemma().equals(lemmas.get(i)));
    }
}
