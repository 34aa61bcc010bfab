package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.time.TimeRange;

/**
 * A ceasefire, or an agreement that holds one.
 *
 * @param parties those who are bound, and in a unilateral ceasefire also those towards whom it is kept
 * @param outsiders ids of armed groups that are active in the area and not part of it
 * @param mediators as written
 * @param purposes what it is for; empty if nobody has said
 * @param announced when it was signed or made known, as narrowly as is known; absent if not known
 * @param effective the days within which it came into effect; one day if that is known
 * @param time of day at which it came into effect, at {@code zone}; absent if not known or the beginning of the day
 * @param expires its last day; absent if none was set
 * @param history what became of it, in order of time
 * @param endReason why it binds no more; absent if it does, or nobody has said
 * @param catalogues under what others list it
 * @param sources titles of documents and names of data sets where this can be checked, at least one
 * @param doubts what whoever entered it is not sure of
 */
public record Agreement(
        String id,
        String name,
        AgreementClass agreementClass,
        AgreementForm form,
        List<Party> parties,
        Set<String> outsiders,
        List<String> mediators,
        Set<Purpose> purposes,
        Optional<TimeRange> announced,
        TimeRange effective,
        Optional<LocalTime> time,
        ZoneId zone,
        Optional<LocalDate> expires,
        Area area,
        List<Commitment> commitments,
        List<Link> links,
        List<Monitor> monitors,
        List<RecordedChange> history,
        Optional<EndReason> endReason,
        CatalogueNumbers catalogues,
        List<String> sources,
        List<String> doubts) {

    public Agreement {
        parties = List.copyOf(parties);
        outsiders = Set.copyOf(outsiders);
        mediators = List.copyOf(mediators);
        purposes = Collections.unmodifiableSet(
                purposes.isEmpty() ? EnumSet.noneOf(Purpose.class) : EnumSet.copyOf(purposes));
        commitments = List.copyOf(commitments);
        links = List.copyOf(links);
        monitors = List.copyOf(monitors);
        history = List.copyOf(history);
        sources = List.copyOf(sources);
        doubts = List.copyOf(doubts);
        if (effective.start().isEmpty() || effective.end().isEmpty()) {
            throw new IllegalArgumentException(id + ": the days on which it can have come into effect are not known");
        }
    }

    /**
     * Whether one of its parties is the country or fights there.
     *
     * @param country ISO 3166-1 alpha-3 code
     */
    public boolean concerns(String country) {
        return area.countries().contains(country)
                || parties.stream()
                        .anyMatch(party -> party.state().filter(country::equals).isPresent());
    }

    /** Whether one side alone is bound. */
    public boolean isUnilateral() {
        return parties.stream().filter(Party::bound).count() == 1;
    }

    /** Ids of the agreements to which it stands so, in the order entered. */
    public List<String> linked(Link.Kind kind) {
        return links.stream()
                .filter(link -> link.kind() == kind)
                .map(Link::agreement)
                .toList();
    }

    /**
     * The first day on the whole of which it was surely in effect. News gives days, not hours: what is told of the very
     * day on which it came into effect at noon may have happened before noon.
     */
    public LocalDate firstFullDay() {
        LocalDate day = effective.end().orElseThrow();
        return time.filter(at -> at.isAfter(LocalTime.MIN)).isPresent() ? day.plusDays(1) : day;
    }

    /** The day from which it is known: announced or, if that is not known, in effect. */
    public LocalDate firstKnown() {
        return announced
                .flatMap(TimeRange::start)
                .orElseGet(() -> effective.start().orElseThrow());
    }
}
