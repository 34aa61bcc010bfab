package org.lapwing.evaluation;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lapwing.text.Document;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;
import org.lapwing.text.Tokeniser;
import org.lapwing.time.TimeTagger;

/**
 * Which mentions are of one event: those that tell one part of an incident, in reports of it. Where an incident has several
 * victims, those who are told of together are told from one by himself, and from the killer. What reports of one incident tell
 * of other happenings is one cluster, as the Gun Violence Corpus has it.
 */
final class MentionClusters {

    /** Parts of an incident that befall each victim. */
    private static final Set<String> BEFALLS = Set.of("death", "hit", "wound");
    /** Parts that other happenings have too; words of any other kind are seldom of violence. */
    private static final Set<String> VIOLENT = Set.of("death", "hit", "wound", "fire", "whole");

    private static final Set<Victims> SEVERAL = EnumSet.of(Victims.OTHERS, Victims.SEVERAL);
    /** An incident has several victims if this share of what befell anybody is told of several. */
    private static final double OF_SEVERAL = 0.4;
    /** Fewer mentions than this say nothing of shares. */
    private static final int FEW = 5;

    private final Tokeniser tokeniser = new Tokeniser();
    private final TimeTagger timeTagger = new TimeTagger();

    /**
     * A mention to place: where it stands and its words, which are the question and not the answer.
     *
     * @param start in code points
     */
    record Mention(String id, String report, int start, String text) {}

    private record Reading(String id, String text, String part, Victims victims, boolean other) {}

    /**
     * The cluster of each mention, by the mention's id.
     *
     * @param clusters the incident of each report, by the report's id
     */
    Map<String, String> of(List<Mention> mentions, List<GoldReport> reports, Map<String, String> clusters) {
        Map<String, List<Mention>> byReport = mentions.stream().collect(groupingBy(Mention::report));
        Map<String, List<Reading>> incidents = new LinkedHashMap<>();
        for (GoldReport report : reports) {
            List<Mention> own = byReport.getOrDefault(report.id(), List.of());
            incidents
                    .computeIfAbsent(clusters.getOrDefault(report.id(), report.id()), key -> new ArrayList<>())
                    .addAll(read(report, own));
        }
        Map<String, String> result = new HashMap<>();
        incidents.forEach((incident, readings) -> {
            Set<Victims> apart = victimsApart(readings);
            readings.forEach(reading -> result.put(reading.id(), incident + " " + event(reading, apart)));
        });
        return result;
    }

    private List<Reading> read(GoldReport report, List<Mention> mentions) {
        Document document = tokeniser.split(report.text());
        List<Span> others = OtherHappenings.in(document, report.date().orElse(LocalDate.EPOCH), timeTagger);
        return mentions.stream().map(mention -> read(mention, document, others)).toList();
    }

    private static Reading read(Mention mention, Document document, List<Span> others) {
        String body = document.body();
        int codePoints = body.codePointCount(0, body.length());
        int start = body.offsetByCodePoints(0, Math.min(Math.max(0, mention.start()), codePoints));
        Span span =
                new Span(start, Math.min(body.length(), start + mention.text().length()));
        List<Token> tokens = document.sentences().stream()
                .filter(sentence -> sentence.span().overlaps(span))
                .findFirst()
                .map(Sentence::tokens)
                .orElse(List.of());
        List<String> before = tokens.stream()
                .filter(token -> token.span().end() <= span.start())
                .map(Token::text)
                .toList();
        List<String> after = tokens.stream()
                .filter(token -> token.span().start() >= span.end())
                .map(Token::text)
                .toList();
        String part = MentionFamily.of(mention.id(), mention.text(), before, after);
        boolean other = VIOLENT.contains(part) && others.stream().anyMatch(stretch -> stretch.overlaps(span));
        return new Reading(mention.id(), mention.text(), part, Victims.of(mention.text(), before, after), other);
    }

    /** Whose fates are told apart: nobody's in an incident of one victim, the killer's where he is among several. */
    private static Set<Victims> victimsApart(List<Reading> readings) {
        List<Reading> own =
                readings.stream().filter(reading -> !reading.other()).toList();
        List<Victims> befell = own.stream()
                .filter(reading -> BEFALLS.contains(reading.part()))
                .map(Reading::victims)
                .toList();
        long several = befell.stream().filter(SEVERAL::contains).count();
        boolean hasSeveral = own.stream().anyMatch(reading -> Victims.areKillerAndKilled(reading.text()))
                || befell.size() >= FEW && several >= OF_SEVERAL * befell.size();
        if (!hasSeveral) {
            return Set.of();
        }
        return befell.contains(Victims.THEMSELVES)
                ? EnumSet.of(Victims.ONE, Victims.OTHERS, Victims.THEMSELVES)
                : EnumSet.of(Victims.ONE);
    }

    private static String event(Reading reading, Set<Victims> apart) {
        if (reading.other()) {
            return "other";
        }
        return BEFALLS.contains(reading.part()) && apart.contains(reading.victims())
                ? reading.part() + " " + reading.victims()
                : reading.part();
    }
}
