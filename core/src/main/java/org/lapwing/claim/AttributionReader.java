package org.lapwing.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lapwing.actor.ActorMention;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Argument;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/** Finds who is quoted, directly or indirectly, in a parsed sentence, and how they stand to what is said. */
public final class AttributionReader {

    private static final Map<String, Stance> REPORTING = Map.ofEntries(
            Map.entry("say", Stance.ASSERTED),
            Map.entry("tell", Stance.ASSERTED),
            Map.entry("report", Stance.ASSERTED),
            Map.entry("announce", Stance.ASSERTED),
            Map.entry("state", Stance.ASSERTED),
            Map.entry("claim", Stance.ASSERTED),
            Map.entry("add", Stance.ASSERTED),
            Map.entry("confirm", Stance.ASSERTED),
            Map.entry("note", Stance.ASSERTED),
            Map.entry("declare", Stance.ASSERTED),
            Map.entry("insist", Stance.ASSERTED),
            Map.entry("allege", Stance.ASSERTED),
            Map.entry("assert", Stance.ASSERTED),
            Map.entry("reveal", Stance.ASSERTED),
            Map.entry("write", Stance.ASSERTED),
            Map.entry("explain", Stance.ASSERTED),
            Map.entry("disclose", Stance.ASSERTED),
            Map.entry("acknowledge", Stance.ASSERTED),
            Map.entry("admit", Stance.ASSERTED),
            Map.entry("concede", Stance.ASSERTED),
            Map.entry("recount", Stance.ASSERTED),
            Map.entry("testify", Stance.ASSERTED),
            Map.entry("indicate", Stance.ASSERTED),
            Map.entry("believe", Stance.UNCONFIRMED),
            Map.entry("suspect", Stance.UNCONFIRMED),
            Map.entry("deny", Stance.DENIED),
            Map.entry("refute", Stance.DENIED),
            Map.entry("dismiss", Stance.DENIED),
            Map.entry("doubt", Stance.QUESTIONED),
            Map.entry("question", Stance.QUESTIONED));

    private static final Set<String> HEARSAY = Set.of("reportedly", "allegedly", "apparently", "purportedly");
    private static final Set<String> WITNESSES =
            Set.of("witness", "resident", "villager", "inhabitant", "survivor", "eyewitness", "neighbor", "neighbour");
    private static final Set<String> MEDICS =
            Set.of("doctor", "medic", "nurse", "hospital", "surgeon", "paramedic", "medical");
    private static final Set<String> MEDIA = Set.of(
            "newspaper", "news", "radio", "television", "tv", "media", "journalist", "reporter", "correspondent");
    private static final Set<String> ANONYMOUS =
            Set.of("source", "report", "statement", "anonymity", "unnamed", "anonymous");
    private static final Set<String> OFFICIALS = Set.of(
            "official",
            "officer",
            "minister",
            "governor",
            "mayor",
            "police",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "president",
            "ministry",
            "government",
            "authority",
            "commander",
            "prefect",
            "soldier",
            "army",
            "military");

    /** The attributions of a parsed sentence, in order of their verbs. */
    public List<Attribution> read(Grammar grammar, List<ActorMention> actors) {
        List<Attribution> result = new ArrayList<>();
        Sentence sentence = grammar.sentence();
        for (Token token : sentence.tokens()) {
            if (token.isVerb() && REPORTING.containsKey(token.lemma())) {
                reporting(grammar, token, actors).ifPresent(result::add);
            } else if (token.text().equalsIgnoreCase("according")) {
                accordingTo(grammar, token, actors).ifPresent(result::add);
            } else if (HEARSAY.contains(token.lemma())) {
                result.add(new Attribution(
                        token.index(),
                        Optional.empty(),
                        Optional.empty(),
                        SpeakerRole.ANONYMOUS,
                        Stance.UNCONFIRMED,
                        Math.max(token.head(), -1),
                        "hearsay adverb " + token.lemma()));
            }
        }
        result.sort(Comparator.comparingInt(Attribution::verb));
        return result;
    }

