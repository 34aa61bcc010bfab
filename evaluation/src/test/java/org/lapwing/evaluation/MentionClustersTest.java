package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lapwing.evaluation.MentionClusters.Mention;

class MentionClustersTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);
    private static final Pattern BRACKETED = Pattern.compile("\\[(.+?)]");

    @Test
    void aLoneVictimsFateIsOneEventHoweverItIsTold() {
        assertThat(clusters("A woman was [killed] on Monday. She [died] at the gate. The [body] was found."))
                .isEqualTo(Map.of("i death", List.of("killed", "died", "body")));
    }

    @Test
    void theFatesOfSeveralAreTheirOwn() {
        assertThat(clusters(
                        "A [murder-suicide] shook the town. A man [killed] his wife and son. Then he [killed] himself."
                                + " The boy [died] on the way. Three people are [dead]."))
                .isEqualTo(Map.of(
                        "i death",
                        List.of("murder-suicide", "dead"),
                        "i death OTHERS",
                        List.of("killed"),
                        "i death THEMSELVES",
                        List.of("killed"),
                        "i death ONE",
                        List.of("died")));
    }

    @Test
    void whatElseHappenedIsApart() {
        assertThat(clusters("A guard was [killed] on Monday. A teacher was [shot] and [killed] there on April 2."))
                .isEqualTo(Map.of("i death", List.of("killed"), "i other", List.of("shot", "killed")));
    }

    @Test
    void offsetsCountCodePoints() {
        assertThat(clusters(
                        "\uD83D\uDD34\uD83D\uDD34 \uD83D\uDD34\uD83D\uDD34 A man was charged with [shooting] a guard."))
                .isEqualTo(Map.of("i hit", List.of("shooting")));
    }

    /** The bracketed words of a report by their clusters. */
    private static Map<String, List<String>> clusters(String bracketed) {
        List<Mention> mentions = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher matcher = BRACKETED.matcher(bracketed);
        while (matcher.find()) {
            matcher.appendReplacement(text, "");
            int start = text.codePointCount(0, text.length());
            mentions.add(new Mention("m" + mentions.size(), "r", start, matcher.group(1)));
            text.append(matcher.group(1));
        }
        matcher.appendTail(text);
        GoldReport report = new GoldReport("r", text.toString(), Optional.of(DAY), Optional.empty());
        Map<String, String> placed = new MentionClusters().of(mentions, List.of(report), Map.of("r", "i"));
        Map<String, List<String>> clusters = new LinkedHashMap<>();
        mentions.forEach(m -> clusters.computeIfAbsent(String.valueOf(placed.get(m.id())), key -> new ArrayList<>())
                .add(m.text()));
        return clusters;
    }
}
