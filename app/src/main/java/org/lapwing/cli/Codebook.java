package org.lapwing.cli;

import java.util.function.Function;
import org.lapwing.Coded;
import org.lapwing.report.Report;

/** The pipeline as the commands see it; opening it loads models for seconds, so that is done only when needed. */
interface Codebook {

    /** Names all that the coding depends on; what was coded under this name need not be coded again. */
    String name();

    /** The coder, safe to share between threads. */
    Function<Report, Coded> open();
}
