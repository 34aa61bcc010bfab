package org.lapwing.coding;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lapwing.text.Grammar;
import org.lapwing.text.Token;

/** Uses of a word in which it names no happening. */
final class Usage {

    private Usage() {}

    /** In the present these say how things stand ("the group holds the city"). */
    private static final Set<String> STATES_OF_THINGS = Set.of("hold", "control", "occupy", "possess");

    private static final Set<String> STANCES = Set.of(
            "support", "back", "oppose", "favour", "favor", "fight", "represent", "endorse", "recognise", "recognize");

    /** Why the trigger names no happening here; empty if nothing speaks against it. */
    static Optional<String> failure(Trigger trigger, SentenceMentions in) {
        Optional<String> failure = trigger.verbal() ? ofVerb(trigger, in.grammar()) : ofNoun(trigger, in.grammar());
        return failure.or(() -> in.actors().stream()
                        .anyMatch(m -> m.span()
                                        .contains(in.grammar()
                                                .token(trigger.head())
                                                .span())
                                && m.head() != trigger.head())
                ? Optional.of("part of a name")
                : Optional.empty());
    }

    private static Optional<String> ofNoun(Trigger trigger, Grammar grammar) {
        Token token = grammar.token(trigger.head());
        if (token.relation().equals("compound")) {
            return Optional.of("only qualifies another noun");
        }
        if (token.lemma().equals("protest")
                && grammar.preposition(trigger.head()).equals("in")
                && !hasChild(trigger, grammar, c -> c.relation().equals("det"))) {
            return Optional.of("why something else is done (\"resigned in protest\")");
        }
        return token.isVerb() && hasChild(trigger, grammar, c -> c.relation().equals("obj"))
                ? Optional.of("a verb here, not a noun")
                : Optional.empty();
    }

    private static Optional<String> ofVerb(Trigger trigger, Grammar grammar) {
        Token token = grammar.token(trigger.head());
        boolean attribute = token.relation().equals("amod") || token.relation().equals("compound");
        if (attribute && !grammar.isGerundWithObject(trigger.head())) {
            return Optional.of("an attribute, not a happening");
        }
        if (hasForeignPreposition(trigger, grammar)) {
            return Optional.of("its preposition belongs to another word");
        }
        if (hasForeignWord(trigger, grammar)) {
            return Optional.of("a word of it belongs to another");
        }
        if (hasChild(trigger, grammar, c -> c.relation().equals("det"))) {
            return Optional.of("names people (\"the wounded\")");
        }
        if (trigger.tokens().size() == 1 && hasChild(trigger, grammar, c -> isLoneBehind(c, trigger, grammar))) {
            return Optional.of("its particle makes it another verb");
        }
        if (trigger.tokens().size() == 1
                && trigger.entry().frame() == LexiconEntry.Frame.GIVE
                && hasChild(trigger, grammar, c -> isTakingAway(c))) {
            return Optional.of("carries away what it does not give");
        }
        if (token.lemma().equals("call")
                && hasChild(trigger, grammar, c -> c.lemma().equals("what") && c.index() < trigger.head())) {
            return Optional.of("how a speaker words it (\"what it called an act of war\")");
        }
        if (token.lemma().equals("call") && trigger.entry().type() == EventType.CONCEDE && isNamed(trigger, grammar)) {
            return Optional.of("says what it is (\"called the vote a sham\")");
        }
        if (token.lemma().equals("ask") && hasChild(trigger, grammar, c -> isQuestion(c, grammar))) {
            return Optional.of("asks a question");
        }
        if (token.lemma().equals("press") && hasChild(trigger, grammar, c -> isParticle(c, "on"))) {
            return Optional.of("goes on with it");
        }
        if (!trigger.entry().type().quad().isMaterial()
                && trigger.tokens().stream().anyMatch(word -> isAskedOf(word, grammar))) {
            return Optional.of("asks who did it");
        }
        if (isStanding(token, grammar)) {
            return Optional.of("how things stand, not a happening");
        }
        if (token.relation().equals("xcomp") && isUnder(Set.of("wait"), token, grammar)) {
            return Optional.of("awaited, and has not happened");
        }
        if (token.lemma().equals("propose")
                && hasChild(
                        trigger,
                        grammar,
                        c -> c.relation().equals("xcomp") && c.tag().equals("VB"))) {
            return Optional.of("proposes to do it oneself, and asks nobody");
        }
        if (token.lemma().equals("decline") && hasChild(trigger, grammar, c -> SILENT.contains(c.lemma()))) {
            return Optional.of("would not speak about it");
        }
        if (token.lemma().equals("warn")
                && hasChild(trigger, grammar, c -> c.relation().equals("ccomp") && isPossible(c, grammar))) {
            return Optional.of("foresees what nobody threatens");
        }
        if (isConsequence(token, grammar)
                || token.relation().equals("xcomp") && isConsequence(grammar.token(token.head()), grammar)) {
            return Optional.of("what an act may lead to, which nobody said");
        }
        boolean stance = token.relation().equals("acl:relcl") && isPresent(token)
                || token.tag().equals("VBN")
                        && grammar.auxiliaries(token.index()).isEmpty()
                        && !token.relation().equals("conj");
        return STANCES.contains(token.lemma()) && stance
                ? Optional.of("tells who somebody is (\"the coalition that supports the government\")")
                : Optional.empty();
    }

    private static final Set<String> SILENT = Set.of("comment", "elaborate", "answer", "say", "discuss", "speak");

