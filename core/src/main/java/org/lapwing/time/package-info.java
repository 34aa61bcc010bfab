/** When: time expressions to ranges with a precision. */
@NullMarked
package org.lapwing.time;

import org.jspecify.annotations.NullMarked;
