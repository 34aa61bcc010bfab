package org.lapwing.panel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lapwing.coding.Ontology;
import org.lapwing.coding.UcdpViolence;
import org.lapwing.store.StoredIncident;

/**
 * Incidents and deaths by unit and month. Each incident counts in the month in which it began; one of uncertain place counts
 * by shares in the cells that it may have been in. Units without any incident have no rows; every other has a row for every
 * month, with zeros.
 */
public final class Panel {

    private static final Map<UcdpViolence, String> UCDP = Map.of(
            UcdpViolence.STATE_BASED, "ged_sb", UcdpViolence.NON_STATE, "ged_ns", UcdpViolence.ONE_SIDED, "ged_os");
    private static final Map<String, String> ACLED = Map.of(
            "Battles", "battles",
            "Explosions/Remote violence", "erv",
            "Violence against civilians", "vac",
            "Protests", "protests",
            "Riots", "riots",
            "Strategic developments", "strategic");
    private static final List<String> SERIES =
            List.of("all", "ged_sb", "ged_ns", "ged_os", "battles", "erv", "vac", "protests", "riots", "strategic");
    private static final List<Integer> ROLLING = List.of(3, 6, 12);

    private final PanelUnit unit;
    private final Ontology ontology = Ontology.load();
    private final Map<List<String>, TreeMap<YearMonth, Cell>> units =
            new TreeMap<>((a, b) -> String.join("\n", a).compareTo(String.join("\n", b)));
    private long undated;
    private long unplaced;

    public Panel(PanelUnit unit) {
        this.unit = unit;
    }

    /** A unit's month. */
    private static final class Cell {
        private final Map<String, double[]> series = new HashMap<>();
        private double single;
        private double imprecise;
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

        double[] sums(String name) {
            return series.getOrDefault(name, new double[4]);
        }
    }

    public void add(StoredIncident incident) {
        Optional<Counted> counted = Counted.of(incident, ontology);
        if (counted.isEmpty()) {
            undated++;
            return;
        }
        Map<List<String>, Double> shares = shares(counted.get());
        if (shares.isEmpty()) {
            unplaced++;
        }
        shares.forEach((key, share) -> units.computeIfAbsent(key, k -> new TreeMap<>())
                .computeIfAbsent(YearMonth.from(counted.get().day()), m -> new Cell())
                .add(counted.get(), share));
    }

    private Map<List<String>, Double> shares(Counted counted) {
        return switch (unit) {
            case COUNTRY -> counted.country().map(c -> Map.of(List.of(c), 1.0)).orElse(Map.of());
            case ADMIN1 ->
                counted.country()
                        .flatMap(c -> counted.admin1().map(a -> Map.of(List.of(c, a), 1.0)))
                        .orElse(Map.of());
            case PRIOGRID -> {
                Map<List<String>, Double> shares =
                        new TreeMap<>((a, b) -> a.get(0).compareTo(b.get(0)));
                counted.cells().forEach((cell, share) -> shares.put(List.of(Integer.toString(cell)), share));
                yield shares;
            }
        };
    }

    /** Incidents left out because they did not happen as told, or have no day. */
    public long undated() {
        return undated;
    }

    /** Incidents left out because their place is known less well than the unit asks. */
    public long unplaced() {
        return unplaced;
    }

    public List<String> header() {
        List<String> names = new ArrayList<>(unit.columns());
        names.addAll(List.of("year", "month", "month_id"));
        for (String series : SERIES) {
            for (String sum : List.of("events", "deaths_low", "deaths_best", "deaths_high")) {
                names.add(series.equals("all") ? sum : series + "_" + sum);
            }
        }
        for (int months : ROLLING) {
            names.add("events_" + months + "m");
            names.add("deaths_best_" + months + "m");
        }
        names.addAll(List.of("days_since_event", "single_source_share", "imprecise_share", "covered", "as_of"));
        return names;
    }

    /**
     * @param from first month, and {@code to} the last
     * @param covered months of which the store has reports: a zero in another says nothing
     * @param asOf what the panel is of, for its last column
     */
    public void forEachRow(
            YearMonth from, YearMonth to, Set<YearMonth> covered, String asOf, Consumer<List<String>> action) {
        units.forEach((key, cells) -> {
            if (!cells.firstKey().isAfter(to)) {
                for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                    action.accept(row(key, month, cells, covered.contains(month), asOf));
                }
            }
        });
    }

    private static List<String> row(
            List<String> key, YearMonth month, TreeMap<YearMonth, Cell> cells, boolean covered, String asOf) {
        List<String> row = new ArrayList<>(key);
        row.add(Integer.toString(month.getYear()));
        row.add(Integer.toString(month.getMonthValue()));
        // As VIEWS counts months: from January 1980, which is 1.
        row.add(Integer.toString((month.getYear() - 1980) * 12 + month.getMonthValue()));
        Cell cell = cells.getOrDefault(month, new Cell());
        for (String series : SERIES) {
            for (double sum : cell.sums(series)) {
                row.add(number(sum));
            }
        }
        for (int months : ROLLING) {
            double events = 0;
            double deaths = 0;
            for (Cell of : cells.subMap(month.minusMonths(months - 1L), true, month, true)
                    .values()) {
                events += of.sums("all")[0];
                deaths += of.sums("all")[2];
            }
            row.add(number(events));
            row.add(number(deaths));
        }
        row.add(Optional.ofNullable(cells.floorEntry(month))
                .map(last -> Long.toString(ChronoUnit.DAYS.between(last.getValue().last, month.atEndOfMonth())))
                .orElse(""));
        double events = cell.sums("all")[0];
        row.add(events > 0 ? number(cell.single / events) : "");
        row.add(events > 0 ? number(cell.imprecise / events) : "");
        row.add(covered ? "1" : "0");
        row.add(asOf);
        return row;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4f", value);
    }
}
