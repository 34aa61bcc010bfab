package org.lapwing.ceasefire;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Under what an agreement is found in catalogues of others.
 *
 * @param paX {@code AgtId} of the PA-X Peace Agreements Database, from 1
 * @param ethPrio {@code cf_id} of the ETH/PRIO ceasefire data set
 */
public record CatalogueNumbers(OptionalInt paX, Optional<String> ethPrio) {}
