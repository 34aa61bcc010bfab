/** Events of many reports: one incident for one happening, with every source and every contradiction. */
@NullMarked
package org.lapwing.incident;

import org.jspecify.annotations.NullMarked;
