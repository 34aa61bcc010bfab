package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lapwing.ceasefire.Area.Containment;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.EventPlace;
import org.lapwing.incident.Incident;
import org.lapwing.place.Globe;
import org.lapwing.place.Globe.Point;
import org.lapwing.place.Location;

/**
 * Reads the indicators off what was known of a ceasefire on a day. None is a forecast; {@link TrackRecord} counts how
 * often each was followed by fighting. Each rule is about the ceasefire or district against its own past:
 *
 * <ul>
 *   <li>Rate: {@value #FEWEST} violations or more in the last 7 days, and more than twice the weekly mean of the 4, or the
 *       52, weeks before (as many of them as the agreement has been in effect).
 *   <li>Deaths: the least number of killed of the last 30 days is above that of any 30 days that ended in the 365, or
 *       1,095, days before them. As in ACLED's early-warning practice, the maximum and not the mean, since tolls are skewed.
 *   <li>Heavier weapon: in the last 28 days indirect fire, mines, or fire from the air for the first time, after lighter
 *       weapons or none.
 *   <li>Monitor: told to have left within 28 days.
 *   <li>Offensive: in the last 28 days an attack or a movement of a party is planned, threatened or announced.
 *   <li>Movement: within {@value #FORTNIGHT} days troops of a party moved towards a place, or gathered there; not if
 *       they left it. It says how much violence was told of in the year before within {@value #NEAR_KM} km of the place,
 *       or in it if it is a region, and whether movement into it is barred.
 *   <li>Talks: within 28 days a party left, suspended or refused talks or bodies of the agreement.
 * </ul>
 */
public final class EarlySigns {

    static final int FEWEST = 2;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int SPAN = 28;
    private static final int YEAR = 365;
    static final int FORTNIGHT = 14;
    static final int NEAR_KM = 50;

    private static final Pattern TALKS = Pattern.compile("\\b(?:talks?|negotiat\\w*|dialogue|committee|commission"
            + "|meetings?|peace (?:process|agreement|accord|deal)|monitoring)\\b");
    private static final Pattern ANNOUNCED =
            Pattern.compile("\\b(?:announc\\w*|operations?|offensives?|launch\\w*|will)\\b");

    private final Agreement agreement;
    private final Assessment assessment;
    private final List<Violation> dated;
    private final LocalDate day;
    private final Dossier dossier;
    private final List<Sign> signs = new ArrayList<>();

    private EarlySigns(Assessment assessment, Dossier dossier) {
        this.dossier = dossier;
        this.agreement = assessment.agreement();
        this.assessment = assessment;
        this.day = assessment.asOf();
        this.dated = assessment.violations().stream()
                .filter(violation -> violation.counts() && violation.isDated())
                .toList();
    }

    /**
     * In the order of the indicators; of each, the whole ceasefire before districts, and these by name.
     *
     * @param incidents as known on the day of the assessment
     * @param dossier the reports that tell of them
     */
    public static List<Sign> read(Assessment assessment, List<Incident> incidents, Dossier dossier) {
        EarlySigns reader = new EarlySigns(assessment, dossier);
        reader.counted();
        reader.weapons();
        reader.exits();
        reader.told(incidents);
        return reader.signs.stream()
                .sorted(Comparator.comparing(Sign::indicator)
                        .thenComparing(sign -> sign.district().orElse("")))
                .toList();
    }

    private void counted() {
        Map<String, List<Violation>> districts = new TreeMap<>();
        for (Violation violation : dated) {
            violation
                    .district()
                    .ifPresent(name -> districts
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(violation));
        }
        counted(Optional.empty(), dated);
        districts.forEach((name, violations) -> counted(Optional.of(name), violations));
    }

    private void counted(Optional<String> district, List<Violation> violations) {
        rate(Indicator.RATE_ABOVE_FOUR_WEEKS, 4, district, violations);
        rate(Indicator.RATE_ABOVE_YEAR, 52, district, violations);
        deaths(Indicator.DEATHS_ABOVE_YEAR, 365, district, violations);
        deaths(Indicator.DEATHS_ABOVE_THREE_YEARS, 1095, district, violations);
    }

    private void rate(Indicator indicator, int weeks, Optional<String> district, List<Violation> violations) {
        List<Violation> last = within(violations, day, WEEK);
        long known =
                Math.min(weeks, (day.toEpochDay() - agreement.firstFullDay().toEpochDay()) / WEEK);
        if (known < 1) {
            return;
        }
        int before = within(violations, day.minusDays(WEEK), (int) known * WEEK).size();
        double usual = (double) before / known;
        if (last.size() >= FEWEST && last.size() > 2 * usual) {
            String mean = String.format(Locale.ROOT, "%.1f", usual);
            add(
                    indicator,
                    district,
                    last.size() + " violations in 7 days; " + mean + " a week on average in the " + known
                            + " weeks before",
                    last);
        }
    }

