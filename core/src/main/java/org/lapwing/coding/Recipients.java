package org.lapwing.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lapwing.actor.Actor;
import org.lapwing.actor.ActorMention;
import org.lapwing.actor.Sector;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Argument;
import org.lapwing.text.Grammar.Role;

/** To whom an act is done, or whom it concerns: never one of those who do it. */
record Recipients(Arguments arguments, SentenceMentions in, List<ActorMention> actors) {

    /** What leads from a noun to whom it concerns: "aid for", "relations with", "talks between", "a ban by". */
    private static final Set<String> AROUND =
            Set.of("to", "for", "with", "on", "against", "from", "between", "among", "of", "over", "by", "toward");

    /** How an object or phrase of a complement names whom the act concerns; objects have no preposition. */
    private static final Set<String> TOWARDS =
            Set.of("", "to", "with", "against", "on", "for", "from", "between", "among", "into", "at", "toward");

    private static final Set<String> BORDERS =
            Set.of("border", "frontier", "airspace", "coast", "shore", "waters", "territory", "borders");

    /** Who must fulfil the condition is the one who is warned ("will attack unless the junta steps down"). */
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until");

    /** How many nouns may stand between an object and whom it concerns. */
    private static final int DEPTH = 3;

    private static final Set<Sector> HELPED = Set.of(Sector.CVL, Sector.REF, Sector.EDU, Sector.AGR, Sector.MED);

    Recipients {
        actors = List.copyOf(actors);
    }

    /** Whom the event is done to; never one of {@code actors}. */
    List<ActorMention> find() {
        if (actors.size() > 1 && isEachOther() && entry().frame() == LexiconEntry.Frame.ADDRESS) {
            return actors;
        }
        List<ActorMention> result = new ArrayList<>();
        for (List<Argument> equal : byPreference()) {
            for (Argument a : equal) {
                if (isHelp(a)) {
                    continue;
                }
                Doers.addNew(
                        addressees(a).stream()
                                .filter(m -> !isBeneficiary(a, m) && !isOneOf(m) && !isOwnForce(m) && !isOwn(m))
                                .toList(),
                        result);
            }
            if (!result.isEmpty()) {
                Doers.addNew(sharingTheFate(), result);
                return result;
            }
        }
        LexiconEntry.Frame frame = entry().frame();
        if (frame != LexiconEntry.Frame.MOVE && entry().type() != EventType.ACCUSE) {
            List<Argument> concerned = new ArrayList<>(arguments.with(Role.OBJECT));
            if (frame == LexiconEntry.Frame.ADDRESS) {
                concerned.addAll(arguments.withPrepositions(Set.of("for", "of", "on", "over", "to", "about")));
            }
            if (!arguments.trigger().verbal()) {
                concerned.addAll(arguments.withPrepositions(Set.of("on", "against", "at", "of")));
            }
            for (Argument object : concerned) {
                Doers.addNew(others(below(in.contentOf(object.token()), DEPTH)), result);
            }
            if (!result.isEmpty()) {
                return result;
            }
        }
        boolean own = entry().content()
                .filter(c -> c == LexiconEntry.Content.THREATENED || c == LexiconEntry.Content.PLANNED)
                .isPresent();
        if (frame == LexiconEntry.Frame.ADDRESS && !own) {
            Doers.addNew(others(complementSubject()), result);
        }
        if (result.isEmpty() && actors.size() > 1 && isEachOther()) {
            return actors;
        }
        if (result.isEmpty()) {
            result.addAll(ofComplements());
        }
        if (result.isEmpty()) {
            result.addAll(struckBy());
        }
        return result.isEmpty() && frame != LexiconEntry.Frame.MOVE ? ofForeignPlaces() : result;
    }

    /** "was hit by shelling": to whom the passive verb was done by what the noun names. */
    private List<ActorMention> struckBy() {
        Grammar grammar = in.grammar();
        int noun = arguments.trigger().head();
        int verb = grammar.token(noun).head();
        boolean means = entry().type() == EventType.ASSAULT
                && !arguments.trigger().verbal()
                && verb >= 0
                && grammar.preposition(noun).equals("by");
        return means
                ? grammar.ofVerb(verb).stream()
                        .filter(a -> a.role() == Role.OBJECT)
                        .flatMap(a -> others(in.actorsBehind(a.token())).stream())
                        .toList()
                : List.of();
    }

