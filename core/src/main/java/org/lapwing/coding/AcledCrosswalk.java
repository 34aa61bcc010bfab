package org.lapwing.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lapwing.actor.Sector;
import org.lapwing.coding.Conduct.Circumstance;
import org.lapwing.coding.OntologyTable.Row;

/** The rules of {@code acled.tsv}; the first that fits decides. */
record AcledCrosswalk(List<Rule> rules) {

    private static final String NO_MODE = "none";

    AcledCrosswalk {
        rules = List.copyOf(rules);
    }

    static AcledCrosswalk parse(OntologyFile file, PloverCodebook plover) {
        List<Rule> rules = new ArrayList<>();
        Set<Rule> seen = new HashSet<>();
        for (Row row : OntologyTable.read(
                file,
                "type",
                "mode",
                "context",
                "sides",
                "actor",
                "recipient",
                "circumstance",
                "sub_event_type",
                "reason")) {
            Rule rule = rule(row, plover);
            if (!seen.add(rule)) {
                throw row.error("the same rule stands above");
            }
            rules.add(rule);
        }
        return new AcledCrosswalk(rules);
    }

    Optional<AcledSubEvent> find(Conduct conduct) {
        return rules.stream()
                .filter(rule -> rule.fits(conduct))
                .map(Rule::subEvent)
                .findFirst();
    }

    private static Rule rule(Row row, PloverCodebook plover) {
        Set<EventType> types = names(row, "type", EventType.class, EventType::name);
        if (types.isEmpty()) {
            throw row.error("type is missing");
        }
        Set<String> modes = Set.copyOf(row.list("mode"));
        for (String mode : modes) {
            if (!mode.equals(NO_MODE)) {
                types.forEach(type -> plover.checkMode(type, mode, row));
            }
        }
        Set<String> contexts = Set.copyOf(row.list("context"));
        contexts.forEach(context -> plover.checkContext(context, row));
        row.text("reason");
        return new Rule(
                types,
                modes,
                contexts,
                row.find("sides").map(sides -> row.name(Sides.class, Sides::label, sides)),
                names(row, "actor", Party.class, Party::label),
                names(row, "recipient", Party.class, Party::label),
                names(row, "circumstance", Circumstance.class, Circumstance::name),
                row.name(AcledSubEvent.class, AcledSubEvent::label, row.text("sub_event_type")));
    }

    private static <E extends Enum<E>> Set<E> names(Row row, String column, Class<E> names, Function<E, String> label) {
        return row.list(column).stream()
                .map(name -> row.name(names, label, name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private enum Sides {
        MUTUAL,
        ONE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An empty condition fits every event. */
    private record Rule(
            Set<EventType> types,
            Set<String> modes,
            Set<String> contexts,
            Optional<Sides> sides,
            Set<Party> actor,
            Set<Party> recipient,
            Set<Circumstance> circumstances,
            AcledSubEvent subEvent) {

        boolean fits(Conduct conduct) {
            return types.contains(conduct.type())
                    && fitsModes(conduct.modes())
                    && fitsAny(contexts, conduct.contexts())
                    && sides.map(wanted -> wanted == (conduct.isMutual() ? Sides.MUTUAL : Sides.ONE))
                            .orElse(true)
                    && fitsActor(conduct.actors())
                    && fitsRecipients(conduct.recipients())
                    && fitsAny(circumstances, conduct.circumstances());
        }

        private boolean fitsModes(List<String> given) {
            return given.isEmpty() ? modes.isEmpty() || modes.contains(NO_MODE) : fitsAny(modes, given);
        }

        private static <T> boolean fitsAny(Set<T> wanted, Collection<T> given) {
            return wanted.isEmpty() || !Collections.disjoint(wanted, given);
        }

        private boolean fitsActor(List<Sector> actors) {
            return actor.isEmpty()
                    || actor.stream()
                            .anyMatch(party ->
                                    fits(party, actors.stream().limit(1).toList()));
        }

        private boolean fitsRecipients(List<Sector> recipients) {
            return recipient.isEmpty() || recipient.stream().anyMatch(party -> fits(party, recipients));
        }

        /** Civilians beside soldiers do not make an attack one on civilians. */
        private static boolean fits(Party party, List<Sector> sectors) {
            return switch (party) {
                case NOBODY -> sectors.isEmpty();
                case CIVILIAN -> party.includesAny(sectors) && !Party.ARMED.includesAny(sectors);
                default -> party.includesAny(sectors);
            };
        }
    }
}
