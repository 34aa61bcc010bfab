package org.lapwing.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lapwing.actor.Actor;
import org.lapwing.actor.ActorMention;
import org.lapwing.actor.Sector;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Argument;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/**
 * What stands around a trigger in its clause: its own arguments and, for a noun, those of the light verb that governs it
 * ("the army carried out a strike on the camp").
 */
record Arguments(Trigger trigger, int predicate, List<Argument> all) {

    private static final Set<String> SIDES = Set.of("with", "against", "between", "among", "by", "of", "and", "versus");

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

    /** "took peacekeepers hostage", where the parser makes one phrase of the last two words. */
    private static final Set<String> HELD = Set.of("hostage", "captive", "prisoner");

    /** Objects of which "to" and "from" tell where they lead. */
    private static final Set<String> WAYS = Set.of("road", "highway", "route", "border", "crossing", "way", "corridor");

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

    private List<Argument> with(Role role) {
        return all.stream().filter(a -> a.role() == role).toList();
    }

    private List<Argument> withPrepositions(Set<String> prepositions) {
        return all.stream()
                .filter(a -> a.role() == Role.OBLIQUE || a.role() == Role.NOMINAL)
                .filter(a -> prepositions.contains(a.preposition()))
                .toList();
    }

    /** Whether the entry's restrictions hold; if not, the one that fails. */
    Optional<String> failure(SentenceMentions in, Lexicon lexicon) {
        for (Map.Entry<String, List<String>> need : trigger.entry().needs().entrySet()) {
            if (!holds(need.getKey(), need.getValue(), in, lexicon)) {
                return Optional.of("needs " + need.getKey() + " " + need.getValue());
            }
        }
        for (Map.Entry<String, List<String>> never : trigger.entry().never().entrySet()) {
            if (holds(never.getKey(), never.getValue(), in, lexicon)) {
                return Optional.of("never " + never.getKey() + " " + never.getValue());
            }
        }
        return Optional.empty();
    }

