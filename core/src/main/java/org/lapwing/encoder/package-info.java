/** Sentences as vectors, by a language model that was trained by others and is used as it is. */
@NullMarked
package org.lapwing.encoder;

import org.jspecify.annotations.NullMarked;