    /** "shelled Iraqi towns": where they lie says whom it is done to, if those who do it are from elsewhere. */
    private List<ActorMention> ofForeignPlaces() {
        Grammar grammar = in.grammar();
        Stream<Argument> objects = entry().content().isEmpty()
                ? arguments.with(Role.OBJECT).stream()
                : complements(grammar).stream()
                        .flatMap(verb -> grammar.ofVerb(verb).stream())
                        .filter(a -> a.role() == Role.OBJECT);
        return objects.flatMap(object -> grammar.ofNoun(in.contentOf(object.token())).stream())
                .filter(a -> a.role() == Role.MODIFIER)
                .flatMap(a -> in.actorAt(a.token()).stream())
                .filter(this::isForeign)
                .limit(1)
                .toList();
    }

    private boolean isForeign(ActorMention mention) {
        Optional<String> country = mention.actor().country();
        return country.isPresent()
                && actors.stream()
                        .allMatch(a -> a.actor().country().isPresent()
                                && !a.actor().country().equals(country))
                && !actors.isEmpty();
    }

    /** "The army and the rebels blamed each other" */
    private boolean isEachOther() {
        Grammar grammar = in.grammar();
        return arguments.all().stream()
                .map(Argument::token)
                .anyMatch(t ->
                        Set.of("other", "another").contains(grammar.token(t).lemma())
                                && t > 0
                                && Set.of("each", "one", "the")
                                        .contains(grammar.token(t - 1).lemma()));
    }

    /** Where recipients may stand; the first place that holds any tells them. */
    private List<List<Argument>> byPreference() {
        LexiconEntry.Frame frame = entry().frame();
        List<List<Argument>> byPreference = new ArrayList<>();
        if (isUndergone()) {
            byPreference.add(arguments.with(Role.SUBJECT));
        } else if (frame == LexiconEntry.Frame.MOVE) {
            byPreference.add(arguments.withPrepositions(Set.of("against")));
            if (entry().mode().equals(Optional.of("disarm"))) {
                // to whom weapons or a town are handed over
                byPreference.add(arguments.withPrepositions(Set.of("to", "at")));
            }
            // "massed troops along the Ukrainian border": whose border it is, is meant.
            byPreference.add(Stream.concat(
                            arguments.all().stream(),
                            arguments.with(Role.OBJECT).stream().flatMap(o -> in.grammar().ofNoun(o.token()).stream()))
                    .filter(a -> a.role() == Role.OBLIQUE || a.role() == Role.NOMINAL)
                    .filter(a -> BORDERS.contains(in.grammar().token(a.token()).lemma()))
                    .flatMap(a -> Stream.concat(Stream.of(a), neighbour(a)))
                    .toList());
        } else if (frame == LexiconEntry.Frame.GIVE) {
            byPreference.add(arguments.with(Role.INDIRECT_OBJECT));
            byPreference.add(arguments.withPrepositions(Set.of("to", "for", "into")));
            byPreference.add(arguments.with(Role.OBJECT));
            byPreference.add(arguments.withPrepositions(Set.of("with", "of", "in", "on", "from")));
        } else {
            if (!isPromiseOfThings(in.grammar())) {
                byPreference.add(arguments.with(Role.OBJECT));
            }
            byPreference.add(countedObjects());
            byPreference.add(arguments.with(Role.INDIRECT_OBJECT));
            byPreference.add(arguments.withPrepositions(
                    entry().is(Trait.OUTCOME)
                            // "died at the hospital": where they were brought
                            ? Set.of("against", "on", "upon", "toward", "towards")
                            : Set.of("against", "on", "upon", "at", "into", "toward", "towards")));
            if (frame == LexiconEntry.Frame.ADDRESS) {
                // "dismissed calls by the union": who called is refused.
                byPreference.add(arguments.all().stream()
                        .filter(a -> a.role() == Role.NOMINAL && a.preposition().equals("by"))
                        .toList());
            }
            byPreference.add(arguments.withPrepositions(
                    isLaunch()
                            ? Set.of("to", "over")
                            : frame == LexiconEntry.Frame.ADDRESS
                                            || arguments.trigger().verbal()
                                    ? Set.of("to", "with", "from", "for", "of", "over", "about", "behind", "alongside")
                                    : Set.of("of", "to", "with")));
            if (entry().type() != EventType.ACCUSE) {
                byPreference.add(aroundObjects());
            }
        }
        return byPreference;
    }

