package org.lapwing.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lapwing.coding.UcdpViolence;

/** What a unit saw in a month; an incident that may have been in several units counts by its share. */
final class Tally {

    /** Names of what is counted by itself: everything, then UCDP's types and ACLED's. */
    static final List<String> SERIES =
            List.of("all", "ged_sb", "ged_ns", "ged_os", "battles", "erv", "vac", "protests", "riots", "strategic");

    private static final Map<UcdpViolence, String> UCDP = Map.of(
            UcdpViolence.STATE_BASED, "ged_sb", UcdpViolence.NON_STATE, "ged_ns", UcdpViolence.ONE_SIDED, "ged_os");
    private static final Map<String, String> ACLED = Map.of(
            "Battles", "battles",
            "Explosions/Remote violence", "erv",
            "Violence against civilians", "vac",
            "Protests", "protests",
            "Riots", "riots",
            "Strategic developments", "strategic");

    private final Map<String, double[]> series = new HashMap<>();
    private double single;
    private double imprecise;
    private double violations;
    private double confirmed;
    private LocalDate last = LocalDate.MIN;

    void add(Counted counted, double share) {
        List<String> names = new ArrayList<>(List.of("all"));
        counted.ucdp().map(UCDP::get).ifPresent(names::add);
        counted.acled().map(ACLED::get).ifPresent(names::add);
        for (String name : names) {
            double[] sums = series.computeIfAbsent(name, n -> new double[4]);
            sums[0] += share;
            sums[1] += share * counted.low();
            sums[2] += share * counted.best();
            sums[3] += share * counted.high();
        }
        single += counted.isSingleSource() ? share : 0;
        imprecise += counted.isImprecise() ? share : 0;
        last = counted.day().isAfter(last) ? counted.day() : last;
    }

    void addViolation(double share, boolean isConfirmed) {
        violations += share;
        confirmed += isConfirmed ? share : 0;
    }

    /** Events, and deaths low, best and high. */
    double[] sums(String name) {
        return series.getOrDefault(name, new double[4]).clone();
    }

    double events() {
        return sums("all")[0];
    }

    double deaths() {
        return sums("all")[2];
    }

    /** Of its events, those with one source family. */
    double single() {
        return single;
    }

    /** Of its events, those whose place is no settlement or district. */
    double imprecise() {
        return imprecise;
    }

    /** Incidents that would break a ceasefire as they are told. */
    double violations() {
        return violations;
    }

    /** Of these, those that an analyst has confirmed. */
    double confirmed() {
        return confirmed;
    }

    /** The last day on which an incident began; the earliest there is if there was none. */
    LocalDate last() {
        return last;
    }
}
