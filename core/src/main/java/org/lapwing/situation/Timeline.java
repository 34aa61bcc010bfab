package org.lapwing.situation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.Silence;
import org.lapwing.ceasefire.StatusChange;
import org.lapwing.ceasefire.Violation;

/** Violations a week over half a year, with turns of the status, exits of monitors and cut communications. */
final class Timeline {

    private static final int WEEKS = 26;
    private static final int WIDTH = 720;
    private static final int TOP = 70;
    private static final int FLOOR = 190;
    private static final int HEIGHT = 220;
    private static final int LEFT = 30;
    private static final double STEP = (WIDTH - LEFT - 10.0) / WEEKS;

    private final Assessment assessment;
    private final LocalDate first;
    private final LocalDate to;
    private final List<List<Violation>> established = new ArrayList<>();
    private final List<List<Violation>> other = new ArrayList<>();

    Timeline(Assessment assessment, LocalDate to) {
        this.assessment = assessment;
        this.to = to;
        this.first = to.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
        for (int week = 0; week < WEEKS; week++) {
            established.add(new ArrayList<>());
            other.add(new ArrayList<>());
        }
        for (Violation violation : assessment.violations()) {
            boolean shown = violation.counts()
                    && violation.isDated()
                    && !violation.day().isBefore(first)
                    && !violation.day().isAfter(to);
            if (shown) {
                (violation.state().isEstablished() ? established : other)
                        .get(week(first, violation.day()))
                        .add(violation);
            }
        }
    }

    /** What its bars count, in order of time. */
    List<Tallied> tallied() {
        List<Tallied> tallied = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            String title = "Week of " + Days.day(first.plusWeeks(week));
            if (!established.get(week).isEmpty()) {
                tallied.add(new Tallied(
                        establishedId(week),
                        title + ", reported by two or more sources, or confirmed",
                        established.get(week)));
            }
            if (!other.get(week).isEmpty()) {
                tallied.add(
                        new Tallied(otherId(week), title + ", reported by one source, or in doubt", other.get(week)));
            }
        }
        return tallied;
    }

    private String establishedId(int week) {
        return "week-" + first.plusWeeks(week);
    }

    private String otherId(int week) {
        return establishedId(week) + "-other";
    }

    /** @param counted number of the note that says what is counted */
    Drawing draw(List<Silence> silences, int counted) {
        int most = 1;
        for (int week = 0; week < WEEKS; week++) {
            most = Math.max(most, established.get(week).size() + other.get(week).size());
        }
        List<Drawing.Shape> shapes = new ArrayList<>();
        shapes.add(new Drawing.Line("axis", LEFT, FLOOR, WIDTH - 10.0, FLOOR));
        shapes.add(new Drawing.Label("end", LEFT - 6.0, FLOOR, "0"));
        shapes.add(new Drawing.Label("end", LEFT - 6.0, TOP + 8.0, Integer.toString(most)));
        List<String> words = new ArrayList<>();
        double unit = (double) (FLOOR - TOP) / most;
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = first.plusWeeks(week);
            int sure = established.get(week).size();
            int unsure = other.get(week).size();
            double x = LEFT + week * STEP;
            String tip = "week of " + Days.day(monday) + ": " + sure + " corroborated, " + unsure + " not";
            double height = sure * unit;
            if (sure > 0) {
                shapes.add(new Drawing.Box(
                        "corroborated", x + 2, FLOOR - height, STEP - 4, height, tip, establishedId(week)));
            }
            if (unsure > 0) {
                double more = unsure * unit;
                shapes.add(
                        new Drawing.Box("alleged", x + 2, FLOOR - height - more, STEP - 4, more, tip, otherId(week)));
            }
            if (sure + unsure > 0) {
                words.add(tip);
            }
            if (week == 0 || monday.getDayOfMonth() <= 7) {
                boolean atEdge = x > WIDTH - 60.0;
                shapes.add(new Drawing.Label(
                        atEdge ? "end" : "", atEdge ? x + STEP : x + 2, FLOOR + 18.0, Days.brief(monday)));
            }
        }
        marks(silences, shapes, words);
        return new Drawing(
                Sentence.of(
                        "Violations a week. Dark red: reported by two or more sources, or confirmed; orange: by one, or in doubt. A"
                                + " week without a bar may have been quiet, or nobody was there to tell. Each bar leads to what it counts.",
                        List.of(counted)),
                "Timeline. " + String.join(". ", words) + ".",
                WIDTH,
                HEIGHT,
                shapes);
    }

    /** @param section that has where it is from */
    private record Mark(LocalDate day, String words, String section) {}

    private void marks(List<Silence> silences, List<Drawing.Shape> shapes, List<String> words) {
        List<Mark> marks = new ArrayList<>();
        for (StatusChange change : assessment.changes()) {
            marks.add(new Mark(change.on(), Phrases.words(change.status()), SituationReporter.AGREEMENT));
        }
        assessment
                .exits()
                .forEach(exit -> exit.date()
                        .end()
                        .ifPresent(day -> marks.add(new Mark(
                                day,
                                "monitor leaves"
                                        + exit.place()
                                                .map(place -> " " + place.replaceFirst("[,?].*", ""))
                                                .orElse(""),
                                SituationReporter.KEPT))));
        silences.stream()
                .filter(silence -> silence.kind() == Silence.Kind.COMMUNICATIONS_CUT)
                .forEach(silence -> silence.date()
                        .start()
                        .ifPresent(day -> marks.add(new Mark(day, "communications cut", SituationReporter.COVERAGE))));
        List<Mark> shown = marks.stream()
                .filter(mark -> !mark.day().isBefore(first) && !mark.day().isAfter(to))
                .distinct()
                .sorted(Comparator.comparing(Mark::day).thenComparing(Mark::words))
                .toList();
        int row = 0;
        for (Mark mark : shown) {
            double x = LEFT + (mark.day().toEpochDay() - first.toEpochDay()) / 7.0 * STEP;
            double y = 14 + 14 * (row++ % 4);
            boolean right = x > WIDTH / 2.0;
            shapes.add(new Drawing.Line("mark", x, y - 8, x, FLOOR));
            shapes.add(new Drawing.Sign(
                    right ? "marked end" : "marked",
                    right ? x - 4 : x + 4,
                    y,
                    Days.brief(mark.day()) + ": " + mark.words(),
                    mark.section()));
            words.add(Days.day(mark.day()) + ": " + mark.words());
        }
    }

    private static int week(LocalDate first, LocalDate day) {
        return (int) ((day.toEpochDay() - first.toEpochDay()) / 7);
    }
}
