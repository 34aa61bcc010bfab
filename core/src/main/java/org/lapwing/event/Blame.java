package org.lapwing.event;

import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Actor;
import org.lapwing.actor.ActorMention;
import org.lapwing.claim.Attribution;
import org.lapwing.coding.EventMention;
import org.lapwing.coding.EventType;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.coding.Status;

/**
 * Who is blamed for an attack told before, as long as nobody in the report says otherwise: those accused have not denied it,
 * and nobody else is accused. Who says so stays with the accusation, which is an event of its own.
 */
final class Blame {

    /** Blame follows what it is for within so many sentences. */
    private static final int REACH = 3;

    private final List<EventDraft> drafts;

    Blame(List<EventDraft> drafts) {
        this.drafts = drafts;
    }

    /** Gives each attack of which nobody says who made it those who are blamed for it. */
    void settle() {
        drafts.stream()
                .filter(Blame::isBlame)
                .filter(this::isUndisputed)
                .forEach(blame ->
                        attackBefore(blame).filter(Blame::isOfUnknown).ifPresent(attack -> attack.isBlamedOn(blame)));
    }

    private static boolean isBlame(EventDraft draft) {
        return draft.status() == Status.REPORTED
                && draft.mentions().stream().anyMatch(m -> m.entry().is(Trait.BLAMES))
                && !accused(draft).isEmpty();
    }

    private static List<ActorMention> accused(EventDraft accusation) {
        return accusation.mentions().stream()
                .flatMap(m -> m.recipients().stream())
                .toList();
    }

    private boolean isUndisputed(EventDraft blame) {
        List<ActorMention> accused = accused(blame);
        boolean others = drafts.stream()
                .filter(d -> d.type() == EventType.ACCUSE
                        && d.founder().modes().equals(blame.founder().modes()))
                .anyMatch(d -> !Compatibility.ofActors(accused(d), accused));
        boolean denied = drafts.stream()
                .filter(d -> d.type() == EventType.ASSAULT)
                .flatMap(d -> d.mentions().stream())
                .filter(m -> m.status() == Status.DENIED)
                .anyMatch(m -> accused.stream().anyMatch(a -> isBy(m, a.actor())));
        return !others && !denied;
    }

    private static boolean isBy(EventMention denial, Actor accused) {
        return denial.actors().stream().anyMatch(a -> Compatibility.ofActors(a.actor(), accused))
                || denial.speaker()
                        .flatMap(Attribution::actor)
                        .filter(a -> Compatibility.ofActors(a.actor(), accused))
                        .isPresent();
    }

    private Optional<EventDraft> attackBefore(EventDraft blame) {
        int sentence = blame.founder().sentence();
        return drafts.stream()
                .filter(d -> d.type() == EventType.ASSAULT && d.status() == Status.REPORTED)
                .filter(d -> d.firstEvidence().compareTo(blame.founder().trigger()) < 0)
                .filter(d -> sentence - d.lastSentenceUpTo(sentence) <= REACH)
                .reduce((first, second) -> toldLater(first, second, sentence));
    }

    /** The one told of last; of equal ones the first, which is what the report is about. */
    private static EventDraft toldLater(EventDraft first, EventDraft second, int sentence) {
        return second.lastSentenceUpTo(sentence) > first.lastSentenceUpTo(sentence) ? second : first;
    }

    /** "gunmen", "armed men": no name, no country. */
    private static boolean isOfUnknown(EventDraft attack) {
        return attack.mentions().stream()
                .filter(m -> m.status() != Status.DENIED)
                .flatMap(m -> m.actors().stream())
                .map(ActorMention::actor)
                .allMatch(a -> a.group().isEmpty() && a.country().isEmpty());
    }
}
