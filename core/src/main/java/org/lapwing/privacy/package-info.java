/** Names of private persons are masked in what leaves the program. */
@NullMarked
package org.lapwing.privacy;

import org.jspecify.annotations.NullMarked;
