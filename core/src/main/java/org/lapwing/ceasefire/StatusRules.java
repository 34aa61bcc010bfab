package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lapwing.time.TimePrecision;

/**
 * How a ceasefire stands from day to day. What the registry records goes before what these rules find, since a person
 * vouches for it; between its entries the rules go on from there.
 *
 * <ul>
 *   <li>Announced, in force, lapsed: by the dates of the agreement.
 *   <li>Strained: three violations or more are told of within {@value #WINDOW} days, or one with force that two
 *       independent families of sources tell of. One allegation alone is what every ceasefire sees; four weeks are the
 *       shorter of the two spans against which ACLED's early-warning map sets a week.
 *   <li>In force again: {@value #CALM} days, twice that span, without a violation being told of, so that the status does
 *       not flicker. That may be quiet or blindness: see the coverage.
 *   <li>Collapsed: within {@value #WINDOW} days violations with force that two independent families tell of, on
 *       {@value #DAYS_OF_FIGHTING} days or more, or with {@value #DEAD} dead or more, which is UCDP's threshold for an
 *       armed conflict in a whole year; or no two parties are left that have not said that they are no longer bound. If
 *       nobody has said so, it comes back, strained, after {@value #CALM} days without a violation.
 *   <li>Lapsed: the only party that was bound says that it is no longer.
 *   <li>Disputed: the registry says so; or one of several parties says that it is no longer bound, since it speaks for
 *       itself alone; or a party does something to keep a ceasefire that has collapsed or is suspended.
 *   <li>Suspended: a party says that for the time being it is not bound.
 * </ul>
 *
 * Who says that a party is no longer bound must be that party, or two independent families of sources: to say that the
 * other side has ended it is what everybody does who wants to be rid of an agreement. What one source alone says of a
 * party strains a ceasefire and does no more.
 *
 * <p>
 * Violations that are dated more widely than to a week count for none of this.
 */
final class StatusRules {

    static final int WINDOW = 28;
    static final int CALM = 56;
    static final int DAYS_OF_FIGHTING = 4;
    static final int DEAD = 25;
    private static final int SEVERAL = 3;

    private final Agreement agreement;
    private final Optional<LocalDate> lastBinding;
    private final List<Violation> violations;
    private final List<Declaration> declarations;
    private final List<Compliance> compliances;
    private final LocalDate asOf;
    private final List<StatusChange> changes = new ArrayList<>();

    private StatusRules(
            Agreement agreement,
            BindingDays days,
            List<Violation> violations,
            List<Declaration> declarations,
            List<Compliance> compliances,
            LocalDate asOf) {
        this.agreement = agreement;
        this.lastBinding = days.last();
        this.violations = violations.stream()
                .filter(Violation::counts)
                .filter(violation -> violation.date().precision().compareTo(TimePrecision.WEEK) <= 0)
                .filter(violation -> !violation.day().isAfter(asOf))
                .sorted(Comparator.comparing(Violation::day).thenComparing(Violation::id))
                .toList();
        this.declarations = declarations;
        this.compliances = compliances;
        this.asOf = asOf;
    }

    /** The turns up to a day, in order, no two neighbours of one status; empty before it was announced. */
    static List<StatusChange> apply(
            Agreement agreement,
            BindingDays days,
            List<Violation> violations,
            List<Declaration> declarations,
            List<Compliance> compliances,
            LocalDate asOf) {
        return new StatusRules(agreement, days, violations, declarations, compliances, asOf).changes();
    }

    private List<StatusChange> changes() {
        // nothing changes on other days: windows empty and calm comes so many days after a violation
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(agreement.firstKnown());
        days.add(agreement.firstFullDay());
        agreement.history().forEach(change -> days.add(change.on().start().orElseThrow()));
        lastBinding.map(day -> day.plusDays(1)).ifPresent(days::add);
        violations.forEach(violation -> {
            days.add(violation.day());
            days.add(violation.day().plusDays(CALM));
        });
        declarations.forEach(declaration -> days.add(declaration.day()));
        compliances.forEach(compliance -> compliance.date().end().ifPresent(days::add));
        days.headSet(asOf, true).forEach(this::look);
        return changes;
    }

