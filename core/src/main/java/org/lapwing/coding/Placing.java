package org.lapwing.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.ActorMention;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceMention;
import org.lapwing.place.Toponym;
import org.lapwing.text.Grammar;
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
            Optional<String> elsewhere = Elsewhere.reason(place, telling, in);
            if (elsewhere.isPresent()) {
                rejected.add(place.text() + ": " + elsewhere.get());
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

    /** "resigned on Monday and left for Nigeria": the resignation was not there. */
    static boolean isInAnotherClause(int token, Telling telling, SentenceMentions in) {
        int clause = in.grammar().clauseOf(token);
        int predicate = telling.sense().arguments().predicate();
        return clause >= 0 && predicate >= 0 && clause != in.grammar().clauseOf(predicate);
    }

    /** What is of a whole country is only elsewhere if its own words say so, not those for what led to it. */
    private static final int NATIONAL_REACH = 3;

    private static final Set<String> UNITS = Set.of(
            "region", "province", "state", "district", "area", "county", "governorate", "oblast", "zone", "territory");

    /** "the Amhara region" stands where its noun does, though its name is a people's too, "the north of Mali" where "north" does. */
    static int headOf(PlaceMention place, SentenceMentions in) {
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
    static final Set<String> SHARES = Set.of("""
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

    static Optional<Toponym> unit(Location location) {
        return location instanceof Location.Resolved r
                ? Optional.of(r.toponym())
                : location instanceof Location.Approximate a && a.relation() == Location.Relation.PART
                        ? Optional.of(a.anchors().get(0))
                        : Optional.empty();
    }

    /** The subject or object of some other verb is in that verb's story. */
    private static boolean isPartyElsewhere(int token, Telling telling, SentenceMentions in) {
        Token place = in.grammar().token(token);
        return place.head() != telling.sense().arguments().predicate()
                && Set.of("obj", "nsubj", "nsubj:pass").contains(place.relation());
    }

    /** "Armed groups in the north signed a truce in Bamako": where they are from, unless nothing else says where it was. */
    private static boolean describesActor(int token, SentenceMentions in) {
        Token name = in.grammar().token(token);
        return name.relation().equals("nmod")
                && in.grammar().token(name.head()).relation().startsWith("nsubj")
                && in.actorAt(name.head()).isPresent();
    }

    /** "HASAKA: Two men were arrested in Shaddadi": the name before the colon is often that of the wider area. */
    private static boolean isLabel(int token, SentenceMentions in) {
        int chief = in.grammar().token(token).relation().equals("compound")
                ? in.grammar().token(token).head()
                : token;
        return in.grammar().token(chief).relation().equals(Label.RELATION);
    }

    /** Who is shot in a town has not the town for a name; of who speaks there nothing happens there. */
    static final Set<String> AT = Set.of("in", "at", "near", "outside", "around", "inside");

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
