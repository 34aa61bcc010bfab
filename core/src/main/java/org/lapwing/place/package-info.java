/** Where: the gazetteer, and how place names become locations. */
@NullMarked
package org.lapwing.place;

import org.jspecify.annotations.NullMarked;
