package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lapwing.ceasefire.Area.Containment;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller;
import org.lapwing.coding.Status;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.Event;
import org.lapwing.incident.Account;
import org.lapwing.incident.Incident;
import org.lapwing.report.Report;

/**
 * How much was there to see an area by: the denominator without which no count of violations means anything.
 *
 * @param days one a day, in order, without gaps
 * @param publishers of the reports on the area in all these days together
 * @param silences told of by the last of these days and not dated after it, in order of ids
 */
public record Coverage(List<Day> days, int publishers, List<Silence> silences) {

    /**
     * @param received reports published on the day on whatever; {@code sources} how many publishers they are from
     * @param onArea reports published on the day that tell of something in the area; {@code sourcesOnArea} as above
     */
    public record Day(LocalDate date, int received, int sources, int onArea, int sourcesOnArea) {}

    /** How a period without violations is to be read. */
    public enum Sight {
        /** Reports on the area came in from two publishers or more, and nothing is told that kept news from getting out. */
        SEEN,
        /** Reports on the area came in, but from one publisher only, or while news was kept from getting out. */
        POORLY_SEEN,
        /** Reports came in, none of them on the area. */
        NOT_TOLD_OF,
        /** No reports came in. */
        BLIND
    }

    private static final Pattern LINES = Pattern.compile("\\b(?:tele)?(?:phones?|communications?|internet|networks?"
            + "|electricity|power|connections?|mobile|satellite)\\b");
    private static final Pattern ONLOOKERS = Pattern.compile("\\b(?:journalists?|reporters?|media|press|observers?"
            + "|monitors?|monitoring|investigators?|aid workers?|humanitarians?|peacekeepers?)\\b");
    private static final int LASTS = 7;
    private static final String CUT = "cut-communications";

    public Coverage {
        days = List.copyOf(days);
        silences = List.copyOf(silences);
    }

    /** @param dossier what was known when this is asked */
    public static Coverage of(Agreement agreement, Dossier dossier, LocalDate from, LocalDate to) {
        Set<String> onArea = new HashSet<>();
        List<Silence> silences = new ArrayList<>();
        for (Incident incident : dossier.incidents()) {
            boolean inside = incident.place()
                    .map(where -> agreement.area().contains(where.location()) != Containment.OUTSIDE)
                    .orElse(false);
            if (!inside) {
                continue;
            }
            incident.members().forEach(member -> onArea.add(member.report()));
            List<Account> accounts = dossier.accounts().getOrDefault(incident.id(), List.of());
            boolean started = incident.date().start().filter(to::isBefore).isEmpty();
            kind(incident, accounts, dossier)
                    .filter(kind -> started && incident.status() == Status.REPORTED)
                    .ifPresent(kind -> silences.add(new Silence(
                            kind,
                            incident.id(),
                            incident.date(),
                            incident.place().map(CanonicalLine::place).orElse("not told"),
                            incident.members().stream()
                                    .map(Incident.Member::event)
                                    .toList())));
        }
        List<Report> told = dossier.reports().values().stream()
                .filter(report -> onArea.contains(report.id()))
                .toList();
        List<Day> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate date = day;
            List<Report> here = told.stream()
                    .filter(report -> report.published().equals(date))
                    .toList();
            Dossier.Received all = dossier.received().getOrDefault(day, new Dossier.Received(0, 0));
            days.add(new Day(day, all.reports(), all.sources(), here.size(), sources(here)));
        }
        int publishers = sources(told.stream()
                .filter(report -> !report.published().isBefore(from)
                        && !report.published().isAfter(to))
                .toList());
        return new Coverage(days, publishers, silences);
    }

    private static int sources(List<Report> reports) {
        return (int) reports.stream().map(Report::source).distinct().count();
    }

    /** Whether what is told keeps news from getting out. */
    private static Optional<Silence.Kind> kind(Incident incident, List<Account> accounts, Dossier dossier) {
        boolean restrains = incident.type() == EventType.COERCE
                && (incident.modes().contains("withhold")
                        || incident.modes().contains("restrict")
                        || incident.modes().contains("arrest"));
        boolean deprives = restrains || incident.type() == EventType.SANCTION || incident.type() == EventType.REJECT;
        if (!deprives) {
            return Optional.empty();
        }
        for (Account account : accounts) {
            String words = String.join("\n", dossier.sentences(account)).toLowerCase(Locale.ROOT);
            if (account.event().trace().rule().contains(CUT)
                    && LINES.matcher(words).find()) {
                return Optional.of(Silence.Kind.COMMUNICATIONS_CUT);
            }
            if (restrains && ONLOOKERS.matcher(affected(account.event())).find()) {
                return Optional.of(Silence.Kind.ACCESS_DENIED);
            }
        }
        return Optional.empty();
    }

    private static String affected(Event event) {
        StringBuilder text = new StringBuilder();
        event.recipients().forEach(recipient -> text.append(recipient.text()).append('\n'));
        event.roles().stream()
                .map(RoleFiller::text)
                .forEach(role -> text.append(role).append('\n'));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** Those that may still keep news from getting out in these days: nobody tells when lines and roads are open again. */
    public List<Silence> lasting() {
        LocalDate earliest = days.get(0).date().minusDays(LASTS);
        return silences.stream()
                .filter(silence -> silence.date()
                        .end()
                        .or(() -> silence.date().start())
                        .filter(on -> !on.isBefore(earliest))
                        .isPresent())
                .toList();
    }

    /** How the days as a whole are to be read. */
    public Sight sight() {
        int onArea = days.stream().mapToInt(Day::onArea).sum();
        int received = days.stream().mapToInt(Day::received).sum();
        if (onArea == 0) {
            return received == 0 ? Sight.BLIND : Sight.NOT_TOLD_OF;
        }
        return !lasting().isEmpty() || publishers < 2 ? Sight.POORLY_SEEN : Sight.SEEN;
    }
}
