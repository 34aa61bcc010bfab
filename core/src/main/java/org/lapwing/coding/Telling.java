package org.lapwing.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lapwing.actor.ActorMention;
import org.lapwing.claim.Attribution;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.place.PlaceMention;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;
import org.lapwing.time.TimeMention;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollMention;

/** A mention in the making. */
final class Telling {

    private static final Set<String> NOT_NARRATING = Set.of(
            "has", "have", "had", "is", "are", "be", "will", "would", "may", "might", "could", "can", "should", "must");

    private final Sense sense;
    Status status;
    final List<String> modes = new ArrayList<>();
    final List<ActorMention> actors = new ArrayList<>();
    final List<ActorMention> recipients = new ArrayList<>();
    final List<RoleFiller> roles = new ArrayList<>();
    final List<TimeMention> times = new ArrayList<>();
    TimeRange date = TimeRange.UNKNOWN;
    Optional<PlaceMention> place = Optional.empty();
    final List<TollMention> tolls = new ArrayList<>();
    Optional<Attribution> speaker = Optional.empty();
    final List<Decision> decisions = new ArrayList<>();
    final List<Telling> absorbed = new ArrayList<>();

    Telling(Sense sense, Status status) {
        this.sense = sense;
        this.status = status;
        sense.entry().mode().ifPresent(modes::add);
    }

    Sense sense() {
        return sense;
    }

    LexiconEntry entry() {
        return sense.entry();
    }

    List<Integer> tokens() {
        List<Integer> result = new ArrayList<>(sense.trigger().tokens());
        absorbed.forEach(t -> result.addAll(t.tokens()));
        return result;
    }

    /** Whom the content of an act is aimed at, the act is aimed at: "threatened to shell the town's defenders". */
    void takeOver(Telling content) {
        if (entry().type() == EventType.ACCUSE) {
            // who condemns an attack on the convoy blames those who made it
            if (recipients.isEmpty() && content.entry().type() == EventType.ASSAULT) {
                content.actors.stream().filter(a -> !actors.contains(a)).forEach(recipients::add);
            }
            return;
        }
        boolean amongThemselves = entry().type() == EventType.AGREE && actors.size() > 1;
        if (recipients.isEmpty() && !amongThemselves) {
            Stream.concat(
                            content.recipients.stream(),
                            content.entry().frame() == LexiconEntry.Frame.MUTUAL
                                    ? content.actors.stream()
                                    : Stream.empty())
                    .filter(r -> actors.stream().noneMatch(a -> a.actor().equals(r.actor())))
                    .forEach(recipients::add);
        }
    }

    /** Whether an expression of time hangs on the trigger's own clause. */
    boolean ownTime(SentenceMentions in) {
        return !times.isEmpty()
                && in.grammar()
                        .isWithin(
                                in.grammar().sentence().headOf(times.get(0).span()),
                                sense.arguments().predicate());
    }

    void absorb(Telling other) {
        absorbed.add(other);
        other.modes.stream().filter(m -> !modes.contains(m)).forEach(modes::add);
        // Who mediates takes part in the talks, who drives an attack back in the fight.
        if (actors.isEmpty()
                || entry().type() == EventType.CONSULT
                || other.entry().frame() == LexiconEntry.Frame.MUTUAL && recipients.isEmpty()) {
            // "a patrol came under fire, killing a soldier": who is fired at has not done it
            boolean undergone = entry().frame() == LexiconEntry.Frame.UNDERGO;
            other.actors.stream()
                    .filter(a -> !actors.contains(a) && !(undergone && recipients.contains(a)))
                    .forEach(actors::add);
        }
        if (recipients.isEmpty()) {
            other.recipients.stream().filter(r -> !actors.contains(r)).forEach(recipients::add);
        }
        other.roles.stream().filter(r -> !roles.contains(r)).forEach(roles::add);
        if (date.isUnknown()) {
            date = other.date;
            times.addAll(other.times);
        }
        place = place.or(() -> other.place);
        decisions.add(new Decision(
                "linking", other.entry().rule(), "one happening in one sentence", List.of("an event of its own")));
    }

    boolean isDefinite(SentenceMentions in) {
        return in.grammar().children(sense.trigger().head()).stream()
                .map(in.grammar()::token)
                .anyMatch(t -> t.relation().equals("det")
                                && Set.of("the", "this", "these", "that", "those")
                                        .contains(t.lemma())
                        || t.relation().equals("nmod:poss") && isOfTime(t, in));
    }

    /** "Tuesday's raid" is one that the reader knows of. */
    private static boolean isOfTime(Token owner, SentenceMentions in) {
        return in.times().stream().anyMatch(t -> t.span().contains(owner.span()));
    }

