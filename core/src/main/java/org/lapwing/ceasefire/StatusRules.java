package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
 *   <li>Collapsed: {@link Violence#leavesNothing} of the last {@value #CALM} days, the span in which calm would have
 *       brought it back; or no two parties are left that have not said that they are no longer bound.
 *   <li>Strained again after a collapse or a suspension: two of the parties that are bound, or the only one, pledge
 *       within {@value #WINDOW} days to keep it, by their own word or by that of two families. What happened before counts
 *       no more. Quiet alone brings nothing back: the ETH/PRIO data set, too, records ceasefires by what parties declare,
 *       and joins a renewed one to the old by a link. A new agreement is an entry of its own in the registry.
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
    private static final int SEVERAL = 3;

    private final Agreement agreement;
    private final Optional<LocalDate> lastBinding;
    private final List<Violation> violations;
    private final List<Declaration> declarations;
    private final List<Compliance> compliances;
    private final LocalDate asOf;
    private final List<StatusChange> changes = new ArrayList<>();
    private LocalDate fresh = LocalDate.MIN;

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
        compliances.forEach(compliance -> compliance.date().end().ifPresent(day -> {
            days.add(day);
            days.add(day.plusDays(CALM));
        }));
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
        Violence violence = new Violence(recent(day, CALM));
        Optional<Declaration> over = declarations.stream()
                .filter(declaration -> declaration.day().equals(day))
                .max(Comparator.comparing(Declaration::isEstablished));
        if (over.isPresent()) {
            declared(day, over.get());
        } else if (restorers(day).size() >= (agreement.isUnilateral() ? 1 : 2)) {
            fresh = day;
            add(new StatusChange(
                    day,
                    CeasefireStatus.STRAINED,
                    false,
                    String.join(" and ", restorers(day)) + (agreement.isUnilateral() ? " says" : " say")
                            + " that it holds again",
                    pledges(day).map(Compliance::incident).toList()));
        } else if (violence.leavesNothing()) {
            add(new StatusChange(
                    day,
                    CeasefireStatus.COLLAPSED,
                    false,
                    "violence told of by independent sources on " + violence.days() + " days within " + CALM + " days"
                            + (violence.killed() == 0 ? "" : ", at least " + violence.killed() + " killed"),
                    violence.incidents()));
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
                            : recent.size() + " violations told of within " + WINDOW + " days, "
                                    + (forceful.isEmpty() ? "none" : Integer.toString(forceful.size()))
                                    + " of them with force and by two or more independent sources",
                    incidents(recent)));
        } else if (recent(day, CALM).isEmpty() && !fresh.plusDays(CALM).isAfter(day)) {
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
                .filter(word -> word.isEstablished()
                        && !word.suspends()
                        && word.day().isAfter(fresh)
                        && !word.day().isAfter(day))
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
        }
    }

    private boolean isDown() {
        return current()
                .filter(status -> status == CeasefireStatus.COLLAPSED || status == CeasefireStatus.SUSPENDED)
                .isPresent();
    }

    private boolean isDisputed(LocalDate day) {
        return isDown()
                && compliancesOf(day)
                        .anyMatch(compliance -> declarations.stream()
                                .anyMatch(declaration -> declaration.day().isAfter(fresh)
                                        && declaration.day().isBefore(day)
                                        && !compliance.parties().equals(List.of(declaration.party()))));
    }

    private Stream<Compliance> compliancesOf(LocalDate day) {
        return compliances.stream()
                .filter(StatusRules::isForIt)
                .filter(compliance ->
                        compliance.date().end().filter(day::equals).isPresent());
    }

    private static boolean isForIt(Compliance compliance) {
        return compliance.deed() == Compliance.Deed.FIRE_CEASED || compliance.deed() == Compliance.Deed.PLEDGE;
    }

    /** Established words for the ceasefire since it went down, if it is down and one of them falls on this day. */
    private Stream<Compliance> pledges(LocalDate day) {
        if (!isDown() || compliancesOf(day).findAny().isEmpty()) {
            return Stream.empty();
        }
        LocalDate down = changes.get(changes.size() - 1).on();
        return compliances.stream()
                .filter(StatusRules::isForIt)
                .filter(Compliance::isEstablished)
                .filter(compliance -> compliance
                        .date()
                        .end()
                        .filter(on -> on.isAfter(down) && on.isAfter(day.minusDays(WINDOW)) && !on.isAfter(day))
                        .isPresent());
    }

    /** The parties that are bound and pledge to keep it again. */
    private Set<String> restorers(LocalDate day) {
        Set<String> bound = agreement.parties().stream()
                .filter(Party::bound)
                .map(Party::name)
                .collect(Collectors.toSet());
        return pledges(day)
                .flatMap(compliance -> compliance.parties().stream())
                .filter(bound::contains)
                .collect(Collectors.toCollection(TreeSet::new));
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
        LocalDate start = day.minusDays(span);
        LocalDate after = start.isAfter(fresh) ? start : fresh;
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

    private static List<String> incidents(List<Violation> violations) {
        return violations.stream().map(Violation::incident).toList();
    }
}
