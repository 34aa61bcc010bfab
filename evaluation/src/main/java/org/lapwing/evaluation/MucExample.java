package org.lapwing.evaluation;

import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lapwing.event.Event;
import org.lapwing.role.Part;
import org.lapwing.role.Phrase;
import org.lapwing.role.ReportPhrases;
import org.lapwing.role.SentenceFindings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One report of the training set as {@code models/train.py} reads it: a line of JSON, and the vectors of its sentences.
 *
 * @param gold with {@code templates} and {@code doc_roles}
 * @param sentences the parsed ones; none if the rules find no violence
 * @param unread all others
 */
record MucExample(
        ObjectNode gold,
        String body,
        List<Event> events,
        List<SentenceFindings> sentences,
        List<UnreadSentences.Unread> unread) {

    /** What the key says of a type: that it is told, that it is not, or that either answer counts. */
    private enum Answer {
        YES,
        NO,
        EITHER
    }

    MucExample {
        events = List.copyOf(events);
        sentences = List.copyOf(sentences);
        unread = List.copyOf(unread);
    }

    /**
     * The vectors are big-endian single floats: of each parsed sentence the whole, then each word; of each other sentence the
     * whole and the mean of its words.
     */
    void write(BufferedWriter lines, DataOutputStream vectors) throws IOException {
        List<MucIncident> ofRules = new MucIncidents(body, Optional.empty()).of(events);
        ObjectNode line =
                JsonNodeFactory.instance.objectNode().put("id", gold.path("id").asString());
        line.put("relevant", relevant().name());
        ObjectNode types = line.putObject("types");
        Arrays.stream(MucType.values())
                .forEach(t -> types.put(t.name(), answer(t).name()));
        ArrayNode rules = line.putArray("rules");
        ofRules.stream().map(i -> i.type().name()).distinct().forEach(rules::add);
        numbers(IncidentFacts.of(events, ofRules, sentences.size()), line.putArray("facts"));
        ArrayNode roles = line.putArray("roles");
        for (Part part : Part.values()) {
            ArrayNode entities = roles.addArray();
            for (JsonNode entity : gold.path("doc_roles").path(MucIncident.slot(part))) {
                ArrayNode mentions = entities.addArray();
                entity.forEach(m -> mentions.add(MucParts.normal(m.asString())));
            }
        }
        ArrayNode written = line.putArray("sentences");
        ReportPhrases phrases = new ReportPhrases(body, sentences);
        for (SentenceFindings findings : sentences) {
            ObjectNode sentence = written.addObject();
            sentence.put("words", findings.encoded().size());
            numbers(IncidentFacts.ofRules(findings), sentence.putArray("rules"));
            phrases(findings, phrases, sentence.putArray("phrases"));
            vector(findings.encoded().whole(), vectors);
            for (int i = 0; i < findings.encoded().size(); i++) {
                vector(findings.encoded().token(i), vectors);
            }
        }
        ArrayNode others = line.putArray("unread");
        for (UnreadSentences.Unread sentence : unread) {
            numbers(IncidentFacts.ofRules(sentence), others.addArray());
            vector(sentence.encoded().whole(), vectors);
            vector(IncidentFacts.meanOfWords(sentence.encoded()), vectors);
        }
        lines.write(line.toString());
        lines.newLine();
    }

    /** Of each: first, last and governing word, the words as the key has them, and its facts as pairs of place and value. */
    private void phrases(SentenceFindings findings, ReportPhrases phrases, ArrayNode into) {
        for (Phrase phrase : phrases.in(findings)) {
            ArrayNode written = into.addArray();
            written.add(phrase.from()).add(phrase.to()).add(phrase.head());
            written.add(MucParts.normal(phrase.span().of(body)));
            ArrayNode facts = written.addArray();
            float[] values = phrases.facts(findings, phrase);
            for (int i = 0; i < values.length; i++) {
                if (values[i] != 0) {
                    facts.add(i).add(values[i]);
                }
            }
        }
    }

    private Answer relevant() {
        List<Boolean> optional = new ArrayList<>();
        gold.path("templates").forEach(t -> optional.add(t.path("optional").asBoolean()));
        if (optional.isEmpty()) {
            return Answer.NO;
        }
        return optional.contains(false) ? Answer.YES : Answer.EITHER;
    }

    private Answer answer(MucType type) {
        Set<String> wanted = new TreeSet<>();
        Set<String> allowed = new TreeSet<>();
        for (JsonNode template : gold.path("templates")) {
            JsonNode types = template.path("incident_type");
            boolean either = types.size() > 1 || template.path("optional").asBoolean();
            types.forEach(t -> (either ? allowed : wanted).add(t.asString()));
        }
        if (wanted.contains(type.name())) {
            return Answer.YES;
        }
        return allowed.contains(type.name()) ? Answer.EITHER : Answer.NO;
    }

    private static void numbers(float[] values, ArrayNode into) {
        for (float value : values) {
            into.add(value);
        }
    }

    private static void vector(float[] values, DataOutputStream out) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }
}
