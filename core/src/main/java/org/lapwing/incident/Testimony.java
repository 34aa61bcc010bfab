package org.lapwing.incident;

import org.lapwing.claim.Claim;

/**
 * Somebody's word for one field of an incident, and where it stands.
 *
 * @param text the words of the report
 * @param event the member whose report holds it
 * @param family index of the report's family in {@link Incident#families}
 */
public record Testimony(Claim claim, String text, String event, String report, int family) {}
