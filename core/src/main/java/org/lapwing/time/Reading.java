package org.lapwing.time;

/** What an expression means, before it is known when it was said. */
@FunctionalInterface
interface Reading {

    Resolution at(Moment moment);
}
