package org.lapwing.report;

import java.util.Locale;
import java.util.Optional;

/** How a file writes its reports. */
enum ReportFormat {
    TEXT,
    JSONL,
    CSV;

    /** By the extension, without {@code .gz}; empty if the extension tells nothing. */
    static Optional<ReportFormat> ofName(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.endsWith(".gz")) {
            plain = plain.substring(0, plain.length() - ".gz".length());
        }
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "txt", "text" -> Optional.of(TEXT);
            case "jsonl", "ndjson", "json" -> Optional.of(JSONL);
            case "csv", "tsv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }

    /** By how the text begins: an open brace or bracket, a CSV header with the columns that count, or else text. */
    static ReportFormat ofOpening(String opening, FieldNames names) {
        int start = Blank.skip(opening, 0);
        if (opening.startsWith("{", start) || JsonFormat.spreadsOverLines(opening)) {
            return JSONL;
        }
        String firstLine = opening.substring(start).lines().findFirst().orElse("");
        return CsvFormat.below(firstLine, names).isPresent() ? CSV : TEXT;
    }
}
