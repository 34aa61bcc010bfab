package org.lapwing.cli;

import java.util.concurrent.Callable;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.event.CanonicalLine;
import org.lapwing.store.Store;
import org.lapwing.store.StoredRuling;
import org.lapwing.store.StoredUndoing;
import org.lapwing.store.StoredVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "rulings",
        description = {
            "Lists in order what analysts have ruled of violations and of proposed agreements: number, time (UTC), author,"
                    + " what was decided, and why."
        },
        footer = {"", "Example:", "  lapwing ceasefire rulings"})
final class CeasefireRulingsCommand implements Callable<Integer> {

    @Mixin
    private StoreToRead database = new StoreToRead();

    @Mixin
    private RulingOptions rulings = new RulingOptions();

    private final Terminal terminal;

    CeasefireRulingsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = database.open()) {
            for (StoredRuling ruled : store.rulings(rulings.until())) {
                Ruling ruling = ruled.ruling();
                print(
                        "ruling " + ruled.number(),
                        ruled.recordedAt().toString(),
                        ruling.by(),
                        Labels.words(ruling.state()) + " " + ruling.violation(),
                        ruling.reason());
            }
            for (StoredUndoing undoing : store.undoings(rulings.until())) {
                print(
                        "undoing " + undoing.number(),
                        undoing.recordedAt().toString(),
                        undoing.author(),
                        "ruling " + undoing.ruling() + " holds no more",
                        undoing.reason());
            }
            for (StoredVerdict verdict : store.proposalVerdicts()) {
                if (!verdict.recordedAt().isAfter(rulings.until())) {
                    print(
                            "proposal " + verdict.number(),
                            verdict.recordedAt().toString(),
                            verdict.author(),
                            verdict.proposal().isEmpty()
                                    ? "entered " + verdict.agreement()
                                    : verdict.isAccepted()
                                            ? "accepted " + verdict.proposal() + " as " + verdict.agreement()
                                            : "rejected " + verdict.proposal(),
                            verdict.reason());
                }
            }
        }
        return ExitCode.OK;
    }

    private void print(String number, String at, String author, String decided, String reason) {
        terminal.out()
                .print(number
                        + '\t'
                        + at
                        + '\t'
                        + CanonicalLine.printable(author)
                        + '\t'
                        + CanonicalLine.printable(decided)
                        + '\t'
                        + CanonicalLine.printable(reason)
                        + '\n');
    }
}
