package org.lapwing.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.Party;

/**
 * An agreement in a list.
 *
 * @param from first day of full effect
 * @param to the last day, on which it ran out, was replaced or was declared over; absent if it goes on
 */
@JsonPropertyOrder({"id", "from", "to", "class"})
public record ListedAgreement(
        String id,
        LocalDate from,
        Optional<LocalDate> to,
        @JsonProperty("class") String agreementClass,
        String form,
        List<String> purpose,
        Optional<String> endReason,
        List<String> parties,
        String name) {

    public static ListedAgreement of(Agreement agreement, CeasefireMonitor monitor) {
        return new ListedAgreement(
                agreement.id(),
                agreement.firstFullDay(),
                monitor.lastDay(agreement),
                AgreementRecord.key(agreement.agreementClass()),
                AgreementRecord.key(agreement.form()),
                agreement.purposes().stream().map(AgreementRecord::key).toList(),
                agreement.endReason().map(AgreementRecord::key),
                agreement.parties().stream().map(Party::name).toList(),
                agreement.name());
    }
}