    /** "shot down with the help of Britain": who helps is not hit. */
    private boolean isHelp(Argument a) {
        return a.preposition().equals("with")
                && HELP.contains(in.grammar().token(a.token()).lemma());
    }

    private static final Set<String> HELP = Set.of("help", "support", "backing", "assistance", "aid", "consent");

    /** "fired from Yemen", "launched with the help of Iran": neither is hit. */
    private boolean isLaunch() {
        return arguments.trigger().verbal()
                && entry().type() == EventType.ASSAULT
                && LAUNCHING.contains(
                        in.grammar().token(arguments.trigger().head()).lemma());
    }

    private static final Set<String> LAUNCHING = Set.of("fire", "launch", "lob");

    private LexiconEntry entry() {
        return arguments.trigger().entry();
    }

    /** "near the border with Chad" */
    private Stream<Argument> neighbour(Argument border) {
        return in.grammar().ofNoun(border.token()).stream()
                .filter(a -> a.role() == Role.NOMINAL && a.preposition().equals("with"));
    }

    /** "Twelve people died": whoever did it, not they. */
    private boolean isUndergone() {
        return arguments.trigger().verbal() && entry().frame() == LexiconEntry.Frame.UNDERGO;
    }

    /** "promised more police", but not "promised the rebels to leave": what is promised, not to whom. */
    private boolean isPromiseOfThings(Grammar grammar) {
        return entry().type() == EventType.AGREE
                && arguments.trigger().verbal()
                && PROMISING.contains(grammar.token(arguments.trigger().head()).lemma())
                && complements(grammar).isEmpty();
    }

    /** "beat the women and arrested five": five of those who were the object before. */
    private List<Argument> countedObjects() {
        Grammar grammar = in.grammar();
        boolean counted = arguments.with(Role.OBJECT).stream()
                .anyMatch(a -> grammar.token(a.token()).tag().equals("CD")
                        && grammar.ofNoun(a.token()).isEmpty());
        if (!counted || arguments.predicate() < 0 || grammar.link(arguments.predicate()) != Grammar.Link.CONJUNCT) {
            return List.of();
        }
        return grammar.ofVerb(grammar.token(arguments.predicate()).head()).stream()
                .filter(a -> a.role() == Role.OBJECT)
                .toList();
    }

    /** "A teacher was abducted with the pupils": they too. */
    private List<ActorMention> sharingTheFate() {
        boolean undergone = arguments.trigger().verbal()
                && entry().type() == EventType.ASSAULT
                && in.grammar().isPassive(arguments.trigger().head());
        return undergone
                ? arguments.all().stream()
                        .filter(a ->
                                Set.of("with", "along with", "together with").contains(a.preposition()))
                        .flatMap(a -> in.actorAt(in.contentOf(a.token())).stream())
                        .filter(m -> !isOneOf(m))
                        .toList()
                : List.of();
    }

    /** "agreed to lend Chad money": whom a verbal act concerns is told by what it is about. */
    List<ActorMention> ofComplements() {
        List<ActorMention> result = new ArrayList<>();
        if (entry().content().isEmpty()) {
            return result;
        }
        Grammar grammar = in.grammar();
        // of whom the actor himself sets in motion it tells what they shall do, not to whom
        boolean own = entry().frame() == LexiconEntry.Frame.MOVE;
        List<Role> roles = own
                ? List.of(Role.OBJECT, Role.INDIRECT_OBJECT, Role.OBLIQUE)
                : List.of(Role.SUBJECT, Role.OBJECT, Role.INDIRECT_OBJECT, Role.OBLIQUE);
        for (int verb : complements(grammar)) {
            List<Argument> below = grammar.ofVerb(verb);
            for (Role role : roles) {
                for (Argument a : below) {
                    if (a.role() == role && result.isEmpty() && TOWARDS.contains(a.preposition())) {
                        List<ActorMention> named = in.actorsBehind(a.token());
                        boolean inside = named.isEmpty() && (role == Role.OBJECT || role == Role.OBLIQUE);
                        List<ActorMention> concerned = others(inside ? below(a.token(), DEPTH) : named);
                        Doers.addNew(
                                concerned.stream()
                                        .filter(m -> !isOwnState(m) && !isOwn(m) && !isSentByOwnState(role, m))
                                        .toList(),
                                result);
                    }
                }
            }
        }
        return result;
    }

