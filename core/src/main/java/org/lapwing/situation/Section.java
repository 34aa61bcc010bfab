package org.lapwing.situation;

import java.util.List;

/**
 * A part of a report under one heading.
 *
 * @param id by which links find it: lower-case letters and hyphens
 */
record Section(String id, String heading, List<Block> blocks) {
    Section {
        blocks = List.copyOf(blocks);
    }
}
