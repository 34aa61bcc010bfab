package org.lapwing.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Actor;
import org.lapwing.claim.Claim;
import org.lapwing.coding.Decision;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller;
import org.lapwing.coding.Status;
import org.lapwing.place.Location;
import org.lapwing.text.Span;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;

/**
 * One happening as one report tells it. What the text does not give is absent.
 *
 * @param id the report's id, a hyphen, and the event's number in the report in order of first evidence, from 1
 * @param report id of the report
 * @param published the report's day of publication
 * @param modes PLOVER modes, the main one first
 * @param contexts PLOVER contexts, in the codebook's order
 * @param actors who acts; in a two-sided fight both sides
 * @param recipients who is acted on
 * @param claims who says what of which field, in order of their quotes
 * @param evidence the stretches of the body that tell of the event, in order, without overlap
 */
public record Event(
        String id,
        String report,
        LocalDate published,
        EventType type,
        List<String> modes,
        List<String> contexts,
        Status status,
        When date,
        Optional<Where> place,
        List<Participant> actors,
        List<Participant> recipients,
        List<RoleFiller> roles,
        List<Toll> tolls,
        List<Claim> claims,
        List<Span> evidence,
        Trace trace) {

    public Event {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        roles = List.copyOf(roles);
        tolls = List.copyOf(tolls);
        claims = List.copyOf(claims);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no event without evidence");
        }
    }

    /** @param text the words that date the event; absent if no words do */
    public record When(TimeRange range, Optional<String> text) {}

    public record Where(Location location, String text) {}

    /** @param text the actor as written where it is told best */
    public record Participant(Actor actor, String text, Span span) {}

    /**
     * @param people those counted, as written ("soldiers"); empty if the text does not say
     * @param part true of some among others who are counted too ("twenty of them children"), who are never a count of all
     */
    public record Toll(TollKind kind, TollRange range, Optional<String> people, String text, Span span, boolean part) {}

    /**
     * Why the event is coded as it is.
     *
     * @param rule id of the lexicon entry that fired
     * @param trigger the word or words it fired on
     * @param decisions every further choice, in the order taken
     */
    public record Trace(String rule, String trigger, List<Decision> decisions) {
        public Trace {
            decisions = List.copyOf(decisions);
        }
    }
}