    /** "The minister warned that France would respond": he speaks for it, not to it. */
    private boolean isOwnState(ActorMention mention) {
        boolean state =
                mention.actor().sector().isEmpty() && mention.actor().group().isEmpty();
        return state
                && mention.actor().country().isPresent()
                && actors.stream()
                        .map(ActorMention::actor)
                        .anyMatch(a -> a.country().equals(mention.actor().country())
                                && a.sector().filter(OF_STATE::contains).isPresent());
    }

    /** "vowed that the security forces would strike back": they are told, and another is warned. */
    private boolean isSentByOwnState(Role role, ActorMention mention) {
        return role == Role.SUBJECT
                && entry().content().equals(Optional.of(LexiconEntry.Content.THREATENED))
                && mention.actor().sector().filter(OF_STATE::contains).isPresent()
                && actors.stream()
                        .map(ActorMention::actor)
                        .anyMatch(a -> a.country().isPresent()
                                && a.country().equals(mention.actor().country())
                                && a.sector().filter(OF_STATE::contains).isPresent());
    }

    /** "The police named the attackers; soldiers pursued them": whoever they are, not the police. */
    private boolean isOwnForce(ActorMention mention) {
        boolean force = mention.rule().startsWith("pronoun")
                && entry().type().quad() == EventType.Quad.MATERIAL_CONFLICT
                && mention.actor().sector().filter(OF_STATE::contains).isPresent();
        return force
                && actors.stream()
                        .map(ActorMention::actor)
                        .anyMatch(a -> a.country().equals(mention.actor().country())
                                && a.sector().filter(OF_STATE::contains).isPresent());
    }

    private List<Integer> complements(Grammar grammar) {
        List<Integer> below = new ArrayList<>(grammar.children(arguments.predicate()));
        arguments.trigger().tokens().stream()
                .filter(t -> t != arguments.predicate())
                .forEach(t -> below.addAll(grammar.children(t)));
        List<Integer> result = new ArrayList<>();
        for (int c : below) {
            String relation = grammar.token(c).relation();
            boolean condition = relation.equals("advcl") && CONDITIONS.contains(grammar.marker(c));
            if (relation.equals("ccomp") || relation.equals("xcomp") || relation.equals("acl") || condition) {
                result.add(c);
                grammar.children(c).stream()
                        .filter(x -> Set.of("xcomp", "ccomp", "conj")
                                .contains(grammar.token(x).relation()))
                        .forEach(result::add);
            }
        }
        return result;
    }

