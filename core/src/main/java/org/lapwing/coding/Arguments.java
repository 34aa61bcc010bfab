package org.lapwing.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Argument;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Token;

/**
 * What stands around a trigger in its clause: its own arguments and, for a noun, those of the light verb that governs it
 * ("the army carried out a strike on the camp").
 */
record Arguments(Trigger trigger, int predicate, List<Argument> all) {

    /** "took peacekeepers hostage", where the parser makes one phrase of the last two words. */
    private static final Set<String> HELD = Set.of("hostage", "captive", "prisoner");

    /** Objects of which "to" and "from" tell where they lead. */
    static final Set<String> WAYS = Set.of("road", "highway", "route", "border", "crossing", "way", "corridor");

    private static final Set<String> LEADING = Set.of("to", "from");

    Arguments {
        all = List.copyOf(all);
    }

    static Arguments of(Trigger trigger, SentenceMentions in, Lexicon lexicon) {
        Grammar grammar = in.grammar();
        if (trigger.verbal()) {
            List<Argument> own = new ArrayList<>(grammar.ofVerb(trigger.head()));
            own.removeIf(a -> trigger.tokens().contains(a.token()) && a.role() != Role.OBJECT);
            // "took over the airport": the parser takes the particle for a preposition
            own.replaceAll(a -> isObjectOfParticle(a, trigger, grammar) ? new Argument(Role.OBJECT, "", a.token()) : a);
            // "let prisoners go": who went is whom it was done to
            trigger.tokens().stream()
                    .filter(token ->
                            token != trigger.head() && grammar.token(token).isVerb())
                    .flatMap(token -> grammar.ofVerb(token).stream())
                    .map(a -> a.role() == Role.SUBJECT ? new Argument(Role.OBJECT, "", a.token()) : a)
                    .filter(a -> own.stream().noneMatch(known -> known.token() == a.token()))
                    .toList()
                    .forEach(own::add);
            // "laid siege to the town", "took control of the base": what hangs on the noun is the verb's.
            for (int token : trigger.tokens()) {
                if (token != trigger.head() && grammar.token(token).isNoun()) {
                    // "expelled six Norwegian diplomats": the noun of the trigger may say whom.
                    own.removeIf(
                            a -> a.token() == token && in.actorBehind(token).isEmpty());
                    boolean way = WAYS.contains(grammar.token(token).lemma());
                    for (Argument a : grammar.ofNoun(token)) {
                        if (way && LEADING.contains(a.preposition())) {
                            continue;
                        }
                        boolean held = a.role() == Role.MODIFIER
                                && HELD.contains(grammar.token(token).lemma());
                        boolean object = a.preposition().equals("of") || held;
                        own.add(object ? new Argument(Role.OBJECT, "", a.token()) : a);
                    }
                }
            }
            return new Arguments(trigger, trigger.head(), own);
        }
        List<Argument> arguments = new ArrayList<>(grammar.ofNoun(trigger.head()));
        arguments.removeIf(a -> trigger.tokens().contains(a.token()));
        int container = in.containerOf(trigger.head());
        if (container != trigger.head()) {
            arguments.addAll(grammar.ofNoun(container).stream()
                    .filter(a ->
                            a.token() != trigger.head() && !trigger.tokens().contains(a.token()))
                    .toList());
        }
        arguments.addAll(ofCopula(trigger.head(), grammar));
        // "talks led by the union"
        IntStream.of(trigger.head(), container)
                .distinct()
                .mapToObj(grammar::makerOf)
                .flatMap(Optional::stream)
                .forEach(maker -> arguments.add(new Argument(Role.NOMINAL, "by", maker)));
        int predicate = container;
        Optional<Integer> light = lightVerb(container, grammar, lexicon);
        if (light.isPresent()) {
            predicate = light.get();
            for (Argument a : grammar.ofVerb(predicate)) {
                if (a.token() != container && !trigger.tokens().contains(a.token())) {
                    ofLightVerb(a, grammar.token(predicate).lemma(), lexicon).ifPresent(arguments::add);
                }
            }
        }
        return new Arguments(trigger, predicate, arguments);
    }

    /** "is at war with", "are in talks with": who is in it; "came under attack" is another matter. */
    private static List<Argument> ofCopula(int noun, Grammar grammar) {
        boolean state = Set.of("at", "in").contains(grammar.preposition(noun))
                && grammar.children(noun).stream()
                        .anyMatch(c -> grammar.token(c).relation().equals("cop"));
        return state
                ? grammar.children(noun).stream()
                        .filter(c -> grammar.token(c).relation().equals("nsubj"))
                        .map(c -> new Argument(Role.SUBJECT, "", c))
                        .toList()
                : List.of();
    }

    private static final Set<String> PARTICLES = Set.of("over", "off", "up", "down", "out");

    private static boolean isObjectOfParticle(Argument a, Trigger trigger, Grammar grammar) {
        return a.role() == Role.OBLIQUE
                && PARTICLES.contains(a.preposition())
                && trigger.tokens().size() == 2
                && grammar.token(trigger.tokens().get(1)).lemma().equals(a.preposition())
                && grammar.token(trigger.tokens().get(1)).head() == a.token();
    }

    /** "Residents reported clashes", "the army suffered an attack": such a subject is not the actor. */
    private static Optional<Argument> ofLightVerb(Argument a, String verb, Lexicon lexicon) {
        if (a.role() != Role.SUBJECT) {
            return Optional.of(a);
        }
        if (lexicon.isInList("perceive", verb)) {
            return Optional.empty();
        }
        return Optional.of(lexicon.isInList("suffer", verb) ? new Argument(Role.OBJECT, "", a.token()) : a);
    }

    /** "Talks are planned": that they are to be held. */
    private static final Set<String> ARRANGING = Set.of("plan", "schedule", "expect", "arrange", "prepare");

    private static Optional<Integer> lightVerb(int noun, Grammar grammar, Lexicon lexicon) {
        Token token = grammar.token(noun);
        int above = token.head();
        if (above >= 0
                && token.relation().equals("conj")
                && grammar.token(above).isNoun()) {
            return lightVerb(above, grammar, lexicon);
        }
        // "went back to war": the parser hangs the noun on the adverb
        if (above >= 0 && grammar.token(above).relation().equals("advmod")) {
            above = grammar.token(above).head();
        }
        if (above < 0 || !grammar.token(above).isVerb()) {
            return Optional.empty();
        }
        String lemma = grammar.token(above).lemma();
        // "has not claimed the attack": which took place nevertheless
        if (lemma.equals("claim") && grammar.isNegated(above)) {
            return Optional.empty();
        }
        boolean light = switch (token.relation()) {
            case "obj" -> lexicon.isInList("support_object", lemma);
            case "nsubj:pass" -> lexicon.isInList("support_object", lemma) || ARRANGING.contains(lemma);
            case "nsubj" ->
                grammar.isPassive(above)
                        ? lexicon.isInList("support_object", lemma)
                        : lexicon.isInList("support_subject", lemma);
            case "obl" -> grammar.preposition(noun).equals("to") && lexicon.isInList("support_oblique", lemma);
            default -> false;
        };
        return light ? Optional.of(above) : Optional.empty();
    }

    List<Argument> with(Role role) {
        return all.stream().filter(a -> a.role() == role).toList();
    }

    List<Argument> withPrepositions(Set<String> prepositions) {
        return all.stream()
                .filter(a -> a.role() == Role.OBLIQUE || a.role() == Role.NOMINAL)
                .filter(a -> prepositions.contains(a.preposition()))
                .toList();
    }
}
