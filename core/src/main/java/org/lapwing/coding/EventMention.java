package org.lapwing.coding;

import java.util.List;
import java.util.Optional;
import org.lapwing.actor.ActorMention;
import org.lapwing.claim.Attribution;
import org.lapwing.place.PlaceMention;
import org.lapwing.text.Span;
import org.lapwing.time.TimeMention;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollMention;

/**
 * One telling of a happening, by one trigger in one sentence.
 *
 * @param sentence index of the sentence in its document
 * @param head index in that sentence of the trigger's head
 * @param lemma dictionary form of the head
 * @param verbal whether the head is a verb
 * @param trigger span of the trigger words
 * @param evidence span of the clause that tells it
 * @param definite true if the words refer back ("the clashes")
 * @param narrated true if the words tell it in the simple past ("burned the market"), as a story goes on, and not as a
 *     state of things ("has burned") or as what went before ("had burned")
 * @param there true if the words say that it was in the place told before ("captured the town", "died there")
 * @param expanse the area it was in, if the words say so without its name ("across the region", "nationwide", "in the north")
 * @param another true if the words set it apart from what was told before ("in another attack")
 * @param founds false if the mention only adds to an event told elsewhere ("the toll rose to 31")
 * @param answers the noun, or "it", for what an act of words replies to, where it was told before ("welcomed the offer")
 * @param time the expression that dates it; absent if none does, and then {@code date} is unknown
 * @param speaker who says so, if the sentence says
 */
public record EventMention(
        int sentence,
        int head,
        String lemma,
        boolean verbal,
        LexiconEntry entry,
        EventType type,
        List<String> modes,
        List<String> contexts,
        Status status,
        Span trigger,
        Span evidence,
        boolean definite,
        boolean narrated,
        boolean there,
        Optional<Expanse> expanse,
        boolean another,
        boolean founds,
        Optional<String> answers,
        List<ActorMention> actors,
        List<ActorMention> recipients,
        List<RoleFiller> roles,
        TimeRange date,
        Optional<TimeMention> time,
        Optional<PlaceMention> place,
        List<TollMention> tolls,
        Optional<Attribution> speaker,
        List<Decision> decisions) {

    /** An area that is meant without its name, since the report is about it or has just named it. */
    public enum Expanse {
        REGION,
        COUNTRY,
        /** A part of a country that is not said to be of which ("in the north"): not where the story stands. */
        PART
    }

    public EventMention {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        roles = List.copyOf(roles);
        tolls = List.copyOf(tolls);
        decisions = List.copyOf(decisions);
    }
}
