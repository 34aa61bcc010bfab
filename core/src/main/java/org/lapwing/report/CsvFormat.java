package org.lapwing.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lapwing.report.ReadOutcome.Refused;

/**
 * CSV (RFC 4180) below a header that names its columns, and whose separator is that of the file: a comma or, as spreadsheets
 * write it where the comma is for decimals, a semicolon, or a tab. Columns that have no field are skipped. What
 * was received is the record, quotes included, without its line end.
 */
final class CsvFormat implements RecordFormat {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final char separator;
    private final List<String> columns;
    private final Map<String, Field> fields;
    private final String dateRemedy;

    private CsvFormat(char separator, List<String> columns, FieldNames names) {
        this.separator = separator;
        this.columns = List.copyOf(columns);
        this.fields = names.byName();
        this.dateRemedy = "fill its column '" + names.date() + "'";
    }

    /** Empty if the header is broken, names a column twice, or names none for the date or the text. */
    static Optional<CsvFormat> below(String header, FieldNames names) {
        return SEPARATORS.stream()
                .flatMap(separator -> below(header, separator, names).stream())
                .findFirst();
    }

    private static Optional<CsvFormat> below(String header, char separator, FieldNames names) {
        return cells(header, separator)
                .map(cells -> cells.stream().map(Blank::strip).toList())
                .filter(cells -> cells.contains(names.date()) && cells.contains(names.text()))
                .filter(cells -> Set.copyOf(cells).size() == cells.size())
                .map(cells -> new CsvFormat(separator, cells, names));
    }

    char separator() {
        return separator;
    }

    private String separators() {
        return switch (separator) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "commas";
        };
    }

    @Override
    public ReadOutcome read(Received received, String origin, String record) {
        Optional<List<String>> cells = cells(record, separator);
        if (cells.isEmpty()) {
            return broken(
                    origin,
                    "is not CSV; put fields that hold " + separators() + " or quotes in quotes, and double the quotes");
        }
        if (cells.get().size() != columns.size()) {
            return broken(
                    origin,
                    "has " + cells.get().size() + " fields where the header has " + columns.size()
                            + "; put fields that hold " + separators() + " in quotes");
        }
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (int i = 0; i < columns.size(); i++) {
            Field field = fields.get(columns.get(i));
            if (field != null) {
                values.put(field, cells.get().get(i));
            }
        }
        return new Candidate(received, origin, values).judge(dateRemedy);
    }

    /** Empty if it is not exactly one record: a lone carriage return, say, would begin another. */
    private static Optional<List<String>> cells(String record, char separator) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(record)) {
            List<CsvRecord> records = reader.stream().limit(2).toList();
            return Optional.of(records)
                    .filter(r -> r.size() == 1)
                    .map(r -> r.get(0).getFields());
        } catch (CsvParseException | IOException e) {
            return Optional.empty();
        }
    }

    private static Refused broken(String origin, String message) {
        return new Refused(origin, RefusalReason.BROKEN_RECORD, message);
    }
}
