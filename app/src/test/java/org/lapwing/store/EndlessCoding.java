package org.lapwing.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that stores made-up reports in small batches until it is killed or done, and says which are stored. What it
 * has said is acknowledged: it must be there whatever happens next.
 */
public final class EndlessCoding {

    private static final int BATCH = 7;
    private static final String CODEBOOK = "fake";

    private EndlessCoding() {}

    /**
     * Codes until killed or done.
     *
     * @param arguments the store, and the number of reports
     */
    public static void main(String[] arguments) {
        try (Store store = Store.open(Path.of(arguments[0]))) {
            code(store, Integer.parseInt(arguments[1]));
        }
    }

    private static void code(Store store, int reports) {
        FakeCoder coder = new FakeCoder();
        List<CodedReport> batch = new ArrayList<>();
        for (int n = 0; n < reports; n++) {
            var report = FakeCoder.report(n);
            if (!store.isCoded(report.id(), CODEBOOK)) {
                batch.add(new CodedReport(report, coder.apply(report)));
            }
            if (batch.size() == BATCH || n == reports - 1) {
                store.put(batch, CODEBOOK);
                batch.forEach(coded -> System.out.println(coded.report().id()));
                System.out.flush();
                batch.clear();
            }
        }
    }
}
