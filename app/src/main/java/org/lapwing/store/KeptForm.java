package org.lapwing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A form of events that the store keeps ready, with or without private persons. An event that was stored before there were
 * such forms, or masked by something else, is not kept in it.
 */
final class KeptForm<T> {

    private final String columns;
    private final Optional<String> maskedBy;
    private final Database.RowMapper<T> mapper;
    private final Function<StoredEvent, T> maker;

    private KeptForm(
            String columns, Optional<String> maskedBy, Database.RowMapper<T> mapper, Function<StoredEvent, T> maker) {
        this.columns = "account, listed_who IS NOT NULL AS is_kept, masked_by, " + columns;
        this.maskedBy = maskedBy;
        this.mapper = mapper;
        this.maker = maker;
    }

    record Kept<T>(long account, T form) {}

    /**
     * @param maskedBy what must have looked for private persons; empty if they are to be shown
     * @param shown what is to be seen of an event that is not kept so
     */
    static KeptForm<ListedEvent> listed(Optional<String> maskedBy, UnaryOperator<StoredEvent> shown) {
        String words = maskedBy.isPresent()
                ? "coalesce(masked_who, listed_who), coalesce(masked_toll, listed_toll)"
                : "listed_who, listed_toll";
        return new KeptForm<>(
                "id, type, mode, status, date_start, date_end, listed_place, " + words,
                maskedBy,
                row -> new ListedEvent(
                        row.getString(4),
                        row.getString(5),
                        Optional.ofNullable(row.getString(6)),
                        row.getString(7),
                        Optional.ofNullable(row.getObject(8, LocalDate.class)),
                        Optional.ofNullable(row.getObject(9, LocalDate.class)),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12)),
                stored -> ListedEvent.of(shown.apply(stored).event()));
    }

    /** The event record; the parameters are those of {@link #listed}. */
    static KeptForm<String> record(Optional<String> maskedBy, UnaryOperator<StoredEvent> shown) {
        return new KeptForm<>(
                maskedBy.isPresent() ? "coalesce(masked_record, record)" : "record",
                maskedBy,
                row -> row.getString(4),
                stored -> shown.apply(stored).record());
    }

    /** What {@link #read} wants of a row. */
    String columns() {
        return columns;
    }

    /** Empty if the event is not kept in this form. */
    Optional<Kept<T>> read(ResultSet row) throws SQLException {
        boolean isKept =
                row.getBoolean(2) && (maskedBy.isEmpty() || maskedBy.get().equals(row.getString(3)));
        return isKept ? Optional.of(new Kept<>(row.getLong(1), mapper.map(row))) : Optional.empty();
    }

    T make(StoredEvent stored) {
        return maker.apply(stored);
    }
}