    /** "warned that it could lead to war" */
    private static boolean isPossible(Token verb, Grammar grammar) {
        return grammar.auxiliaries(verb.index()).stream().anyMatch(Set.of("could", "may", "might")::contains);
    }

    /** "seized the ridge, threatening to cut off the town" */
    private static boolean isConsequence(Token verb, Grammar grammar) {
        boolean participle = verb.text().equalsIgnoreCase("threatening")
                && Set.of("advcl", "dep", "acl", "xcomp", "conj").contains(verb.relation());
        return participle
                && verb.index() > 0
                && grammar.token(verb.index() - 1).text().equals(",")
                && grammar.token(verb.head()).isVerb();
    }

    private static boolean hasChild(Trigger trigger, Grammar grammar, Predicate<Token> which) {
        return grammar.children(trigger.head()).stream().map(grammar::token).anyMatch(which);
    }

    /** "the vote": what has an article is there already, and is not called for. */
    private static boolean isNamed(Trigger trigger, Grammar grammar) {
        return trigger.tokens().stream()
                .filter(word -> word > trigger.head() && grammar.token(word).isNoun())
                .anyMatch(word -> grammar.children(word).stream()
                        .map(grammar::token)
                        .anyMatch(c -> c.relation().equals("det")
                                && Set.of("the", "this").contains(c.lemma())));
    }

    /** "asked how it could have happened" */
    private static boolean isQuestion(Token clause, Grammar grammar) {
        return clause.relation().equals("ccomp")
                && grammar.children(clause.index()).stream()
                        .map(grammar::token)
                        .anyMatch(c -> Set.of("WRB", "WP").contains(c.tag())
                                || c.lemma().equals("whether"));
    }

    /** "could not tell who was to blame" */
    private static boolean isAskedOf(int verb, Grammar grammar) {
        return grammar.token(verb).relation().equals("ccomp")
                && grammar.children(verb).stream()
                        .map(grammar::token)
                        .anyMatch(c -> c.lemma().equals("who") && c.relation().startsWith("nsubj"));
    }

    private static boolean isParticle(Token word, String particle) {
        return word.lemma().equals(particle)
                && Set.of("compound:prt", "advmod", "case").contains(word.relation());
    }

    /** "off" of "carried off equipment" */
    private static boolean isTakingAway(Token word) {
        return word.relation().equals("compound:prt") && Set.of("off", "away").contains(word.lemma());
    }

    /** "left behind". */
    private static boolean isLoneBehind(Token word, Trigger trigger, Grammar grammar) {
        return word.index() == trigger.head() + 1
                && word.lemma().equals("behind")
                && grammar.children(word.index()).isEmpty();
    }

    /** "remains besieged", "holds the city". */
    private static boolean isStanding(Token verb, Grammar grammar) {
        boolean stays = (verb.relation().equals("xcomp") || verb.relation().equals("acl"))
                && isUnder(Set.of("stay", "remain"), verb, grammar);
        boolean present =
                isPresent(verb) || grammar.auxiliaries(verb.index()).stream().anyMatch(Set.of("is", "are")::contains);
        return stays || STATES_OF_THINGS.contains(verb.lemma()) && present;
    }

    private static boolean isPresent(Token verb) {
        return verb.tag().equals("VBZ") || verb.tag().equals("VBP");
    }

    private static boolean isUnder(Set<String> lemmas, Token token, Grammar grammar) {
        return token.head() >= 0 && lemmas.contains(grammar.token(token.head()).lemma());
    }

    /** "A curfew was lifted" is to lift one, "condemned the curfew and lifted a ban" is not; nor is "in May let" to let in. */
    private static boolean hasForeignWord(Trigger trigger, Grammar grammar) {
        boolean particle = trigger.tokens().stream()
                .anyMatch(t -> t < trigger.head()
                        && Set.of("IN", "RP", "TO").contains(grammar.token(t).tag()));
        if (particle) {
            return true;
        }
        return trigger.tokens().stream()
                .filter(t -> t < trigger.head()
                        && grammar.token(t).isNoun()
                        && (!grammar.isWithin(trigger.head(), t) || isGerundOf(t, trigger, grammar)))
                .filter(t -> !grammar.token(t).relation().equals("compound"))
                .anyMatch(t -> grammar.ofVerb(trigger.head()).stream().noneMatch(a -> grammar.isWithin(t, a.token())));
    }

    /** "talks on joining the union" are not joined. */
    private static boolean isGerundOf(int noun, Trigger trigger, Grammar grammar) {
        Token gerund = grammar.token(trigger.head());
        return gerund.tag().equals("VBG") && gerund.relation().equals("acl") && gerund.head() == noun;
    }

    /** "called the strike on the camp a crime" is no "call on", "opened fire when they tried to escape" no "open to". */
    private static boolean hasForeignPreposition(Trigger trigger, Grammar grammar) {
        if (trigger.tokens().size() != 2) {
            return false;
        }
        int second = trigger.tokens().get(1);
        Token preposition = grammar.token(second);
        if (second > trigger.head() + 1
                && preposition.relation().equals("mark")
                && preposition.lemma().equals("to")) {
            int above = grammar.token(preposition.head()).head();
            return above != trigger.head() && (above < 0 || grammar.clauseOf(above) != trigger.head());
        }
        boolean joint =
                preposition.relation().equals("case") || preposition.relation().equals("compound:prt");
        if (second <= trigger.head() + 1 || !joint) {
            return false;
        }
        if (preposition.relation().equals("compound:prt")) {
            return preposition.head() != trigger.head();
        }
        Token noun = grammar.token(preposition.head());
        return noun.index() != trigger.head() && noun.head() != trigger.head();
    }
}
