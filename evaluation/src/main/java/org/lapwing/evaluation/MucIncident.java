package org.lapwing.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lapwing.time.TimeRange;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An incident as MUC-4's keys have it. Roles are entities, each one mention string.
 *
 * @param country ISO 3166-1 alpha-3
 * @param places names, from narrow to wide
 * @param orgs organisations to which the perpetrators belong
 * @param victims those who are named; the keys that roles are scored on leave out mere descriptions
 */
record MucIncident(
        MucType type,
        TimeRange date,
        Optional<String> country,
        List<String> places,
        OptionalInt killed,
        OptionalInt injured,
        List<String> individuals,
        List<String> orgs,
        List<String> targets,
        List<String> victims,
        List<String> weapons) {

    MucIncident {
        places = List.copyOf(places);
        individuals = List.copyOf(individuals);
        orgs = List.copyOf(orgs);
        targets = List.copyOf(targets);
        victims = List.copyOf(victims);
        weapons = List.copyOf(weapons);
    }

    /** Told in words of which nothing else was understood. */
    static MucIncident untold(MucType type, Optional<String> country) {
        return new MucIncident(
                type,
                TimeRange.UNKNOWN,
                country,
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    MucIncident as(MucType other) {
        return new MucIncident(
                other, date, country, places, killed, injured, individuals, orgs, targets, victims, weapons);
    }

    MucIncident completed(TimeRange when, OptionalInt deaths, OptionalInt injuries) {
        return new MucIncident(
                type, when, country, places, deaths, injuries, individuals, orgs, targets, victims, weapons);
    }

    /** @param published what the keys take for the date of an incident whose date the text does not give */
    ObjectNode json(LocalDate published) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", type.name());
        date(json, published);
        country.ifPresent(c -> json.put("country", c));
        places.forEach(json.putArray("places")::add);
        killed.ifPresent(n -> json.put("killed", n));
        injured.ifPresent(n -> json.put("injured", n));
        entities(json.putArray("PerpInd"), individuals);
        entities(json.putArray("PerpOrg"), orgs);
        entities(json.putArray("Target"), targets);
        entities(json.putArray("Victim"), victims);
        entities(json.putArray("Weapon"), weapons);
        return json;
    }

    /** What the keys call a part. */
    static String slot(Part part) {
        return switch (part) {
            case PERPETRATOR -> "PerpInd";
            case ORGANISATION -> "PerpOrg";
            case TARGET -> "Target";
            case VICTIM -> "Victim";
            case WEAPON -> "Weapon";
        };
    }

    private void date(ObjectNode json, LocalDate published) {
        LocalDate to = date.end().or(date::start).orElse(published);
        LocalDate from = date.start().orElse(to);
        if (from.equals(to)) {
            json.put("date", to.toString());
        } else {
            json.putObject("date").put("from", from.toString()).put("to", to.toString());
        }
    }

    private static void entities(ArrayNode array, List<String> mentions) {
        mentions.forEach(m -> array.addArray().add(m));
    }
}
