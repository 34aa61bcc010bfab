package org.lapwing.role;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.lapwing.actor.ActorMention;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventMention;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;

/** What is known of a phrase besides its vectors, as numbers from 0 to 1: its place, its grammar, what rules say of it. */
final class PhraseFacts {

    private static final List<String> TAGS = List.of(
            "NN", "NNS", "NNP", "NNPS", "CD", "JJ", "VBG", "VBN", "IN", "DT", "CC", ",", "VBD", "PRP$", "POS", "-LRB-",
            "-RRB-", "TO", ".");
    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "nsubj:pass",
            "obj",
            "obl",
            "nmod",
            "compound",
            "appos",
            "conj",
            "root",
            "nmod:poss",
            "amod",
            "flat",
            "dep");
    private static final List<Sector> SECTORS =
            List.of(Sector.MIL, Sector.REB, Sector.UAF, Sector.PRM, Sector.COP, Sector.CRM, Sector.GOV, Sector.CVL);
    private static final int LONGEST = 6;
    private static final int SENTENCES = 10;
    private static final int REPEATS = 5;

    /** How many numbers there are of a phrase. */
    static final int COUNT =
            4 + LONGEST + 4 * TAGS.size() + RELATIONS.size() + 4 + SECTORS.size() + 5 + RoleFiller.Role.values().length;

    private final float[] values = new float[COUNT];
    private int next = 0;

    private PhraseFacts() {}

    /** @param repeats how often the report has a phrase of the same words */
    static float[] of(Phrase phrase, SentenceFindings findings, int repeats) {
        PhraseFacts facts = new PhraseFacts();
        facts.position(phrase, repeats);
        facts.grammar(phrase, findings.sentence());
        facts.mentions(phrase, findings);
        if (facts.next != COUNT) {
            throw new IllegalStateException(facts.next + " facts, not " + COUNT);
        }
        return facts.values;
    }

    private void position(Phrase phrase, int repeats) {
        add(share(phrase.sentence(), SENTENCES));
        add(phrase.sentence() < 2);
        add(share(repeats, REPEATS));
        for (int i = 0; i < LONGEST; i++) {
            add(phrase.to() - phrase.from() == i);
        }
    }

    private void grammar(Phrase phrase, Sentence sentence) {
        oneOf(TAGS, tag(sentence, phrase.from()));
        oneOf(TAGS, tag(sentence, phrase.to()));
        oneOf(TAGS, tag(sentence, phrase.from() - 1));
        oneOf(TAGS, tag(sentence, phrase.to() + 1));
        oneOf(RELATIONS, sentence.token(phrase.head()).relation());
        long heads = sentence.tokens().subList(phrase.from(), phrase.to() + 1).stream()
                .filter(t -> t.head() < phrase.from() || t.head() > phrase.to())
                .count();
        add(heads == 1);
        add(heads > 1);
    }

    private void mentions(Phrase phrase, SentenceFindings findings) {
        Span span = phrase.span();
        List<ActorMention> actors =
                findings.actors().stream().filter(m -> m.span().overlaps(span)).toList();
        add(!actors.isEmpty());
        add(actors.stream().anyMatch(m -> m.span().equals(span)));
        add(actors.stream().anyMatch(m -> m.actor().name().isPresent()));
        add(actors.stream().anyMatch(m -> m.actor().group().isPresent()));
        for (Sector sector : SECTORS) {
            add(actors.stream()
                    .anyMatch(m -> m.actor().sector().filter(sector::equals).isPresent()));
        }
        add(findings.places().stream().anyMatch(p -> p.span().overlaps(span)));
        List<EventMention> violent = findings.events().stream()
                .filter(e -> e.type() == EventType.ASSAULT)
                .toList();
        add(!violent.isEmpty());
        add(overlaps(span, violent.stream().map(EventMention::actors).flatMap(Collection::stream)));
        add(overlaps(span, violent.stream().map(EventMention::recipients).flatMap(Collection::stream)));
        for (RoleFiller.Role role : RoleFiller.Role.values()) {
            add(findings.events().stream()
                    .flatMap(e -> e.roles().stream())
                    .anyMatch(r -> r.role() == role && r.span().overlaps(span)));
        }
    }

    private static boolean overlaps(Span span, Stream<ActorMention> mentions) {
        return mentions.anyMatch(m -> m.span().overlaps(span));
    }

    private static String tag(Sentence sentence, int token) {
        return token < 0 || token >= sentence.size()
                ? "."
                : sentence.token(token).tag();
    }

    private static float share(int number, int of) {
        return (float) Math.min(number, of) / of;
    }

    private void oneOf(List<String> known, String value) {
        for (String each : known) {
            add(each.equals(value));
        }
    }

    private void add(boolean value) {
        add(value ? 1f : 0f);
    }

    private void add(float value) {
        values[next++] = value;
    }
}
