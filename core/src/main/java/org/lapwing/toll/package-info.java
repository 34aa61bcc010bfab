/** How many: number phrases to ranges. */
@NullMarked
package org.lapwing.toll;

import org.jspecify.annotations.NullMarked;
