/** What the store holds, as it leaves the program: masked, and in forms that others read. */
@NullMarked
package org.lapwing.export;

import org.jspecify.annotations.NullMarked;
