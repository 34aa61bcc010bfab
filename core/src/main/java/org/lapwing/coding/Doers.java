package org.lapwing.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.ActorMention;
import org.lapwing.actor.Sector;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Argument;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Token;

/** Who does what a trigger tells of, or who stands on its sides. */
record Doers(Arguments arguments, SentenceMentions in, Lexicon lexicon) {

    private static final Set<String> SIDES = Set.of("with", "against", "between", "among", "by", "of", "and", "versus");

    private static final Set<String> MEDIATING =
            Set.of("broker", "mediate", "facilitate", "sponsor", "negotiate", "host", "arrange", "supervise");

    List<ActorMention> sides() {
        List<ActorMention> result = new ArrayList<>();
        for (Argument a : arguments.all()) {
            boolean side = switch (a.role()) {
                case SUBJECT, OBJECT, POSSESSIVE, MODIFIER, INDIRECT_OBJECT -> true;
                case OBLIQUE, NOMINAL -> SIDES.contains(a.preposition());
                case BARE -> false;
            };
            if (side && !isCaptive(a)) {
                List<ActorMention> mentions = a.role() == Role.MODIFIER
                        ? in.actorAt(a.token())
                                .filter(m -> m.actor().country().isPresent())
                                .map(in::ofSamePhrase)
                                .orElse(List.of())
                        : isMediated(a.token()) ? List.of() : in.actorsBehind(a.token());
                addNew(mentions, result);
                if (a.preposition().equals("between")) {
                    otherSide(a.token(), mentions.stream().findFirst())
                            .ifPresent(m -> addNew(in.ofSamePhrase(m), result));
                }
            }
        }
        return result;
    }

    /** "entered the town after clashes with soldiers": who has clashed with them, if nobody else is said to, is who acts. */
    List<ActorMention> otherSide(List<ActorMention> sides) {
        Grammar grammar = in.grammar();
        int noun = arguments.trigger().head();
        boolean oneNamed = !arguments.trigger().verbal()
                && !arguments.withPrepositions(Set.of("with")).isEmpty()
                && arguments.withPrepositions(Set.of("between", "by", "of")).isEmpty()
                && arguments.with(Role.MODIFIER).stream()
                        .noneMatch(a -> in.actorAt(a.token()).isPresent())
                && arguments.with(Role.POSSESSIVE).isEmpty()
                && arguments.with(Role.SUBJECT).isEmpty();
        int clause = oneNamed ? grammar.clauseOf(noun) : -1;
        boolean after = clause >= 0
                && !grammar.isPassive(clause)
                && Set.of("after", "in", "during", "following", "amid")
                        .contains(grammar.preposition(in.containerOf(noun)));
        return after
                ? grammar.ofVerb(clause).stream()
                        .filter(a -> a.role() == Role.SUBJECT)
                        .flatMap(a -> in.actorsBehind(a.token()).stream())
                        .filter(m -> m.actor().sector().filter(ARMED::contains).isPresent())
                        .filter(m -> !sides.contains(m))
                        .toList()
                : List.of();
    }

    private static final Set<Sector> ARMED =
            Set.of(Sector.MIL, Sector.REB, Sector.UAF, Sector.PRM, Sector.COP, Sector.CRM);

    /** "swapped 90 prisoners": those of whom the trigger itself tells are no side. */
    private boolean isCaptive(Argument a) {
        return a.role() == Role.OBJECT && arguments.trigger().tokens().contains(a.token());
    }

    /** "a truce brokered by France": who brings sides together is none of them. */
    private boolean isMediated(int token) {
        return in.grammar()
                .makerOf(in.contentOf(token))
                .filter(maker -> MEDIATING.contains(
                        in.grammar().token(in.grammar().token(maker).head()).lemma()))
                .isPresent();
    }

