package org.lapwing.store;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.duckdb.DuckDBConnection;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.claim.Claim;
import org.lapwing.event.CodePoints;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Toll;
import org.lapwing.event.Event.Where;
import org.lapwing.event.EventJson;
import org.lapwing.event.EventPlace;
import org.lapwing.place.GeoPrecision;
import org.lapwing.privacy.MaskedEvent;
import org.lapwing.privacy.NameMask;
import org.lapwing.report.Report;
import org.lapwing.text.Span;
import org.lapwing.time.TimePrecision;

/** The rows of one transaction, table by table. */
final class Batch implements AutoCloseable {

    private final Rows reports;
    private final Rows events;
    private final Rows actors;
    private final Rows tolls;
    private final Rows claims;
    private final Rows evidence;

    Batch(DuckDBConnection connection) throws SQLException {
        reports = new Rows(connection, "reports");
        events = new Rows(connection, "events");
        actors = new Rows(connection, "actors");
        tolls = new Rows(connection, "tolls");
        claims = new Rows(connection, "claims");
        evidence = new Rows(connection, "evidence");
    }

    void addReport(CodedReport coded, String codebook, long number, LocalDateTime now) throws SQLException {
        Report report = coded.report();
        reports.begin()
                .add(report.id())
                .add(report.received().toByteArray())
                .add(report.origin())
                .add(report.published())
                .addText(report.givenId())
                .addText(report.title())
                .addText(report.source())
                .addText(report.url())
                .add(report.language())
                .add(report.body())
                .add(codebook)
                .add(coded.coded().sentences())
                .add(coded.coded().parsed())
                .add(coded.coded().events().size())
                .add(number)
                .add(now)
                .end();
    }

    /**
     * @param report its number
     * @param accounts the number under which fusing knows an event
     */
    void addEvents(CodedReport coded, long report, ToLongFunction<Event> accounts, LocalDateTime now)
            throws SQLException {
        String body = coded.report().body();
        EventJson json = EventJson.of(body);
        CodePoints codePoints = CodePoints.of(body);
        for (Event event : coded.coded().events()) {
            long account = accounts.applyAsLong(event);
            String record = json.write(event);
            addEvent(event, record, report, account, now);
            addPrecision(event.place().map(Where::location).map(GeoPrecision::of));
            addListed(event, record, coded);
            events.end();
            addActors(event, account, "actor", event.actors(), codePoints);
            addActors(event, account, "recipient", event.recipients(), codePoints);
            addTolls(event, account, codePoints);
            addClaims(event, account, body, codePoints);
            addEvidence(event, account, body, codePoints);
        }
    }

    private void addEvent(Event event, String record, long report, long account, LocalDateTime now)
            throws SQLException {
        Optional<EventPlace> place = event.place().map(Where::location).map(EventPlace::of);
        var range = event.date().range();
        events.begin()
                .add(event.id())
                .add(event.report())
                .add(EventReference.number(event.id()))
                .add(event.published())
                .add(event.type().name())
                .add((byte) event.type().quad().code())
                .addText(event.modes().stream().findFirst())
                .add(lower(event.status()))
                .addDay(range.start())
                .addDay(range.end())
                .addText(Optional.of(range.precision())
                        .filter(precision -> precision != TimePrecision.UNKNOWN)
                        .map(Batch::lower))
                .addText(place.map(EventPlace::kind))
                .addText(place.map(EventPlace::name))
                .addText(place.flatMap(EventPlace::admin1))
                .addText(place.flatMap(EventPlace::admin2))
                .addText(place.flatMap(EventPlace::country))
                .add(place.map(EventPlace::latitude).orElseGet(OptionalDouble::empty))
                .add(place.map(EventPlace::longitude).orElseGet(OptionalDouble::empty))
                .add(place.map(EventPlace::radiusKm).orElseGet(OptionalDouble::empty))
                .add(place.map(EventPlace::geonamesId).orElseGet(OptionalLong::empty))
                .add(distinct(event.actors(), Actor::country))
                .add(distinct(event.actors(), Batch::sector))
                .add(distinct(event.recipients(), Actor::country))
                .add(distinct(event.recipients(), Batch::sector))
                .add(event.trace().rule())
                .add(record)
                .add(account)
                .add(now)
                .add(report);
    }

