package org.lapwing.store;

import org.lapwing.Coded;
import org.lapwing.report.Report;

/** A report with what was made of it; the unit that is stored whole or not at all. */
public record CodedReport(Report report, Coded coded) {}
