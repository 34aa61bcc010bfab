package org.lapwing.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceMention;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Token;

/** Gives a telling its place, among all that the sentence names. */
final class Placing {

    private Placing() {}

    static void assign(Telling telling, SentenceMentions in) {
        List<Nearness.Scored<PlaceMention>> scored = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        for (PlaceMention place : in.places()) {
            int token = place.head();
            boolean ofSpeaker = in.attributions().stream()
                    .anyMatch(a ->
                            a.speaker().filter(s -> s.overlaps(place.name())).isPresent());
            boolean ofActor = place.rule().startsWith("attributive")
                    || in.actors().stream().anyMatch(m -> m.span().contains(place.name())) && !isGoal(token, telling);
            if (ofSpeaker || ofActor || isParty(token, telling)) {
                rejected.add(place.text() + (ofSpeaker ? ": belongs to the speaker" : ": an actor or part of one"));
                continue;
            }
            int cost = Nearness.cost(token, telling, in) + penalty(token, place, telling, in);
            scored.add(new Nearness.Scored<>(place, cost));
        }
        scored.sort(Comparator.comparingInt(Nearness.Scored::cost));
        for (Nearness.Scored<PlaceMention> s : scored) {
            if (telling.place.isEmpty() && s.cost() <= Nearness.REACH) {
                telling.place = Optional.of(s.value());
            } else {
                rejected.add(s.value().text() + ": " + s.cost() + " arcs away");
            }
        }
        telling.place.ifPresent(p -> {
            List<String> all = new ArrayList<>(rejected);
            all.addAll(p.rejected());
            telling.decisions.add(new Decision("place", p.text(), "nearest place name; " + p.rule(), all));
        });
    }

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

    /** "never stopped fighting Bamako": a capital that acts or is fought is its government. */
    private static boolean isParty(int token, Telling telling) {
        boolean mutual = telling.entry().frame() == LexiconEntry.Frame.MUTUAL;
        return telling.sense().arguments().all().stream()
                .anyMatch(a -> a.token() == token && (a.role() == Role.SUBJECT || a.role() == Role.OBJECT && mutual));
    }

    /** Where something happens stands after "in" or "near"; where it is aimed at or who is meant, elsewhere. */
    private static int penalty(int token, PlaceMention place, Telling telling, SentenceMentions in) {
        String preposition = in.grammar().preposition(token);
        boolean country = place.location() instanceof Location.Resolved r
                && r.toponym().featureCode().startsWith("PCL");
        int penalty = (country ? 1 : 0) + (place.location() instanceof Location.Unknown ? 2 : 0);
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
                    case "from" -> telling.entry().frame() == LexiconEntry.Frame.MOVE ? 0 : 2;
                    // Who leaves for a town is not there yet.
                    case "for", "toward", "towards" -> 3;
                    case "to", "into" ->
                        telling.entry().frame() == LexiconEntry.Frame.MOVE
                                        || telling.entry().frame() == LexiconEntry.Frame.GIVE
                                ? 1
                                : 2;
                    case "with", "against", "by" -> 4;
                    default -> isPartyElsewhere(token, telling, in) ? 4 : 1;
                };
    }
}
