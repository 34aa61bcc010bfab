/** Ceasefires watched by what is stored: the agreements of a user, and how they stand by the incidents of the store. */
@NullMarked
package org.lapwing.monitoring;

import org.jspecify.annotations.NullMarked;
