package org.lapwing.report;

/** What came of reading one report: bad input is an outcome to be counted, never an exception. */
public sealed interface ReadOutcome {

    /** Where it came from: file name, and line if the file holds many reports. */
    String origin();

    /** A report that can be coded. */
    record Accepted(Report report) implements ReadOutcome {

        @Override
        public String origin() {
            return report.origin();
        }
    }

    /**
     * Something that is not a report, or only half of one.
     *
     * @param message what is wrong and what to do about it, without the origin
     */
    record Refused(String origin, RefusalReason reason, String message) implements ReadOutcome {

        /** Origin and message on one line. */
        public String describe() {
            return origin + ": " + message;
        }
    }
}
