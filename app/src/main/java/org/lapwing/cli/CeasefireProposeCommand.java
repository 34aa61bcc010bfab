package org.lapwing.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.Proposal;
import org.lapwing.ceasefire.Proposal.Signatory;
import org.lapwing.event.CanonicalLine;
import org.lapwing.export.Masks;
import org.lapwing.store.Store;
import org.lapwing.store.StoredVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "propose",
        description = {
            "Lists agreements that the stored reports tell of and that the registry lacks: id, independent sources, whether"
                    + " an analyst has decided, and parties. With an id, writes that one's draft: an entry of a registry"
                    + " file with what the reports say.",
            "",
            "Mend the draft by the agreement itself; 'lapwing ceasefire accept' enters it in your registry."
        },
        footer = {
            "",
            "Examples:",
            "  lapwing ceasefire propose --country Sudan",
            "  lapwing ceasefire propose sdn-2023-05-20 > draft.yaml",
            "  lapwing ceasefire accept sdn-2023-05-20 --draft draft.yaml --reason 'read in the text of Jeddah'"
        })
final class CeasefireProposeCommand implements Callable<Integer> {

    private static final int ID = 20;
    private static final int SOURCES = 7;
    private static final int DECIDED = 8;
    private static final int GAPS = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreToRead database = new StoreToRead();

    @Mixin
    private CeasefireProposals proposals = new CeasefireProposals();

    @Parameters(arity = "0..1", paramLabel = "PROPOSAL", description = "The id of the one to draft.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--country", paramLabel = "NAME", description = "Those of a country: name or ISO 3166-1 code.")
    private Optional<String> country = Optional.empty();

    @Option(names = "--all", description = "Those that were rejected too.")
    private boolean all;

    @Mixin
    private MaskOptions mask = new MaskOptions();

    private final Terminal terminal;

    CeasefireProposeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<String> code = country.map(name -> RegistryOptions.code(name, spec));
        CeasefireRegistry.Reading reading = proposals.registry().read(terminal, database.enteredLater());
        Masks masks = mask.masks(database.file(), proposals.registry().data(), spec);
        try (Store store = database.open()) {
            if (id.isPresent()) {
                terminal.out()
                        .print(proposals
                                .find(store, reading.registry(), id.get(), masks, spec)
                                .draft(reading.registry()));
            } else {
                list(
                        proposals.find(store, reading.registry(), masks).stream()
                                .filter(one -> code.isEmpty() || code.equals(one.country()))
                                .toList(),
                        store.proposalVerdicts());
            }
        }
        return reading.problems().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private void list(List<Proposal> found, List<StoredVerdict> trail) {
        terminal.out().print(terminal.bold(row("PROPOSAL", "SOURCES", "DECIDED", "PARTIES")) + '\n');
        for (Proposal proposal : found) {
            Optional<StoredVerdict> verdict = CeasefireProposals.verdict(proposal, trail);
            boolean rejected = verdict.filter(last -> !last.isAccepted()).isPresent();
            if (all || !rejected) {
                terminal.out()
                        .print(row(
                                        proposal.id(),
                                        Integer.toString(proposal.families()),
                                        verdict.map(last -> last.isAccepted() ? "accepted" : "rejected")
                                                .orElse(""),
                                        CanonicalLine.printable(parties(proposal)))
                                + '\n');
            }
        }
    }

    private static String parties(Proposal proposal) {
        String named = proposal.parties().stream().map(Signatory::name).collect(joining("; "));
        return proposal.unnamed().isEmpty() ? named : named + "; unnamed: " + String.join(", ", proposal.unnamed());
    }

    private String row(String proposal, String sources, String decided, String parties) {
        int rest = Math.max(30, terminal.columns() - ID - SOURCES - DECIDED - GAPS);
        return String.join(
                        " ",
                        Labels.fit(proposal, ID),
                        Labels.fit(sources, SOURCES),
                        Labels.fit(decided, DECIDED),
                        Labels.fit(parties, rest))
                .stripTrailing();
    }
}
