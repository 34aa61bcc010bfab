package org.lapwing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final String ID = "0123456789abcdef".repeat(4);

    @Test
    void idLanguageAndBodyAreChecked() {
        assertThat(report(ID, "en", "Shells fell.").body()).isEqualTo("Shells fell.");
        assertThatIllegalArgumentException().isThrownBy(() -> report(ID.substring(1), "en", "Shells fell."));
        assertThatIllegalArgumentException().isThrownBy(() -> report("A" + ID.substring(1), "en", "Shells fell."));
        assertThatIllegalArgumentException().isThrownBy(() -> report(ID, " ", "Shells fell."));
        assertThatIllegalArgumentException().isThrownBy(() -> report(ID, "en", "\n"));
    }

    private static Report report(String id, String language, String body) {
        return new Report(
                id,
                Received.copyOf(new byte[0]),
                "a.txt",
                LocalDate.of(2024, 2, 3),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                language,
                body);
    }
}
