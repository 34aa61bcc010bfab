/** Ceasefires over HTTP. It shows and does what the commands on ceasefires do, by the same code. */
@NullMarked
package org.lapwing.api;

import org.jspecify.annotations.NullMarked;
