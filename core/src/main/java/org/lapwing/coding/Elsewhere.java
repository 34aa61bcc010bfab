package org.lapwing.coding;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceMention;
import org.lapwing.place.Toponym;
import org.lapwing.text.Dateline;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Token;

/** What a place is named for when it is not where something happened. */
final class Elsewhere {

    private Elsewhere() {}

    /** Why a place that a sentence names is not where its deed was; empty if it may be. */
    static Optional<String> reason(PlaceMention place, Telling telling, SentenceMentions in) {
        int token = place.head();
        if (isDateline(place, in)) {
            return Optional.of("where the report was filed");
        }
        Optional<PlaceMention> narrower = inside(place, in);
        if (narrower.isPresent()) {
            return Optional.of("only says where " + narrower.get().text() + " lies");
        }
        if (isOfSpeaker(place, in) || isSeatOfEnvoy(place, telling, in)) {
            return Optional.of("belongs to the speaker");
        }
        boolean party = isParty(token, telling) && !namesBattle(place, telling);
        boolean ofName = isInName(place, in) || isOfSeat(place, in) || namesKind(token, in) || namesAccord(token, in);
        if (party || ofName || isOfActor(place, telling, in)) {
            return Optional.of("part of another name");
        }
        boolean ofWords = !telling.entry().type().quad().isMaterial()
                && telling.entry().type() != EventType.CONSULT
                && telling.sense().trigger().verbal()
                && !isOfWhoSpeaks(token, telling, in);
        if ((telling.entry().is(Trait.NATIONAL) || ofWords) && Placing.isInAnotherClause(token, telling, in)) {
            return Optional.of("where something else was");
        }
        if (isOfMeeting(token, telling, in)) {
            return Optional.of("where a meeting was");
        }
        if (isOfCause(token, telling, in)) {
            return Optional.of("where what it answers was");
        }
        return isTopic(token, telling, in) ? Optional.of("what they talk about") : Optional.empty();
    }

    private static boolean isOfSpeaker(PlaceMention place, SentenceMentions in) {
        return in.attributions().stream()
                .anyMatch(a -> a.speaker().filter(s -> s.overlaps(place.name())).isPresent());
    }

    /** "Gao's mayor fled", but "left Iraq", "bombed Syria" and "killed villagers in Gao" tell of places too. */
    private static boolean isOfActor(PlaceMention place, Telling telling, SentenceMentions in) {
        EventType type = telling.entry().type();
        boolean there = (type.quad().isMaterial() || type == EventType.CONSULT)
                && Placing.AT.contains(in.grammar().preposition(Placing.headOf(place, in)));
        return place.rule().startsWith("attributive")
                || in.actors().stream().anyMatch(m -> m.span().contains(place.name()))
                        && !isGoal(place.head(), telling)
                        && !isStateStruck(place, telling)
                        && !there;
    }

    /** "in Solhan, a village in the Yagha province": the place named before of which this one is the area. */
    private static Optional<PlaceMention> inside(PlaceMention area, SentenceMentions in) {
        return in.places().stream()
                .filter(p -> p.head() < area.head() && isSaidToLieIn(p, area, in))
                .filter(p -> !p.rule().startsWith("attributive"))
                .findFirst();
    }

    /** How many tokens may part a name from the area that it is said to lie in. */
    private static final int CONTAINER_WITHIN = 6;

    private static boolean isSaidToLieIn(PlaceMention place, PlaceMention area, SentenceMentions in) {
        int from = place.head() + 1;
        int to = area.head();
        boolean apart = to - from > CONTAINER_WITHIN
                || IntStream.range(from, to)
                        .mapToObj(in.grammar()::token)
                        .anyMatch(t -> t.isVerb() || SEPARATES.contains(t.lemma()));
        if (apart) {
            return false;
        }
        boolean opens = IntStream.range(from, to)
                .mapToObj(in.grammar()::token)
                .anyMatch(t -> t.text().equals(",") || t.lemma().equals("in"));
        return opens && encloses(area.location(), place.location());
    }

    private static final Set<String> SEPARATES =
            Set.of("and", "or", "from", "to", "with", "after", "before", "near", "of");

