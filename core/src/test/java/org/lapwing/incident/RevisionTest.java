package org.lapwing.incident;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lapwing.incident.Told.told;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RevisionTest {

    /** Groups in memory, kept as revisions say. */
    private static final class World implements Revision.Groups {

        private final Map<String, List<Particulars>> groups = new TreeMap<>();
        private int asked;

        private void revise(List<Particulars> newcomers, Set<String> gone) {
            Map<String, List<Particulars>> broken = new TreeMap<>();
            groups.forEach((id, events) -> {
                if (events.stream().anyMatch(e -> gone.contains(e.event()))) {
                    broken.put(id, new ArrayList<>(events));
                    broken.get(id).removeIf(e -> gone.contains(e.event()));
                }
            });
            groups.keySet().removeAll(broken.keySet());
            Revision.Outcome outcome = Revision.of(newcomers, broken, this, Rulings.NONE);
            groups.keySet().removeAll(outcome.before().keySet());
            outcome.after().forEach(group -> groups.put(group.get(0).event(), group));
        }

        @Override
        public Map<String, List<Particulars>> meeting(Collection<Particulars> events) {
            Set<Long> blocks = new TreeSet<>();
            events.forEach(e -> LongStream.of(Fusion.blocks(e)).forEach(blocks::add));
            Map<String, List<Particulars>> meeting = new HashMap<>();
            groups.forEach((id, members) -> {
                List<Particulars> some = members.stream()
                        .filter(e -> LongStream.of(Fusion.blocks(e)).anyMatch(blocks::contains))
                        .toList();
                if (!some.isEmpty()) {
                    meeting.put(id, some);
                }
            });
            return meeting;
        }

        @Override
        public Map<String, List<Particulars>> whole(Set<String> ids) {
            asked += ids.size();
            Map<String, List<Particulars>> whole = new HashMap<>(groups);
            whole.keySet().retainAll(ids);
            return whole;
        }
    }

    /** The proof that a store which gets reports one by one, loses and recodes some, has what fusing all at once gives. */
    @Test
    void reportsThatComeAndGoGiveWhatFusingAllGives() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<List<Particulars>> reports = new ArrayList<>(FusionTest.jumble(random, 60).stream()
                    .collect(groupingBy(e -> e.report().report()))
                    .values());
            Collections.shuffle(reports, random);
            World world = new World();
            List<Particulars> there = new ArrayList<>();
            for (List<Particulars> report : reports) {
                world.revise(report, Set.of());
                there.addAll(report);
                if (random.nextInt(4) == 0) {
                    Particulars leaving = there.remove(random.nextInt(there.size()));
                    world.revise(List.of(), Set.of(leaving.event()));
                }
                assertThat(FusionTest.ids(List.copyOf(world.groups.values())))
                        .as("seed %d, %d events", seed, there.size())
                        .isEqualTo(FusionTest.ids(Fusion.fuse(there)));
            }
        }
    }

    /** The days of a war are linked each to the next; a report of today must not ask for all of them. */
    @Test
    void looksNoFurtherThanItMust() {
        World world = new World();
        for (int day = 1; day <= 28; day++) {
            for (String paper : List.of("one", "two")) {
                world.revise(report(day, paper), Set.of());
            }
        }
        int groups = world.groups.size();
        assertThat(groups).isGreaterThan(10);
        world.asked = 0;
        world.revise(report(28, "three"), Set.of());
        assertThat(world.groups).hasSize(groups);
        assertThat(world.asked).isLessThanOrEqualTo(3);
    }

    private static List<Particulars> report(int day, String paper) {
        String published = "2023-11-%02d".formatted(day);
        return told(
                        published,
                        paper + " of " + published,
                        "ASSAULT firearms || " + published + " | Kidal | MLI MIL | CMA | killed 5")
                .particulars();
    }
}
