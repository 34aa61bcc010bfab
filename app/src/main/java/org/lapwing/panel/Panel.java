package org.lapwing.panel;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.coding.Ontology;
import org.lapwing.place.Toponym;
import org.lapwing.store.StoredIncident;

/**
 * Incidents and deaths by unit and month. Each incident counts in the month in which it began; one of uncertain place counts
 * by shares in the cells that it may have been in. Every country, first-level division and cell with land has a row for every
 * month, with zeros; cells at sea have rows if they ever had an incident.
 */
public final class Panel {

    private static final List<Integer> ROLLING = List.of(3, 6, 12);

    private final PanelUnit unit;
    private final Optional<Truces> truces;
    private final UnitMap map;
    private final Set<List<String>> known;
    private final Ontology ontology = Ontology.load();
    private final Map<List<String>, Unit> units =
            new TreeMap<>((a, b) -> String.join("\n", a).compareTo(String.join("\n", b)));
    private long undated;
    private long unplaced;

    /** @param truces how ceasefires stood; if absent, so are their columns */
    public Panel(PanelUnit unit, Optional<Truces> truces) {
        this.unit = unit;
        this.truces = truces;
        this.map = UnitMap.of(unit);
        this.known = map.known().keySet();
        map.known().forEach((key, place) -> {
            Unit of = new Unit();
            place.ifPresent(of.places::add);
            units.put(key, of);
        });
    }

    /** A unit with what it saw and where. */
    private static final class Unit {
        private final TreeMap<YearMonth, Tally> months = new TreeMap<>();
        private final Set<Toponym> places = new HashSet<>();

        Tally in(YearMonth month) {
            return months.getOrDefault(month, new Tally());
        }
    }

    public void add(StoredIncident incident) {
        Optional<Counted> counted = Counted.of(incident, ontology);
        if (counted.isEmpty()) {
            undated++;
            return;
        }
        Map<List<String>, Double> shares = map.shares(counted.get());
        if (shares.isEmpty()) {
            unplaced++;
        }
        shares.forEach((key, share) -> {
            Unit of = units.computeIfAbsent(key, k -> new Unit());
            Tally tally = of.months.computeIfAbsent(YearMonth.from(counted.get().day()), m -> new Tally());
            tally.add(counted.get(), share);
            truces.filter(t -> t.isViolation(incident.id()))
                    .ifPresent(t -> tally.addViolation(share, t.isConfirmed(incident.id())));
            // Where a wide area's point lies says little of the other cells that it reaches into.
            if (truces.isPresent() && share == 1) {
                place(incident).ifPresent(of.places::add);
            }
        });
    }

    private static Optional<Toponym> place(StoredIncident incident) {
        return incident.latitude().isEmpty() || incident.longitude().isEmpty()
                ? Optional.empty()
                : Optional.of(new Toponym(
                        0,
                        "",
                        incident.country(),
                        incident.admin1(),
                        Optional.empty(),
                        'P',
                        "PPL",
                        incident.latitude().getAsDouble(),
                        incident.longitude().getAsDouble(),
                        0));
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
        for (String series : Tally.SERIES) {
            for (String sum : List.of("events", "deaths_low", "deaths_best", "deaths_high")) {
                names.add(series.equals("all") ? sum : series + "_" + sum);
            }
        }
        for (int months : ROLLING) {
            names.add("events_" + months + "m");
            names.add("deaths_best_" + months + "m");
        }
        names.addAll(List.of("neighbours_events", "neighbours_deaths_best"));
        if (truces.isPresent()) {
            names.addAll(Truces.STANDING);
            names.addAll(List.of("violations_alleged", "violations_confirmed"));
        }
        names.addAll(List.of("days_since_event", "single_source_share", "imprecise_share", "covered", "as_of"));
        return names;
    }

    /**
     * @param countries alpha-3 codes of those whose units to list; all units if there are none
     * @param from first month, and {@code to} the last
     * @param covered months of which the store has reports: a zero in another says nothing
     * @param asOf what the panel is of, for its last column
     */
    public void forEachRow(
            Set<String> countries,
            YearMonth from,
            YearMonth to,
            Set<YearMonth> covered,
            String asOf,
            Consumer<List<String>> action) {
        units.forEach((key, of) -> {
            boolean isListed = known.contains(key)
                    || !of.months.isEmpty() && !of.months.firstKey().isAfter(to);
            if (isListed && (countries.isEmpty() || countries.contains(map.country(key)))) {
                List<Assessment> held = truces.map(t -> assessments(t, key, of)).orElse(List.of());
                for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                    List<String> row = new ArrayList<>(key);
                    addMonth(month, row);
                    addCounts(of, month, row);
                    addNeighbours(key, month, row);
                    addTruces(held, of.in(month), month, row);
                    addShares(of, month, row);
                    row.add(covered.contains(month) ? "1" : "0");
                    row.add(asOf);
                    action.accept(row);
                }
            }
        });
    }

    private List<Assessment> assessments(Truces known, List<String> key, Unit of) {
        return unit == PanelUnit.COUNTRY ? known.inCountry(key.get(0)) : known.at(of.places);
    }

    private static void addMonth(YearMonth month, List<String> row) {
        row.add(Integer.toString(month.getYear()));
        row.add(Integer.toString(month.getMonthValue()));
        // As VIEWS counts months: from January 1980, which is 1.
        row.add(Integer.toString((month.getYear() - 1980) * 12 + month.getMonthValue()));
    }

    private static void addCounts(Unit of, YearMonth month, List<String> row) {
        for (String series : Tally.SERIES) {
            for (double sum : of.in(month).sums(series)) {
                row.add(number(sum));
            }
        }
        for (int months : ROLLING) {
            Collection<Tally> window = of.months
                    .subMap(month.minusMonths(months - 1L), true, month, true)
                    .values();
            row.add(number(window.stream().mapToDouble(Tally::events).sum()));
            row.add(number(window.stream().mapToDouble(Tally::deaths).sum()));
        }
    }

    private void addNeighbours(List<String> key, YearMonth month, List<String> row) {
        List<Tally> around = map.neighbours(key).stream()
                .flatMap(neighbour -> Optional.ofNullable(units.get(neighbour)).stream())
                .map(neighbour -> neighbour.in(month))
                .toList();
        row.add(number(around.stream().mapToDouble(Tally::events).sum()));
        row.add(number(around.stream().mapToDouble(Tally::deaths).sum()));
    }

    private void addTruces(List<Assessment> held, Tally tally, YearMonth month, List<String> row) {
        truces.ifPresent(known -> {
            row.addAll(known.standing(held, month));
            row.add(number(tally.violations()));
            row.add(number(tally.confirmed()));
        });
    }

    private static void addShares(Unit of, YearMonth month, List<String> row) {
        row.add(Optional.ofNullable(of.months.floorEntry(month))
                .map(last ->
                        Long.toString(ChronoUnit.DAYS.between(last.getValue().last(), month.atEndOfMonth())))
                .orElse(""));
        Tally tally = of.in(month);
        row.add(tally.events() > 0 ? number(tally.single() / tally.events()) : "");
        row.add(tally.events() > 0 ? number(tally.imprecise() / tally.events()) : "");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4f", value);
    }
}
