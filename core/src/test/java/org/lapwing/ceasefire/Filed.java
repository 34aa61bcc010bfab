package org.lapwing.ceasefire;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lapwing.claim.Claim;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.incident.Account;
import org.lapwing.incident.ReportProfiler;
import org.lapwing.report.Received;
import org.lapwing.report.Report;
import org.lapwing.text.Span;

/**
 * A dossier for tests, from lines: of each report its day, source and words, and below it, set in, the incidents that it
 * tells of as {@link Told} writes them with their ids before them; the last part may be {@code rule NAME}.
 */
final class Filed {

    private static final ReportProfiler PROFILER = ReportProfiler.load();

    private final TreeMap<String, List<Account>> accounts = new TreeMap<>();
    private final Map<String, Report> reports = new HashMap<>();
    private final TreeMap<LocalDate, List<String>> sources = new TreeMap<>();

    private Filed() {}

    static Dossier dossier(String text) {
        Filed filed = new Filed();
        Optional<Report> report = Optional.empty();
        int number = 0;
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            if (line.startsWith(" ")) {
                filed.tell(report.orElseThrow(), ++number, line.strip());
            } else {
                report = Optional.of(filed.report(line));
                number = 0;
            }
        }
        TreeMap<LocalDate, Dossier.Received> received = new TreeMap<>();
        filed.sources.forEach(
                (day, all) -> received.put(day, new Dossier.Received(all.size(), new HashSet<>(all).size())));
        return new Dossier(filed.accounts, filed.reports, received);
    }

    private Report report(String line) {
        LocalDate published = LocalDate.parse(line.substring(0, 10));
        int colon = line.indexOf(": ");
        Received received = Received.copyOf(line.getBytes(StandardCharsets.UTF_8));
        Report report = Told.report(
                received.sha256(), published.toString(), line.substring(11, colon), line.substring(colon + 2));
        reports.put(report.id(), report);
        sources.computeIfAbsent(published, day -> new ArrayList<>()).add(line.substring(11, colon));
        return report;
    }

    private void tell(Report report, int number, String line) {
        String incident = line.substring(0, line.indexOf(' '));
        String[] parts = line.substring(incident.length() + 1).split(" \\| ", -1);
        List<String> what = List.of(parts[0].split(" "));
        Status status = Status.REPORTED;
        String rule = "rule";
        for (int i = 5; i < parts.length; i++) {
            if (parts[i].startsWith("rule ")) {
                rule = parts[i].substring(5);
            } else {
                status = Status.valueOf(parts[i].toUpperCase(Locale.ROOT));
            }
        }
        Span all = new Span(0, report.body().length());
        Event event = new Event(
                report.id() + "-" + number,
                report.id(),
                report.published(),
                EventType.valueOf(what.get(0)),
                what.subList(1, what.size()),
                List.of(),
                status,
                new Event.When(Told.date(parts[1]), Optional.empty()),
                Told.place(parts[2]),
                people(parts[3], all),
                parts.length > 4 ? people(parts[4], all) : List.of(),
                List.of(),
                List.of(),
                List.of(new Claim("event", what.get(0), Optional.empty(), SpeakerRole.MEDIA, Stance.ASSERTED, all)),
                List.of(all),
                new Event.Trace(rule, "trigger", List.of()));
        accounts.computeIfAbsent(incident, id -> new ArrayList<>())
                .add(Account.of(event, PROFILER.profile(report), report.body()));
    }

    private static List<Event.Participant> people(String text, Span span) {
        return Told.people(text, "x").stream()
                .map(one -> new Event.Participant(one.actor(), one.text(), span))
                .toList();
    }
}
