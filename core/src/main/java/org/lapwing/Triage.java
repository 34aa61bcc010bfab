package org.lapwing;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.Actor;
import org.lapwing.actor.ActorMention;
import org.lapwing.actor.ActorTagger;
import org.lapwing.actor.Sector;
import org.lapwing.coding.Coder;
import org.lapwing.coding.Lexicon;
import org.lapwing.coding.TriggerScreen;
import org.lapwing.coding.TriggerScreen.Grade;
import org.lapwing.text.Analyser;
import org.lapwing.text.Document;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/** Takes each sentence as deep as it can pay: most hold no event, and are only cut into tokens. */
final class Triage {

    /** Whose ordinary words ("agreed", "left") tell of business, sport and daily life more often than of conflict. */
    private static final Set<Sector> BYSTANDERS =
            EnumSet.of(Sector.BUS, Sector.LAB, Sector.JRN, Sector.AGR, Sector.EDU, Sector.UNK);

    /** Bystanders who also march and go on strike; told with their country, they are in the news. */
    private static final Set<Sector> PROTESTING = EnumSet.of(Sector.LAB, Sector.AGR, Sector.EDU);

    /** "Their uprising", "he vowed": the actor stands in a sentence before. */
    private static final Set<String> PERSONS =
            Set.of("they", "their", "them", "he", "his", "him", "she", "her", "both");

    private static final Set<Sector> ARMED =
            EnumSet.of(Sector.MIL, Sector.REB, Sector.UAF, Sector.PRM, Sector.COP, Sector.CRM, Sector.SPY);

    /** One word of business stands in much other news ("the market was shelled"). */
    private static final int BUSINESS_WORDS = 2;

    /** Where one word in so many is of business, business is what the report is about, and one more in a sentence is enough. */
    private static final int TOKENS_PER_BUSINESS_WORD = 40;

    /** So many parsed sentences that name someone armed make a report one of conflict. */
    private static final int SENTENCES_OF_ARMS = 2;

    private final Lexicon lexicon;
    private final TriggerScreen screen;
    private final Analyser analyser;
    private final ActorTagger actorTagger;
    private final Coder coder;

    Triage(Lexicon lexicon, Analyser analyser, ActorTagger actorTagger, Coder coder) {
        this.lexicon = lexicon;
        this.screen = new TriggerScreen(lexicon);
        this.analyser = analyser;
        this.actorTagger = actorTagger;
        this.coder = coder;
    }

    Document analyse(Document document, LocalDate published) {
        List<Grade> grades = document.sentences().stream()
                .map(sentence -> screen.grade(sentence.span().of(document.body())))
                .toList();
        Map<Integer, List<ActorMention>> actors = grades.contains(Grade.WEAK)
                ? actorTagger.tag(document, published, List.of()).stream().collect(groupingBy(ActorMention::sentence))
                : Map.of();
        int businessWords = isOfBusiness(document) ? 1 : BUSINESS_WORDS;
        List<Sentence> analysed = new ArrayList<>(grades.size());
        for (Sentence sentence : document.sentences()) {
            analysed.add(
                    switch (grades.get(sentence.index())) {
                        case NONE -> sentence;
                        case WEAK ->
                            parseIfNear(sentence, actors.getOrDefault(sentence.index(), List.of()), businessWords);
                        case STRONG -> parseIfAny(sentence);
                    });
        }
        if (isOfArms(analysed, actors)) {
            // Where arms are the story "the truce held" or "fighting broke out" needs nobody beside it.
            analysed.replaceAll(sentence -> sentence.isParsed() || grades.get(sentence.index()) != Grade.WEAK
                    ? sentence
                    : parseIfAny(sentence));
        }
        return new Document(document.body(), analysed);
    }

    private static boolean isOfArms(List<Sentence> analysed, Map<Integer, List<ActorMention>> actors) {
        return analysed.stream()
                        .filter(Sentence::isParsed)
                        .filter(s -> actors.getOrDefault(s.index(), List.of()).stream()
                                .anyMatch(m -> m.actor()
                                        .sector()
                                        .filter(ARMED::contains)
                                        .isPresent()))
                        .count()
                >= SENTENCES_OF_ARMS;
    }

    private Sentence parseIfAny(Sentence sentence) {
        Sentence tagged = analyser.tag(sentence);
        return coder.hasCandidate(tagged) ? analyser.parse(tagged) : tagged;
    }

    private Sentence parseIfNear(Sentence sentence, List<ActorMention> mentions, int businessWords) {
        BitSet actors = actorsIn(sentence, mentions);
        if (actors.isEmpty() || isBusiness(sentence, mentions, businessWords) || !isNearTrigger(sentence, actors)) {
            return sentence;
        }
        Sentence tagged = analyser.tag(sentence);
        return coder.hasCandidateNear(tagged, actors, named(sentence, mentions)) ? analyser.parse(tagged) : tagged;
    }

    private Optional<List<Actor>> named(Sentence sentence, List<ActorMention> mentions) {
        return sentence.tokens().stream().map(Token::lemma).anyMatch(PERSONS::contains) || isItWithVerb(sentence)
                ? Optional.empty()
                : Optional.of(mentions.stream().map(ActorMention::actor).toList());
    }

    private boolean isOfBusiness(Document document) {
        long words = document.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> lexicon.isInList("business", token.lemma()))
                .count();
        long tokens =
                document.sentences().stream().mapToLong(s -> s.tokens().size()).sum();
        return words > BUSINESS_WORDS && words * TOKENS_PER_BUSINESS_WORD >= tokens;
    }

    /** Firms agree, attack and withdraw too; where business is the talk and nobody bears arms, it is theirs. */
    private boolean isBusiness(Sentence sentence, List<ActorMention> mentions, int enough) {
        long words = sentence.tokens().stream()
                .map(Token::lemma)
                .distinct()
                .filter(word -> lexicon.isInList("business", word))
                .count();
        return words >= enough
                && mentions.stream()
                        .noneMatch(
                                m -> m.actor().sector().filter(ARMED::contains).isPresent());
    }

    /** The same question as {@link Coder#hasCandidateNear}, asked of letters before it is worth tagging. */
    private boolean isNearTrigger(Sentence sentence, BitSet actors) {
        return sentence.tokens().stream().anyMatch(t -> screen.knows(t.lemma()) && Coder.isNear(t.index(), actors));
    }

    /** The tokens of a sentence where someone stands who can act. */
    private BitSet actorsIn(Sentence sentence, List<ActorMention> actors) {
        BitSet tokens = new BitSet();
        for (ActorMention actor : actors) {
            if (canAct(actor.actor())) {
                tokens.set(actor.head());
            }
        }
        for (Token token : sentence.tokens()) {
            if (PERSONS.contains(token.lemma())) {
                tokens.set(token.index());
            }
        }
        if (isItWithVerb(sentence)) {
            tokens.set(0);
        }
        return tokens;
    }

    /** "It asked for access", but not "It is said": an organisation or a state told of before. */
    private boolean isItWithVerb(Sentence sentence) {
        return sentence.size() > 2
                && sentence.token(0).text().equalsIgnoreCase("it")
                && sentence.tokens().subList(1, 3).stream().anyMatch(t -> screen.knows(t.lemma()));
    }

    /** States, and those who rule, bear arms or stand against either. */
    private static boolean canAct(Actor actor) {
        return actor.sector()
                .map(sector -> !BYSTANDERS.contains(sector)
                        || actor.group().isPresent()
                        || (PROTESTING.contains(sector) && actor.country().isPresent()))
                .orElse(actor.country().isPresent());
    }
}
