/** Agreements to stop fighting, what is told against and for their keeping, and how each fares over time. */
@NullMarked
package org.lapwing.ceasefire;

import org.jspecify.annotations.NullMarked;
