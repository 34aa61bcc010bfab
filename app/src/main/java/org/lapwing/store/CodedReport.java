package org.lapwing.store;

import java.util.Optional;
import org.lapwing.Coded;
import org.lapwing.privacy.NameMask;
import org.lapwing.report.Report;

/**
 * A report with what was made of it; the unit that is stored whole or not at all.
 *
 * @param masking absent if nobody has looked for private persons in it
 */
public record CodedReport(Report report, Coded coded, Optional<Masking> masking) {

    public CodedReport(Report report, Coded coded) {
        this(report, coded, Optional.empty());
    }

    CodedReport with(Coded other) {
        return new CodedReport(report, other, masking);
    }

    /**
     * The private persons of the report.
     *
     * @param by names all that it depends on who they are
     */
    public record Masking(String by, NameMask mask) {}
}
