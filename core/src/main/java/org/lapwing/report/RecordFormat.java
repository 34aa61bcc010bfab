package org.lapwing.report;

/** How one decoded record of a file that holds many becomes a report. */
@FunctionalInterface
interface RecordFormat {

    ReadOutcome read(Received received, String origin, String record);
}
