package org.lapwing.cli;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import java.util.concurrent.Callable;
import org.lapwing.event.CanonicalLine;
import org.lapwing.review.Review;
import org.lapwing.review.Verdict;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Lists all reviews in order: number, time (UTC), author, what was decided, and why.",
        footer = {"", "Example:", "  lapwing review list"})
final class ReviewListCommand implements Callable<Integer> {

    @Mixin
    private StoreToRead database = new StoreToRead();

    private final Terminal terminal;

    ReviewListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = database.open()) {
            for (Review review : store.trail()) {
                terminal.out()
                        .print(review.number() + "\t" + review.recordedAt() + "\t"
                                + CanonicalLine.printable(review.author()) + '\t'
                                + CanonicalLine.printable(describe(review.verdict())) + '\t'
                                + CanonicalLine.printable(review.reason()) + '\n');
            }
        }
        return ExitCode.OK;
    }

    private static String describe(Verdict verdict) {
        if (verdict instanceof Verdict.Accept accept) {
            return "accept " + accept.event();
        }
        if (verdict instanceof Verdict.Reject reject) {
            return reject.duplicateOf()
                    .map(of -> "duplicate " + reject.event() + " of " + of)
                    .orElse("reject " + reject.event());
        }
        if (verdict instanceof Verdict.Edit edit) {
            return "edit " + edit.event() + " "
                    + edit.fields().entrySet().stream()
                            .map(field -> field.getKey() + "=" + field.getValue())
                            .collect(joining(" "));
        }
        if (verdict instanceof Verdict.Merge merge) {
            return "merge " + names(merge.events());
        }
        if (verdict instanceof Verdict.Split split) {
            return "split " + names(split.events()) + " from " + names(split.others());
        }
        return "undo " + ((Verdict.Undo) verdict).review();
    }

    private static String names(Set<String> events) {
        return String.join(", ", events);
    }
}
