package org.lapwing.cli;

import java.util.function.Function;
import org.lapwing.Coded;
import org.lapwing.report.Report;

/** The pipeline as the commands see it; opening it loads models for seconds, so that is done only when needed. */
interface Coder {

    /** Names all that the coding depends on; a report coded by the same codebook need not be coded again. */
    String codebook();

    /** @return safe to share between threads */
    Function<Report, Coded> open();
}
