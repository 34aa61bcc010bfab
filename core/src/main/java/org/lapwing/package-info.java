/** From dated news reports to an auditable record of armed conflict; {@code Pipeline} is the table of contents. */
@NullMarked
package org.lapwing;

import org.jspecify.annotations.NullMarked;