    /** Whether one is a unit or a part of one that the other, or where it is unknown its name, can lie in. */
    private static boolean encloses(Location outer, Location inner) {
        Optional<Toponym> unit = Placing.unit(outer);
        if (unit.filter(t -> t.featureClass() == 'A').isEmpty()) {
            return false;
        }
        if (inner instanceof Location.Unknown) {
            return true;
        }
        Optional<Toponym> narrow = inner instanceof Location.Resolved r
                ? Optional.of(r.toponym())
                : inner instanceof Location.Approximate a
                        ? Optional.of(a.anchors().get(0))
                        : Optional.empty();
        return narrow.filter(t -> t.country().equals(unit.get().country()))
                .filter(t -> t.featureClass() == 'P' || t.featureClass() == 'S')
                .isPresent();
    }

    /** "denied it through a spokesman in London" */
    private static boolean isSeatOfEnvoy(PlaceMention place, Telling telling, SentenceMentions in) {
        Token name = in.grammar().token(place.head());
        // "bombs exploded outside the embassy in Nairobi"
        boolean house = name.head() >= 0
                && in.grammar().token(name.head()).lemma().equals("embassy")
                && telling.entry().type().quad().isMaterial();
        return !house
                && name.relation().equals("nmod")
                && name.head() >= 0
                && ENVOYS.contains(in.grammar().token(name.head()).lemma());
    }

