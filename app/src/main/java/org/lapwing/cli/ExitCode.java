package org.lapwing.cli;

/** What the program's exit says to a script. */
final class ExitCode {

    static final int OK = 0;
    /** The run was completed, but something in the input was refused. */
    static final int REFUSED = 1;

    static final int USAGE = 2;
    static final int FAILURE = 3;

    private ExitCode() {}
}
