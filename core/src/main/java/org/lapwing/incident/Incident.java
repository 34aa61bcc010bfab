package org.lapwing.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.Actor;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.Event.Where;
import org.lapwing.time.TimeRange;

/**
 * One happening as all reports tell it. The single values are the ones best supported; what any report says otherwise
 * stays beside them in {@code testimonies} and {@code contradictions}. What no report gives is absent.
 *
 * @param id stable while reports come and go; see {@link Identities}
 * @param members the events that tell of it, at least one and each once, in order of publication and id
 * @param modes PLOVER modes, those of most families first
 * @param status reported if any report tells it as happened, else that of the first member
 * @param date the narrowest that most source families give
 * @param place the narrowest that most source families give
 * @param actors who acts, those of most families first; in a two-sided fight both sides
 * @param recipients who is acted on
 * @param tolls at most one a kind, in the order of the kinds
 * @param testimonies every claim of every member, in the order of members
 * @param families who reports it independently of each other; each report of a member is in one
 * @param contradictions where testimonies cannot all be true
 */
public record Incident(
        String id,
        List<Member> members,
        EventType type,
        List<String> modes,
        List<String> contexts,
        Status status,
        TimeRange date,
        Optional<Where> place,
        List<Participant> actors,
        List<Participant> recipients,
        List<IncidentToll> tolls,
        List<Testimony> testimonies,
        List<SourceFamily> families,
        List<Contradiction> contradictions) {

    public Incident {
        members = List.copyOf(members);
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        tolls = List.copyOf(tolls);
        testimonies = List.copyOf(testimonies);
        families = List.copyOf(families);
        contradictions = List.copyOf(contradictions);
        Set<String> events = new HashSet<>();
        if (members.isEmpty() || !members.stream().map(Member::event).allMatch(events::add)) {
            throw new IllegalArgumentException("an incident has members, each once: " + id);
        }
    }

    /** How many source families tell it as something that happened: copies of one agency's story count once. */
    public int corroboration() {
        return (int) families.stream()
                .filter(f -> members.stream()
                        .anyMatch(m ->
                                m.status() == Status.REPORTED && f.reports().contains(m.report())))
                .count();
    }

    /** An event that tells of the incident, and how its report tells it. */
    public record Member(String event, String report, Status status) {}

    /**
     * Someone who took part.
     *
     * @param text as written where it is told best
     * @param events the members that say so, in their order, at least one
     */
    public record Participant(Actor actor, String text, List<String> events) {
        public Participant {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("nobody says that " + text + " took part");
            }
        }
    }
}