    /** Takes over from the act that it is the content of when it happened. */
    void dateBy(Telling act) {
        times.addAll(act.times);
        date = act.date;
        act.decisions.stream().filter(d -> d.field().equals("date")).forEach(decisions::add);
        act.undate();
    }

    /** Takes over from the act that it is the content of where it happened. */
    void placeBy(Telling act) {
        place = act.place;
        act.place = Optional.empty();
        act.decisions.stream().filter(d -> d.field().equals("place")).forEach(decisions::add);
        act.decisions.add(new Decision("place", "unknown", "the place is of what the act is about", List.of()));
    }

    void placeAt(PlaceMention where, String rule) {
        place = Optional.of(where);
        decisions.add(new Decision("place", where.text(), rule + "; " + where.rule(), where.rejected()));
    }

    void undate() {
        times.clear();
        date = TimeRange.UNKNOWN;
        decisions.add(new Decision("date", "unknown", "the day is of another event of the sentence", List.of()));
    }

    List<EventMention> mentions(SentenceMentions in) {
        List<EventMention> result = new ArrayList<>();
        if (times.size() < 2 || !isSeveral(in)) {
            result.add(mention(in, date, times.stream().findFirst()));
        } else {
            // "the coups of 2020 and 2021" are as many happenings as dates.
            for (TimeMention time : times) {
                result.add(mention(in, time.range(), Optional.of(time)));
            }
        }
        return result;
    }

    /** A plural noun with several dates; "met on Monday and Tuesday" is one meeting. */
    boolean isSeveral(SentenceMentions in) {
        return !sense.trigger().verbal()
                && in.grammar().token(sense.trigger().head()).tag().endsWith("S");
    }

    private EventMention mention(SentenceMentions in, TimeRange range, Optional<TimeMention> time) {
        Sentence sentence = in.grammar().sentence();
        Span trigger = sense.trigger().span(sentence);
        Span evidence = evidence(in, trigger);
        boolean definite = isDefinite(in);
        return new EventMention(
                sentence.index(),
                sense.trigger().head(),
                sentence.token(sense.trigger().head()).lemma(),
                sense.trigger().verbal(),
                entry(),
                entry().type(),
                modes,
                entry().contexts(),
                status,
                trigger,
                evidence,
                definite && !sense.trigger().verbal()
                        || namesSidesOnly(in)
                        || tellsOfThoseTold(in)
                        || isConfirmation(in),
                isNarrated(in.grammar()),
                isThere(in.grammar()),
                expanse(in),
                isAnother(in.grammar()),
                !entry().is(Trait.JOINS) || isAnother(in.grammar()),
                answered(in.grammar()),
                actors.stream().map(in::completed).toList(),
                recipients.stream().map(in::completed).toList(),
                roles,
                range,
                time,
                place,
                tolls,
                speaker,
                decisions);
    }

    /** "rejected the request", "dismissed it as a trick": what was told before, and no more is said of it. */
    private Optional<String> answered(Grammar grammar) {
        if (!sense.trigger().verbal() || !ANSWERING.contains(entry().type())) {
            return Optional.empty();
        }
        return objects()
                .filter(t -> grammar.token(t).lemma().equals("it")
                        || grammar.children(t).stream()
                                        .map(grammar::token)
                                        .anyMatch(c ->
                                                Set.of("the", "this", "that").contains(c.lemma()))
                                && grammar.children(t).stream()
                                        .map(grammar::token)
                                        .noneMatch(c -> c.relation().startsWith("nmod")
                                                || c.relation().startsWith("acl")))
                .map(t -> grammar.token(t).lemma())
                .findFirst();
    }

    private static final Set<EventType> ANSWERING =
            Set.of(EventType.SUPPORT, EventType.REJECT, EventType.ACCUSE, EventType.SANCTION);

    /** "In another strike", but not "it was another strike", which only says what was told before once more. */
    boolean isAnother(Grammar grammar) {
        List<Token> words = grammar.children(sense.trigger().head()).stream()
                .map(grammar::token)
                .toList();
        boolean own = !entry().is(Trait.OUTCOME)
                && !sense.trigger().verbal()
                && words.stream().anyMatch(t -> ANOTHER.contains(t.lemma()))
                && words.stream()
                        .noneMatch(t -> t.relation().equals("cop")
                                || Set.of("the", "this", "that").contains(t.lemma()));
        return own || absorbed.stream().anyMatch(t -> t.isAnother(grammar));
    }

    private static final Set<String> ANOTHER = Set.of("another", "second", "third", "further", "new", "separate");

    /** "two weeks after gunmen shot them" */
    private static boolean isLongBefore(int predicate, Grammar grammar) {
        return grammar.marker(predicate).equals("after")
                && grammar.children(predicate).stream()
                        .anyMatch(c -> LENGTHS.contains(grammar.token(c).lemma()) && c < predicate);
    }

