package org.lapwing.incident;

import java.util.List;

/**
 * Reports that are no independent witnesses of each other, since they copy one text or draw on one agency.
 *
 * @param name the agency or publisher, or the first report's id if neither is stated
 * @param reports ids, in order of publication and id, at least one
 */
public record SourceFamily(String name, Bond bond, List<String> reports) {

    public SourceFamily {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("no family without a report: " + name);
        }
    }

    /** Why the reports are taken for one source. */
    public enum Bond {
        /** One report. */
        ALONE,
        /** They state the same agency. */
        AGENCY,
        /** They are the same publisher's. */
        PUBLISHER,
        /** Their texts are nearly the same. */
        COPY
    }
}
