package org.lapwing.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lapwing.report.ReadOutcome.Accepted;
import org.lapwing.report.ReadOutcome.Refused;

/**
 * Any bytes give outcomes, never an exception. Fuzz with {@code JAZZER_FUZZ=1}; otherwise the kept inputs are replayed,
 * and seeds are mutated in the same way on every run.
 */
class ReadingFuzzTest {

    private static final List<String> SEEDS = List.of(
            " date 2024-02-03 Shells fell on Ber.\nsource: S\n",
            "title: T\nsource S\ndate: 2024-02-03T01:02:03Z\n\nShells fell on M\u00E9naka \uD83D\uDE80.\n",
            "{\"date\":\"2024-02-03\",\"text\":\"Shells \\ud83d\\ude80 fell.\",\"n\":[1,{\"a\":-2e9}]}\n{\"id\":1}\n",
            "id,date,text\n1,2024-02-03,\"Shells \"\"fell\"\",\non Ber.\"\r\n2,2024-02-03,x\n");

    private static final byte[] TELLING = Outcomes.bytes("\0\n\r\",:{}[]\\u \uFEFFd8date");

    @FuzzTest
    void anyBytesGiveOutcomes(byte[] bytes) {
        for (String name : new String[] {"in", "in.txt", "in.jsonl", "in.csv"}) {
            check(name, bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void mutatedReportsGiveOutcomes(String charset) throws Exception {
        Random random = new Random(20_240_203);
        for (int round = 0; round < 1_500; round++) {
            String mark = random.nextBoolean() ? "\uFEFF" : "";
            byte[] seed = (mark + SEEDS.get(round % SEEDS.size())).getBytes(charset);
            anyBytesGiveOutcomes(mutated(seed, random));
            byte[] packed = Outcomes.gzip(seed);
            anyBytesGiveOutcomes(mutated(packed, random));
        }
    }

    private static void check(String name, byte[] bytes) {
        Reading reading = new ReportReader(5_000, FieldNames.DEFAULT).read(new ByteArrayInputStream(bytes), name);
        List<ReadOutcome> outcomes = Outcomes.list(reading);
        assertThat(outcomes).isNotEmpty();
        for (ReadOutcome outcome : outcomes) {
            assertThat(outcome.origin()).startsWith(name);
            if (outcome instanceof Refused refused) {
                assertThat(refused.message()).isNotBlank().doesNotContain("\n", "\u001B");
            } else if (outcome instanceof Accepted accepted) {
                check(accepted.report());
            }
        }
    }

    private static void check(Report report) {
        assertThat(report.id()).isEqualTo(report.received().sha256());
        assertThat(report.body()).isNotBlank();
        if (report.origin().equals("in.txt")) {
            byte[] received = report.received().toByteArray();
            Encoding encoding = Encoding.of(received);
            assertThat(encoding.decodeLeniently(received)).endsWith(report.body());
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = Arrays.copyOf(seed, random.nextInt(4) == 0 ? random.nextInt(seed.length) : seed.length);
        int changes = random.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            boolean telling = random.nextBoolean();
            bytes[random.nextInt(bytes.length)] =
                    telling ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt(256);
        }
        return bytes;
    }
}
