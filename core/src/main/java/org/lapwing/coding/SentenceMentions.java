package org.lapwing.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.ActorMention;
import org.lapwing.claim.Attribution;
import org.lapwing.place.PlaceMention;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Argument;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Span;
import org.lapwing.text.Token;
import org.lapwing.time.TimeMention;
import org.lapwing.toll.TollMention;

/** A parsed sentence with all that the earlier stages found in it. */
public record SentenceMentions(
        String body,
        Grammar grammar,
        List<ActorMention> actors,
        List<PlaceMention> places,
        List<TimeMention> times,
        List<TollMention> tolls,
        List<Attribution> attributions) {

    /** Nouns that only count or bundle what follows "of" ("dozens of fighters", "a group of men"). */
    private static final Set<String> CONTAINERS = Set.of(
            "dozen",
            "score",
            "hundred",
            "thousand",
            "ten",
            "number",
            "group",
            "majority",
            "part",
            "half",
            "member",
            "some",
            "one",
            "two",
            "three",
            "several",
            "many",
            "series",
            "wave",
            "spate",
            "day",
            "week",
            "month",
            "hour",
            "round",
            "outbreak",
            "resumption",
            "string",
            "night",
            "million",
            "handful",
            "couple",
            "bulk",
            "rest",
            "third",
            "all",
            "most",
            "team",
            "beginning",
            "start",
            "end",
            "continuation",
            "escalation",
            "element",
            "unit",
            "kind",
            "act",
            "total",
            "pair",
            "none",
            "each",
            "leader",
            "column",
            "contingent",
            "band",
            "crowd",
            "mob",
            "remnant",
            "ton",
            "tonne",
            "kilogram",
            "sack",
            "batch",
            "load",
            "shipload",
            "shipment");

    private static final Set<String> MODIFIERS = Set.of("amod", "compound", "nummod", "advmod", "nmod:poss", "case");

    public SentenceMentions {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        times = List.copyOf(times);
        tolls = List.copyOf(tolls);
        attributions = List.copyOf(attributions);
    }

    public String text(Span span) {
        return span.of(body);
    }

    /** The token that says what {@code token} is about: "fighters" of "dozens of fighters", else itself. */
    int contentOf(int token) {
        if (!CONTAINERS.contains(grammar.token(token).lemma())
                && !grammar.token(token).tag().equals("CD")) {
            return token;
        }
        for (Argument a : grammar.ofNoun(token)) {
            if (a.role() == Role.NOMINAL && a.preposition().equals("of")) {
                return contentOf(a.token());
            }
        }
        return token;
    }

    /** The container of a noun, as "days" is of the strikes in "days of strikes"; itself if it has none. */
    int containerOf(int noun) {
        Token token = grammar.token(noun);
        boolean contained = token.head() >= 0
                && token.relation().equals("nmod")
                && grammar.preposition(noun).equals("of")
                && CONTAINERS.contains(grammar.token(token.head()).lemma());
        return contained ? containerOf(token.head()) : noun;
    }

    /** The actor that {@code token} names, alone or as part of a longer name; the narrowest mention if several do. */
    Optional<ActorMention> actorAt(int token) {
        Span span = grammar.token(token).span();
        return actors.stream()
                .filter(m -> m.span().contains(span))
                .min(Comparator.<ActorMention>comparingInt(m -> m.head() == token ? 0 : 1)
                        .thenComparingInt(m -> m.span().length()));
    }

    /** The actor that {@code token} names, or whom it belongs to: "army" of "army planes", "Russia" of "its proposal". */
    Optional<ActorMention> actorBehind(int token) {
        int content = contentOf(token);
        Optional<ActorMention> direct = actorAt(content);
        if (direct.isPresent()) {
            return direct;
        }
        List<ActorMention> owners = owners(content);
        return owners.stream()
                .filter(m -> !m.rule().startsWith("pronoun"))
                .findFirst()
                .or(() -> grammar.makerOf(content).flatMap(maker -> actorAt(contentOf(maker))))
                // "its European partners" are Europe's before they are its
                .or(() -> owners.stream().findFirst());
    }

    private static final Set<String> SPEAKERS = Set.of("spokesman", "spokeswoman", "spokesperson");

    /** Those to whom belongs what {@code noun} names, or to whom belongs what that is part of, the nearest tie first. */
    private List<ActorMention> owners(int noun) {
        List<ActorMention> result = new ArrayList<>();
        for (Role role : List.of(Role.POSSESSIVE, Role.MODIFIER, Role.NOMINAL)) {
            for (Argument a : grammar.ofNoun(noun)) {
                boolean owner = role != Role.NOMINAL
                        || Set.of("of", "by", "from").contains(a.preposition())
                        || a.preposition().equals("for")
                                && SPEAKERS.contains(grammar.token(noun).lemma());
                if (a.role() == role && owner && !isPersonal(a.token()) && !isWhereItLies(a, noun)) {
                    int content = contentOf(a.token());
                    actorAt(content).or(() -> possessorOf(content)).ifPresent(result::add);
                }
            }
        }
        return result;
    }

    private static final Set<String> SETTLEMENTS = Set.of("village", "town", "city", "hamlet");

    /** "the Malian border village": what country it lies in, not whose it is. */
    private boolean isWhereItLies(Argument a, int noun) {
        return a.role() == Role.MODIFIER
                && SETTLEMENTS.contains(grammar.token(noun).lemma())
                && grammar.token(a.token()).tag().startsWith("JJ");
    }

    /** "the headquarters of the army's sixth division", "the sites of government bodies" */
    private Optional<ActorMention> possessorOf(int noun) {
        return grammar.ofNoun(noun).stream()
                .filter(a -> a.role() == Role.POSSESSIVE
                        || grammar.token(a.token()).relation().equals("compound"))
                .flatMap(a -> actorAt(contentOf(a.token())).stream())
                .filter(m -> !m.rule().startsWith("pronoun"))
                .findFirst();
    }

    /** "his opponent", "her village": not whoever he or she is. */
    private boolean isPersonal(int token) {
        String text = grammar.token(token).text();
        return text.equalsIgnoreCase("his") || text.equalsIgnoreCase("her");
    }

    /** Who did what a noun names: "the army" of "the army's killing of villagers". */
    List<ActorMention> doersBehind(int token) {
        for (Role role : List.of(Role.POSSESSIVE, Role.MODIFIER, Role.NOMINAL)) {
            for (Argument a : grammar.ofNoun(contentOf(token))) {
                boolean doer = role != Role.NOMINAL || a.preposition().equals("by");
                if (a.role() == role && doer && actorAt(contentOf(a.token())).isPresent()) {
                    return actorsBehind(a.token());
                }
            }
        }
        return grammar.makerOf(contentOf(token)).map(this::actorsBehind).orElse(List.of());
    }

    /**
     * All that {@link #actorBehind} finds in one phrase: who is coordinated inside it ("envoys of the army and of the
     * militia"), and those of one head ("Russian and Ukrainian troops").
     */
    List<ActorMention> actorsBehind(int token) {
        Optional<ActorMention> first = actorBehind(token);
        if (first.isEmpty()) {
            return List.of();
        }
        List<ActorMention> result = new ArrayList<>(ofSamePhrase(first.get()));
        int head = contentOf(token);
        if (head != token) {
            // "a column of soldiers and mercenaries"
            grammar.conjuncts(head).stream()
                    .filter(conjunct -> conjunct != head)
                    .flatMap(conjunct -> actorAt(conjunct).stream())
                    .flatMap(m -> ofSamePhrase(m).stream())
                    .filter(m -> !result.contains(m))
                    .forEach(result::add);
        }
        if (grammar.token(head).tag().equals("NNS") && first.get().head() == head) {
            for (Argument a : grammar.ofNoun(head)) {
                if (a.role() == Role.NOMINAL && a.preposition().equals("of")) {
                    for (int conjunct : grammar.conjuncts(a.token())) {
                        actorAt(conjunct)
                                .filter(m -> !m.span().overlaps(first.get().span()))
                                .ifPresent(m -> result.addAll(ofSamePhrase(m)));
                    }
                }
            }
        }
        return result;
    }

    /** The mention, and the others that its words mean: "both sides", "Russian and Ukrainian troops". */
    List<ActorMention> ofSamePhrase(ActorMention mention) {
        return actors.stream()
                .filter(m -> m.head() == mention.head() && m.span().equals(mention.span()))
                .distinct()
                .toList();
    }

    Optional<PlaceMention> placeAt(int token) {
        Span span = grammar.token(token).span();
        return places.stream().filter(m -> m.span().contains(span)).findFirst();
    }

    /** The noun phrase of {@code head} without relative clauses, appositions and far-off prepositional phrases. */
    /** The mention with the words before it that tell more of whom it describes: "heavily armed men", "two soldiers". */
    ActorMention completed(ActorMention mention) {
        boolean here = mention.sentence() == grammar.sentence().index();
        if (!here || !grammar.token(mention.head()).isNoun()) {
            return mention;
        }
        Span whole = mention.span();
        for (int i = mention.head() - 1; i >= 0; i--) {
            Token before = grammar.token(i);
            boolean inside = mention.span().contains(before.span());
            boolean preposition = before.relation().equals("case") && before.head() == mention.head();
            // "On Sunday army planes flew": the parser takes the day for a part of the name
            boolean day = times.stream().anyMatch(t -> t.span().contains(before.span()));
            boolean described =
                    !preposition && !day && MODIFIERS.contains(before.relation()) && isUnder(i, mention.head());
            if (!inside && !described) {
                break;
            }
            whole = Span.covering(whole, before.span());
        }
        return new ActorMention(
                mention.sentence(), mention.head(), whole, text(whole), mention.actor(), mention.rule());
    }

    private boolean isUnder(int token, int head) {
        int above = grammar.token(token).head();
        return above == head || above > token && above < head && isUnder(above, head);
    }

    Span nounPhrase(int head) {
        Span span = grammar.token(head).span();
        for (int c : grammar.children(head)) {
            String relation = grammar.token(c).relation();
            boolean of = relation.equals("nmod") && grammar.preposition(c).equals("of");
            if (of
                    || Set.of("compound", "amod", "det", "nummod", "nmod:poss", "flat", "case")
                            .contains(relation)) {
                boolean preposition = relation.equals("case") && c < head;
                span = preposition ? span : Span.covering(span, nounPhrase(c));
            }
        }
        return span;
    }
}
