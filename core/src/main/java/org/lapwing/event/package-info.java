/** Events of one report: mentions joined, and their canonical forms. */
@NullMarked
package org.lapwing.event;

import org.jspecify.annotations.NullMarked;
