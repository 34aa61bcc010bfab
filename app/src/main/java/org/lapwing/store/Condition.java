package org.lapwing.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A filter as SQL over {@code events}. The text is made of our own words only; all that a user gave is a parameter.
 *
 * @param sql for a WHERE clause
 */
record Condition(String sql, List<Object> parameters) {

    Condition {
        parameters = List.copyOf(parameters);
    }

    private static final Condition NONE = new Condition("true", List.of());

    /** Great-circle distance in km (haversine) from the point of the first and second parameter, less the radius. */
    private static final String DISTANCE = """
            2 * 6371.0088 * asin(least(1, sqrt(
                pow(sin(radians(latitude - ?) / 2), 2)
                + cos(radians(latitude)) * cos(radians(?)) * pow(sin(radians(longitude - ?) / 2), 2))))
            - coalesce(radius_km, 0) <= ?""";

    private static final String ACTOR = """
            account IN (SELECT account FROM actors
                   WHERE country = ? OR sector = ? OR upper(actor_group) = ?
                      OR contains(lower(name), ?) OR contains(lower(text), ?))""";

    private static final String ACTOR_OF_INCIDENT = """
            version IN (SELECT version FROM memberships WHERE event IN (SELECT event FROM actors
                   WHERE country = ? OR sector = ? OR upper(actor_group) = ?
                      OR contains(lower(name), ?) OR contains(lower(text), ?)))""";

    private static final String STANCE = "account IN (SELECT account FROM claims WHERE ";

    private static final String STANCE_OF_INCIDENT =
            "version IN (SELECT version FROM memberships JOIN claims USING (event) WHERE ";

    /**
     * An event passes one of these or none. Most are of days whose first and last are told, and lie about in order of time:
     * asked for by themselves, DuckDB passes over the rest of a long store.
     */
    static List<Condition> of(EventFilter filter) {
        if (filter.from().isEmpty() && filter.to().isEmpty()) {
            return List.of(of(filter, NONE, ACTOR, STANCE));
        }
        Condition untilLate = day("date_end", ">=", filter.from());
        Condition fromEarly = day("date_start", "<=", filter.to());
        return Stream.of(
                        untilLate.and(fromEarly),
                        new Condition("date_start IS NULL", List.of()).and(untilLate),
                        new Condition("date_end IS NULL", List.of()).and(fromEarly))
                .map(days -> of(filter, days, ACTOR, STANCE))
                .toList();
    }

    /** That a day is told and, if it is compared with another, compares so. */
    private static Condition day(String column, String comparison, Optional<LocalDate> other) {
        return other.map(day -> new Condition(column + " " + comparison + " ?", List.of(day)))
                .orElseGet(() -> new Condition(column + " IS NOT NULL", List.of()));
    }

    /** Over {@code incidents}. */
    static Condition ofIncidents(EventFilter filter) {
        Condition days = NONE;
        if (filter.from().isPresent()) {
            days = days.and(new Condition(
                    "(date_end IS NULL OR date_end >= ?)", List.of(filter.from().get())));
        }
        if (filter.to().isPresent()) {
            days = days.and(new Condition(
                    "(date_start IS NULL OR date_start <= ?)",
                    List.of(filter.to().get())));
        }
        if (filter.from().isPresent() || filter.to().isPresent()) {
            // An end that is absent is open; if both are, nothing is known.
            days = days.and(new Condition("coalesce(date_start, date_end) IS NOT NULL", List.of()));
        }
        return of(filter, days, ACTOR_OF_INCIDENT, STANCE_OF_INCIDENT);
    }

    Condition and(Condition other) {
        List<Object> both = new ArrayList<>(parameters);
        both.addAll(other.parameters);
        return new Condition(sql + " AND " + other.sql, both);
    }

    private static Condition of(EventFilter filter, Condition days, String byActor, String byStance) {
        List<String> terms = new ArrayList<>(List.of(days.sql));
        List<Object> parameters = new ArrayList<>(days.parameters);
        in("country", filter.countries(), terms, parameters);
        filter.near().ifPresent(circle -> {
            terms.add(DISTANCE);
            parameters.addAll(List.of(circle.latitude(), circle.latitude(), circle.longitude(), circle.radiusKm()));
        });
        in("type", names(filter.types()), terms, parameters);
        filter.actor().ifPresent(actor -> {
            terms.add(byActor);
            String upper = actor.toUpperCase(Locale.ROOT);
            String lower = actor.toLowerCase(Locale.ROOT);
            parameters.addAll(List.of(upper, upper, upper, lower, lower));
        });
        in("status", lowerNames(filter.statuses()), terms, parameters);
        if (!filter.stances().isEmpty()) {
            List<String> ofClaims = new ArrayList<>();
            in("stance", lowerNames(filter.stances()), ofClaims, parameters);
            terms.add(byStance + ofClaims.get(0) + ")");
        }
        return new Condition(String.join(" AND ", terms), parameters);
    }

    /** @param reports numbers of those that the reference can mean */
    static Condition of(EventReference reference, Collection<Long> reports) {
        String theirs = Database.in("report_number", reports);
        return reference.number().isPresent()
                ? new Condition(
                        theirs + " AND number = ?", List.of(reference.number().getAsInt()))
                : new Condition(theirs, List.of());
    }

    void bind(PreparedStatement statement) throws SQLException {
        bind(statement, parameters);
    }

    static void bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    private static void in(String column, Collection<String> values, List<String> terms, List<Object> parameters) {
        if (!values.isEmpty()) {
            terms.add(column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")");
            parameters.addAll(values);
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static List<String> lowerNames(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
