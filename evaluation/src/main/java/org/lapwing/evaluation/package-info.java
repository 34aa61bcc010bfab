/** Predictions for outside gold sets, and benchmarks. Not shipped. */
@NullMarked
package org.lapwing.evaluation;

import org.jspecify.annotations.NullMarked;
