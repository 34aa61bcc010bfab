package org.lapwing.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lapwing.actor.ActorMention;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceMention;
import org.lapwing.place.Toponym;
import org.lapwing.text.Dateline;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Label;
import org.lapwing.text.Token;

/** Gives a telling its place, among all that the sentence names. */
final class Placing {

    private Placing() {}

    static void assign(Telling telling, SentenceMentions in) {
        List<Nearness.Scored<PlaceMention>> scored = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        boolean leavesTown = isLeaving(telling, in);
        if (leavesTown) {
            namedHere(telling, in)
                    .ifPresent(place -> telling.placeAt(place, "the town that the sentence named before"));
        }
        for (PlaceMention place : in.places()) {
            int token = place.head();
            if (isDateline(place, in)) {
                rejected.add(place.text() + ": where the report was filed");
                continue;
            }
            Optional<PlaceMention> narrower = inside(place, in);
            if (narrower.isPresent()) {
                rejected.add(
                        place.text() + ": only says where " + narrower.get().text() + " lies");
                continue;
            }
            boolean ofSpeaker = in.attributions().stream()
                    .anyMatch(a ->
                            a.speaker().filter(s -> s.overlaps(place.name())).isPresent());
            boolean ofActor = place.rule().startsWith("attributive")
                    || in.actors().stream().anyMatch(m -> m.span().contains(place.name()))
                            && !isGoal(token, telling)
                            && !isStateStruck(place, telling)
                            && !((telling.entry().type().quad().isMaterial()
                                            || telling.entry().type() == EventType.CONSULT)
                                    && AT.contains(in.grammar().preposition(headOf(place, in))));
            ofSpeaker |= isSeatOfEnvoy(place, telling, in);
            boolean party = isParty(token, telling) && !namesBattle(place, telling);
            boolean ofName = isInName(place, in) || isOfSeat(place, in) || namesKind(token, in);
            if (ofSpeaker || ofActor || ofName || party || namesAccord(token, in)) {
                rejected.add(place.text() + (ofSpeaker ? ": belongs to the speaker" : ": part of another name"));
                continue;
            }
            boolean ofWords = !telling.entry().type().quad().isMaterial()
                    && telling.entry().type() != EventType.CONSULT
                    && telling.sense().trigger().verbal()
                    && !isOfWhoSpeaks(token, telling, in);
            if ((telling.entry().is(Trait.NATIONAL) || ofWords) && isInAnotherClause(token, telling, in)) {
                rejected.add(place.text() + ": where something else was");
                continue;
            }
            if (isOfMeeting(token, telling, in)) {
                rejected.add(place.text() + ": where a meeting was");
                continue;
            }
            if (isOfCause(token, telling, in)) {
                rejected.add(place.text() + ": where what it answers was");
                continue;
            }
            if (isTopic(token, telling, in)) {
                rejected.add(place.text() + ": what they talk about");
                continue;
            }
            if (leavesTown && AHEAD.contains(in.grammar().preposition(token))) {
                rejected.add(place.text() + ": not reached yet");
                continue;
            }
            int said = wholeOf(token, in);
            int cost = Nearness.cost(said, telling, in) + penalty(said, place, telling, in);
            if (opensAccount(place, telling, in)) {
                cost = Math.min(cost, Nearness.REACH);
            }
            scored.add(new Nearness.Scored<>(place, cost));
        }
        scored.sort(Comparator.<Nearness.Scored<PlaceMention>>comparingInt(Nearness.Scored::cost)
                .thenComparing(s -> isInAnotherClause(s.value().head(), telling, in)));
        narrowest(scored, telling, in);
        int reach = telling.entry().is(Trait.NATIONAL) ? NATIONAL_REACH : Nearness.REACH;
        for (Nearness.Scored<PlaceMention> s : scored) {
            if (telling.place.isEmpty() && s.cost() <= reach) {
                telling.place = Optional.of(s.value());
            } else {
                rejected.add(s.value().text() + ": " + s.cost() + " arcs away");
            }
        }
        telling.place
                .filter(p -> scored.stream().anyMatch(s -> s.value().equals(p)))
                .ifPresent(p -> {
                    List<String> all = new ArrayList<>(rejected);
                    all.addAll(p.rejected());
                    telling.decisions.add(new Decision("place", p.text(), "nearest place name; " + p.rule(), all));
                });
    }

