/** The commands: what a user types and reads. */
@NullMarked
package org.lapwing.cli;

import org.jspecify.annotations.NullMarked;
