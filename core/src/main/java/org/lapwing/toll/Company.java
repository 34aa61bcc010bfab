package org.lapwing.toll;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;
import org.lapwing.toll.Sufferers.Suffered;
import org.lapwing.toll.TollLexicon.Role;

/** Whether those found are all that a word tells of: by the number of its verb, and by who is said to be with them. */
final class Company {

    private static final Set<Role> JOINING =
            EnumSet.of(Role.VERB, Role.FATE, Role.STATE, Role.COUNT, Role.TO_DEATH, Role.DOWN);

    private static final Set<String> SINGULAR = Set.of("was", "is");
    private static final Set<String> PLURAL = Set.of("were", "are");

    private final Sentence sentence;
    private final Wording words;
    private final List<Count> counts;
    private final Governed governed;

    Company(Wording words, List<Count> counts, Governed governed) {
        this.sentence = words.sentence();
        this.words = words;
        this.counts = counts;
        this.governed = governed;
    }

    List<Suffered> complete(int trigger, Role role, List<Suffered> suffered) {
        if (!sentence.isParsed() || !JOINING.contains(role)) {
            return suffered;
        }
        List<Suffered> all = new ArrayList<>(agreeing(trigger, suffered));
        for (Suffered other : alongWith(trigger, all)) {
            if (all.stream().noneMatch(each -> each.count().covers(other.count().start()))) {
                all.add(other);
            }
        }
        return all;
    }

    /**
     * "Juan Perez, party leader and former minister, was shot": one. "A colonel, a judge and Senator Luis Galan were shot": all
     * that stand in the list, though the parser may have taken the others for something else.
     */
    private List<Suffered> agreeing(int trigger, List<Suffered> suffered) {
        boolean single = suffered.stream().allMatch(Company::isOne);
        boolean before = suffered.stream().allMatch(each -> each.count().end() <= trigger);
        if (!single || !before) {
            return suffered;
        }
        Set<String> auxiliaries = auxiliaries(trigger);
        boolean singular = auxiliaries.stream().anyMatch(SINGULAR::contains)
                || auxiliaries.contains("has") && auxiliaries.contains("been");
        boolean plural = auxiliaries.stream().anyMatch(PLURAL::contains)
                || auxiliaries.contains("have") && auxiliaries.contains("been");
        if (singular) {
            return suffered.subList(0, 1);
        }
        return plural && suffered.size() == 1 ? listed(suffered.get(0)) : suffered;
    }

    private static boolean isOne(Suffered suffered) {
        return suffered.count().range().best().orElse(0) == 1
                && suffered.partOf().isEmpty();
    }

    /** Those of the verb that is told of the subject: the trigger, or what it hangs on ("was shot to death"). */
    private Set<String> auxiliaries(int trigger) {
        Token token = sentence.token(trigger);
        boolean hangs = !token.isVerb() && token.head() >= 0;
        int verb = hangs ? token.head() : trigger;
        return sentence.tokens().stream()
                .filter(each -> each.head() == verb && each.relation().startsWith("aux"))
                .map(each -> words.at(each.index()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Suffered> listed(Suffered last) {
        List<Suffered> all = new ArrayList<>(List.of(last));
        Optional<Count> before = joinedBefore(last.count(), true);
        while (before.isPresent()) {
            all.add(0, new Suffered(before.get(), Optional.empty(), last.cumulative(), last.shared(), last.rule()));
            before = joinedBefore(before.get(), false);
        }
        Optional<Count> after = joinedAfter(last.count());
        while (after.isPresent()) {
            all.add(new Suffered(after.get(), Optional.empty(), last.cumulative(), last.shared(), last.rule()));
            after = joinedAfter(after.get());
        }
        return all;
    }

    private Optional<Count> joinedBefore(Count count, boolean last) {
        int at = count.start() - 1;
        boolean joined = words.is(at, "and");
        int end = joined && words.is(at - 1, ",") ? at - 1 : at;
        boolean linked = joined || !last && words.is(at, ",");
        return linked ? counts.stream().filter(each -> each.end() == end).findFirst() : Optional.empty();
    }

    private Optional<Count> joinedAfter(Count count) {
        int at = count.end();
        boolean comma = words.is(at, ",");
        int and = comma ? at + 1 : at;
        int start = words.is(and, "and") ? and + 1 : comma ? at + 1 : -1;
        return start < 0
                ? Optional.empty()
                : counts.stream()
                        .filter(each -> each.start() == start)
                        .filter(each -> words.is(start - 1, "and") || isInList(each))
                        .findFirst();
    }

    /** Whether "and" comes after it at last. */
    private boolean isInList(Count count) {
        return joinedAfter(count).isPresent();
    }

    /** "Was killed near his home along with two of his bodyguards", "the murder of six priests together with their cook". */
    private List<Suffered> alongWith(int trigger, List<Suffered> suffered) {
        int from = suffered.stream().mapToInt(each -> each.count().end()).reduce(0, Math::max);
        for (int at = Math.max(0, from); at < sentence.size() - 1; at++) {
            if (at > trigger && sentence.token(at).isVerb() || words.is(at, "by", ";")) {
                return List.of();
            }
            if (words.is(at, "along", "together") && words.is(at + 1, "with")) {
                return isClear(at, trigger) ? companions(at + 1, trigger) : List.of();
            }
        }
        return List.of();
    }

    /** Whether no other act stands between, of which they may be companions. */
    private boolean isClear(int from, int trigger) {
        return sentence.tokens().stream()
                .filter(token -> token.index() > from && token.index() < trigger)
                .noneMatch(token -> token.isVerb() && !token.relation().startsWith("aux"));
    }

    private List<Suffered> companions(int with, int trigger) {
        return sentence.tokens().stream()
                .filter(token -> token.index() == with && token.head() > with)
                .findFirst()
                .map(token -> governed.headedBy(token.head(), trigger))
                .orElse(List.of());
    }
}
