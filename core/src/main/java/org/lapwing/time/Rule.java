package org.lapwing.time;

import java.util.Optional;

/** Recognises one family of time expressions. Of several that match at a word the longest match wins. */
@FunctionalInterface
interface Rule {

    Optional<Phrase<Reading>> match(Words words, int at);
}
