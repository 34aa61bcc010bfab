package org.lapwing.cli;

import org.lapwing.review.Review;
import org.lapwing.review.Verdict;
import org.lapwing.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who reviews, and why. */
final class ReviewOptions {

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(names = "--author", description = "Who decides (default: the name of the user, ${DEFAULT-VALUE}).")
    private String author = System.getProperty("user.name", "");

    @Option(names = "--reason", required = true, description = "Why; it stays in the audit trail.")
    private String reason = "";

    Store open() {
        return Store.open(database.file());
    }

    String author() {
        return author;
    }

    String reason() {
        return reason;
    }

    void record(Store store, Verdict verdict, Terminal terminal) {
        Review review = store.review(verdict, author, reason);
        terminal.out().print("review " + review.number() + '\n');
    }
}
