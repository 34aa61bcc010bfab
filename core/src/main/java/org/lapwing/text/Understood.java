package org.lapwing.text;

import java.util.List;
import java.util.Set;
import org.lapwing.text.Grammar.Argument;
import org.lapwing.text.Grammar.Role;

/** Subjects and objects that a clause leaves to be understood from the one above it, or from the noun on which it hangs. */
record Understood(Grammar grammar) {

    /** Verbs whose object, not subject, is the understood subject of the infinitive below them. */
    private static final Set<String> OBJECT_CONTROL = Set.of("""
            accuse advise allow appeal ask authorize ban bar beg cause challenge charge command compel
            convince direct enable encourage expect forbid force help implore instruct invite lead
            oblige order permit persuade press pressure prevent prompt push remind request require
            stop summon suspect tell urge want warn
            """.strip().split("\\s+"));

    /** "Residents heard shelling": not theirs. */
    private static final Set<String> PERCEPTION = Set.of("hear", "see", "watch", "witness", "report");

    /**
     * Adds what is understood to the arguments that a verb has of its own.
     *
     * @param passive whether the subject of its surface is its object
     */
    void addTo(List<Argument> arguments, int verb, boolean passive) {
        Role missing = passive ? Role.OBJECT : Role.SUBJECT;
        boolean found = arguments.stream().anyMatch(a -> a.role() == missing);
        Token token = grammar.token(verb);
        if (found || token.head() < 0) {
            boolean relative = token.relation().equals("acl:relcl");
            boolean gap = arguments.stream().noneMatch(a -> a.role() == Role.OBJECT || a.token() == token.head());
            if (found
                    && relative
                    && !passive
                    && gap
                    && !grammar.hasChild(verb, "ccomp")
                    && !grammar.hasChild(verb, "xcomp")) {
                arguments.add(new Argument(Role.OBJECT, "", token.head()));
            }
            return;
        }
        int above = token.head();
        switch (token.relation()) {
            case "acl", "amod" -> {
                if (grammar.isGerundWithObject(verb)) {
                    grammar.add(arguments, Role.OBJECT, "", above);
                    inherit(arguments, verb, missing, grammar.clauseOf(above), true);
                } else if (grammar.token(above).isVerb()) {
                    inherit(arguments, verb, missing, above, true);
                } else if (token.tag().equals("VBG") || token.tag().equals("VBN")) {
                    grammar.add(arguments, missing, "", above);
                } else {
                    addHolderOf(arguments, verb, above);
                }
            }
            case "acl:relcl" -> grammar.add(arguments, missing, "", above);
            case "csubj" -> {
                if (grammar.isParticipleOfSubject(verb)) {
                    grammar.add(arguments, missing, "", verb - 1);
                }
            }
            case "xcomp", "advcl", "ccomp" -> inherit(arguments, verb, missing, above, true);
            case "conj", "dep", "parataxis" -> inherit(arguments, verb, missing, above, false);
            case "obl", "nmod" -> inherit(arguments, verb, missing, grammar.clauseOf(above), true);
            default -> {
                // A main clause has its own subject or none.
            }
        }
    }

    /** "their plan to attack", "an order by the junta to expel": who holds the noun is who would act. */
    private void addHolderOf(List<Argument> arguments, int verb, int noun) {
        for (Argument a : grammar.ofNoun(noun)) {
            if (a.role() == Role.POSSESSIVE || a.preposition().equals("by")) {
                arguments.add(new Argument(Role.SUBJECT, "", a.token()));
                return;
            }
        }
        // "fell out with the junta over a plan to disband the militia": whose plan it is, is open.
        if (!Set.of("over", "about", "against").contains(grammar.preposition(noun))) {
            inherit(
                    arguments,
                    verb,
                    Role.SUBJECT,
                    grammar.clauseOf(grammar.token(noun).head()),
                    true);
        }
    }

    /** "was hit by a shell, wounding nine": the shell wounded them, not what was hit. */
    private boolean isResult(int verb) {
        return grammar.token(verb).tag().equals("VBG")
                && RESULTS.contains(grammar.token(verb).lemma())
                && verb > 0
                && grammar.token(verb - 1).text().equals(",");
    }

    private static final Set<String> RESULTS =
            Set.of("kill", "wound", "injure", "hurt", "destroy", "damage", "displace", "force", "leave", "set");

    private void inherit(List<Argument> arguments, int verb, Role role, int above, boolean below) {
        boolean perceived = below
                && above != Grammar.NONE
                && PERCEPTION.contains(grammar.token(above).lemma());
        if (above == Grammar.NONE || !grammar.token(above).isVerb() && !grammar.hasChild(above, "cop") || perceived) {
            return;
        }
        List<Argument> upper = grammar.ofVerb(above);
        // "urged the army to attack", but not "led the rebels and attacked"
        boolean objectControl =
                below && OBJECT_CONTROL.contains(grammar.token(above).lemma());
        boolean struck = grammar.isPassive(above) && !isResult(verb);
        Role surface = struck ? Role.OBJECT : Role.SUBJECT;
        Role wanted = objectControl ? Role.OBJECT : surface;
        List<Argument> givers = upper.stream().filter(a -> a.role() == wanted).toList();
        if (givers.isEmpty() && objectControl) {
            // "called on Hamas to", "appealed to the parties to"
            givers = upper.stream()
                    .filter(a -> a.preposition().equals("on") || a.preposition().equals("to"))
                    .toList();
        }
        for (Argument giver : givers) {
            arguments.add(new Argument(role, "", giver.token()));
        }
    }
}
