package org.lapwing.ceasefire;

import org.lapwing.time.TimeRange;

/**
 * A turn in the life of a ceasefire that whoever entered it vouches for, as against one that the record of events shows.
 *
 * @param on when, as narrowly as is known
 */
public record RecordedChange(CeasefireStatus status, TimeRange on, String because) {}
