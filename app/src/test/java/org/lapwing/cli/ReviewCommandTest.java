package org.lapwing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lapwing.Coded;
import org.lapwing.report.Report;
import org.lapwing.store.FakeCoder;

@Tag("locale")
class ReviewCommandTest extends CommandTest {

    @Test
    void anAnalystsWordStaysAndBecomesAnExample() throws IOException {
        String id = coded();
        assertThat(run("review", "edit", id + "-1", "type=coerce", "killed=8", "date=2024-05-03", "--reason", "reread")
                        .out())
                .isEqualTo("review 1\n");
        assertThat(run("review", "reject", id + "-2", "--author", "ann", "--reason", "no event")
                        .exitCode())
                .isZero();
        assertThat(run("events", "--format", "lines").out())
                .startsWith("COERCE firearms | reported")
                .contains("2024-05-03 day")
                .contains("killed 8")
                .doesNotContain("REJECT");
        assertThat(run("events", "--format", "lines", "--as-of", "2020-01-01").out())
                .isEmpty();
        assertThat(run("review", "list").out()).contains("\tann\treject ").contains("\treread\n");
        assertThat(run("review", "precision").out()).isEqualTo("""
                type,reviewed,right,rejected,retyped,duplicates,precision
                ASSAULT,1,0,0,1,0,0.000
                REJECT,1,0,1,0,0,0.000
                """);

        Path out = folder.resolve("examples");
        assertThat(run("review", "example", id + "-2", "--out", out.toString()).exitCode())
                .isZero();
        String name = "review-" + id + "-2024-05-05.txt";
        assertThat(out.resolve("reports").resolve(name)).content().startsWith("date 2024-05-05\ntitle Market day\n\n");
        assertThat(out.resolve("expected").resolve(name)).content().isEqualTo("""
                COERCE firearms | reported | 2024-05-03 day | Gao, Gao, MLI | actor: Gunmen [UAF] | recipient: villagers [MLI CVL] | killed 8 | evidence: "Gunmen attacked Gao on 2024-05-04, killing 7 villagers, a nurse said."
                """);

        assertThat(run("review", "undo", "2", "--reason", "it is one").exitCode())
                .isZero();
        assertThat(run("events", "--format", "lines").out()).contains("REJECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=brawl",
                "killed=many",
                "date=May",
                "date=2024-13-01",
                "date=2024-05-03..2024-05-01",
                "actor=[{",
                "actor=[3]",
                "evidence=[]",
                "type"
            })
    void anEditThatMeansNothingIsRefused(String edit) {
        Result result = run("review", "edit", coded() + "-1", edit, "--reason", "reread");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("lapwing: ");
        assertThat(run("review", "list").out()).isEmpty();
    }

    @Test
    void recodingSaysWhatChanged() {
        coded();
        assertThat(run("recode").out()).isEqualTo("kind,event,before,after\n");
        Function<Report, Coded> less = report -> {
            Coded all = new FakeCoder().apply(report);
            return new Coded(all.events().stream().limit(1).toList(), all.sentences(), all.parsed());
        };
        Result result = run("other", less, "", "recode");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines().skip(1)).singleElement().asString().startsWith("vanished,");
        assertThat(result.err()).contains("events: 0 appeared, 1 vanished, 0 retyped, 0 moved");
        assertThat(run("changes", "--since", "2020-01-01").out().lines().map(line -> line.split(",")[2]))
                .containsExactly("kind", "founded", "founded", "deleted");
        assertThat(run("changes", "--since", "2999-01-01").out().lines()).hasSize(1);
    }
}
