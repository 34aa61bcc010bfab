package org.lapwing.actor;

import java.util.List;

/** What one reading yields: the mentions, and the piece at which to go on. */
record Reading(List<Candidate> candidates, int next) {

    Reading {
        candidates = List.copyOf(candidates);
    }

    static Reading of(Candidate candidate, int next) {
        return new Reading(List.of(candidate), next);
    }
}