    private void look(LocalDate day) {
        Optional<RecordedChange> recorded = agreement.history().stream()
                .filter(change -> change.on().start().filter(day::equals).isPresent())
                .reduce((before, after) -> after);
        if (recorded.isPresent()) {
            add(new StatusChange(
                    day, recorded.get().status(), true, recorded.get().because(), List.of()));
            return;
        }
        if (day.isBefore(agreement.firstFullDay())) {
            add(new StatusChange(day, CeasefireStatus.ANNOUNCED, true, "made known", List.of()));
        } else if (lastBinding.filter(day::isAfter).isPresent()) {
            if (current().filter(CeasefireStatus.COLLAPSED::equals).isEmpty()) {
                add(new StatusChange(day, CeasefireStatus.LAPSED, true, lapse(), List.of()));
            }
        } else {
            if (current().filter(status -> status != CeasefireStatus.ANNOUNCED).isEmpty()) {
                add(new StatusChange(day, CeasefireStatus.IN_FORCE, true, "in effect by its own dates", List.of()));
            }
            follow(day);
        }
    }

    private String lapse() {
        return agreement.expires().equals(lastBinding) ? "it ran out" : "a later agreement took its place";
    }

    private void follow(LocalDate day) {
        List<Violation> recent = recent(day, WINDOW);
        List<Violation> forceful = established(recent);
        Optional<Declaration> over = declarations.stream()
                .filter(declaration -> declaration.day().equals(day))
                .max(Comparator.comparing(Declaration::isEstablished));
        if (over.isPresent()) {
            declared(day, over.get());
        } else if (isCollapse(forceful)) {
            add(new StatusChange(
                    day,
                    CeasefireStatus.COLLAPSED,
                    false,
                    "fighting told of by independent sources on " + daysOf(forceful) + " days, "
                            + (killed(forceful) == 0 ? "" : "at least " + killed(forceful) + " killed, ") + "within "
                            + WINDOW + " days",
                    incidents(forceful)));
        } else if (isDisputed(day)) {
            add(new StatusChange(
                    day,
                    CeasefireStatus.DISPUTED,
                    false,
                    "one side says that it is over, another acts as if it held",
                    compliancesOf(day).map(Compliance::incident).toList()));
        } else if (mayStrain() && (recent.size() >= SEVERAL || !forceful.isEmpty())) {
            add(new StatusChange(
                    day,
                    CeasefireStatus.STRAINED,
                    false,
                    recent.size() == 1
                            ? "independent sources tell of a violation with force"
                            : recent.size() + " violations told of within " + WINDOW + " days, " + forceful.size()
                                    + " of them with force and by independent sources",
                    incidents(recent)));
        } else if (recent(day, CALM).isEmpty()) {
            calm(day);
        }
    }

    private void declared(LocalDate day, Declaration word) {
        List<String> shown = List.of(word.incident());
        if (!word.isEstablished()) {
            if (mayStrain()) {
                add(new StatusChange(
                        day,
                        CeasefireStatus.STRAINED,
                        false,
                        "one source says that " + word.party() + " ended it; not its own word, and no second source",
                        shown));
            }
        } else if (word.suspends()) {
            add(new StatusChange(
                    day, CeasefireStatus.SUSPENDED, false, word.party() + " says that it suspends it", shown));
        } else if (agreement.isUnilateral()) {
            add(new StatusChange(
                    day,
                    CeasefireStatus.LAPSED,
                    false,
                    word.party() + ", the only party that was bound, says that it is over",
                    shown));
        } else if (stillBound(day) < 2) {
            add(new StatusChange(
                    day, CeasefireStatus.COLLAPSED, false, word.party() + " also says that it is over", shown));
        } else if (current().filter(CeasefireStatus.COLLAPSED::equals).isEmpty()) {
            add(new StatusChange(
                    day,
                    CeasefireStatus.DISPUTED,
                    false,
                    word.party() + " says that it is over; others that are bound have not said so",
                    shown));
        }
    }

