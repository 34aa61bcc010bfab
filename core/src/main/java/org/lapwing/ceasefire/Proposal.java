package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An agreement that reports tell of and that no registry has: a draft for an analyst, who accepts or rejects it.
 *
 * @param id the one that its draft bears: the country's code and the day
 * @param parties those that pledge, as far as they are told, in the order told; one alone in a unilateral ceasefire
 * @param unnamed those that are told too loosely to be found in the actor lexicon, as written
 * @param announced the day on which it was first pledged, or of the first report that tells of it without a day
 * @param effective the first day on which fire is told to cease; absent if not told
 * @param country ISO 3166-1 alpha-3 code; absent if neither parties nor places give one
 * @param obligations what reports tell that it binds the parties to, to cease fire always among them
 * @param signed whether it is told to have been signed
 * @param extended the agreement of the same parties that bound on that day; absent if none did
 * @param families how many independent families of sources the most told of its incidents has
 * @param incidents ids of those that tell of it, in order of their days
 * @param events ids of the events that tell of it, by which it is known again
 * @param evidence what is told, by whom
 */
public record Proposal(
        String id,
        List<Signatory> parties,
        List<String> unnamed,
        LocalDate announced,
        Optional<LocalDate> effective,
        Optional<String> country,
        Set<Obligation> obligations,
        boolean signed,
        Optional<String> extended,
        int families,
        List<String> incidents,
        List<String> events,
        List<Evidence> evidence) {

    /**
     * A party as a registry file writes it: of a state or of a group, never both.
     *
     * @param state ISO 3166-1 alpha-3 code
     * @param group id of the actor lexicon
     */
    public record Signatory(String name, Optional<String> state, Optional<String> group) {
        public Signatory {
            if (state.isPresent() == group.isPresent()) {
                throw new IllegalArgumentException(name + " is of a state or of a group");
            }
        }
    }

    /**
     * @param source publisher, day of publication and title of the report, with the beginning of its id
     * @param words the report's sentences
     */
    public record Evidence(String source, String words) {}

    public Proposal {
        parties = List.copyOf(parties);
        unnamed = List.copyOf(unnamed);
        obligations = Collections.unmodifiableSet(EnumSet.copyOf(obligations));
        incidents = List.copyOf(incidents);
        events = List.copyOf(events);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty() || events.isEmpty()) {
            throw new IllegalArgumentException("nobody tells of " + id);
        }
    }

    /** The entry of a registry file for it, with what an analyst has to look at as comments. */
    public String draft(CeasefireRegistry registry) {
        return new Draft(this, registry).text();
    }
}
