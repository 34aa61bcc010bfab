package org.lapwing.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lapwing.actor.ActorMention;
import org.lapwing.claim.Attribution;
import org.lapwing.claim.Claim;
import org.lapwing.claim.NonConfirmation;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.coding.EventMention;
import org.lapwing.event.Event.Participant;
import org.lapwing.text.Span;
import org.lapwing.toll.TollMention;

/** Whose word an event and its figures are. */
final class EventClaims {

    private EventClaims() {}

    /** @param accusation by which the attack has its actors, if it is one that blames them */
    static List<Claim> of(
            String body,
            List<EventMention> mentions,
            List<NonConfirmation> doubts,
            Optional<EventMention> accusation,
            List<Participant> actors,
            List<Participant> recipients) {
        List<Claim> claims = new ArrayList<>();
        for (EventMention m : mentions) {
            String value = m.type().name().toLowerCase(Locale.ROOT);
            claims.add(claim(body, m, "event", value, m.evidence(), actors, recipients));
            for (TollMention t : m.tolls()) {
                claims.add(claim(
                        body,
                        m,
                        t.kind().name().toLowerCase(Locale.ROOT),
                        t.range().bounds(),
                        t.span(),
                        actors,
                        recipients));
            }
        }
        for (NonConfirmation doubt : doubts) {
            claims.add(new Claim(
                    doubt.field(), "", Optional.empty(), SpeakerRole.MEDIA, Stance.UNCONFIRMED, doubt.quote()));
        }
        accusation.ifPresent(a -> claims.add(blame(body, a, actors)));
        claims.sort(Comparator.comparing(Claim::quote));
        return claims;
    }

    /** That those blamed made the attack is the word of whoever blames them. */
    private static Claim blame(String body, EventMention accusation, List<Participant> blamed) {
        Optional<ActorMention> accuser = accusation.actors().stream().findFirst();
        String who = blamed.stream().map(p -> p.actor().name().orElse(p.text())).collect(Collectors.joining("; "));
        return new Claim(
                "actor",
                who,
                accuser.map(a -> a.span().of(body)),
                accuser.flatMap(a -> SpeakerRole.of(a.actor())).orElse(SpeakerRole.ANONYMOUS),
                Stance.ASSERTED,
                accusation.evidence());
    }

    private static Claim claim(
            String body,
            EventMention m,
            String field,
            String value,
            Span quote,
            List<Participant> actors,
            List<Participant> recipients) {
        Stance stance = switch (m.status()) {
            case REPORTED -> m.speaker().map(Attribution::stance).orElse(Stance.ASSERTED);
            case DENIED -> Stance.DENIED;
            case PLANNED, THREATENED -> Stance.PLANNED;
            case REQUESTED -> Stance.REQUESTED;
            case HYPOTHETICAL -> Stance.HYPOTHETICAL;
            case BACKGROUND -> Stance.BACKGROUND;
        };
        Optional<Attribution> speaker = m.speaker();
        SpeakerRole role = speaker.map(Attribution::role).orElse(SpeakerRole.MEDIA);
        boolean party = speaker.flatMap(Attribution::actor)
                .filter(a -> Stream.concat(actors.stream(), recipients.stream())
                        .anyMatch(p -> a.actor().sector().isPresent() && Compatibility.ofActors(p.actor(), a.actor())))
                .isPresent();
        boolean spokesman = role == SpeakerRole.OFFICIAL && party;
        return new Claim(
                field,
                value,
                speaker.flatMap(Attribution::speaker).map(s -> s.of(body)),
                spokesman ? SpeakerRole.PARTY : role,
                stance,
                quote);
    }
}
