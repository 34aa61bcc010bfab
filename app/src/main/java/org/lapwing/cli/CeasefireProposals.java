package org.lapwing.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.Proposal;
import org.lapwing.ceasefire.Proposals;
import org.lapwing.coding.EventType;
import org.lapwing.export.Masks;
import org.lapwing.monitoring.Dossiers;
import org.lapwing.store.EventFilter;
import org.lapwing.store.Store;
import org.lapwing.store.StoredVerdict;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Agreements that the stored reports tell of and that the registry lacks; what the commands on them share. */
final class CeasefireProposals {

    private static final Set<EventType> PLEDGES =
            EnumSet.of(EventType.AGREE, EventType.CONCEDE, EventType.SUPPORT, EventType.RETREAT);

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    RegistryOptions registry() {
        return registry;
    }

    List<Proposal> find(Store store, CeasefireRegistry known, Masks masks) {
        List<String> ids = new ArrayList<>();
        store.forEachIncident(EventFilter.ALL, incident -> {
            if (PLEDGES.contains(incident.type())) {
                ids.add(incident.id());
            }
        });
        return Proposals.find(known, registry.actors(), new Dossiers(store, Store.EVER, masks).of(ids));
    }

    Proposal find(Store store, CeasefireRegistry known, String id, Masks masks, CommandSpec spec) {
        return find(store, known, masks).stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no proposal has the id " + id + "; 'lapwing ceasefire propose' has them"));
    }

    /** The last word on it; reports that came in since may have moved its day, but not taken its events away. */
    static Optional<StoredVerdict> verdict(Proposal proposal, List<StoredVerdict> trail) {
        Set<String> events = new HashSet<>(proposal.events());
        return trail.stream()
                .filter(verdict -> verdict.events().stream().anyMatch(events::contains))
                .reduce((before, after) -> after);
    }
}
