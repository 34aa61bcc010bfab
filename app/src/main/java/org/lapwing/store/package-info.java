/** The record on disk: reports as received, their events, and the questions asked of them. */
@NullMarked
package org.lapwing.store;

import org.jspecify.annotations.NullMarked;
