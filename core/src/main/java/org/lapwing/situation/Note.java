package org.lapwing.situation;

import java.util.Optional;

/**
 * Where something in a report comes from.
 *
 * @param number from 1, in the order of first use
 * @param source who published it and when, or which rule or registry entry it is
 * @param quote the words of the source; absent if it is a rule or registry entry
 */
record Note(int number, String source, Optional<String> quote) {}
