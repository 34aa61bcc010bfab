package org.lapwing.coding;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A tab-separated file of the ontology: {@code #} starts a comment line, the first other line names the columns. */
final class OntologyTable {

    private OntologyTable() {}

    static List<Row> read(OntologyFile file, String... columns) {
        List<CsvRecord> records = records(file);
        if (records.isEmpty()) {
            throw new BadOntologyException(file.name(), 1, "the table is empty");
        }
        CsvRecord header = records.get(0);
        if (!header.getFields().equals(List.of(columns))) {
            throw new BadOntologyException(
                    file.name(), header.getStartingLineNumber(), "the columns must be " + String.join(", ", columns));
        }
        return records.stream()
                .skip(1)
                .map(record -> new Row(file.name(), header, record))
                .toList();
    }

    private static List<CsvRecord> records(OntologyFile file) {
        List<CsvRecord> records = new ArrayList<>();
        long line = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator('\t')
                .commentStrategy(CommentStrategy.SKIP)
                .ofCsvRecord(file.text())) {
            for (CsvRecord record : reader) {
                line = record.getStartingLineNumber();
                records.add(record);
            }
            return records;
        } catch (CsvParseException e) {
            throw new BadOntologyException(file.name(), line + 1, "not a table: " + causeOf(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String causeOf(CsvParseException e) {
        return e.getCause() == null
                ? String.valueOf(e.getMessage())
                : String.valueOf(e.getCause().getMessage());
    }

    record Row(String file, CsvRecord header, CsvRecord record) {

        String text(String column) {
            return find(column).orElseThrow(() -> error(column + " is missing"));
        }

        Optional<String> find(String column) {
            return Optional.of(
                            record.getField(header.getFields().indexOf(column)).strip())
                    .filter(value -> !value.isEmpty());
        }

        /** The comma-separated values of a column; empty if the column is. */
        List<String> list(String column) {
            return find(column)
                    .map(value ->
                            Arrays.stream(value.split(",")).map(String::strip).toList())
                    .orElse(List.of());
        }

        double number(String column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw error("'" + text(column) + "' is not a number");
            }
        }

        /** The constant that a value names by its label. */
        <E extends Enum<E>> E name(Class<E> names, Function<E, String> label, String value) {
            return Arrays.stream(names.getEnumConstants())
                    .filter(constant -> label.apply(constant).equals(value))
                    .findFirst()
                    .orElseThrow(() -> error("'" + value + "' is no " + names.getSimpleName()));
        }

        <T> T locating(Supplier<T> value) {
            return BadOntologyException.locating(file, record.getStartingLineNumber(), value);
        }

        BadOntologyException error(String problem) {
            return new BadOntologyException(file, record.getStartingLineNumber(), problem);
        }
    }
}