    private void deaths(Indicator indicator, int span, Optional<String> district, List<Violation> violations) {
        List<Violation> last = within(violations, day, MONTH);
        int now = killed(last);
        int most = mostKilled(violations, day.minusDays(MONTH + (long) span), day.minusDays(MONTH));
        if (now > most) {
            add(
                    indicator,
                    district,
                    "at least " + now + " killed in 30 days; at most " + most + " in any 30 of the " + span
                            + " days before",
                    last.stream()
                            .filter(violation -> violation.leastKilled() > 0)
                            .toList());
        }
    }

    /**
     * In any month that ends after the one day and not after the other.
     *
     * @param violations in order of their days
     */
    private static int mostKilled(List<Violation> violations, LocalDate after, LocalDate until) {
        int most = 0;
        int sum = 0;
        int first = 0;
        // the greatest sum of a window is that of one that ends with a violation
        for (Violation end : violations) {
            sum += end.leastKilled();
            for (; !violations.get(first).day().isAfter(end.day().minusDays(MONTH)); first++) {
                sum -= violations.get(first).leastKilled();
            }
            if (end.day().isAfter(after) && !end.day().isAfter(until)) {
                most = Math.max(most, sum);
            }
        }
        return most;
    }

    private void weapons() {
        for (Violation first : assessment.firstHeavierWeapons()) {
            if (first.kind().weaponWeight() > 1 && isRecent(first.day(), SPAN)) {
                add(
                        Indicator.NEW_HEAVY_WEAPON,
                        first.district(),
                        first.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " for the first time, on "
                                + first.day(),
                        List.of(first));
            }
        }
    }

    private void exits() {
        Map<String, List<String>> exits = new LinkedHashMap<>();
        for (MonitorExit exit : assessment.exits()) {
            exit.date()
                    .end()
                    .filter(on -> isRecent(on, SPAN))
                    .ifPresent(on -> exits.computeIfAbsent(
                                    exit.monitor() + " left"
                                            + exit.place()
                                                    .map(place -> " " + name(place))
                                                    .orElse("") + " on " + on,
                                    key -> new ArrayList<>())
                            .add(exit.incident()));
        }
        exits.forEach(
                (words, incidents) -> signs.add(new Sign(Indicator.MONITOR_EXIT, Optional.empty(), words, incidents)));
    }

    /** What is told by words more than by deeds, or is no violation of every agreement. */
    private void told(List<Incident> incidents) {
        SideReader reader = new SideReader(agreement);
        List<String> offensives = new ArrayList<>();
        Map<String, List<Incident>> movements = new TreeMap<>();
        List<String> talks = new ArrayList<>();
        for (Incident incident : incidents) {
            if (!isRecent(incident, SPAN)) {
                continue;
            }
            Sides sides = Sides.of(incident, reader);
            boolean inside = incident.place()
                    .map(where -> agreement.area().contains(where.location()) != Containment.OUTSIDE)
                    .orElse(true);
            if (!inside || sides.parties().isEmpty() || sides.monitorActs()) {
                continue;
            }
            boolean moves = incident.type() == EventType.MOBILIZE && incident.status() == Status.REPORTED;
            if (moves && isRecent(incident, FORTNIGHT)) {
                Heading heading = Heading.of(incident, dossier);
                incident.place()
                        .filter(where -> heading != Heading.AWAY)
                        .ifPresent(where -> movements
                                .computeIfAbsent(
                                        (heading == Heading.TOWARDS ? "towards " : "at ")
                                                + name(CanonicalLine.place(where)),
                                        key -> new ArrayList<>())
                                .add(incident));
            }
            if (isAnnouncement(incident, moves)) {
                offensives.add(incident.id());
            }
            boolean leaves = incident.type() == EventType.REJECT || incident.type() == EventType.SANCTION;
            if (leaves
                    && incident.status() == Status.REPORTED
                    && !sides.acting().isEmpty()
                    && says(incident, TALKS)) {
                talks.add(incident.id());
            }
        }
        told(Indicator.ANNOUNCED_OFFENSIVE, offensives);
        movements.forEach(this::movement);
        told(Indicator.BROKEN_TALKS, talks);
    }