    private static final Set<String> LENGTHS = Set.of("day", "week", "month", "year");

    private boolean isNarrated(Grammar grammar) {
        int predicate = sense.arguments().predicate();
        return predicate >= 0
                && grammar.token(predicate).tag().startsWith("VB")
                && (grammar.token(predicate).tag().equals("VBD") || grammar.isPassive(predicate))
                && !isLongBefore(predicate, grammar)
                && grammar.auxiliaries(predicate).stream().noneMatch(NOT_NARRATING::contains);
    }

    private static final Set<String> CONFIRMING = Set.of("confirm", "acknowledge", "admit", "concede");

    /** "The army confirmed that its aircraft had struck the village": what others have told before. */
    private boolean isConfirmation(SentenceMentions in) {
        return speaker.filter(
                        a -> CONFIRMING.contains(in.grammar().token(a.verb()).lemma()))
                .isPresent();
    }

    /** "shooting between the two sides": of whom, was told before. */
    private boolean namesSidesOnly(SentenceMentions in) {
        return actors.isEmpty()
                && sense.arguments().all().stream()
                        .anyMatch(a -> in.grammar().token(a.token()).lemma().equals("side"));
    }

    /** "entered the town", "fought in the same village", "died there". */
    boolean isThere(Grammar grammar) {
        if (!entry().type().quad().isMaterial() && entry().type() != EventType.CONSULT) {
            return false;
        }
        boolean noun = sense.arguments().all().stream()
                .map(a -> a.token())
                .anyMatch(t -> SETTLEMENTS.contains(grammar.token(t).lemma())
                        && grammar.children(t).stream()
                                .anyMatch(c -> grammar.token(c).relation().equals("det")
                                        && Set.of("the", "this", "that")
                                                .contains(grammar.token(c).lemma()))
                        && grammar.children(t).stream()
                                .noneMatch(c -> grammar.token(c).relation().equals("nmod")));
        boolean subject = grammar.children(sense.arguments().predicate()).stream()
                .anyMatch(c -> grammar.token(c).relation().equals("nsubj") && isThe(SETTLEMENTS, c, grammar));
        return noun
                || subject
                || isBesideTown(grammar)
                || grammar.children(sense.arguments().predicate()).stream()
                        .anyMatch(c -> grammar.token(c).lemma().equals("there")
                                && grammar.token(c).relation().equals("advmod"));
    }

    /** "ambushed the column south of the village", wherever the parser hangs it. */
    private boolean isBesideTown(Grammar grammar) {
        int predicate = sense.arguments().predicate();
        return predicate >= 0
                && grammar.sentence().tokens().stream()
                        .filter(t -> t.index() > predicate && isThe(SETTLEMENTS, t.index(), grammar))
                        .filter(t -> t.head() > predicate
                                && DIRECTIONS.contains(grammar.token(t.head()).lemma()))
                        .anyMatch(t -> grammar.clauseOf(t.index()) == predicate);
    }

    private static final Set<String> DIRECTIONS =
            Set.of("north", "south", "east", "west", "outskirts", "outskirt", "edge", "outside", "centre", "center");

    /** "shut down across the region", "stopped work in the whole country": the one told of. */
    private Optional<EventMention.Expanse> expanse(SentenceMentions in) {
        Grammar grammar = in.grammar();
        if (isInUnnamedPart(in)) {
            return Optional.of(EventMention.Expanse.PART);
        }
        if (isInThe(REGIONS, grammar)) {
            return Optional.of(EventMention.Expanse.REGION);
        }
        return isInThe(COUNTRIES, grammar) || isNationwide(grammar)
                ? Optional.of(EventMention.Expanse.COUNTRY)
                : Optional.empty();
    }

    private boolean isInThe(Set<String> areas, Grammar grammar) {
        return sense.arguments().all().stream()
                .filter(a -> INSIDE.contains(a.preposition())
                        || a.role() == Grammar.Role.OBJECT && entry().frame() == LexiconEntry.Frame.MOVE)
                .map(Grammar.Argument::token)
                .anyMatch(t -> isThe(areas, t, grammar)
                        && grammar.children(t).stream()
                                .map(grammar::token)
                                .allMatch(c -> Set.of("det", "case", "punct").contains(c.relation())
                                        || WHOLE.contains(c.lemma())));
    }

    /** "In the north, they exchanged fire", "north of the capital" where nobody knows of which country. */
    private boolean isInUnnamedPart(SentenceMentions in) {
        return place.isEmpty()
                && sense.arguments().all().stream()
                        .filter(a ->
                                a.preposition().equals("in") || a.preposition().equals("of"))
                        .map(Grammar.Argument::token)
                        .anyMatch(t -> isThe(PARTS, t, in.grammar())
                                && in.placeAt(t).isEmpty()
                                && in.grammar().children(t).stream()
                                        .noneMatch(c ->
                                                in.grammar().token(c).relation().equals("nmod")));
    }

