package org.lapwing.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventMention;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller.Role;
import org.lapwing.coding.Status;
import org.lapwing.encoder.EncodedSentence;
import org.lapwing.encoder.SentenceEncoder;
import org.lapwing.event.Event;
import org.lapwing.role.SentenceFindings;
import org.lapwing.toll.TollKind;

/** A report as the {@link IncidentNetwork} sees it: its sentences as vectors, and what the rules made of it in numbers. */
final class IncidentFacts {

    private static final List<String> MODES = List.of(
            "abduct",
            "aerial",
            "destroy",
            "explosives",
            "firearms",
            "heavy-weapons",
            "suicide-attack",
            "targeted",
            "torture");

    /** The kinds of what is counted, in the order of the numbers; the training reads it from the examples. */
    private static final List<String> COUNTED = counted();

    private static final int MANY = 4;
    private static final int SENTENCES = 30;
    private static final int FIRST_SENTENCES = 10;

    /** Of each kind how many and whether any, and how long the report is. */
    static final int REPORT_INPUTS = 2 * COUNTED.size() + 1;

    private static final int OF_RULES = 6;

    /** Vector of the sentence, mean of its words, where it stands, and the violence that rules find in it. */
    static final int SENTENCE_INPUTS = 2 * SentenceEncoder.WIDTH + OF_RULES;

    /** Bring the vectors' numbers to about the size of the others. */
    private static final float WHOLE_SCALE = 1 / 8f;

    private static final float WORDS_SCALE = 1 / 3f;

    private IncidentFacts() {}

    private static List<String> counted() {
        List<String> kinds = new ArrayList<>();
        Arrays.stream(EventType.values()).forEach(t -> kinds.add(kind("event", t)));
        for (MucType type : MucType.values()) {
            kinds.add(kind("incident", type));
            kinds.add(kind("relevant", type));
            kinds.add(kind("irrelevant", type));
        }
        Arrays.stream(Status.values()).forEach(s -> kinds.add(kind("status", s)));
        Arrays.stream(Sector.values()).forEach(s -> kinds.add(kind("actor", s)));
        Arrays.stream(Sector.values()).forEach(s -> kinds.add(kind("recipient", s)));
        Arrays.stream(Role.values()).forEach(r -> kinds.add(kind("role", r)));
        Arrays.stream(TollKind.values()).forEach(t -> kinds.add(kind("toll", t)));
        MODES.forEach(m -> kinds.add(kind("mode", m)));
        return List.copyOf(kinds);
    }

    private static String kind(String of, Object value) {
        return of + " " + value.toString().toLowerCase(Locale.ROOT);
    }

    /** {@link #REPORT_INPUTS} numbers from 0 to 1. */
    static float[] of(List<Event> events, List<MucIncident> incidents, int sentences) {
        Map<String, Integer> counts = new HashMap<>();
        Stream.concat(
                        events.stream().flatMap(IncidentFacts::kinds),
                        incidents.stream().map(i -> kind("incident", i.type())))
                .forEach(k -> counts.merge(k, 1, Integer::sum));
        float[] numbers = new float[REPORT_INPUTS];
        for (int i = 0; i < COUNTED.size(); i++) {
            int count = counts.getOrDefault(COUNTED.get(i), 0);
            numbers[2 * i] = (float) Math.min(count, MANY) / MANY;
            numbers[2 * i + 1] = count > 0 ? 1 : 0;
        }
        numbers[2 * COUNTED.size()] = (float) Math.min(sentences, SENTENCES) / SENTENCES;
        return numbers;
    }

    private static Stream<String> kinds(Event event) {
        Stream<String> type = Stream.of(kind("event", event.type()));
        return MucType.of(event)
                .map(incident -> Stream.concat(type, kindsOfViolence(event, incident)))
                .orElse(type);
    }

    private static Stream<String> kindsOfViolence(Event event, MucType type) {
        List<String> kinds = new ArrayList<>();
        kinds.add(kind(MucRelevance.isIncident(event) ? "relevant" : "irrelevant", type));
        kinds.add(kind("status", event.status()));
        event.actors().forEach(a -> a.actor().sector().ifPresent(s -> kinds.add(kind("actor", s))));
        event.recipients().forEach(r -> r.actor().sector().ifPresent(s -> kinds.add(kind("recipient", s))));
        event.roles().stream().map(r -> kind("role", r.role())).distinct().forEach(kinds::add);
        event.tolls().stream().map(t -> kind("toll", t.kind())).distinct().forEach(kinds::add);
        event.modes().forEach(m -> kinds.add(kind("mode", m)));
        return kinds.stream();
    }

    /** {@link #SENTENCE_INPUTS} numbers of each sentence: those parsed, then the others. */
    static List<float[]> of(List<SentenceFindings> parsed, List<UnreadSentences.Unread> unread) {
        return Stream.concat(
                        parsed.stream().map(findings -> of(findings.encoded(), ofRules(findings))),
                        unread.stream().map(sentence -> of(sentence.encoded(), ofRules(sentence))))
                .toList();
    }

    private static float[] of(EncodedSentence encoded, float[] ofRules) {
        int width = SentenceEncoder.WIDTH;
        float[] numbers = new float[SENTENCE_INPUTS];
        float[] whole = encoded.whole();
        float[] mean = meanOfWords(encoded);
        for (int i = 0; i < width; i++) {
            numbers[i] = whole[i] * WHOLE_SCALE;
            numbers[width + i] = mean[i] * WORDS_SCALE;
        }
        System.arraycopy(ofRules, 0, numbers, 2 * width, OF_RULES);
        return numbers;
    }

    static float[] meanOfWords(EncodedSentence encoded) {
        float[] mean = new float[SentenceEncoder.WIDTH];
        for (int word = 0; word < encoded.size(); word++) {
            float[] vector = encoded.token(word);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / encoded.size();
            }
        }
        return mean;
    }

    /** The last {@link #OF_RULES} numbers of a sentence. */
    static float[] ofRules(SentenceFindings findings) {
        return ofRules(
                findings.sentence().index(),
                findings.events().stream()
                        .filter(e -> e.type() == EventType.ASSAULT)
                        .toList());
    }

    /** As for a parsed sentence, in which the rules find nothing. */
    static float[] ofRules(UnreadSentences.Unread sentence) {
        return ofRules(sentence.index(), List.of());
    }

    private static float[] ofRules(int index, List<EventMention> violent) {
        return new float[] {
            (float) Math.min(index, FIRST_SENTENCES) / FIRST_SENTENCES,
            index < 2 ? 1 : 0,
            violent.isEmpty() ? 0 : 1,
            hasMode(violent, "abduct"),
            hasMode(violent, "explosives"),
            hasMode(violent, "destroy")
        };
    }

    private static float hasMode(List<EventMention> events, String mode) {
        return events.stream().anyMatch(e -> e.modes().contains(mode)) ? 1 : 0;
    }
}