    /** "In Central Darfur, armed men looted shops in Zalingei": the nearest is an area in which the same clause names a town. */
    private static void narrowest(List<Nearness.Scored<PlaceMention>> scored, Telling telling, SentenceMentions in) {
        if (scored.size() < 2) {
            return;
        }
        Nearness.Scored<PlaceMention> area = scored.get(0);
        int clause = in.grammar().clauseOf(area.value().head());
        scored.stream()
                .skip(1)
                .filter(s -> s.cost() <= Nearness.REACH
                        && s.value().head() > area.value().head())
                .filter(s -> in.grammar().clauseOf(s.value().head()) == clause)
                .filter(s -> AT.contains(in.grammar().preposition(headOf(s.value(), in))))
                .filter(s -> liesIn(s.value().location(), area.value().location()))
                .findFirst()
                .ifPresent(town -> {
                    scored.remove(town);
                    scored.add(0, town);
                });
    }

    /** Whether a settlement is of the first-order unit that an area is. */
    private static boolean liesIn(Location inner, Location outer) {
        Optional<Toponym> unit = unit(outer).filter(t -> t.featureCode().equals("ADM1"));
        return unit.isPresent()
                && unit(inner)
                        .filter(t -> t.featureClass() == 'P'
                                && t.country().equals(unit.get().country())
                                && t.admin1().equals(Optional.of(unit.get().name())))
                        .isPresent();
    }

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
        return unit(place.location())
                        .filter(t -> t.featureCode().equals("PPLC"))
                        .isPresent()
                && noun >= 0
                && in.grammar().token(noun + 1).lemma().equals("in")
                && GOVERNING.contains(in.grammar().token(noun).lemma());
    }

    private static final Set<String> GOVERNING = Set.of("government", "authority", "regime", "parliament", "junta");

    /** "the Black Sea port of Poti" */
    private static boolean namesKind(int token, SentenceMentions in) {
        Token name = in.grammar().token(token);
        return name.relation().equals("compound")
                && name.head() > token
                && SHARES.contains(in.grammar().token(name.head()).lemma())
                && in.places().stream()
                        .filter(p -> unit(p.location())
                                .filter(t -> t.featureClass() == 'P')
                                .isPresent())
                        .anyMatch(p -> in.grammar().token(p.head()).head() == name.head()
                                && in.grammar().preposition(p.head()).equals("of"));
    }

    /**
     * "In Gao, officials said rebels had killed six people": where it happened, unless it is where a state or an organisation
     * of elsewhere has its speakers ("In Washington, the State Department said").
     */
    private static boolean opensAccount(PlaceMention place, Telling telling, SentenceMentions in) {
        int area = headOf(place, in);
        boolean settled = unit(place.location())
                .filter(t -> !t.featureCode().equals("PPLC") && !t.featureCode().startsWith("PCL"))
                .isPresent();
        if (!settled || area > LAST_OF_OPENING || !AT.contains(in.grammar().preposition(area))) {
            return false;
        }
        Optional<String> country = unit(place.location()).flatMap(Toponym::country);
        int clause = in.grammar().clauseOf(area);
        int deed = telling.sense().arguments().predicate();
        return deed >= 0
                && in.attributions().stream()
                        .filter(a -> a.verb() == clause && in.grammar().isWithin(deed, clause) && deed != clause)
                        .flatMap(a -> a.actor().stream())
                        .map(ActorMention::actor)
                        .anyMatch(speaker -> speaker.group().isEmpty()
                                && speaker.name().isEmpty()
                                && (speaker.country().isEmpty()
                                        || speaker.country().equals(country)));
    }

    private static final int LAST_OF_OPENING = 4;

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

    /** "Leaders meeting in Abuja threatened the officers": they did so there. */
    private static boolean isOfWhoSpeaks(int token, Telling telling, SentenceMentions in) {
        int clause = in.grammar().clauseOf(token);
        return clause >= 0
                && in.grammar().token(clause).relation().startsWith("acl")
                && telling.sense().arguments().all().stream()
                        .anyMatch(a -> a.role() == Role.SUBJECT
                                && in.grammar().token(clause).head() == a.token());
    }

    /** "resigned on Monday and left for Nigeria": the resignation was not there. */
    private static boolean isInAnotherClause(int token, Telling telling, SentenceMentions in) {
        int clause = in.grammar().clauseOf(token);
        int predicate = telling.sense().arguments().predicate();
        return clause >= 0 && predicate >= 0 && clause != in.grammar().clauseOf(predicate);
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

    private static final Set<String> MEETINGS =
            Set.of("summit", "conference", "meeting", "talk", "negotiation", "visit");

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

    /** What is of a whole country is only elsewhere if its own words say so, not those for what led to it. */
    private static final int NATIONAL_REACH = 3;

    private static final Set<String> UNITS = Set.of(
            "region", "province", "state", "district", "area", "county", "governorate", "oblast", "zone", "territory");

    /** "the Amhara region" stands where its noun does, though its name is a people's too, "the north of Mali" where "north" does. */
    private static int headOf(PlaceMention place, SentenceMentions in) {
        if (place.location() instanceof Location.Approximate) {
            int area = in.grammar().sentence().headOf(place.span());
            return area < 0 ? place.head() : area;
        }
        Token name = in.grammar().token(place.head());
        boolean named = name.relation().equals("compound")
                && name.head() == name.index() + 1
                && UNITS.contains(in.grammar().token(name.head()).lemma());
        return wholeOf(named ? name.head() : place.head(), in);
    }

    /** "four districts of Manipur" stand where the districts do. */
    private static int wholeOf(int name, SentenceMentions in) {
        Token token = in.grammar().token(name);
        boolean partOf = token.head() >= 0
                && in.grammar().preposition(name).equals("of")
                && SHARES.contains(in.grammar().token(token.head()).lemma())
                && in.grammar().children(token.head()).stream()
                        .noneMatch(c -> in.grammar().token(c).tag().startsWith("NNP")
                                && in.grammar().token(c).relation().equals("compound"));
        return partOf ? token.head() : name;
    }

    /** "in much of the Rakhine region" is in it. */
    private static final Set<String> SHARES = Set.of("""
                    much most all part rest half swathe bulk remainder area district province region town township village
                    municipality department city enclave port suburb zone quarter
                    """.strip().split("\\s+"));

    private static final Set<String> AHEAD = Set.of("for", "toward", "towards");

    /** "has left the village for Kidal", but not "entered the town", which is elsewhere than the sentence began. */
    private static boolean isLeaving(Telling telling, SentenceMentions in) {
        return telling.entry().frame() == LexiconEntry.Frame.MOVE
                && telling.isThere(in.grammar())
                && in.places().stream()
                        .anyMatch(p -> AHEAD.contains(in.grammar().preposition(p.head())));
    }

    /** "A convoy that was parked in Anefis has left the village": the town that the same sentence named last. */
    private static Optional<PlaceMention> namedHere(Telling telling, SentenceMentions in) {
        return in.places().stream()
                .filter(p -> p.head() < telling.sense().trigger().head()
                        && AT.contains(in.grammar().preposition(p.head()))
                        && !p.rule().startsWith("attributive")
                        && !isUnit(p))
                .reduce((first, second) -> second);
    }

    private static boolean isUnit(PlaceMention place) {
        return unit(place.location()).filter(t -> t.featureClass() == 'A').isPresent();
    }

    /** How many tokens may part a name from the area that it is said to lie in. */
    private static final int CONTAINER_WITHIN = 6;

    /** "in Solhan, a village in the Yagha province": the place named before of which this one is the area. */
    private static Optional<PlaceMention> inside(PlaceMention area, SentenceMentions in) {
        return in.places().stream()
                .filter(p -> p.head() < area.head() && isSaidToLieIn(p, area, in))
                .filter(p -> !p.rule().startsWith("attributive"))
                .findFirst();
    }

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

    /** Whether one is a unit or a part of one that the other, or where it is unknown its name, can lie in. */
    private static boolean encloses(Location outer, Location inner) {
        Optional<Toponym> unit = unit(outer);
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

    private static Optional<Toponym> unit(Location location) {
        return location instanceof Location.Resolved r
                ? Optional.of(r.toponym())
                : location instanceof Location.Approximate a && a.relation() == Location.Relation.PART
                        ? Optional.of(a.anchors().get(0))
                        : Optional.empty();
    }

    private static final Set<String> SEPARATES =
            Set.of("and", "or", "from", "to", "with", "after", "before", "near", "of");

    /** The subject or object of some other verb is in that verb's story. */
    private static boolean isPartyElsewhere(int token, Telling telling, SentenceMentions in) {
        Token place = in.grammar().token(token);
        return place.head() != telling.sense().arguments().predicate()
                && Set.of("obj", "nsubj", "nsubj:pass").contains(place.relation());
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

    private static final Set<String> STRUCK_BY = Set.of("on", "at", "against", "of");

    /** "bombed Syria", "the invasion of Kuwait": a state that is struck is where it was struck, unless more is said. */
    private static boolean isStateStruck(PlaceMention place, Telling telling) {
        return telling.entry().type() == EventType.ASSAULT
                && telling.entry().frame() == LexiconEntry.Frame.ACT
                && unit(place.location())
                        .filter(t -> t.featureCode().startsWith("PCL"))
                        .isPresent()
                && telling.sense().arguments().all().stream()
                        .anyMatch(a -> a.token() == place.head()
                                && (a.role() == Role.OBJECT
                                        || (a.role() == Role.OBLIQUE || a.role() == Role.NOMINAL)
                                                && STRUCK_BY.contains(a.preposition())));
    }

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
                && unit(place.location())
                        .filter(t -> t.featureClass() == 'P' && !t.featureCode().equals("PPLC"))
                        .isPresent();
    }

    /** "Armed groups in the north signed a truce in Bamako": where they are from, unless nothing else says where it was. */
    private static boolean describesActor(int token, SentenceMentions in) {
        Token name = in.grammar().token(token);
        return name.relation().equals("nmod")
                && in.grammar().token(name.head()).relation().startsWith("nsubj")
                && in.actorAt(name.head()).isPresent();
    }

    /** "DHAKA, Aug 12 - ": of what happened in Myanmar. */
    private static boolean isDateline(PlaceMention place, SentenceMentions in) {
        return in.grammar().token(place.head()).relation().equals(Dateline.RELATION);
    }

    /** "HASAKA: Two men were arrested in Shaddadi": the name before the colon is often that of the wider area. */
    private static boolean isLabel(int token, SentenceMentions in) {
        int chief = in.grammar().token(token).relation().equals("compound")
                ? in.grammar().token(token).head()
                : token;
        return in.grammar().token(chief).relation().equals(Label.RELATION);
    }

    /** Who is shot in a town has not the town for a name; of who speaks there nothing happens there. */
    private static final Set<String> AT = Set.of("in", "at", "near", "outside", "around", "inside");

    /** "The city, capital of the northern province": what it is, not where. */
    private static boolean isSeatOf(PlaceMention place, SentenceMentions in) {
        List<Token> before = in.grammar().sentence().tokens().stream()
                .filter(t -> t.span().end() <= place.span().start())
                .toList();
        int of = before.size() - 1;
        return of > 0
                && before.get(of).lemma().equals("of")
                && before.get(of - 1).lemma().equals("capital");
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

    /** "the Algiers accord" is known by where it was made, and is broken elsewhere. */
    private static boolean namesAccord(int token, SentenceMentions in) {
        Token name = in.grammar().token(token);
        return name.relation().equals("compound")
                && ACCORDS.contains(in.grammar().token(name.head()).lemma());
    }

    /** "brought medicine and took the wounded to Cairo": where another verb leads to. */
    private static boolean isGoalOfAnother(int token, Telling telling, SentenceMentions in) {
        int clause = in.grammar().clauseOf(token);
        int predicate = telling.sense().arguments().predicate();
        return clause >= 0
                && clause != predicate
                && in.grammar().link(clause) == Grammar.Link.CONJUNCT
                && in.grammar().token(clause).head() == predicate;
    }

    /** "bombed Omdurman across the Nile" */
    private static boolean isStruck(int token, Telling telling, SentenceMentions in) {
        return telling.entry().type() == EventType.ASSAULT
                && in.grammar().token(token).relation().equals("obj")
                && in.grammar().token(token).head() == telling.sense().trigger().head();
    }

    /** "drones launched from the coast": where they came down nobody says. */
    private static boolean isLaunch(Telling telling, SentenceMentions in) {
        return telling.entry().type() == EventType.ASSAULT
                && Set.of("launch", "fire")
                        .contains(in.grammar()
                                .token(telling.sense().trigger().head())
                                .lemma());
    }

    /** Where something happens stands after "in" or "near"; where it is aimed at or who is meant, elsewhere. */
    private static int penalty(int token, PlaceMention place, Telling telling, SentenceMentions in) {
        String preposition = in.grammar().preposition(token);
        boolean country = place.location() instanceof Location.Resolved r
                && r.toponym().featureCode().startsWith("PCL");
        boolean part =
                place.location() instanceof Location.Approximate area && area.relation() == Location.Relation.PART;
        int penalty = (country || part ? 1 : 0)
                + (place.location() instanceof Location.Unknown ? 1 : 0)
                // "authorities in Chad arrested him": there, if nothing else is said
                + (describesActor(token, in) ? telling.entry().type().quad().isMaterial() ? 3 : 4 : 0)
                + (isSeatOf(place, in) ? 4 : 0)
                + (isLabel(token, in) ? 3 : 0);
        return penalty
                + switch (preposition) {
                    case "in",
                            "near",
                            "at",
                            "around",
                            "outside",
                            "inside",
                            "on",
                            "along",
                            "across",
                            "within",
                            "throughout" -> 0;
                    // where troops are sent from is not where they arrive
                    case "from" ->
                        isLaunch(telling, in)
                                ? Nearness.REACH
                                : telling.entry().type() == EventType.MOBILIZE
                                        ? 4
                                        : telling.entry().frame() == LexiconEntry.Frame.MOVE ? 0 : 2;
                    case "to", "into" ->
                        isGoalOfAnother(token, telling, in)
                                ? 7
                                : telling.entry().frame() == LexiconEntry.Frame.MOVE
                                                || telling.entry().frame() == LexiconEntry.Frame.GIVE
                                        ? 1
                                        : 2;
                    // Who leaves for a town is not there yet.
                    case "for", "toward", "towards" -> 3;
                    case "with", "against", "by" -> 4;
                    default -> isPartyElsewhere(token, telling, in) ? 4 : isStruck(token, telling, in) ? 0 : 1;
                };
    }
}
