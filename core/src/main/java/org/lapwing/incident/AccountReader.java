package org.lapwing.incident;

import org.lapwing.actor.ActorLexicon;
import org.lapwing.event.Event;
import org.lapwing.report.Report;

/** Takes from reports and their events what fusing needs. Safe to share between threads. */
public final class AccountReader {

    private final ReportProfiler profiler;
    private final ActorLexicon lexicon;

    public AccountReader(ReportProfiler profiler, ActorLexicon lexicon) {
        this.profiler = profiler;
        this.lexicon = lexicon;
    }

    public static AccountReader load() {
        return new AccountReader(ReportProfiler.load(), ActorLexicon.load());
    }

    public ReportProfile profile(Report report) {
        return profiler.profile(report);
    }

    public Particulars particulars(Event event, ReportProfile report) {
        return Particulars.of(event, report, lexicon);
    }
}