    private void movement(String whither, List<Incident> incidents) {
        Incident one = incidents.get(0);
        Optional<EventPlace> region = one.place().map(where -> where.location()).flatMap(EarlySigns::region);
        Optional<Point> point = point(one);
        long near = within(dated, day, YEAR).stream()
                .filter(Violation::isViolent)
                .flatMap(violation -> violation.place().stream())
                .filter(where -> region.map(unit -> liesIn(unit, EventPlace.of(where.location())))
                        .orElseGet(() -> isNear(point, point(where.location()))))
                .count();
        boolean barred = agreement.commitments().stream()
                .filter(promise -> promise.obligation() == Obligation.NO_MOVEMENT
                        || promise.obligation() == Obligation.NO_REINFORCEMENT)
                .filter(promise -> promise.holdsOn(day))
                .anyMatch(promise -> one.place()
                        .map(where -> promise.area().orElse(agreement.area()).contains(where.location()))
                        .filter(Containment.INSIDE::equals)
                        .isPresent());
        signs.add(new Sign(
                Indicator.TROOP_MOVEMENT,
                Optional.empty(),
                incidents.size() + (incidents.size() == 1 ? " movement " : " movements ") + whither + " within "
                        + FORTNIGHT + " days; " + (barred ? "the agreement bars it; " : "") + "violence told of "
                        + (region.isPresent() ? "in that region" : "within " + NEAR_KM + " km of it")
                        + " in the year before: " + near,
                incidents.stream().map(Incident::id).toList()));
    }

    /** "Troops move in the region": what lies near its middle says nothing of the rest. */
    private static Optional<EventPlace> region(Location location) {
        return location instanceof Location.Resolved r
                        && r.toponym().featureCode().equals("ADM1")
                ? Optional.of(EventPlace.of(location))
                : Optional.empty();
    }

    private static boolean liesIn(EventPlace region, EventPlace place) {
        return place.country().equals(region.country())
                && place.admin1().isPresent()
                && place.admin1().equals(region.admin1());
    }

    private static boolean isNear(Optional<Point> here, Optional<Point> there) {
        return here.isPresent() && there.isPresent() && Globe.kilometres(here.get(), there.get()) <= NEAR_KM;
    }

    /** A canonical line without what the place lies in. */
    private static String name(String place) {
        int comma = place.indexOf(',');
        return comma < 0 ? place : place.substring(0, comma);
    }

    private static Optional<Point> point(Incident incident) {
        return incident.place().flatMap(where -> point(where.location()));
    }

    private static Optional<Point> point(Location location) {
        EventPlace place = EventPlace.of(location);
        return place.latitude().isPresent() && place.longitude().isPresent()
                ? Optional.of(new Point(
                        place.latitude().getAsDouble(), place.longitude().getAsDouble()))
                : Optional.empty();
    }

    private void told(Indicator indicator, List<String> incidents) {
        if (!incidents.isEmpty()) {
            String number = incidents.size() == 1 ? "once" : incidents.size() + " times";
            signs.add(new Sign(
                    indicator, Optional.empty(), "told of " + number + " within " + SPAN + " days", incidents));
        }
    }

    private boolean isAnnouncement(Incident incident, boolean moves) {
        boolean meant = incident.status() == Status.PLANNED || incident.status() == Status.THREATENED;
        boolean force = incident.type() == EventType.ASSAULT || incident.type() == EventType.MOBILIZE;
        return meant && force
                || moves && says(incident, ANNOUNCED)
                || incident.type() == EventType.THREATEN
                        && incident.status() == Status.REPORTED
                        && incident.modes().contains("violence");
    }

    private boolean says(Incident incident, Pattern words) {
        return words.matcher(dossier.words(incident)).find();
    }

    /** What is told without a day is as recent as its first publication. */
    private boolean isRecent(Incident incident, int days) {
        Optional<LocalDate> on =
                incident.date().end().or(() -> incident.date().start()).or(() -> dossier.firstPublished(incident));
        return on.filter(then -> isRecent(then, days)).isPresent();
    }

    private boolean isRecent(LocalDate on, int days) {
        return on.isAfter(day.minusDays(days)) && !on.isAfter(day);
    }

    private static List<Violation> within(List<Violation> violations, LocalDate last, int days) {
        LocalDate before = last.minusDays(days);
        return violations.stream()
                .filter(violation ->
                        violation.day().isAfter(before) && !violation.day().isAfter(last))
                .toList();
    }

    private static int killed(List<Violation> violations) {
        return violations.stream().mapToInt(Violation::leastKilled).sum();
    }

    private void add(Indicator indicator, Optional<String> district, String because, List<Violation> shown) {
        Set<String> incidents = new HashSet<>();
        shown.forEach(violation -> incidents.add(violation.incident()));
        signs.add(new Sign(
                indicator, district, because, incidents.stream().sorted().toList()));
    }
}
