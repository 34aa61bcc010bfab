package org.lapwing.coding;

import java.util.List;

/**
 * One choice in the coding of an event.
 *
 * @param field what was decided ("place", "date", "actor", "status", "linking", ...)
 * @param chosen the outcome
 * @param rule the rule, pass or model that decided, with its evidence
 * @param rejected each alternative that lost, with the reason
 */
public record Decision(String field, String chosen, String rule, List<String> rejected) {

    public Decision {
        rejected = List.copyOf(rejected);
    }
}