    private static final Set<String> ENVOYS = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "ambassador",
            "envoy",
            "embassy",
            "representative",
            "correspondent",
            "reporter");

    /** "observers of the Organization for Security and Cooperation in Europe" */
    private static boolean isInName(PlaceMention place, SentenceMentions in) {
        return in.actors().stream()
                .anyMatch(m -> m.span().contains(place.name())
                        && !m.span().equals(place.name())
                        && m.actor().group().isPresent()
                        && m.actor()
                                .name()
                                .filter(n -> n.contains(place.text()))
                                .isPresent());
    }

    /** "blamed the government in Kyiv": where it sits. */
    private static boolean isOfSeat(PlaceMention place, SentenceMentions in) {
        int noun = place.head() - 2;
        return Placing.unit(place.location())
                        .filter(t -> t.featureCode().equals("PPLC"))
                        .isPresent()
                && noun >= 0
                && in.grammar().token(noun + 1).lemma().equals("in")
                && in.grammar().token(noun).relation().equals("obj")
                && GOVERNING.contains(in.grammar().token(noun).lemma());
    }

    private static final Set<String> GOVERNING = Set.of("government", "regime", "junta");

    /** "the Black Sea port of Poti" */
    private static boolean namesKind(int token, SentenceMentions in) {
        Token name = in.grammar().token(token);
        return name.relation().equals("compound")
                && name.head() > token
                && Placing.SHARES.contains(in.grammar().token(name.head()).lemma())
                && in.places().stream()
                        .filter(p -> Placing.unit(p.location())
                                .filter(t -> t.featureClass() == 'P')
                                .isPresent())
                        .anyMatch(p -> in.grammar().token(p.head()).head() == name.head()
                                && in.grammar().preposition(p.head()).equals("of"));
    }

    /** "left Iraq", "sent a ship to Malta": a country that is left or reached is a place, though it may also act. */
    private static boolean isGoal(int token, Telling telling) {
        return telling.entry().frame() == LexiconEntry.Frame.MOVE
                && telling.sense().arguments().all().stream()
                        .anyMatch(a -> a.token() == token
                                && (a.role() == Role.OBJECT || a.role() == Role.OBLIQUE || a.role() == Role.NOMINAL)
                                && !a.preposition().equals("of")
                                && !a.preposition().equals("by"));
    }

    /** "bombed Syria", "the invasion of Kuwait": a state that is struck is where it was struck, unless more is said. */
    private static boolean isStateStruck(PlaceMention place, Telling telling) {
        return telling.entry().type() == EventType.ASSAULT
                && telling.entry().frame() == LexiconEntry.Frame.ACT
                && Placing.unit(place.location())
                        .filter(t -> t.featureCode().startsWith("PCL"))
                        .isPresent()
                && telling.sense().arguments().all().stream()
                        .anyMatch(a -> a.token() == place.head()
                                && (a.role() == Role.OBJECT
                                        || (a.role() == Role.OBLIQUE || a.role() == Role.NOMINAL)
                                                && STRUCK_BY.contains(a.preposition())));
    }

    private static final Set<String> STRUCK_BY = Set.of("on", "at", "against", "of");

    /** "never stopped fighting Bamako", "recognised South Ossetia": who acts, is fought or is backed. */
    private static boolean isParty(int token, Telling telling) {
        boolean recognised = telling.entry().frame() == LexiconEntry.Frame.MUTUAL
                || telling.entry().type() == EventType.SUPPORT;
        return telling.sense().arguments().all().stream()
                .anyMatch(
                        a -> a.token() == token && (a.role() == Role.SUBJECT || a.role() == Role.OBJECT && recognised));
    }

    /** "the battle of Kita": fights are called after the town where they were, not after one who fought. */
    private static boolean namesBattle(PlaceMention place, Telling telling) {
        return !telling.sense().trigger().verbal()
                && Placing.unit(place.location())
                        .filter(t -> t.featureClass() == 'P' && !t.featureCode().equals("PPLC"))
                        .isPresent();
    }

    /** "the Algiers accord" is known by where it was made, and is broken elsewhere. */
    private static boolean namesAccord(int token, SentenceMentions in) {
        Token name = in.grammar().token(token);
        return name.relation().equals("compound")
                && ACCORDS.contains(in.grammar().token(name.head()).lemma());
    }

    private static final Set<String> ACCORDS = Set.of(
            "accord",
            "agreement",
            "deal",
            "pact",
            "treaty",
            "protocol",
            "declaration",
            "process",
            "convention",
            "talk");

    /** "Leaders meeting in Abuja threatened the officers": they did so there. */
    private static boolean isOfWhoSpeaks(int token, Telling telling, SentenceMentions in) {
        int clause = in.grammar().clauseOf(token);
        return clause >= 0
                && in.grammar().token(clause).relation().startsWith("acl")
                && telling.sense().arguments().all().stream()
                        .anyMatch(a -> a.role() == Role.SUBJECT
                                && in.grammar().token(clause).head() == a.token());
    }

    /** "while the president was at a summit in Tanzania" */
    private static boolean isOfMeeting(int token, Telling telling, SentenceMentions in) {
        Token name = in.grammar().token(token);
        return telling.entry().type().quad().isMaterial()
                && name.relation().equals("nmod")
                && name.head() != telling.sense().trigger().head()
                && !in.grammar().token(name.head()).relation().startsWith("obl")
                && MEETINGS.contains(in.grammar().token(name.head()).lemma());
    }

    private static final Set<String> MEETINGS =
            Set.of("summit", "conference", "meeting", "talk", "negotiation", "visit");

    /** "seized the plant in retaliation for the intervention in Mali" */
    private static boolean isOfCause(int token, Telling telling, SentenceMentions in) {
        Token name = in.grammar().token(token);
        int deed = name.relation().startsWith("nmod") ? name.head() : -1;
        int answer = deed >= 0 && in.grammar().preposition(deed).equals("for")
                ? in.grammar().token(deed).head()
                : -1;
        return answer >= 0
                && deed != telling.sense().trigger().head()
                && ANSWERS.contains(in.grammar().token(answer).lemma());
    }

    private static final Set<String> ANSWERS =
            Set.of("retaliation", "retribution", "revenge", "vengeance", "reprisal", "response", "punishment");

    /** "talks on the South China Sea" */
    private static boolean isTopic(int token, Telling telling, SentenceMentions in) {
        String preposition = in.grammar().preposition(token);
        return telling.entry().type() == EventType.CONSULT
                && (Set.of("over", "about").contains(preposition)
                        || preposition.equals("on")
                                && in.grammar().token(token).head()
                                        == telling.sense().trigger().head()
                                && !telling.sense().trigger().verbal());
    }

    /** "DHAKA, Aug 12 - ": of what happened in Myanmar. */
    private static boolean isDateline(PlaceMention place, SentenceMentions in) {
        return in.grammar().token(place.head()).relation().equals(Dateline.RELATION);
    }
}
