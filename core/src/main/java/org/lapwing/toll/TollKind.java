package org.lapwing.toll;

/** What befell the people counted. */
public enum TollKind {
    KILLED,
    INJURED,
    MISSING,
    ABDUCTED,
    ARRESTED,
    CAPTURED,
    DISPLACED
}
