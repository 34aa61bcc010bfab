package org.lapwing.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/** Whom "both sides", "the two armies" and "the parties" mean. */
final class TwoSides {

    /** Sentences back in which they are looked up. */
    private static final int REACH_OF_NOUN = 8;

    private static final Set<String> TWO = Set.of("both", "two");

    /** "each side accused the other" */
    private static final Set<String> EACH = Set.of("each", "either");

    private static final Set<String> SIDES = Set.of(
            "sides",
            "parties",
            "armies",
            "governments",
            "rivals",
            "leaders",
            "presidents",
            "countries",
            "neighbours",
            "neighbors",
            "allies",
            "delegations",
            "teams");

    /** Nouns that mean the two of a conflict even without a word for two. */
    private static final Set<String> OPPOSED = Set.of("sides", "parties", "rivals");

    private static final Set<String> ANY = Set.of("all", "warring", "conflicting", "opposing");

    private static final String ONE_OF_TWO = "one of two in sentence ";

    private final Antecedents antecedents;

    TwoSides(Antecedents antecedents) {
        this.antecedents = antecedents;
    }

    /** "both sides", "the two armies", and "the parties" alone */
    boolean areMeantBy(Candidate candidate) {
        ActorMention mention = candidate.mention();
        Sentence sentence = antecedents.document().sentences().get(mention.sentence());
        Token noun = sentence.token(mention.head());
        return isTheParties(noun, sentence) || isPair(noun, sentence);
    }

    /** "urged all parties to show restraint": whoever fights, and no political party. */
    boolean isAnySide(Candidate candidate) {
        ActorMention mention = candidate.mention();
        Sentence sentence = antecedents.document().sentences().get(mention.sentence());
        Token noun = sentence.token(mention.head());
        return OPPOSED.contains(noun.text().toLowerCase(Locale.ROOT))
                && noun.index() > 0
                && ANY.contains(sentence.token(noun.index() - 1).text().toLowerCase(Locale.ROOT));
    }

    /** "both leaders" */
    static boolean isPair(Token noun, Sentence sentence) {
        if (noun.text().equalsIgnoreCase("side") && noun.index() > 0) {
            return EACH.contains(sentence.token(noun.index() - 1).text().toLowerCase(Locale.ROOT));
        }
        return SIDES.contains(noun.text().toLowerCase(Locale.ROOT))
                && noun.index() > 0
                && TWO.contains(sentence.token(noun.index() - 1).text().toLowerCase(Locale.ROOT));
    }

    /** "the sides", but not "all sides" */
    static boolean isTheParties(Token noun, Sentence sentence) {
        return OPPOSED.contains(noun.text().toLowerCase(Locale.ROOT))
                && noun.index() > 0
                && sentence.token(noun.index() - 1).text().equalsIgnoreCase("the");
    }

    /**
     * The two who were so called before; else those who, in the nearest sentence that names several who can fight or treat,
     * are the only such. Of a state's several arms the one named first stands for it.
     */
    List<Candidate> sides(Candidate pair, List<Candidate> before) {
        int from = pair.mention().sentence();
        Sentence own = antecedents.document().sentences().get(from);
        String noun = own.token(pair.mention().head()).text().toLowerCase(Locale.ROOT);
        List<Actor> called = before.stream()
                .filter(earlier -> from - earlier.mention().sentence() <= REACH_OF_NOUN
                        && earlier.mention().rule().contains(ONE_OF_TWO))
                .map(Candidate::actor)
                .distinct()
                .toList();
        if (called.size() == 2) {
            return asPair(pair, called, from);
        }
        for (int index = from; index >= Math.max(0, from - REACH_OF_NOUN); index--) {
            int sentence = index;
            Map<String, Actor> parties = new LinkedHashMap<>();
            before.stream()
                    .filter(earlier -> earlier.mention().sentence() == sentence
                            && !isSubjectOver(earlier, pair)
                            && !Antecedents.MODIFYING.contains(
                                    antecedents.tokenOf(earlier).relation())
                            && canBe(noun, earlier))
                    .map(Candidate::actor)
                    .forEach(actor -> parties.putIfAbsent(camp(actor), actor));
            if (parties.size() > 1) {
                return parties.size() > 2 ? List.of() : asPair(pair, List.copyOf(parties.values()), sentence);
            }
        }
        return List.of();
    }

    /** "The envoy urged both sides": who acts on them is neither. */
    private boolean isSubjectOver(Candidate earlier, Candidate pair) {
        Token subject = antecedents.tokenOf(earlier);
        Token object = antecedents.tokenOf(pair);
        return earlier.mention().sentence() == pair.mention().sentence()
                && Antecedents.isSubject(subject)
                && !Antecedents.isSubject(object)
                && subject.head() == object.head();
    }

    private static List<Candidate> asPair(Candidate pair, List<Actor> parties, int sentence) {
        return parties.stream()
                .map(actor -> pair.as(actor, ONE_OF_TWO + sentence))
                .toList();
    }

    /** A state is one side with whichever of its arms; groups of one country are as many sides as they have names. */
    private static String camp(Actor actor) {
        boolean armed =
                actor.sector().filter(Candidate.ARMED_NON_STATE::contains).isPresent();
        return actor.country().orElse("")
                + (armed
                        ? " " + actor.sector().map(Enum::name).orElse("") + " "
                                + actor.group().or(actor::name).orElse("")
                        : "");
    }

    private static boolean canBe(String noun, Candidate earlier) {
        return switch (noun) {
            case "armies" -> earlier.actor().sector().equals(Optional.of(Sector.MIL));
            case "governments", "countries", "neighbours", "neighbors" ->
                earlier.actor()
                                .country()
                                .filter(country -> !ActorLexicon.isCountryless(country))
                                .isPresent()
                        && earlier.actor()
                                .sector()
                                .filter(sector -> sector != Sector.GOV)
                                .isEmpty();
            case "leaders", "presidents" -> earlier.person();
            default -> earlier.isParty();
        };
    }
}
