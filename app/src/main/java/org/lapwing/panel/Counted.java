package org.lapwing.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lapwing.actor.Sector;
import org.lapwing.coding.AcledSubEvent;
import org.lapwing.coding.Conduct;
import org.lapwing.coding.Conduct.Circumstance;
import org.lapwing.coding.Ontology;
import org.lapwing.coding.Status;
import org.lapwing.coding.UcdpViolence;
import org.lapwing.store.StoredIncident;
import org.lapwing.store.StoredIncident.Figures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An incident as a panel counts it.
 *
 * @param day the first of its days
 * @param cells the PRIO-GRID cells it may have been in, with the share of each; none if only its country is known
 * @param low deaths; so with {@code best}, which is {@code low} where nobody gives a number, and {@code high}
 * @param isImprecise whether its place is no settlement or district
 */
record Counted(
        LocalDate day,
        Optional<String> country,
        Optional<String> admin1,
        Map<Integer, Double> cells,
        Optional<UcdpViolence> ucdp,
        Optional<String> acled,
        int low,
        int best,
        int high,
        boolean isSingleSource,
        boolean isImprecise) {

    /** Up to about a district, a point stands for its cell. */
    private static final double SPREAD_FROM_KM = 60;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    Counted {
        cells = Map.copyOf(cells);
    }

    /** Empty for what did not happen or has no day. */
    static Optional<Counted> of(StoredIncident incident, Ontology ontology) {
        Optional<LocalDate> day = incident.date().start().or(incident.date()::end);
        if (incident.status() != Status.REPORTED || day.isEmpty()) {
            return Optional.empty();
        }
        JsonNode record = MAPPER.readTree(incident.record());
        Conduct conduct = conduct(incident, record);
        Figures killed = incident.killed();
        int low = killed.low().orElse(0);
        int best = killed.best().orElse(low);
        double reach = record.path("place").path("reach_km").asDouble(0);
        return Optional.of(new Counted(
                day.get(),
                incident.country(),
                incident.admin1(),
                cells(incident.latitude(), incident.longitude(), reach),
                UcdpViolence.of(conduct),
                ontology.acled(conduct).map(AcledSubEvent::eventType),
                low,
                best,
                killed.high().orElse(best),
                incident.families() < 2,
                reach == 0 || reach > SPREAD_FROM_KM));
    }

    private static Map<Integer, Double> cells(OptionalDouble latitude, OptionalDouble longitude, double reach) {
        // A country has a point in the gazetteer and no reach.
        if (latitude.isEmpty() || longitude.isEmpty() || reach == 0) {
            return Map.of();
        }
        return reach > SPREAD_FROM_KM
                ? PrioGrid.spread(latitude.getAsDouble(), longitude.getAsDouble(), reach)
                : Map.of(PrioGrid.cell(latitude.getAsDouble(), longitude.getAsDouble()), 1.0);
    }

    private static Conduct conduct(StoredIncident incident, JsonNode record) {
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        if (incident.killed().low().orElse(0) > 0 || incident.killed().best().orElse(0) > 0) {
            circumstances.add(Circumstance.DEATHS);
        }
        if (incident.injured().low().orElse(0) > 0) {
            circumstances.add(Circumstance.SERIOUS_INJURY);
        }
        return new Conduct(
                incident.type(),
                strings(record.path("mode")),
                strings(record.path("context")),
                sectors(record.path("actor")),
                sectors(record.path("recipient")),
                circumstances);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    private static List<Sector> sectors(JsonNode participants) {
        List<Sector> sectors = new ArrayList<>();
        participants.forEach(node -> sectors.add(
                node.has("sector") ? Sector.valueOf(node.path("sector").asString()) : Sector.UNK));
        return sectors;
    }
}
