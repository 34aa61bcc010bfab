package org.lapwing.ceasefire;

/** How far an agreement goes (the three classes of the ETH/PRIO ceasefire data set). */
public enum AgreementClass {
    /** A cessation of hostilities and no more. */
    CESSATION,
    /** With a mechanism that watches over compliance. */
    PRELIMINARY,
    /** Part of a settlement, with disarmament or demobilisation. */
    DEFINITIVE
}