    /** The first actors that hang on a noun, at most so many nouns down ("an extension of the mandate for the force"). */
    private List<ActorMention> below(int noun, int depth) {
        for (Argument a : in.grammar().ofNoun(noun)) {
            if (a.role() == Role.NOMINAL && AROUND.contains(a.preposition())) {
                Stream<Integer> joined = in.grammar().conjuncts(a.token()).stream();
                List<ActorMention> found = Stream.concat(Stream.of(a.token()), joined)
                        .flatMap(conjunct -> in.actorsBehind(conjunct).stream())
                        .filter(m -> !isBeneficiary(a, m))
                        .distinct()
                        .toList();
                if (found.isEmpty() && depth > 1) {
                    found = below(a.token(), depth - 1);
                }
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<ActorMention> others(List<ActorMention> mentions) {
        return mentions.stream().filter(m -> !isOneOf(m)).toList();
    }

    /** "demanded passage for the civilians": for whom something is asked is not who is asked. */
    private boolean isBeneficiary(Argument a, ActorMention mention) {
        return entry().type() == EventType.REQUEST
                && a.preposition().equals("for")
                && mention.actor().sector().filter(HELPED::contains).isPresent();
    }

    /** To condemn an attack on villagers is to condemn those who attacked, not the villagers. */
    private List<ActorMention> addressees(Argument a) {
        boolean deed = entry().type() == EventType.ACCUSE
                && !entry().mode().equals(Optional.of("investigate"))
                && in.actorAt(in.contentOf(a.token())).isEmpty();
        return deed ? in.doersBehind(a.token()) : in.actorsBehind(a.token());
    }

    /** "suspended aid to the junta": who is meant hangs on the object. */
    private List<Argument> aroundObjects() {
        Set<String> around = Set.of("to", "for", "with", "on", "against", "from");
        return arguments.with(Role.OBJECT).stream()
                .filter(object -> !Arguments.WAYS.contains(
                        in.grammar().token(object.token()).lemma()))
                .flatMap(object -> in.grammar().ofNoun(in.contentOf(object.token())).stream())
                .filter(a -> a.role() == Role.NOMINAL)
                .filter(a -> around.contains(a.preposition()))
                .toList();
    }

    /** "demanded that Sudan end the siege", "called on Sudan to end it": the one who should act. */
    private List<ActorMention> complementSubject() {
        Grammar grammar = in.grammar();
        for (int c : grammar.children(arguments.predicate())) {
            String relation = grammar.token(c).relation();
            // The parser takes the "on" of "called on the union to" for a conjunction.
            boolean misread = relation.equals("advcl")
                    && grammar.children(c).stream()
                            .anyMatch(m -> arguments.trigger().tokens().contains(m)
                                    && grammar.token(m).relation().equals("mark"));
            if (relation.equals("ccomp") || relation.equals("xcomp") || misread) {
                return subjects(c);
            }
        }
        return List.of();
    }

    private List<ActorMention> subjects(int verb) {
        return in.grammar().ofVerb(verb).stream()
                .filter(a -> a.role() == Role.SUBJECT)
                .flatMap(a -> in.actorsBehind(a.token()).stream())
                .toList();
    }

    /** "Russia lifted its blockade": what belongs to the actor is not done to it. */
    private boolean isOneOf(ActorMention mention) {
        boolean pronoun = mention.rule().startsWith("pronoun");
        // "Iran's minister voiced Tehran's support"
        boolean capital = mention.rule().startsWith("capital");
        Actor actor = mention.actor();
        return actors.stream()
                .anyMatch(a -> a.equals(mention)
                        || pronoun && a.actor().equals(actor)
                        || capital
                                && a.actor().country().equals(actor.country())
                                && a.actor().sector().equals(actor.sector())
                        || actor.name().isPresent()
                                && a.actor().name().equals(actor.name())
                                && a.actor().country().equals(actor.country()));
    }

    /** "undertook to pull its troops out", "recalled its own envoys": those who belong to who acts. */
    private boolean isOwn(ActorMention mention) {
        Grammar grammar = in.grammar();
        if (mention.sentence() != grammar.sentence().index()) {
            return false;
        }
        List<Integer> children = grammar.children(mention.head());
        Optional<Integer> owner = children.stream()
                .filter(c -> grammar.token(c).tag().equals("PRP$"))
                .findFirst();
        boolean own = children.stream().anyMatch(c -> grammar.token(c).lemma().equals("own"));
        return owner.isPresent()
                && (own
                        || in.actorAt(owner.get())
                                .filter(o -> isOfOwner(mention.actor(), o.actor()))
                                .filter(o ->
                                        actors.stream().anyMatch(a -> a.actor().equals(o.actor())))
                                .isPresent());
    }

    /** "its ambassadors from Bamako" are known by where they are, not by whose they are. */
    private static boolean isOfOwner(Actor owned, Actor owner) {
        return owned.country().isEmpty() || owned.country().equals(owner.country());
    }

    /** "threatened to shell the town unless the rebels left": at whom the threat is aimed. */
    List<ActorMention> ofCondition() {
        return ofCondition(arguments.predicate());
    }

    private List<ActorMention> ofCondition(int verb) {
        Grammar grammar = in.grammar();
        for (int c : grammar.children(verb)) {
            boolean condition = grammar.token(c).relation().equals("advcl")
                    && Set.of("unless", "if").contains(grammar.marker(c));
            List<ActorMention> found = List.of();
            if (condition) {
                found = subjects(c);
            } else if (grammar.link(c) == Grammar.Link.COMPLEMENT) {
                found = ofCondition(c);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static final Set<String> PROMISING = Set.of("promise", "pledge", "offer", "vow");

    private static final Set<Sector> OF_STATE = Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY, Sector.LEG);
}
