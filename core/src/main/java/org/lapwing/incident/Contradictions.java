package org.lapwing.incident;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.lapwing.claim.Claim;
import org.lapwing.claim.Stance;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.incident.Account.Figure;
import org.lapwing.incident.Contradiction.Kind;
import org.lapwing.incident.Contradiction.Version;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;
import org.lapwing.time.TimePrecision;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;

/** Finds where accounts of one incident cannot all be right. What one leaves out contradicts nothing. */
final class Contradictions {

    private final List<Account> accounts;
    private final List<SourceFamily> families;
    private final List<Contradiction> found = new ArrayList<>();

    private Contradictions(List<Account> accounts, List<SourceFamily> families) {
        this.accounts = accounts;
        this.families = families;
    }

    static List<Contradiction> of(List<Account> accounts, List<SourceFamily> families) {
        Contradictions contradictions = new Contradictions(accounts, families);
        contradictions.denial();
        contradictions.blame();
        contradictions.tolls();
        contradictions.days();
        contradictions.places();
        return contradictions.found;
    }

    private void denial() {
        Map<Boolean, Version> versions = Versions.of(
                accounts, families, a -> Optional.of(isDenied(a.event())), denied -> denied ? "denied" : "reported");
        // One report can tell both: the deed, and that somebody denies it.
        if (versions.size() > 1) {
            found.add(new Contradiction(Kind.DENIAL, "event", List.copyOf(versions.values())));
        }
    }

    private static boolean isDenied(Event event) {
        return event.status() == Status.DENIED || event.claims().stream().anyMatch(Contradictions::isDenial);
    }

    private static boolean isDenial(Claim claim) {
        return claim.field().equals("event") && claim.stance() == Stance.DENIED;
    }

    /** Named perpetrators only: "gunmen" and a group's name are one account, told more or less narrowly. */
    private void blame() {
        Map<List<String>, Version> versions = Versions.of(
                accounts,
                families,
                a -> Optional.of(named(a.event().actors())).filter(names -> !names.isEmpty()),
                names -> String.join("; ", names));
        add(Kind.BLAME, "actor", versions, (a, b) -> a.stream().noneMatch(b::contains));
    }

    private static List<String> named(List<Participant> participants) {
        return participants.stream()
                .map(Participant::actor)
                .map(actor -> actor.group().or(actor::name))
                .flatMap(Optional::stream)
                .sorted()
                .distinct()
                .toList();
    }

    private void tolls() {
        for (TollKind kind : TollKind.values()) {
            List<Account> counting = new ArrayList<>();
            // Each figure an account of its own: one report can quote three speakers with three tolls.
            for (Account account : accounts) {
                account.figures().stream()
                        .filter(f -> f.kind() == kind)
                        .forEach(f ->
                                counting.add(new Account(account.event(), account.report(), List.of(f), List.of())));
            }
            Map<TollRange, Version> versions = Versions.of(
                    counting,
                    families,
                    a -> a.figures().stream().map(Figure::range).findFirst(),
                    TollRange::bounds);
            add(Kind.TOLL, kind.name().toLowerCase(Locale.ROOT), versions, Contradictions::areApart);
        }
    }

    private static boolean areApart(TollRange a, TollRange b) {
        return a.high().isPresent() && a.high().getAsInt() < b.low()
                || b.high().isPresent() && b.high().getAsInt() < a.low();
    }

    private void days() {
        Map<LocalDate, Version> versions = Versions.of(
                accounts,
                families,
                a -> Optional.of(a.event().date().range())
                        .filter(range -> range.precision() == TimePrecision.DAY)
                        .flatMap(range -> range.start()),
                LocalDate::toString);
        add(Kind.DAY, "date", versions, (a, b) -> !a.equals(b));
    }

    private void places() {
        Map<Toponym, Version> versions =
                Versions.of(accounts, families, a -> settlement(a.event()), Contradictions::full);
        add(Kind.PLACE, "place", versions, (a, b) -> a.id() != b.id());
    }

    private static Optional<Toponym> settlement(Event event) {
        return event.place()
                .map(Event.Where::location)
                .filter(Location.Resolved.class::isInstance)
                .map(location -> ((Location.Resolved) location).toponym())
                .filter(place -> place.featureClass() == 'P');
    }

    private static String full(Toponym place) {
        return List.of(Optional.of(place.name()), place.admin1(), place.country()).stream()
                .flatMap(Optional::stream)
                .collect(joining(", "));
    }

    private <T> void add(Kind kind, String field, Map<T, Version> versions, BiPredicate<T, T> excludes) {
        Collection<T> values = versions.keySet();
        boolean contradict =
                values.stream().anyMatch(a -> values.stream().anyMatch(b -> !a.equals(b) && excludes.test(a, b)));
        if (contradict) {
            found.add(new Contradiction(kind, field, List.copyOf(versions.values())));
        }
    }
}
