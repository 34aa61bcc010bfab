/** Who: the dated lexicon of actors, and how mentions become actors. */
@NullMarked
package org.lapwing.actor;

import org.jspecify.annotations.NullMarked;
