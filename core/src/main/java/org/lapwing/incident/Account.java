package org.lapwing.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lapwing.claim.Claim;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.event.Event;
import org.lapwing.event.TollHeadline;
import org.lapwing.text.Span;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;

/**
 * What one report tells of an incident.
 *
 * @param figures its counts, one a kind and speaker, in the order told
 * @param words its claims, in their order
 */
public record Account(Event event, ReportProfile report, List<Figure> figures, List<Word> words) {

    /** @param text the words of {@code claim} */
    public record Word(Claim claim, String text) {}

    /**
     * How many a speaker counts, all that it names added.
     *
     * @param speaker as written; empty where the report itself counts
     * @param text the words that count
     */
    public record Figure(TollKind kind, TollRange range, Optional<String> speaker, SpeakerRole role, String text) {}

    public Account {
        figures = List.copyOf(figures);
        words = List.copyOf(words);
    }

    /** @param body of the event's report */
    public static Account of(Event event, ReportProfile report, String body) {
        record Voice(TollKind kind, Optional<String> speaker, SpeakerRole role) {}
        Map<Voice, List<Event.Toll>> byVoice = new LinkedHashMap<>();
        for (Event.Toll toll : event.tolls()) {
            if (toll.part() && event.tolls().stream().anyMatch(t -> t.kind() == toll.kind() && !t.part())) {
                continue;
            }
            Optional<Claim> claim = claimOf(toll.span(), event);
            // A figure that its speaker denies or does not stand by is no count of anybody's.
            if (claim.isEmpty()
                    || claim.get().stance() == Stance.ASSERTED
                    || claim.get().stance() == Stance.BACKGROUND) {
                Voice voice = new Voice(
                        toll.kind(),
                        claim.flatMap(Claim::speaker),
                        claim.map(Claim::role).orElse(SpeakerRole.MEDIA));
                byVoice.computeIfAbsent(voice, v -> new ArrayList<>()).add(toll);
            }
        }
        List<Figure> figures = new ArrayList<>();
        byVoice.forEach((voice, tolls) -> {
            TollHeadline headline = TollHeadline.of(tolls, body);
            figures.add(new Figure(voice.kind(), headline.range(), voice.speaker(), voice.role(), headline.text()));
        });
        List<Word> words = event.claims().stream()
                .map(claim -> new Word(claim, claim.quote().of(body)))
                .toList();
        return new Account(event, report, figures, words);
    }

    private static Optional<Claim> claimOf(Span span, Event event) {
        return event.claims().stream()
                .filter(claim -> claim.quote().equals(span))
                .findFirst();
    }
}
