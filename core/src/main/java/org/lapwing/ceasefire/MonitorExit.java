package org.lapwing.ceasefire;

import java.util.Optional;
import org.lapwing.time.TimeRange;

/**
 * A monitor is told to have left.
 *
 * @param place that it left, as a canonical line; absent if not told
 */
public record MonitorExit(
        String agreement, String incident, String monitor, TimeRange date, Optional<String> place, int families)
        implements Finding {}
