package org.lapwing.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lapwing.store.StoredIncident;
import org.lapwing.store.StoredIncident.Figures;
import org.lapwing.time.TimePrecision;

/** The main fields of an incident as a CSV row, by the rules of {@link CsvPrinter}. */
final class IncidentCsv implements IncidentFormat.Printer {

    private static final List<String> HEADER = List.of(
            "id",
            "recorded_at",
            "codebook",
            "type",
            "mode",
            "status",
            "date_start",
            "date_end",
            "date_precision",
            "place_kind",
            "place_name",
            "admin1",
            "country",
            "latitude",
            "longitude",
            "radius_km",
            "actor",
            "recipient",
            "reports",
            "families",
            "corroboration",
            "killed_low",
            "killed_best",
            "killed_high",
            "injured_low",
            "injured_best",
            "injured_high",
            "contradictions");

    private final PrintStream out;

    IncidentCsv(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin() {
        CsvPrinter.write(HEADER, out);
    }

    @Override
    public void print(StoredIncident incident) {
        List<String> row = new ArrayList<>();
        row.add(incident.id());
        row.add(incident.recordedAt() + "Z");
        row.add(CsvPrinter.safe(incident.codebook()));
        row.add(incident.type().name());
        row.add(incident.mode().orElse(""));
        row.add(Labels.lower(incident.status()));
        row.add(incident.date().start().map(LocalDate::toString).orElse(""));
        row.add(incident.date().end().map(LocalDate::toString).orElse(""));
        row.add(
                incident.date().precision() == TimePrecision.UNKNOWN
                        ? ""
                        : Labels.lower(incident.date().precision()));
        row.add(incident.placeKind().orElse(""));
        row.add(CsvPrinter.safe(incident.placeName().orElse("")));
        row.add(CsvPrinter.safe(incident.admin1().orElse("")));
        row.add(incident.country().orElse(""));
        row.add(number(incident.latitude()));
        row.add(number(incident.longitude()));
        row.add(number(incident.radiusKm()));
        row.add(CsvPrinter.safe(String.join("; ", incident.actors())));
        row.add(CsvPrinter.safe(String.join("; ", incident.recipients())));
        row.add(Integer.toString(incident.reports()));
        row.add(Integer.toString(incident.families()));
        row.add(Integer.toString(incident.corroboration()));
        figures(row, incident.killed());
        figures(row, incident.injured());
        row.add(String.join("; ", incident.contradictions()));
        CsvPrinter.write(row, out);
    }

    private static void figures(List<String> row, Figures figures) {
        row.add(number(figures.low()));
        row.add(number(figures.best()));
        row.add(number(figures.high()));
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }
}
