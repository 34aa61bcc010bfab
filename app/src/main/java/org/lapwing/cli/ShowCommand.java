package org.lapwing.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.lapwing.claim.Claim;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Where;
import org.lapwing.event.EventPlace;
import org.lapwing.export.Masks;
import org.lapwing.report.Report;
import org.lapwing.store.Store;
import org.lapwing.store.StoredEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        description = {
            "Shows all fields of an event, and its evidence in the words of the report, between [[ and ]];",
            "or an incident, with what each source says of each field side by side."
        },
        footer = {
            "",
            "Examples:",
            "  lapwing show 3fa29c1b-2",
            "  lapwing show I3fa29c1b-2",
            "  lapwing show I3fa29c1b-2 --as-of 2023-11-30"
        })
final class ShowCommand implements Callable<Integer> {

    private static final int LABEL = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreToRead database = new StoreToRead();

    @Parameters(
            paramLabel = "ID",
            description = "The id of an event or, with an I before it, of an incident; or the beginning of the id and"
                    + " -number.")
    private String reference = "";

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private MaskOptions mask = new MaskOptions();

    private final Terminal terminal;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Masks masks = mask.masks(database.file(), data, spec);
        try (Store store = database.open()) {
            if (EventQuery.isIncident(reference)) {
                new IncidentView(terminal).show(EventQuery.findIncident(store, reference, masks, spec));
                return ExitCode.OK;
            }
            StoredEvent stored = masks.event(EventQuery.findOne(store, reference, spec));
            show(stored.event(), stored.body());
            store.findReport(stored.event().report()).map(masks::report).ifPresent(this::show);
            store.incidentOf(stored.event().id()).ifPresent(id -> line("incident", id));
        }
        return ExitCode.OK;
    }

    private void show(Event event, String body) {
        line("event", event.id());
        line("type", event.type() + " (" + Labels.words(event.type().quad()) + ")");
        line("mode", String.join(", ", event.modes()));
        line("context", String.join(", ", event.contexts()));
        line("status", Labels.lower(event.status()));
        line(
                "date",
                CanonicalLine.date(event.date().range()).orElse("")
                        + event.date().text().map(ShowCommand::quoted).orElse(""));
        event.place().ifPresent(this::place);
        participants("actor", event.actors());
        participants("recipient", event.recipients());
        event.roles().forEach(filler -> line(Labels.lower(filler.role()), quoted(filler.text())));
        event.tolls().forEach(toll -> line("toll", CanonicalLine.toll(toll) + quoted(toll.text())));
        event.claims().forEach(claim -> line("claim", claim(claim, body)));
        line("rule", event.trace().rule() + " on" + quoted(event.trace().trigger()));
        List<String> quotes = Evidence.quote(event.evidence(), body, terminal);
        quotes.forEach(quote -> line("evidence", quote));
    }

    private void place(Where where) {
        EventPlace flat = EventPlace.of(where.location());
        line("place", CanonicalLine.place(where) + quoted(where.text()));
        if (flat.latitude().isPresent() && flat.longitude().isPresent()) {
            line(
                    "",
                    String.format(
                                    Locale.ROOT,
                                    "%.5f, %.5f",
                                    flat.latitude().getAsDouble(),
                                    flat.longitude().getAsDouble())
                            + within(flat.radiusKm())
                            + (flat.geonamesId().isPresent()
                                    ? " (GeoNames " + flat.geonamesId().getAsLong() + ")"
                                    : ""));
        }
    }

    private static String within(OptionalDouble radiusKm) {
        return radiusKm.isPresent() ? String.format(Locale.ROOT, " within %.1f km", radiusKm.getAsDouble()) : "";
    }

    private void participants(String label, List<Participant> participants) {
        for (Participant participant : participants) {
            String known = CanonicalLine.participant(participant);
            boolean isNamed = participant.actor().name().isPresent();
            line(label, isNamed ? known + quoted(participant.text()) : known);
        }
    }

    private static String claim(Claim claim, String body) {
        return claim.speaker()
                        .map(speaker -> '"' + CanonicalLine.printable(speaker) + '"')
                        .orElse("the report")
                + " (" + Labels.words(claim.role()) + ", " + Labels.lower(claim.stance()) + ") on "
                + CanonicalLine.printable(claim.field()) + " " + CanonicalLine.printable(claim.value()) + ":"
                + quoted(claim.quote().of(body));
    }

    private void show(Report report) {
        line("report", report.id());
        line("published", report.published().toString());
        line("source", report.source().map(CanonicalLine::printable).orElse(""));
        line("title", report.title().map(CanonicalLine::printable).orElse(""));
        line("url", report.url().map(CanonicalLine::printable).orElse(""));
        line("given id", report.givenId().map(CanonicalLine::printable).orElse(""));
        line("read from", CanonicalLine.printable(report.origin()));
    }

    private static String quoted(String text) {
        return " \"" + CanonicalLine.printable(text) + '"';
    }

    private void line(String label, String value) {
        Optional.of(value.strip())
                .filter(text -> !text.isEmpty())
                .ifPresent(text ->
                        terminal.out().print(terminal.bold(label) + " ".repeat(LABEL - label.length()) + text + '\n'));
    }
}
