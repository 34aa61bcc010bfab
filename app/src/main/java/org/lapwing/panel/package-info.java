/** Counts of incidents and deaths by unit and month, in the shape that early-warning models read. */
@NullMarked
package org.lapwing.panel;

import org.jspecify.annotations.NullMarked;
