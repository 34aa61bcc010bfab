package org.lapwing.cli;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintStream;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lapwing.actor.Actor;
import org.lapwing.claim.Claim;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Where;
import org.lapwing.event.EventPlace;
import org.lapwing.event.TollHeadline;
import org.lapwing.place.GeoPrecision;
import org.lapwing.store.ListedEvent;
import org.lapwing.store.StoredEvent;
import org.lapwing.time.TimePrecision;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;

/**
 * The main fields of an event as a CSV row (RFC 4180, UTF-8, line feeds); lists are joined by {@code "; "}. Reports are
 * strangers' text, and spreadsheets run cells as formulas: text that begins with {@code = + - @}, a tab or a carriage
 * return gets an apostrophe in front (OWASP, CSV injection). Cells that hold a number never do.
 */
final class CsvPrinter implements EventPrinter {

    private static final List<String> HEADER = List.of(
            "id",
            "report",
            "published",
            "type",
            "mode",
            "context",
            "status",
            "date_start",
            "date_end",
            "date_precision",
            "date_text",
            "place_kind",
            "place_name",
            "admin1",
            "admin2",
            "country",
            "latitude",
            "longitude",
            "radius_km",
            "geonames_id",
            "place_text",
            "actor",
            "actor_country",
            "actor_sector",
            "recipient",
            "recipient_country",
            "recipient_sector",
            "killed_low",
            "killed_best",
            "killed_high",
            "injured_low",
            "injured_best",
            "injured_high",
            "speaker",
            "stance",
            "rule",
            "trigger",
            "geo_precision_acled",
            "where_prec_ucdp",
            "resolution_plover");

    private final PrintStream out;

    CsvPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin() {
        write(HEADER);
    }

    @Override
    public void print(StoredEvent stored) {
        Event event = stored.event();
        String body = stored.body();
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
        toll(row, event, TollKind.KILLED, body);
        toll(row, event, TollKind.INJURED, body);
        row.add(safe(joined(event.claims().stream().map(Claim::speaker).flatMap(Optional::stream))));
        row.add(joined(event.claims().stream().map(claim -> Labels.lower(claim.stance()))));
        text(row, Stream.of(event.trace().rule(), event.trace().trigger()));
        precision(row, event);
        write(row);
    }

    private static void date(List<String> row, Event event) {
        var range = event.date().range();
        row.add(range.start().map(LocalDate::toString).orElse(""));
        row.add(range.end().map(LocalDate::toString).orElse(""));
        row.add(range.precision() == TimePrecision.UNKNOWN ? "" : Labels.lower(range.precision()));
        row.add(safe(event.date().text().orElse("")));
    }

    private static void place(List<String> row, Event event) {
        Optional<EventPlace> place = event.place().map(Where::location).map(EventPlace::of);
        text(
                row,
                Stream.of(
                        place.map(EventPlace::kind).orElse(""),
                        place.map(EventPlace::name).orElse(""),
                        place.flatMap(EventPlace::admin1).orElse(""),
                        place.flatMap(EventPlace::admin2).orElse(""),
                        place.flatMap(EventPlace::country).orElse("")));
        row.add(place.map(at -> number(at.latitude())).orElse(""));
        row.add(place.map(at -> number(at.longitude())).orElse(""));
        row.add(place.map(at -> number(at.radiusKm())).orElse(""));
        row.add(place.filter(at -> at.geonamesId().isPresent())
                .map(at -> Long.toString(at.geonamesId().getAsLong()))
                .orElse(""));
        row.add(safe(event.place().map(Where::text).orElse("")));
    }

    /** Blank without a place, and where the data set leaves such a place out. */
    private static void precision(List<String> row, Event event) {
        Optional<GeoPrecision> precision = event.place().map(Where::location).map(GeoPrecision::of);
        row.add(precision.map(codes -> number(codes.acled())).orElse(""));
        row.add(precision.map(codes -> number(codes.ucdp())).orElse(""));
        row.add(precision.map(codes -> number(codes.plover())).orElse(""));
    }

    private static void participants(List<String> row, List<Participant> participants) {
        row.add(safe(ListedEvent.names(participants)));
        row.add(codes(participants, Actor::country));
        row.add(codes(participants, actor -> actor.sector().map(Enum::name)));
    }

    private static String codes(List<Participant> participants, Function<Actor, Optional<String>> code) {
        return safe(
                joined(participants.stream().map(Participant::actor).map(code).flatMap(Optional::stream)));
    }

    /** Summed or spanned as in the record; see {@link TollHeadline}. */
    private static void toll(List<String> row, Event event, TollKind kind, String body) {
        Optional<TollRange> range = Optional.of(event.tolls().stream()
                        .filter(toll -> toll.kind() == kind)
                        .toList())
                .filter(tolls -> !tolls.isEmpty())
                .map(tolls -> TollHeadline.of(tolls, body).range());
        row.add(range.map(figures -> Integer.toString(figures.low())).orElse(""));
        row.add(range.map(figures -> number(figures.best())).orElse(""));
        row.add(range.map(figures -> number(figures.high())).orElse(""));
    }

    private static void text(List<String> row, Stream<String> values) {
        values.map(CsvPrinter::safe).forEach(row::add);
    }

    private static String joined(Stream<String> values) {
        return values.distinct().collect(joining("; "));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void write(List<String> row) {
        write(row, out);
    }

    /** One row, with a bare line feed. */
    static void write(List<String> row, PrintStream out) {
        StringWriter line = new StringWriter();
        CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(line)
                .writeRecord(row);
        out.print(line);
    }
}
