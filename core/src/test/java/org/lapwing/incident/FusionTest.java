package org.lapwing.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lapwing.incident.Told.printed;
import static org.lapwing.incident.Told.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FusionTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '/', textBlock = """
            same day and town / ASSAULT firearms || 2023-11-12 | Kidal | MLI MIL | / ASSAULT firearms || 2023-11-12 | Kidal | CMA | MLI MIL / true
            a group and what it is part of / ASSAULT || 2023-11-12 | Mali | HCUA | MLI MIL | killed 14 / ASSAULT || 2023-11-12 | Kidal | CMA | MLI MIL | killed 14 / true
            a province and a town in it, with the same toll / ASSAULT firearms || 2023-11-12 | Kidal Region | MLI MIL || killed 14 / ASSAULT firearms || 2023-11-12 | Kidal | MLI MIL || killed 14 / true
            a province and a town in it, with nothing else / ASSAULT || 2023-11-12 | Kidal Region ||| / ASSAULT || 2023-11-12 | Kidal ||| / false
            a place that no gazetteer knows, by its name / ASSAULT || 2023-11-12 | Tin Essako ||| / ASSAULT || 2023-11-12 | Tin Essako ||| / true
            towns far from each other / ASSAULT || 2023-11-12 | Kidal | MLI MIL || killed 14 / ASSAULT || 2023-11-12 | Gao | MLI MIL || killed 14 / false
            days of one battle / ASSAULT firearms || 2023-11-12 | Kidal | MLI MIL | CMA / ASSAULT firearms || 2023-11-13 | Kidal | MLI MIL | CMA / false
            a night that two reports date differently, with the same toll / ASSAULT firearms || 2023-11-12 | Kidal | MLI MIL | CMA | killed 14 / ASSAULT firearms || 2023-11-13 | Kidal | MLI MIL | CMA | killed 14 / true
            a day and a time since when / ASSAULT firearms || 2023-11-12 | Kidal | MLI MIL | CMA / ASSAULT firearms || 2023-08-01.. | Kidal | MLI MIL | CMA / false
            a day and the month / ASSAULT firearms || 2023-11-12 | Kidal | MLI MIL | CMA | killed 14 / ASSAULT firearms || 2023-11-01..2023-11-30 | Kidal | MLI MIL | CMA | killed 14 / false
            a denial of it / ASSAULT aerial || 2023-11-12 | Kidal | MLI MIL | CVL / ASSAULT aerial | denied | 2023-11-12 | Kidal | MLI MIL | CVL / true
            a plan of it / ASSAULT aerial || 2023-11-12 | Kidal | MLI MIL | CVL / ASSAULT aerial | planned | 2023-11-12 | Kidal | MLI MIL | CVL / false
            what came of it / ASSAULT || 2023-11-12 | Kidal | MLI MIL | CMA / PROTEST || 2023-11-12 | Kidal | MLI CVL | / false
            other sides, other means / ASSAULT firearms || 2023-11-12 | Kidal | MLI CRM | MLI BUS / ASSAULT aerial || 2023-11-12 | Kidal | FRA MIL | MLI MIL / false
            a toll ten times as high / ASSAULT || 2023-11-12 | Kidal | UAF | MLI CVL | killed 2 / ASSAULT || 2023-11-12 | Kidal | FRA MIL | JNIM | killed 40 / false
            words of the same to the same / CONSULT meet || 2023-11-12 || MLI GOV | DZA GOV / CONSULT meet || 2023-11-12 || MLI GOV | DZA GOV / true
            words of the same to another / CONSULT meet || 2023-11-12 || MLI GOV | DZA GOV / CONSULT meet || 2023-11-12 || MLI GOV | RUS GOV / false
            """)
    void joinsTwoReportsOfOneHappening(String ignoredTitle, String first, String second, boolean joined) {
        List<Particulars> events = Stream.of(told("2023-11-13", "one", first), told("2023-11-13", "other", second))
                .flatMap(t -> t.particulars().stream())
                .toList();
        assertThat(Fusion.fuse(events)).hasSize(joined ? 1 : 2);
    }

    @Test
    void followUpJoinsTheDayThatItNames() {
        Told news = told("2023-11-12", "one", "ASSAULT || 2023-11-11 | Kidal | UAF | MLI CVL | killed 12");
        Told week = told("2023-11-20", "other", "ASSAULT | background | 2023-11-11 | Kidal | JNIM | | killed 12");
        assertThat(Fusion.fuse(both(news, week))).hasSize(1);
    }

    @Test
    void neverFusesEventsOfOneReport() {
        String same = "ASSAULT firearms || 2023-11-12 | Kidal | MLI MIL | CMA | killed 14";
        Told one = told("2023-11-13", "one", same, same);
        Told other = told("2023-11-13", "other", same);
        assertThat(Fusion.fuse(both(one, other))).hasSize(2).anyMatch(group -> group.size() == 2);
    }

    /** Each day resembles the next, and one report gives two of them; still every day is an incident. */
    @Test
    void doesNotChainTheDaysOfABattle() {
        List<Particulars> events = new ArrayList<>();
        LocalDate first = LocalDate.of(2023, 11, 1);
        for (int day = 0; day < 20; day++) {
            for (int paper = 0; paper < 3; paper++) {
                LocalDate published = first.plusDays(day + 1);
                events.addAll(told(
                                published.toString(),
                                "paper " + paper + " of " + published,
                                "ASSAULT firearms || " + first.plusDays(day) + " | Kidal | MLI MIL | CMA | killed 5")
                        .particulars());
            }
        }
        for (List<Particulars> group : Fusion.fuse(events)) {
            assertThat(group.stream().map(p -> p.period().first()).distinct().count())
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void doesNotDependOnTheOrderOfReports() {
        Random random = new Random(5);
        List<Particulars> events = new ArrayList<>(jumble(random, 150));
        Set<Set<String>> groups = ids(Fusion.fuse(events));
        assertThat(groups).as("something is joined").anyMatch(g -> g.size() > 2);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(events, random);
            assertThat(ids(Fusion.fuse(events))).isEqualTo(groups);
        }
    }

    @Test
    void readsParticularsAsTheyWereWritten() {
        for (Particulars event : jumble(new Random(8), 50)) {
            ReportProfile profile = ParticularsCodec.profile(ParticularsCodec.write(event.report()));
            assertThat(profile).isEqualTo(event.report());
            assertThat(ParticularsCodec.particulars(ParticularsCodec.write(event), profile))
                    .isEqualTo(event);
        }
    }

    /** Events that resemble each other, of so many reports. */
    static List<Particulars> jumble(Random random, int reports) {
        List<Particulars> events = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            LocalDate published = LocalDate.of(2023, 11, 3 + random.nextInt(4));
            List<String> lines = new ArrayList<>();
            for (int n = 0; n <= random.nextInt(3); n++) {
                lines.add(String.join(
                        " | ",
                        one(random, "ASSAULT firearms", "ASSAULT aerial", "ASSAULT", "COERCE arrest", "CONSULT meet"),
                        one(random, "", "", "denied", "planned"),
                        one(random, "", published.minusDays(random.nextInt(3)).toString(), "2023-11-01.."),
                        one(random, "Kidal", "Kidal", "Gao", "Anefis", "Kidal Region", "Mali", "Nowhere", ""),
                        one(random, "MLI MIL", "CMA", "HCUA", "UAF", "JNIM", ""),
                        one(random, "MLI CVL", "MLI MIL", "CMA", ""),
                        "killed " + one(random, "1", "5", "14", "14.."),
                        ""));
            }
            events.addAll(printed(
                            published.toString(),
                            "paper " + i,
                            one(random, "The army fought in Kidal. ", "Rebels took Anefis. ") + "Report number " + i,
                            lines.stream()
                                    .map(l -> l.substring(0, l.length() - 3))
                                    .toArray(String[]::new))
                    .particulars());
        }
        return events;
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static List<Particulars> both(Told a, Told b) {
        return Stream.of(a, b).flatMap(t -> t.particulars().stream()).toList();
    }

    static Set<Set<String>> ids(List<List<Particulars>> groups) {
        Set<Set<String>> ids = new java.util.HashSet<>();
        for (List<Particulars> group : groups) {
            ids.add(new java.util.TreeSet<>(
                    group.stream().map(Particulars::event).toList()));
        }
        return ids;
    }
}
