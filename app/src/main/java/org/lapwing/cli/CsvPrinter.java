package org.lapwing.cli;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lapwing.actor.Actor;
import org.lapwing.claim.Claim;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Where;
import org.lapwing.event.EventPlace;
import org.lapwing.time.TimePrecision;
import org.lapwing.toll.TollKind;

/**
 * The main fields of an event as a CSV row (RFC 4180, UTF-8, line feeds); lists are joined by {@code "; "}. Reports are
 * strangers' text, and spreadsheets run cells as formulas: text that begins with {@code = + - @}, a tab or a carriage
 * return gets an apostrophe in front (OWASP, CSV injection). Cells that hold a number never do.
 */
final class CsvPrinter implements EventPrinter {

    private static final List<String> HEADER = List.of(
            "id", "report", "published", "type", "mode", "context", "status", "date_start", "date_end",
            "date_precision", "date_text", "place_kind", "place_name", "admin1", "admin2", "country", "latitude",
            "longitude", "radius_km", "geonames_id", "place_text", "actor", "actor_country", "actor_sector",
            "recipient", "recipient_country", "recipient_sector", "killed_low", "killed_best", "killed_high",
            "injured_low", "injured_best", "injured_high", "speaker", "stance", "rule", "trigger");

    private final CsvWriter csv;

    CsvPrinter(PrintStream out) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void begin() {
        write(HEADER);
    }

    @Override
    public void print(Event event, String record) {
        List<String> row = new ArrayList<>();
        text(row, Stream.of(event.id(), event.report()));
        row.add(event.published().toString());
        row.add(event.type().name());
        row.add(joined(event.modes().stream()));
        row.add(joined(event.contexts().stream()));
        row.add(Labels.lower(event.status()));
        date(row, event);
        place(row, event);
        participants(row, event.actors());
        participants(row, event.recipients());
        toll(row, event, TollKind.KILLED);
        toll(row, event, TollKind.INJURED);
        row.add(safe(joined(event.claims().stream().map(Claim::speaker).flatMap(Optional::stream))));
        row.add(joined(event.claims().stream().map(claim -> Labels.lower(claim.stance()))));
        text(row, Stream.of(event.trace().rule(), event.trace().trigger()));
        write(row);
    }
}
