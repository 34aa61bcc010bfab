/** Who and what has a part in an act of violence, by a learned model. */
@NullMarked
package org.lapwing.role;

import org.jspecify.annotations.NullMarked;