    /** Of the sides, those with whom the subject means to do it ("hopes to hold talks with B"): they have not agreed. */
    List<ActorMention> addressed(List<ActorMention> sides) {
        List<ActorMention> subjects = new ArrayList<>();
        for (Argument a : arguments.with(Role.SUBJECT)) {
            addNew(in.actorsBehind(a.token()), subjects);
        }
        return subjects.isEmpty()
                ? List.of()
                : sides.stream().filter(side -> !subjects.contains(side)).toList();
    }

    /** The B of "between A and B", when the parser lost it. */
    private Optional<ActorMention> otherSide(int token, Optional<ActorMention> first) {
        int from = first.map(ActorMention::head).orElse(token);
        boolean and = false;
        for (int i = from + 1; i < Math.min(in.grammar().sentence().size(), from + 10); i++) {
            and |= in.grammar().token(i).lemma().equals("and");
            Optional<ActorMention> mention = in.actorAt(i);
            if (and && mention.isPresent() && !mention.equals(first)) {
                return mention;
            }
            if (in.grammar().token(i).isVerb()) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "The roof of the clinic collapsed, killing two": whose roof it was did nothing; but the White House does. */
    private static boolean isStructure(Token noun) {
        return STRUCTURES.contains(noun.lemma()) && !noun.isProper();
    }

    private static final Set<String> STRUCTURES = Set.of("roof", "wall", "ceiling", "rubble", "house", "building");

    List<ActorMention> actors() {
        List<ActorMention> result = new ArrayList<>();
        if (arguments.trigger().entry().frame() == LexiconEntry.Frame.UNDERGO) {
            // "fell to the rebels"
            for (Argument a : arguments.withPrepositions(Set.of("to"))) {
                addNew(in.actorsBehind(a.token()), result);
            }
            return result;
        }
        for (Argument a : arguments.with(Role.SUBJECT)) {
            if (!isStructure(in.grammar().token(a.token()))) {
                addNew(in.actorsBehind(a.token()), result);
            }
        }
        if (result.isEmpty() && !arguments.trigger().verbal()) {
            // "at the request of the envoy"
            boolean asks = arguments.trigger().entry().type() == EventType.REQUEST;
            for (Argument a : arguments.withPrepositions(asks ? Set.of("by", "of") : Set.of("by"))) {
                addNew(in.actorsBehind(a.token()), result);
            }
            for (Role role : List.of(Role.POSSESSIVE, Role.MODIFIER)) {
                for (Argument a : arguments.with(role)) {
                    if (result.isEmpty()) {
                        in.actorAt(a.token()).ifPresent(m -> addNew(in.ofSamePhrase(m), result));
                    }
                }
            }
            if (result.isEmpty()) {
                in.grammar()
                        .makerOf(arguments.trigger().head())
                        .ifPresent(maker -> addNew(in.actorsBehind(maker), result));
            }
        }
        if (result.isEmpty()) {
            // "A drone launched by the group hit the port"
            for (Argument a : arguments.with(Role.SUBJECT)) {
                if (lexicon.isInList("weapon", in.grammar().token(a.token()).lemma())) {
                    in.grammar().makerOf(a.token()).ifPresent(maker -> addNew(in.actorsBehind(maker), result));
                }
            }
        }
        if (result.isEmpty() && arguments.trigger().entry().frame() == LexiconEntry.Frame.MOVE) {
            // "the withdrawal of the mission": what moves stands after "of".
            for (Argument a : arguments.withPrepositions(Set.of("of"))) {
                addNew(in.actorsBehind(a.token()), result);
            }
            for (int token : arguments.trigger().tokens()) {
                // "government troops moved into the town"
                if (in.grammar().token(token).relation().equals("nsubj")) {
                    addNew(in.actorsBehind(token), result);
                }
            }
            for (Argument a : arguments.with(Role.OBJECT)) {
                if (lexicon.isInList(
                        "military_unit", in.grammar().token(a.token()).lemma())) {
                    addNew(in.actorsBehind(a.token()), result);
                }
            }
        }
        return result;
    }

    static void addNew(List<ActorMention> mentions, List<ActorMention> into) {
        mentions.stream().filter(m -> !into.contains(m)).forEach(into::add);
    }
}
