/** Predictions for outside gold sets, in the formats of their scorers. */
@NullMarked
package org.lapwing.evaluation;

import org.jspecify.annotations.NullMarked;