    private boolean holds(String slot, List<String> fillers, SentenceMentions in, Lexicon lexicon) {
        if (slot.equals("clause")) {
            return in.grammar().sentence().tokens().stream()
                    .anyMatch(t -> !trigger.tokens().contains(t.index())
                            && !isNameOfSpeaker(t, in)
                            && fillers.stream().anyMatch(f -> fills(f, t.index(), in, lexicon)));
        }
        List<Argument> candidates = switch (slot) {
            case "subject" -> with(Role.SUBJECT);
            case "object" -> objects();
            case "modifier" -> with(Role.MODIFIER);
            case "any" -> all;
            case "verb" -> List.of(new Argument(Role.BARE, "", trigger.head()));
            default -> withPrepositions(Set.of(slot));
        };
        for (Argument a : candidates) {
            int content = in.contentOf(a.token());
            for (String filler : fillers) {
                if (fills(filler, a.token(), in, lexicon) || fills(filler, content, in, lexicon)) {
                    return true;
                }
            }
            if (slot.equals("any") && in.actorBehind(a.token()).isPresent()) {
                int behind = in.actorBehind(a.token()).get().head();
                if (fillers.stream().anyMatch(f -> f.startsWith("@") && fills(f, behind, in, lexicon))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Aid groups urged the council to meet" is no request for aid. */
    private boolean isNameOfSpeaker(Token token, SentenceMentions in) {
        return trigger.entry().content().isPresent()
                && with(Role.SUBJECT).stream()
                        .flatMap(a -> in.actorAt(a.token()).stream())
                        .anyMatch(m -> m.span().contains(token.span()));
    }

    /** What is acted on: the object of a verb; of a noun, what "of" or "on" names. */
    private List<Argument> objects() {
        List<Argument> objects = with(Role.OBJECT);
        return objects.isEmpty() && !trigger.verbal() ? withPrepositions(Set.of("of", "on", "against")) : objects;
    }

    private static boolean fills(String filler, int token, SentenceMentions in, Lexicon lexicon) {
        if (filler.equals("@place")) {
            return in.placeAt(token).isPresent();
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

    /** Whether the lemmas stand in a row and the last is at {@code token}: "air force". */
    private static boolean isPhrase(List<String> lemmas, int token, Sentence sentence) {
        int from = token - lemmas.size() + 1;
        return from >= 0
                && IntStream.range(0, lemmas.size())
                        .allMatch(i -> sentence.token(from + i).lemma().equals(lemmas.get(i)));
    }

    List<ActorMention> sides(SentenceMentions in) {
        List<ActorMention> result = new ArrayList<>();
        for (Argument a : all) {
            boolean side = switch (a.role()) {
                case SUBJECT, OBJECT, POSSESSIVE, MODIFIER, INDIRECT_OBJECT -> true;
                case OBLIQUE, NOMINAL -> SIDES.contains(a.preposition());
                case BARE -> false;
            };
            if (side) {
                List<ActorMention> mentions = a.role() == Role.MODIFIER
                        ? in.actorAt(a.token())
                                .filter(m -> m.actor().country().isPresent())
                                .map(in::ofSamePhrase)
                                .orElse(List.of())
                        : in.actorsBehind(a.token());
                addNew(mentions, result);
                if (a.preposition().equals("between")) {
                    otherSide(a.token(), mentions.stream().findFirst(), in)
                            .ifPresent(m -> addNew(in.ofSamePhrase(m), result));
                }
            }
        }
        return result;
    }

    /** Of the sides, those with whom the subject means to do it ("hopes to hold talks with B"): they have not agreed. */
    List<ActorMention> addressed(SentenceMentions in, List<ActorMention> sides) {
        List<ActorMention> subjects = new ArrayList<>();
        for (Argument a : with(Role.SUBJECT)) {
            addNew(in.actorsBehind(a.token()), subjects);
        }
        return subjects.isEmpty()
                ? List.of()
                : sides.stream().filter(side -> !subjects.contains(side)).toList();
    }

    /** The B of "between A and B", when the parser lost it. */
    private static Optional<ActorMention> otherSide(int token, Optional<ActorMention> first, SentenceMentions in) {
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

    List<ActorMention> actors(SentenceMentions in, Lexicon lexicon) {
        List<ActorMention> result = new ArrayList<>();
        if (trigger.entry().frame() == LexiconEntry.Frame.UNDERGO) {
            return result;
        }
        for (Argument a : with(Role.SUBJECT)) {
            addNew(in.actorsBehind(a.token()), result);
        }
        if (result.isEmpty() && !trigger.verbal()) {
            for (Argument a : withPrepositions(Set.of("by"))) {
                addNew(in.actorsBehind(a.token()), result);
            }
            for (Role role : List.of(Role.POSSESSIVE, Role.MODIFIER)) {
                for (Argument a : with(role)) {
                    if (result.isEmpty()) {
                        in.actorAt(a.token()).ifPresent(m -> addNew(in.ofSamePhrase(m), result));
                    }
                }
            }
            if (result.isEmpty()) {
                in.grammar().makerOf(trigger.head()).ifPresent(maker -> addNew(in.actorsBehind(maker), result));
            }
        }
        if (result.isEmpty() && trigger.entry().frame() == LexiconEntry.Frame.MOVE) {
            // "the withdrawal of the mission": what moves stands after "of".
            for (Argument a : withPrepositions(Set.of("of"))) {
                addNew(in.actorsBehind(a.token()), result);
            }
            for (Argument a : with(Role.OBJECT)) {
                if (lexicon.isInList(
                        "military_unit", in.grammar().token(a.token()).lemma())) {
                    addNew(in.actorsBehind(a.token()), result);
                }
            }
        }
        return result;
    }

    /** "near the border with Chad" */
    private static Stream<Argument> neighbour(Argument border, SentenceMentions in) {
        return in.grammar().ofNoun(border.token()).stream()
                .filter(a -> a.role() == Role.NOMINAL && a.preposition().equals("with"));
    }

    /** "Twelve people died": whoever did it, not they. */
    private boolean isUndergone() {
        return trigger.verbal() && trigger.entry().frame() == LexiconEntry.Frame.UNDERGO;
    }

    /** Whom the event is done to; never one of {@code actors}. */
    List<ActorMention> recipients(SentenceMentions in, List<ActorMention> actors) {
        List<ActorMention> result = new ArrayList<>();
        LexiconEntry.Frame frame = trigger.entry().frame();
        List<List<Argument>> byPreference = new ArrayList<>();
        if (isUndergone()) {
            byPreference.add(with(Role.SUBJECT));
        } else if (frame == LexiconEntry.Frame.MOVE) {
            byPreference.add(withPrepositions(Set.of("against")));
            if (trigger.entry().mode().equals(Optional.of("disarm"))) {
                // to whom weapons or a town are handed over
                byPreference.add(withPrepositions(Set.of("to", "at")));
            }
            // "massed troops along the Ukrainian border": whose border it is, is meant.
            byPreference.add(Stream.concat(
                            all.stream(),
                            with(Role.OBJECT).stream().flatMap(o -> in.grammar().ofNoun(o.token()).stream()))
                    .filter(a -> a.role() == Role.OBLIQUE || a.role() == Role.NOMINAL)
                    .filter(a -> BORDERS.contains(in.grammar().token(a.token()).lemma()))
                    .flatMap(a -> Stream.concat(Stream.of(a), neighbour(a, in)))
                    .toList());
        } else if (frame == LexiconEntry.Frame.GIVE) {
            byPreference.add(with(Role.INDIRECT_OBJECT));
            byPreference.add(withPrepositions(Set.of("to", "for", "into")));
            byPreference.add(with(Role.OBJECT));
            byPreference.add(withPrepositions(Set.of("with", "of", "in", "on", "from")));
        } else {
            if (!isPromiseOfThings(in.grammar())) {
                byPreference.add(with(Role.OBJECT));
            }
            byPreference.add(countedObjects(in));
            byPreference.add(with(Role.INDIRECT_OBJECT));
            byPreference.add(withPrepositions(Set.of("against", "on", "upon", "at", "into", "toward", "towards")));
            if (frame == LexiconEntry.Frame.ADDRESS) {
                // "dismissed calls by the union": who called is refused.
                byPreference.add(all.stream()
                        .filter(a -> a.role() == Role.NOMINAL && a.preposition().equals("by"))
                        .toList());
            }
            byPreference.add(withPrepositions(
                    frame == LexiconEntry.Frame.ADDRESS || trigger.verbal()
                            ? Set.of("to", "with", "from", "for", "of", "over", "about", "behind", "alongside")
                            : Set.of("of", "to", "with")));
            if (trigger.entry().type() != EventType.ACCUSE) {
                byPreference.add(aroundObjects(in));
            }
        }
        for (List<Argument> arguments : byPreference) {
            for (Argument a : arguments) {
                addNew(
                        addressees(a, in).stream()
                                .filter(m -> !isBeneficiary(a, m)
                                        && !isOneOf(actors, m)
                                        && !isOwnForce(m, actors)
                                        && !isOwn(m, actors, in))
                                .toList(),
                        result);
            }
            if (!result.isEmpty()) {
                addNew(sharingTheFate(in, actors), result);
                return result;
            }
        }
        if (frame != LexiconEntry.Frame.MOVE && trigger.entry().type() != EventType.ACCUSE) {
            List<Argument> concerned = new ArrayList<>(with(Role.OBJECT));
            if (frame == LexiconEntry.Frame.ADDRESS) {
                concerned.addAll(withPrepositions(Set.of("for", "of", "on", "over", "to", "about")));
            }
            if (!trigger.verbal()) {
                concerned.addAll(withPrepositions(Set.of("on", "against", "at")));
            }
            for (Argument object : concerned) {
                addNew(others(below(in.contentOf(object.token()), in, DEPTH), actors), result);
            }
            if (!result.isEmpty()) {
                return result;
            }
        }
        boolean own = trigger.entry()
                .content()
                .filter(c -> c == LexiconEntry.Content.THREATENED || c == LexiconEntry.Content.PLANNED)
                .isPresent();
        if (frame == LexiconEntry.Frame.ADDRESS && !own) {
            addNew(others(complementSubject(in), actors), result);
        }
        return result.isEmpty() ? complementRecipients(in, actors) : result;
    }

    /** "promised more police", but not "promised the rebels to leave": what is promised, not to whom. */
    private boolean isPromiseOfThings(Grammar grammar) {
        return trigger.entry().type() == EventType.AGREE
                && trigger.verbal()
                && PROMISING.contains(grammar.token(trigger.head()).lemma())
                && complements(grammar).isEmpty();
    }

    private static final Set<String> PROMISING = Set.of("promise", "pledge", "offer", "vow");

    /** "beat the women and arrested five": five of those who were the object before. */
    private List<Argument> countedObjects(SentenceMentions in) {
        Grammar grammar = in.grammar();
        boolean counted = with(Role.OBJECT).stream()
                .anyMatch(a -> grammar.token(a.token()).tag().equals("CD")
                        && grammar.ofNoun(a.token()).isEmpty());
        if (!counted || predicate < 0 || grammar.link(predicate) != Grammar.Link.CONJUNCT) {
            return List.of();
        }
        return grammar.ofVerb(grammar.token(predicate).head()).stream()
                .filter(a -> a.role() == Role.OBJECT)
                .toList();
    }

    /** "A teacher was abducted with the pupils": they too. */
    private List<ActorMention> sharingTheFate(SentenceMentions in, List<ActorMention> actors) {
        boolean undergone = trigger.verbal()
                && trigger.entry().type() == EventType.ASSAULT
                && in.grammar().isPassive(trigger.head());
        return undergone
                ? all.stream()
                        .filter(a ->
                                Set.of("with", "along with", "together with").contains(a.preposition()))
                        .flatMap(a -> in.actorAt(in.contentOf(a.token())).stream())
                        .filter(m -> !isOneOf(actors, m))
                        .toList()
                : List.of();
    }

    /** "agreed to lend Chad money": whom a verbal act concerns is told by what it is about. */
    List<ActorMention> complementRecipients(SentenceMentions in, List<ActorMention> actors) {
        List<ActorMention> result = new ArrayList<>();
        if (trigger.entry().content().isEmpty()) {
            return result;
        }
        Grammar grammar = in.grammar();
        for (int verb : complements(grammar)) {
            List<Argument> arguments = grammar.ofVerb(verb);
            // of whom the actor himself sets in motion it tells what they shall do, not to whom
            boolean own = trigger.entry().frame() == LexiconEntry.Frame.MOVE;
            List<Role> roles = own
                    ? List.of(Role.OBJECT, Role.INDIRECT_OBJECT, Role.OBLIQUE)
                    : List.of(Role.SUBJECT, Role.OBJECT, Role.INDIRECT_OBJECT, Role.OBLIQUE);
            for (Role role : roles) {
                for (Argument a : arguments) {
                    if (a.role() == role && result.isEmpty() && TOWARDS.contains(a.preposition())) {
                        List<ActorMention> named = in.actorsBehind(a.token());
                        boolean inside = named.isEmpty() && role == Role.OBJECT;
                        List<ActorMention> concerned = others(inside ? below(a.token(), in, DEPTH) : named, actors);
                        addNew(
                                concerned.stream()
                                        .filter(m -> !isOwnState(m, actors) && !isOwn(m, actors, in))
                                        .toList(),
                                result);
                    }
                }
            }
        }
        return result;
    }

    /** "The minister warned that France would respond": he speaks for it, not to it. */
    private static boolean isOwnState(ActorMention mention, List<ActorMention> actors) {
        boolean state =
                mention.actor().sector().isEmpty() && mention.actor().group().isEmpty();
        return state
                && mention.actor().country().isPresent()
                && actors.stream()
                        .map(ActorMention::actor)
                        .anyMatch(a -> a.country().equals(mention.actor().country())
                                && a.sector().filter(OF_STATE::contains).isPresent());
    }

    /** "The police named the attackers; soldiers pursued them": whoever they are, not the police. */
    private boolean isOwnForce(ActorMention mention, List<ActorMention> actors) {
        boolean force = mention.rule().startsWith("pronoun")
                && trigger.entry().type().quad() == EventType.Quad.MATERIAL_CONFLICT
                && mention.actor().sector().filter(OF_STATE::contains).isPresent();
        return force
                && actors.stream()
                        .map(ActorMention::actor)
                        .anyMatch(a -> a.country().equals(mention.actor().country())
                                && a.sector().filter(OF_STATE::contains).isPresent());
    }

    private static final Set<Sector> OF_STATE = Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY, Sector.LEG);

    private List<Integer> complements(Grammar grammar) {
        List<Integer> below = new ArrayList<>(grammar.children(predicate));
        trigger.tokens().stream().filter(t -> t != predicate).forEach(t -> below.addAll(grammar.children(t)));
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
    private List<ActorMention> below(int noun, SentenceMentions in, int depth) {
        for (Argument a : in.grammar().ofNoun(noun)) {
            if (a.role() == Role.NOMINAL && AROUND.contains(a.preposition())) {
                List<ActorMention> found = in.actorsBehind(a.token()).stream()
                        .filter(m -> !isBeneficiary(a, m))
                        .toList();
                if (found.isEmpty() && depth > 1) {
                    found = below(a.token(), in, depth - 1);
                }
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static List<ActorMention> others(List<ActorMention> mentions, List<ActorMention> actors) {
        return mentions.stream().filter(m -> !isOneOf(actors, m)).toList();
    }

    /** "demanded passage for the civilians": for whom something is asked is not who is asked. */
    private boolean isBeneficiary(Argument a, ActorMention mention) {
        return trigger.entry().type() == EventType.REQUEST
                && a.preposition().equals("for")
                && mention.actor().sector().filter(HELPED::contains).isPresent();
    }

    /** To condemn an attack on villagers is to condemn those who attacked, not the villagers. */
    private List<ActorMention> addressees(Argument a, SentenceMentions in) {
        boolean deed = trigger.entry().type() == EventType.ACCUSE
                && !trigger.entry().mode().equals(Optional.of("investigate"))
                && in.actorAt(in.contentOf(a.token())).isEmpty();
        return deed ? in.doersBehind(a.token()) : in.actorsBehind(a.token());
    }

    /** "suspended aid to the junta": who is meant hangs on the object. */
    private List<Argument> aroundObjects(SentenceMentions in) {
        Set<String> around = Set.of("to", "for", "with", "on", "against", "from");
        return with(Role.OBJECT).stream()
                .filter(object ->
                        !WAYS.contains(in.grammar().token(object.token()).lemma()))
                .flatMap(object -> in.grammar().ofNoun(in.contentOf(object.token())).stream())
                .filter(a -> a.role() == Role.NOMINAL)
                .filter(a -> around.contains(a.preposition()))
                .toList();
    }

    /** "demanded that Sudan end the siege", "called on Sudan to end it": the one who should act. */
    private List<ActorMention> complementSubject(SentenceMentions in) {
        Grammar grammar = in.grammar();
        for (int c : grammar.children(predicate)) {
            String relation = grammar.token(c).relation();
            // The parser takes the "on" of "called on the union to" for a conjunction.
            boolean misread = relation.equals("advcl")
                    && grammar.children(c).stream()
                            .anyMatch(m -> trigger.tokens().contains(m)
                                    && grammar.token(m).relation().equals("mark"));
            if (relation.equals("ccomp") || relation.equals("xcomp") || misread) {
                return subjects(c, in);
            }
        }
        return List.of();
    }

    /** "threatened to shell the town unless the rebels left": at whom the threat is aimed. */
    List<ActorMention> conditionSubject(SentenceMentions in) {
        return conditionSubject(predicate, in);
    }

    private static List<ActorMention> conditionSubject(int verb, SentenceMentions in) {
        Grammar grammar = in.grammar();
        for (int c : grammar.children(verb)) {
            boolean condition = grammar.token(c).relation().equals("advcl")
                    && Set.of("unless", "if").contains(grammar.marker(c));
            List<ActorMention> found = List.of();
            if (condition) {
                found = subjects(c, in);
            } else if (grammar.link(c) == Grammar.Link.COMPLEMENT) {
                found = conditionSubject(c, in);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<ActorMention> subjects(int verb, SentenceMentions in) {
        return in.grammar().ofVerb(verb).stream()
                .filter(a -> a.role() == Role.SUBJECT)
                .flatMap(a -> in.actorsBehind(a.token()).stream())
                .toList();
    }

    /** "Russia lifted its blockade": what belongs to the actor is not done to it. */
    private static boolean isOneOf(List<ActorMention> actors, ActorMention mention) {
        boolean pronoun = mention.rule().startsWith("pronoun");
        Actor actor = mention.actor();
        return actors.stream()
                .anyMatch(a -> a.equals(mention)
                        || pronoun && a.actor().equals(actor)
                        || actor.name().isPresent()
                                && a.actor().name().equals(actor.name())
                                && a.actor().country().equals(actor.country()));
    }

    /** "undertook to pull its troops out", "recalled its own envoys": those who belong to who acts. */
    private static boolean isOwn(ActorMention mention, List<ActorMention> actors, SentenceMentions in) {
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

    private static void addNew(List<ActorMention> mentions, List<ActorMention> into) {
        mentions.stream().filter(m -> !into.contains(m)).forEach(into::add);
    }
}
