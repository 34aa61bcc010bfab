package org.lapwing.incident;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must be known of a report to say whether it tells the same story as another, and whether independently.
 *
 * @param source the publisher as stated
 * @param agencies the news agencies that it says it draws on, in alphabetical order
 */
public record ReportProfile(
        String report,
        LocalDate published,
        Optional<String> source,
        Set<String> agencies,
        Signature signature,
        StoryTerms terms) {

    public ReportProfile {
        agencies = java.util.Collections.unmodifiableSet(new TreeSet<>(agencies));
    }
}
