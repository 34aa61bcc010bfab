/** What analysts say of the machine's coding: an append-only trail, and what follows from it. */
@NullMarked
package org.lapwing.review;

import org.jspecify.annotations.NullMarked;
