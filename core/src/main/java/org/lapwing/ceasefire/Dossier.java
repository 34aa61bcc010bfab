package org.lapwing.ceasefire;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lapwing.incident.Account;
import org.lapwing.incident.Incident;
import org.lapwing.incident.IncidentBuilder;
import org.lapwing.incident.Testimony;
import org.lapwing.report.Report;
import org.lapwing.text.Span;

/**
 * What there is to go by when ceasefires of an area are judged: the reports that tell of it, their accounts of each
 * incident, and how many reports came in at all.
 *
 * @param accounts by the incident's id
 * @param reports those that the accounts are from, by id
 * @param received how much came in on each day, of whatever area; days without reports are absent
 */
public record Dossier(
        SortedMap<String, List<Account>> accounts,
        Map<String, Report> reports,
        SortedMap<LocalDate, Received> received) {

    /**
     * @param reports published on a day
     * @param sources how many publishers they are from; those that state none count as one
     */
    public record Received(int reports, int sources) {}

    public Dossier {
        TreeMap<String, List<Account>> copy = new TreeMap<>();
        accounts.forEach((id, told) -> copy.put(id, List.copyOf(told)));
        accounts = Collections.unmodifiableSortedMap(copy);
        reports = Map.copyOf(reports);
        received = Collections.unmodifiableSortedMap(new TreeMap<>(received));
    }

    /** What had been published by the end of a day. */
    public Dossier known(LocalDate day) {
        TreeMap<String, List<Account>> told = new TreeMap<>();
        accounts.forEach((id, all) -> {
            List<Account> some = published(all, day);
            if (!some.isEmpty()) {
                told.put(id, some);
            }
        });
        Map<String, Report> read = reports.entrySet().stream()
                .filter(entry -> !entry.getValue().published().isAfter(day))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Dossier(told, read, received.headMap(day.plusDays(1)));
    }

    private static List<Account> published(List<Account> accounts, LocalDate day) {
        return accounts.stream()
                .filter(account -> !account.report().published().isAfter(day))
                .toList();
    }

    /** The incidents, in order of their ids. */
    public List<Incident> incidents() {
        List<Incident> incidents = new ArrayList<>();
        accounts.forEach((id, told) -> incidents.add(IncidentBuilder.incident(id, told)));
        return incidents;
    }

    /** The day on which the first of the reports that tell of an incident was published; empty if none of them is here. */
    Optional<LocalDate> firstPublished(Incident incident) {
        return incident.members().stream()
                .flatMap(member -> Optional.ofNullable(reports.get(member.report())).stream())
                .map(Report::published)
                .min(LocalDate::compareTo);
    }

    /**
     * The whole sentences of its report in which an account tells of its event, in their order; the stretches that the
     * coder reads are too short to be understood alone.
     */
    public List<String> sentences(Account account) {
        Optional<Report> report =
                Optional.ofNullable(reports.get(account.event().report()));
        return report.map(Report::body).stream()
                .flatMap(body -> account.event().evidence().stream().map(span -> sentence(body, span)))
                .distinct()
                .toList();
    }

    private static String sentence(String body, Span span) {
        int start = span.start();
        while (start > 0 && !isEnd(body, start - 1)) {
            start--;
        }
        int end = span.end();
        while (end < body.length() && !isEnd(body, end - 1)) {
            end++;
        }
        return body.substring(start, end).strip();
    }

    /** Whether a sentence ends with the character: a stop before a blank, or the end of a line. */
    private static boolean isEnd(String body, int at) {
        char c = body.charAt(at);
        boolean last = at + 1 == body.length();
        return c == '\n' || ".!?".indexOf(c) >= 0 && (last || Character.isWhitespace(body.charAt(at + 1)));
    }

    /**
     * All the sentences in which the members of an incident tell of it, in lower case; of reports that are not here, the
     * words that the incident quotes.
     */
    String words(Incident incident) {
        List<String> sentences = incident.members().stream()
                .flatMap(member -> account(incident.id(), member.event()).stream())
                .flatMap(account -> sentences(account).stream())
                .toList();
        return (sentences.isEmpty()
                        ? incident.testimonies().stream().map(Testimony::text).toList()
                        : sentences)
                .stream().collect(joining("\n")).toLowerCase(Locale.ROOT);
    }

    /** The account by which an event is known; empty if it is of no incident here. */
    public Optional<Account> account(String incident, String event) {
        return Optional.ofNullable(accounts.get(incident)).stream()
                .flatMap(List::stream)
                .filter(account -> account.event().id().equals(event))
                .findFirst();
    }

    /**
     * Gives the incidents as they were known on one day after another, and builds anew only those of which something
     * was published in between. Not safe to share between threads.
     */
    public final class Growth {
        private final TreeMap<LocalDate, Set<String>> toldOf = new TreeMap<>();
        private final TreeMap<String, Incident> known = new TreeMap<>();

        Growth() {
            accounts.forEach((id, told) -> told.forEach(
                    account -> toldOf.computeIfAbsent(account.report().published(), day -> new HashSet<>())
                            .add(id)));
        }

        /** @param day not before the one that was asked of last */
        public List<Incident> incidents(LocalDate day) {
            Map<LocalDate, Set<String>> news = toldOf.headMap(day, true);
            Set<String> changed = news.values().stream().flatMap(Set::stream).collect(toSet());
            news.clear();
            changed.forEach(id ->
                    known.put(id, IncidentBuilder.incident(id, published(accounts.getOrDefault(id, List.of()), day))));
            return List.copyOf(known.values());
        }
    }
}
