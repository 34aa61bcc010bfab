package org.lapwing.ceasefire;

/** What an incident says of an agreement. */
public sealed interface Finding permits Violation, Compliance, Declaration, MonitorExit, NotCovered {

    String agreement();

    /** Id of the incident. */
    String incident();
}
