/** Ontology, lexicon of triggers, and the coder that turns a sentence into event mentions. */
@NullMarked
package org.lapwing.coding;

import org.jspecify.annotations.NullMarked;
