package org.lapwing.claim;

import java.util.Optional;
import org.lapwing.text.Span;

/**
 * Somebody's word for one field of an event.
 *
 * @param field the event's field ("event", "actor", "recipient", "date", "place", "killed", ...)
 * @param value what is claimed of it, in canonical form
 * @param speaker who says so, as written; empty where the report itself does
 * @param quote the words that say it
 */
public record Claim(
        String field, String value, Optional<String> speaker, SpeakerRole role, Stance stance, Span quote) {}