    private void addPrecision(Optional<GeoPrecision> precision) throws SQLException {
        events.addCode(precision.map(GeoPrecision::acled).orElseGet(OptionalInt::empty))
                .addCode(precision.map(GeoPrecision::ucdp).orElseGet(OptionalInt::empty))
                .addCode(precision.map(GeoPrecision::plover).orElseGet(OptionalInt::empty));
    }

    private void addListed(Event event, String record, CodedReport coded) throws SQLException {
        ListedEvent listed = ListedEvent.of(event);
        events.add(listed.place()).add(listed.who()).add(listed.toll());
        Optional<CodedReport.Masking> masking = coded.masking();
        NameMask mask = masking.map(CodedReport.Masking::mask).orElse(NameMask.NONE);
        ListedEvent masked = mask.isEmpty()
                ? listed
                : ListedEvent.of(
                        MaskedEvent.of(event, coded.report().body(), mask).event());
        events.addText(masking.map(CodedReport.Masking::by))
                .addText(other(masked.who(), listed.who()))
                .addText(other(masked.toll(), listed.toll()))
                .addText(other(MaskedEvent.record(record, mask), record));
    }

    private static Optional<String> other(String masked, String plain) {
        return Optional.of(masked).filter(words -> !words.equals(plain));
    }

    private void addActors(
            Event event, long account, String side, List<Participant> participants, CodePoints codePoints)
            throws SQLException {
        int position = 0;
        for (Participant participant : participants) {
            position++;
            Actor actor = participant.actor();
            actors.begin()
                    .add(event.id())
                    .add(side)
                    .add(position)
                    .addText(actor.name())
                    .addText(actor.country())
                    .addText(sector(actor))
                    .addText(actor.group())
                    .add(participant.text())
                    .add(participant.span(), codePoints)
                    .add(account)
                    .end();
        }
    }

    private void addTolls(Event event, long account, CodePoints codePoints) throws SQLException {
        int position = 0;
        for (Toll toll : event.tolls()) {
            position++;
            tolls.begin()
                    .add(event.id())
                    .add(position)
                    .add(lower(toll.kind()))
                    .add(toll.range().low())
                    .add(toll.range().best())
                    .add(toll.range().high())
                    .addText(toll.people())
                    .add(toll.text())
                    .add(toll.span(), codePoints)
                    .add(account)
                    .end();
        }
    }

    private void addClaims(Event event, long account, String body, CodePoints codePoints) throws SQLException {
        int position = 0;
        for (Claim claim : event.claims()) {
            position++;
            claims.begin()
                    .add(event.id())
                    .add(position)
                    .add(claim.field())
                    .add(claim.value())
                    .addText(claim.speaker())
                    .add(lower(claim.role()))
                    .add(lower(claim.stance()))
                    .add(claim.quote().of(body))
                    .add(claim.quote(), codePoints)
                    .add(account)
                    .end();
        }
    }

    private void addEvidence(Event event, long account, String body, CodePoints codePoints) throws SQLException {
        int position = 0;
        for (Span span : event.evidence()) {
            position++;
            evidence.begin()
                    .add(event.id())
                    .add(position)
                    .add(span.of(body))
                    .add(span, codePoints)
                    .add(account)
                    .end();
        }
    }

    private static List<String> distinct(List<Participant> participants, Function<Actor, Optional<String>> property) {
        return participants.stream()
                .map(Participant::actor)
                .map(property)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> sector(Actor actor) {
        return actor.sector().map(Sector::name);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Hands the rows to the transaction; they are stored when that commits.
     *
     * @throws SQLException if a row breaks a constraint
     */
    void flush() throws SQLException {
        for (Rows rows : tables()) {
            rows.flush();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Rows rows : tables()) {
            rows.close();
        }
    }

    private List<Rows> tables() {
        return List.of(reports, events, actors, tolls, claims, evidence);
    }
}
