package org.lapwing.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lapwing.actor.Actor;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Where;
import org.lapwing.event.EventPlace;
import org.lapwing.incident.Contradiction.Version;
import org.lapwing.time.TimeRange;

/** Makes one incident out of what its reports tell. The outcome does not depend on the order of the accounts. */
public final class IncidentBuilder {

    private final String id;
    private final List<Account> accounts;
    private final List<SourceFamily> families;

    private IncidentBuilder(String id, List<Account> accounts) {
        this.id = id;
        this.accounts = accounts.stream()
                .sorted(Comparator.comparing((Account a) -> a.event().published())
                        .thenComparing(a -> a.event().id()))
                .toList();
        this.families =
                Families.of(accounts.stream().map(Account::report).distinct().toList());
    }

    /** @param accounts at least one, of different events */
    public static Incident incident(String id, List<Account> accounts) {
        return new IncidentBuilder(id, accounts).incident();
    }

    private Incident incident() {
        List<Incident.Member> members = accounts.stream()
                .map(Account::event)
                .map(e -> new Incident.Member(e.id(), e.report(), e.status()))
                .toList();
        return new Incident(
                id,
                members,
                mostTold(e -> Optional.of(e.type()), EventType::name).orElseThrow(),
                ranked(Event::modes),
                ranked(Event::contexts),
                status(),
                date(),
                place(),
                participants(Event::actors),
                participants(Event::recipients),
                TollWeighing.of(accounts),
                testimonies(),
                families,
                Contradictions.of(accounts, families));
    }

    private <T> Optional<T> mostTold(Function<Event, Optional<T>> value, Function<T, String> text) {
        return Versions.of(accounts, families, a -> value.apply(a.event()), text).keySet().stream()
                .findFirst();
    }

    private List<String> ranked(Function<Event, List<String>> values) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Account account : accounts) {
            values.apply(account.event()).forEach(v -> weights.merge(v, 1, Integer::sum));
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Status status() {
        boolean reported = accounts.stream().anyMatch(a -> a.event().status() == Status.REPORTED);
        return reported ? Status.REPORTED : accounts.get(0).event().status();
    }

    private TimeRange date() {
        Map<TimeRange, Version> versions = Versions.of(
                accounts,
                families,
                a -> Optional.of(a.event().date().range()).filter(range -> !range.isUnknown()),
                TimeRange::toString);
        // The order of versions stays among equally narrow ones.
        return versions.keySet().stream()
                .min(Comparator.comparing(TimeRange::precision))
                .orElse(TimeRange.UNKNOWN);
    }

    private Optional<Where> place() {
        Map<Object, Version> versions = Versions.of(
                accounts, families, a -> a.event().place().map(where -> (Object) where.location()), location -> "");
        List<Object> order = List.copyOf(versions.keySet());
        return accounts.stream()
                .flatMap(a -> a.event().place().stream())
                .min(Comparator.comparingDouble(IncidentBuilder::breadth)
                        .thenComparingInt(where -> order.indexOf(where.location())));
    }

    /** In steps, so that among places of about the same width the one told by most wins. */
    private static double breadth(Where where) {
        double radius = Area.of(where.location()).stream()
                .mapToDouble(Area::radiusKm)
                .max()
                .orElse(Double.MAX_VALUE);
        return radius <= Area.PRECISE_KM
                ? 0
                : radius < Double.MAX_VALUE
                        ? 1
                        : EventPlace.of(where.location()).country().isPresent() ? 2 : 3;
    }

    private List<Incident.Participant> participants(Function<Event, List<Participant>> side) {
        Map<Actor, List<String>> events = new LinkedHashMap<>();
        Map<Actor, String> texts = new LinkedHashMap<>();
        for (Account account : accounts) {
            for (Participant participant : side.apply(account.event())) {
                events.computeIfAbsent(participant.actor(), a -> new ArrayList<>())
                        .add(account.event().id());
                texts.putIfAbsent(participant.actor(), participant.text());
            }
        }
        return events.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -independent(e.getValue())))
                .map(e -> new Incident.Participant(
                        e.getKey(),
                        String.valueOf(texts.get(e.getKey())),
                        e.getValue().stream().distinct().toList()))
                .toList();
    }

    private int independent(List<String> events) {
        return (int) accounts.stream()
                .filter(a -> events.contains(a.event().id()))
                .map(a -> Versions.indexOf(a.report().report(), families))
                .distinct()
                .count();
    }

    private List<Testimony> testimonies() {
        List<Testimony> testimonies = new ArrayList<>();
        for (Account account : accounts) {
            int family = Versions.indexOf(account.report().report(), families);
            Event event = account.event();
            account.words()
                    .forEach(word -> testimonies.add(
                            new Testimony(word.claim(), word.text(), event.id(), event.report(), family)));
        }
        return testimonies;
    }
}
