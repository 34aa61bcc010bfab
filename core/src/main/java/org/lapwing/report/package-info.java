/** Reading: bytes to {@code Report}, or a refusal that says why. */
@NullMarked
package org.lapwing.report;

import org.jspecify.annotations.NullMarked;
