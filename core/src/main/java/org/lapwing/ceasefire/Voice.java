package org.lapwing.ceasefire;

import java.util.Optional;
import org.lapwing.claim.SpeakerRole;

/**
 * Somebody who says something of a violation.
 *
 * @param speaker as written; empty where the report itself says it
 * @param words the words of the report
 */
public record Voice(Optional<String> speaker, SpeakerRole role, String report, String words) {}
