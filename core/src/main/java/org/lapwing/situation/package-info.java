/** Situation reports of ceasefires, for people. */
@NullMarked
package org.lapwing.situation;

import org.jspecify.annotations.NullMarked;
