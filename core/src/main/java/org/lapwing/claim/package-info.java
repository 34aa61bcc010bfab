/** According to whom, and how surely. */
@NullMarked
package org.lapwing.claim;

import org.jspecify.annotations.NullMarked;
