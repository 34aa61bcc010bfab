/** Sentences, tokens and grammar: what an analyser says of a report's body. */
@NullMarked
package org.lapwing.text;

import org.jspecify.annotations.NullMarked;