    private static final Set<String> PARTS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "north-east",
            "north-west",
            "south-east",
            "south-west",
            "countryside",
            "capital");

    private boolean isNationwide(Grammar grammar) {
        return grammar.children(sense.trigger().head()).stream()
                .map(grammar::token)
                .anyMatch(c -> NATIONWIDE.contains(c.lemma())
                        && Set.of("advmod", "amod").contains(c.relation()));
    }

    private static final Set<String> COUNTRIES = Set.of("country", "nation");
    private static final Set<String> WHOLE = Set.of("whole", "entire");
    private static final Set<String> NATIONWIDE = Set.of("nationwide", "countrywide", "nation-wide", "country-wide");

    private static final Set<String> INSIDE = Set.of("in", "across", "throughout", "within", "to", "into");
    private static final Set<String> REGIONS = Set.of("region", "province", "governorate", "district");

    private static final Set<String> SETTLEMENTS = Set.of(
            "town",
            "city",
            "village",
            "hamlet",
            "settlement",
            "suburb",
            "area",
            "site",
            "scene",
            "junction",
            "crossroads");

    /** "The victims were shot", "the attackers struck at night": more of what was told before. */
    private boolean tellsOfThoseTold(SentenceMentions in) {
        Grammar grammar = in.grammar();
        boolean attackers = sense.arguments().all().stream()
                .anyMatch(a -> a.role() == Role.SUBJECT && isThe(ATTACKERS, a.token(), grammar));
        boolean victims = sense.arguments().all().stream()
                .anyMatch(a -> a.role() == Role.OBJECT && isThe(VICTIMS, a.token(), grammar));
        boolean others = sense.arguments().all().stream()
                .anyMatch(a -> a.role() == Role.OBJECT && !isThe(VICTIMS, a.token(), grammar));
        boolean weapon = objects().anyMatch(t -> isThe(CHARGES, t, grammar)) || tellsWhatTheWeaponWas(grammar);
        boolean accord = entry().type() == EventType.SUPPORT
                && entry().frame() == LexiconEntry.Frame.MUTUAL
                && objects().anyMatch(t -> isThe(ACCORDS, t, grammar));
        return sense.trigger().verbal()
                && (accord || entry().type() == EventType.ASSAULT && (victims || weapon || attackers && !others));
    }

    /** "The weapon was a missile fired by the army" */
    private boolean tellsWhatTheWeaponWas(Grammar grammar) {
        Token verb = grammar.token(sense.trigger().head());
        return verb.relation().equals("acl")
                && grammar.children(verb.head()).stream()
                        .anyMatch(c -> grammar.token(c).relation().equals("nsubj") && isThe(CHARGES, c, grammar));
    }

    /** What the verb is done to, which may be part of the trigger ("signed the accord"). */
    private Stream<Integer> objects() {
        return Stream.concat(
                sense.trigger().tokens().stream(),
                sense.arguments().all().stream()
                        .filter(a -> a.role() == Role.OBJECT)
                        .map(Grammar.Argument::token));
    }

    private static final Set<String> ATTACKERS = Set.of("attacker", "assailant", "raider", "bomber", "gunman");
    private static final Set<String> VICTIMS = Set.of("victim", "dead");
    /** "said that it had planted the bombs": those that went off. */
    private static final Set<String> CHARGES =
            Set.of("bomb", "device", "explosive", "charge", "mine", "grenade", "weapon", "missile", "rocket", "shell");

    private static final Set<String> ACCORDS =
            Set.of("agreement", "accord", "deal", "pact", "treaty", "truce", "ceasefire", "document", "text");

    private static boolean isThe(Set<String> lemmas, int noun, Grammar grammar) {
        return lemmas.contains(grammar.token(noun).lemma())
                && grammar.children(noun).stream()
                        .map(grammar::token)
                        .anyMatch(c -> c.relation().equals("det") && c.lemma().equals("the")
                                || c.relation().equals("nmod:poss") && c.tag().equals("PRP$"));
    }

    /** From the first to the last word that the coding rests on. */
    private Span evidence(SentenceMentions in, Span trigger) {
        List<Span> parts = new ArrayList<>();
        actors.forEach(a -> parts.add(a.span()));
        recipients.forEach(a -> parts.add(a.span()));
        roles.forEach(r -> parts.add(r.span()));
        times.forEach(t -> parts.add(t.span()));
        place.ifPresent(p -> parts.add(p.span()));
        tolls.forEach(t -> parts.add(t.span()));
        Span span = trigger;
        for (Span part : parts) {
            if (in.grammar().sentence().span().contains(part)) {
                span = Span.covering(span, part);
            }
        }
        return span;
    }
}