    /** What the innermost attribution over {@code token} is, if any reaches it. */
    public static Optional<Attribution> over(Grammar grammar, List<Attribution> attributions, int token) {
        Attribution best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (Attribution a : attributions) {
            boolean covers =
                    a.content() < 0 ? !grammar.isWithin(token, a.verb()) : grammar.isWithin(token, a.content());
            boolean own = a.verb() == token;
            if (covers && !own && !isBeside(grammar, a, token)) {
                int distance = a.content() < 0 ? grammar.sentence().size() : grammar.distance(token, a.content());
                if (distance < bestDistance) {
                    best = a;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** "has denied that it took part and has condemned the raid": whose tense is the speaker's verb's, stands beside it. */
    private static boolean isBeside(Grammar grammar, Attribution attribution, int token) {
        int clause = grammar.clauseOf(token);
        if (clause < 0 || attribution.content() < 0 || grammar.hasOwnSubject(clause)) {
            return false;
        }
        List<String> tense = grammar.auxiliaries(attribution.verb());
        return Set.of(List.of("has"), List.of("have")).contains(tense)
                && grammar.token(clause).relation().equals("conj")
                && grammar.token(clause).head() == attribution.content()
                && grammar.auxiliaries(clause).equals(tense)
                && !grammar.auxiliaries(attribution.content()).equals(tense);
    }

    private static Optional<Attribution> reporting(Grammar grammar, Token verb, List<ActorMention> actors) {
        int content = content(grammar, verb);
        if (content == NO_CONTENT) {
            return Optional.empty();
        }
        Optional<SpeakerPhrase> adjacent = SpeakerPhrase.before(grammar.sentence(), verb.index());
        Optional<Integer> speaker = adjacent.map(SpeakerPhrase::head)
                .or(() -> grammar.ofVerb(verb.index()).stream()
                        .filter(a -> a.role() == Role.SUBJECT)
                        .map(Argument::token)
                        .filter(t -> canSpeak(grammar, t, actors))
                        .findFirst())
                .or(() -> lastActorBefore(grammar, verb.index(), actors));
        Stance stance = REPORTING.getOrDefault(verb.lemma(), Stance.ASSERTED);
        if (grammar.isNegated(verb.index())) {
            stance = verb.lemma().equals("confirm") ? Stance.UNCONFIRMED : Stance.QUESTIONED;
        }
        Optional<Span> words = adjacent.map(SpeakerPhrase::span).or(() -> speaker.map(s -> nounPhrase(grammar, s)));
        return Optional.of(attribution(
                grammar, verb.index(), speaker, words, stance, content, actors, "reporting verb " + verb.lemma()));
    }

    /** Happenings and things are no speakers; where the parser makes one of them so, it lost the true subject. */
    private static boolean canSpeak(Grammar grammar, int token, List<ActorMention> actors) {
        Token noun = grammar.token(token);
        boolean known = mentionAt(grammar, token, actors).isPresent()
                || noun.isProper()
                || noun.tag().startsWith("PRP");
        return known
                || Stream.of(WITNESSES, MEDICS, MEDIA, ANONYMOUS, OFFICIALS).anyMatch(s -> s.contains(noun.lemma()))
                || noun.lemma().matches(".*(or|er|ist|yst|man|woman|ian|ant)");
    }

    private static Optional<Integer> lastActorBefore(Grammar grammar, int verb, List<ActorMention> actors) {
        boolean participle = grammar.token(verb).tag().equals("VBG");
        return actors.stream()
                .filter(m -> participle && m.sentence() == grammar.sentence().index() && m.head() < verb)
                .max(Comparator.comparingInt(ActorMention::head))
                .map(ActorMention::head);
    }

    private static final int NO_CONTENT = -2;

    /** "welcomed the offer, whereas the rebels dismissed it": what another makes of it is not said of the clause above. */
    private static final Set<String> CONTRAST = Set.of("whereas", "while", "although", "though", "because", "since");

    private static int content(Grammar grammar, Token verb) {
        for (int c : grammar.children(verb.index())) {
            String relation = grammar.token(c).relation();
            if (relation.equals("ccomp") || relation.equals("xcomp")) {
                return c;
            }
        }
        // "Planes flew over the town, an official said": what is said is the clause that governs the verb of saying.
        String relation = verb.relation();
        if (verb.head() >= 0 && Set.of("parataxis", "dep", "ccomp", "advcl").contains(relation)) {
            boolean comma = false;
            int from = Math.min(verb.head(), verb.index());
            int to = Math.max(verb.head(), verb.index());
            for (int i = from; i < to; i++) {
                String text = grammar.token(i).text();
                comma |= text.equals(",") || text.equals("\"") || text.equals("”") || text.equals("''");
            }
            int clause = grammar.clauseOf(verb.head());
            // "sent troops, saying that it had been attacked" says what follows
            boolean contrast = CONTRAST.contains(grammar.marker(verb.index()))
                    || verb.tag().equals("VBG");
            if (comma && verb.head() < verb.index() && clause >= 0 && !contrast) {
                return clause;
            }
        }
        for (int c : grammar.children(verb.index())) {
            if (grammar.token(c).relation().equals("obj")) {
                return c;
            }
        }
        return NO_CONTENT;
    }

    private static Optional<Attribution> accordingTo(Grammar grammar, Token token, List<ActorMention> actors) {
        int speaker = token.relation().equals("case") || token.relation().equals("mark") ? token.head() : -1;
        if (speaker < 0) {
            for (int c : grammar.children(token.index())) {
                if (grammar.token(c).relation().startsWith("obl")
                        || grammar.token(c).isNoun()) {
                    speaker = c;
                }
            }
        }
        if (speaker < 0) {
            return Optional.empty();
        }
        Optional<Span> words = Optional.of(nounPhrase(grammar, speaker));
        return Optional.of(attribution(
                grammar, speaker, Optional.of(speaker), words, Stance.ASSERTED, -1, actors, "according to"));
    }

    private static Attribution attribution(
            Grammar grammar,
            int verb,
            Optional<Integer> speaker,
            Optional<Span> words,
            Stance stance,
            int content,
            List<ActorMention> actors,
            String rule) {
        Optional<ActorMention> actor = speaker.flatMap(s -> mentionAt(grammar, s, actors))
                .or(() -> words.flatMap(phrase -> firstWithin(phrase, grammar, actors)));
        return new Attribution(verb, words, actor, role(grammar, words, actor), stance, content, rule);
    }

    private static Optional<ActorMention> mentionAt(Grammar grammar, int token, List<ActorMention> actors) {
        Span span = grammar.token(token).span();
        return actors.stream()
                .filter(m -> m.span().contains(span))
                .min(Comparator.comparingInt(m -> m.span().length()));
    }

    /** "The region's human rights chief" speaks at least for the region. */
    private static Optional<ActorMention> firstWithin(Span phrase, Grammar grammar, List<ActorMention> actors) {
        return actors.stream()
                .filter(m -> m.sentence() == grammar.sentence().index() && phrase.contains(m.span()))
                .min(Comparator.comparing(ActorMention::span));
    }

    /** The noun phrase without the clauses that hang on it. */
    private static Span nounPhrase(Grammar grammar, int head) {
        Span span = grammar.token(head).span();
        for (int c : grammar.children(head)) {
            switch (grammar.token(c).relation()) {
                case "compound", "amod", "det", "nummod", "nmod:poss", "nmod", "conj", "cc", "flat" ->
                    span = Span.covering(span, nounPhrase(grammar, c));
                default -> {
                    // Clauses, appositions, punctuation and prepositions stay out.
                }
            }
        }
        return span;
    }

    private static SpeakerRole role(Grammar grammar, Optional<Span> words, Optional<ActorMention> actor) {
        if (words.isEmpty()) {
            return SpeakerRole.ANONYMOUS;
        }
        if (mentions(grammar, words.get(), ANONYMOUS)) {
            return SpeakerRole.ANONYMOUS;
        }
        if (mentions(grammar, words.get(), WITNESSES)) {
            return SpeakerRole.WITNESS;
        }
        if (mentions(grammar, words.get(), MEDICS)) {
            return SpeakerRole.MEDIC;
        }
        if (mentions(grammar, words.get(), MEDIA)) {
            return SpeakerRole.MEDIA;
        }
        Optional<SpeakerRole> role = actor.flatMap(m -> SpeakerRole.of(m.actor()));
        if (role.isPresent()) {
            return role.get();
        }
        if (mentions(grammar, words.get(), OFFICIALS)) {
            return SpeakerRole.OFFICIAL;
        }
        return SpeakerRole.ANONYMOUS;
    }

    private static boolean mentions(Grammar grammar, Span span, Set<String> lemmas) {
        return grammar.sentence().tokens().stream()
                .filter(t -> span.contains(t.span()))
                .anyMatch(t -> lemmas.contains(t.lemma().toLowerCase(Locale.ROOT)));
    }
}