    /** The parties of which it is not established by a day that they hold it to be over, if more than one is left. */
    private long stillBound(LocalDate day) {
        long gone = declarations.stream()
                .filter(word ->
                        word.isEstablished() && !word.suspends() && !word.day().isAfter(day))
                .map(Declaration::party)
                .distinct()
                .count();
        long bound = agreement.parties().stream().filter(Party::bound).count();
        // one party's word is its own; it takes a second for no agreement to be left between two
        return gone < 2 ? bound : bound - gone;
    }

    /** A strain that began is one strain until calm returns; a collapse is not mended by less fighting. */
    private boolean mayStrain() {
        return current().filter(CeasefireStatus.IN_FORCE::equals).isPresent();
    }

    private void calm(LocalDate day) {
        boolean byRule = !changes.isEmpty() && !changes.get(changes.size() - 1).recorded();
        if (byRule && current().filter(CeasefireStatus.STRAINED::equals).isPresent()) {
            add(new StatusChange(
                    day, CeasefireStatus.IN_FORCE, false, "no violation told of for " + CALM + " days", List.of()));
        } else if (byRule
                && current().filter(CeasefireStatus.COLLAPSED::equals).isPresent()
                && declarations.isEmpty()) {
            add(new StatusChange(
                    day,
                    CeasefireStatus.STRAINED,
                    false,
                    "no violation told of for " + CALM + " days after the fighting",
                    List.of()));
        }
    }

    private boolean isDisputed(LocalDate day) {
        return current()
                        .filter(status -> status == CeasefireStatus.COLLAPSED || status == CeasefireStatus.SUSPENDED)
                        .isPresent()
                && compliancesOf(day)
                        .anyMatch(compliance -> declarations.stream()
                                .anyMatch(declaration -> declaration.day().isBefore(day)
                                        && !compliance.party().equals(Optional.of(declaration.party()))));
    }

    private Stream<Compliance> compliancesOf(LocalDate day) {
        return compliances.stream()
                .filter(compliance -> compliance.deed() == Compliance.Deed.FIRE_CEASED)
                .filter(compliance ->
                        compliance.date().end().filter(day::equals).isPresent());
    }

    private Optional<CeasefireStatus> current() {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.get(changes.size() - 1).status());
    }

    private void add(StatusChange change) {
        if (current().filter(change.status()::equals).isEmpty()) {
            changes.add(change);
        }
    }

    /** Violations of the so many days that end with this one. */
    private List<Violation> recent(LocalDate day, int span) {
        LocalDate after = day.minusDays(span);
        return between(
                violation -> violation.day().isAfter(after) && !violation.day().isAfter(day));
    }

    private List<Violation> between(Predicate<Violation> within) {
        return violations.stream().filter(within).toList();
    }

    private static List<Violation> established(List<Violation> recent) {
        return recent.stream()
                .filter(violation -> violation.state().isEstablished() && violation.severity() != Severity.MINOR)
                .toList();
    }

    private static boolean isCollapse(List<Violation> forceful) {
        return daysOf(forceful) >= DAYS_OF_FIGHTING || killed(forceful) >= DEAD;
    }

    private static long daysOf(List<Violation> violations) {
        return violations.stream().map(Violation::day).distinct().count();
    }

    private static int killed(List<Violation> violations) {
        return violations.stream().mapToInt(Violation::leastKilled).sum();
    }

    private static List<String> incidents(List<Violation> violations) {
        return violations.stream().map(Violation::incident).toList();
    }
}
