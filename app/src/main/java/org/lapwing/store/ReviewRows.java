package org.lapwing.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.lapwing.review.Review;
import org.lapwing.review.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The audit trail as rows, which are only ever added. */
final class ReviewRows {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ReviewRows() {}

    static List<Review> read(DuckDBConnection connection) throws SQLException {
        List<Review> trail = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT number, recorded_at, author, reason, kind, events, others, type, fields, undoes"
                                + " FROM reviews ORDER BY number")) {
            while (row.next()) {
                trail.add(new Review(
                        row.getLong(1),
                        row.getObject(2, LocalDateTime.class),
                        row.getString(3),
                        row.getString(4),
                        verdict(row)));
            }
        }
        return trail;
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        Set<String> events = strings(row.getArray(6));
        Set<String> others = strings(row.getArray(7));
        String type = Optional.ofNullable(row.getString(8)).orElse("");
        String kind = row.getString(5);
        return switch (kind) {
            case "accept" -> new Verdict.Accept(only(events), type);
            case "reject" ->
                new Verdict.Reject(only(events), type, others.stream().findFirst());
            case "edit" -> new Verdict.Edit(only(events), type, fields(row.getString(9)));
            case "merge" -> new Verdict.Merge(events);
            case "split" -> new Verdict.Split(events, others);
            case "undo" -> new Verdict.Undo(row.getLong(10));
            default -> throw new SQLException("no kind of review: " + kind);
        };
    }

    private static String only(Set<String> events) {
        return events.iterator().next();
    }

    private static Set<String> strings(Array array) throws SQLException {
        Set<String> strings = new TreeSet<>();
        if (array != null) {
            Stream.of((Object[]) array.getArray()).forEach(o -> strings.add(String.valueOf(o)));
        }
        return strings;
    }

    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : MAPPER.readTree(json).properties()) {
            fields.put(field.getKey(), MAPPER.writeValueAsString(field.getValue()));
        }
        return fields;
    }

    static void add(DuckDBConnection connection, Review review) throws SQLException {
        Verdict verdict = review.verdict();
        try (Rows rows = new Rows(connection, "reviews")) {
            rows.begin()
                    .add(review.number())
                    .add(review.recordedAt())
                    .add(review.author())
                    .add(review.reason());
            if (verdict instanceof Verdict.Accept accept) {
                end(rows, "accept", Set.of(accept.event()), Set.of(), accept.type(), Map.of());
            } else if (verdict instanceof Verdict.Reject reject) {
                Set<String> other = reject.duplicateOf().map(Set::of).orElse(Set.of());
                end(rows, "reject", Set.of(reject.event()), other, reject.type(), Map.of());
            } else if (verdict instanceof Verdict.Edit edit) {
                end(rows, "edit", Set.of(edit.event()), Set.of(), edit.type(), edit.fields());
            } else if (verdict instanceof Verdict.Merge merge) {
                end(rows, "merge", merge.events(), Set.of(), "", Map.of());
            } else if (verdict instanceof Verdict.Split split) {
                end(rows, "split", split.events(), split.others(), "", Map.of());
            } else if (verdict instanceof Verdict.Undo undo) {
                rows.add("undo")
                        .add(Set.of())
                        .add(Set.of())
                        .addText(Optional.empty())
                        .addText(Optional.empty())
                        .add(undo.review())
                        .end();
            }
            rows.flush();
        }
    }

    private static void end(
            Rows rows, String kind, Set<String> events, Set<String> others, String type, Map<String, String> fields)
            throws SQLException {
        ObjectNode json = MAPPER.createObjectNode();
        fields.forEach((name, value) -> json.set(name, MAPPER.readTree(value)));
        rows.add(kind)
                .add(events)
                .add(others)
                .addText(Optional.of(type).filter(t -> !t.isEmpty()))
                .addText(json.isEmpty() ? Optional.empty() : Optional.of(MAPPER.writeValueAsString(json)))
                .addText(Optional.empty())
                .end();
    }
}
