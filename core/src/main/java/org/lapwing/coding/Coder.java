package org.lapwing.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.ActorMention;
import org.lapwing.claim.Attribution;
import org.lapwing.claim.AttributionReader;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceMention;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Argument;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;
import org.lapwing.time.TimeMention;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollMention;

/** Turns one parsed sentence and what was found in it into event mentions. Immutable and safe to share. */
public final class Coder {

    /** What happened longer before publication than this is background to the news, not the news. */
    static final int DAYS_OF_NEWS = 31;

    /** An expression further than this from the trigger, in arcs of the tree, belongs to something else. */
    private static final int REACH = 6;

    private static final Set<String> RESULT_RULES = Set.of("kill", "toll");

    private final Lexicon lexicon;

    public Coder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a tagged sentence holds a trigger in the right part of speech, so that parsing it can pay. */
    public boolean hasCandidate(Sentence tagged) {
        return !Trigger.candidates(tagged, lexicon).isEmpty();
    }

    /** The event mentions of one sentence, in order of their triggers. */
    public List<EventMention> code(SentenceMentions in, LocalDate published) {
        List<Sense> senses = senses(in);
        List<Telling> tellings = new ArrayList<>();
        for (Sense sense : senses) {
            tell(sense, in, published).ifPresent(tellings::add);
        }
        merge(tellings, in);
        attachTolls(tellings, in);
        List<EventMention> mentions = new ArrayList<>();
        for (Telling telling : tellings) {
            mentions.addAll(telling.mentions(in));
        }
        mentions.sort(Comparator.comparing(EventMention::trigger));
        return mentions;
    }

    /** A trigger in the sense that won, with what lost. */
    private record Sense(Arguments arguments, List<String> rejected) {
        Trigger trigger() {
            return arguments.trigger();
        }

        LexiconEntry entry() {
            return arguments.trigger().entry();
        }
    }

    private List<Sense> senses(SentenceMentions in) {
        Map<Integer, List<Trigger>> byHead = new LinkedHashMap<>();
        for (Trigger trigger : Trigger.candidates(in.grammar().sentence(), lexicon)) {
            Trigger headed = headed(trigger, in);
            byHead.computeIfAbsent(headed.head(), h -> new ArrayList<>()).add(headed);
        }
        List<Sense> result = new ArrayList<>();
        for (List<Trigger> candidates : byHead.values()) {
            candidates.sort(Comparator.<Trigger>comparingInt(t -> -t.tokens().size())
                    .thenComparingInt(t -> t.entry().needs().isEmpty() ? 1 : 0));
            List<String> rejected = new ArrayList<>();
            Sense winner = null;
            for (Trigger candidate : candidates) {
                Arguments arguments = Arguments.of(candidate, in, lexicon);
                Optional<String> failure = usage(candidate, in).or(() -> arguments.failure(in, lexicon));
                String name = name(candidate.entry());
                if (winner != null) {
                    rejected.add(name + ": " + winner.entry().rule() + " comes first");
                } else if (failure.isPresent()) {
                    rejected.add(name + ": " + failure.get());
                } else {
                    winner = new Sense(arguments, rejected);
                }
            }
            if (winner != null) {
                result.add(winner);
            }
        }
        // "opened fire": the noun inside a longer trigger is no trigger of its own.
        result.removeIf(s -> result.stream()
                .anyMatch(
                        o -> o != s && o.trigger().tokens().contains(s.trigger().head())));
        return result;
    }

    private static String name(LexiconEntry entry) {
        return entry.type() + " " + entry.rule();
    }

    /** The phrase's head by grammar: "exchange" of "exchange of fire". */
    private static Trigger headed(Trigger trigger, SentenceMentions in) {
        if (trigger.verbal()) {
            return trigger;
        }
        int head = in.grammar().sentence().headOf(trigger.span(in.grammar().sentence()));
        return trigger.tokens().contains(head) ? new Trigger(trigger.entry(), head, false, trigger.tokens()) : trigger;
    }

    /** Uses of a word in which it names no happening. */
    private static Optional<String> usage(Trigger trigger, SentenceMentions in) {
        Token token = in.grammar().token(trigger.head());
        if (!trigger.verbal() && token.relation().equals("compound")) {
            return Optional.of("only qualifies another noun");
        }
        if (trigger.verbal() && token.relation().equals("amod")) {
            return Optional.of("an attribute, not a happening");
        }
        if (in.actors().stream().anyMatch(m -> m.span().contains(token.span()) && m.head() != trigger.head())) {
            return Optional.of("part of a name");
        }
        return Optional.empty();
    }

    private Optional<Telling> tell(Sense sense, SentenceMentions in, LocalDate published) {
        Arguments arguments = sense.arguments();
        LexiconEntry entry = sense.entry();
        Grammar grammar = in.grammar();
        int head = sense.trigger().head();
        Optional<Attribution> speaker = AttributionReader.over(grammar, in.attributions(), head);
        StatusReader.Reading reading = StatusReader.read(arguments, in, speaker);
        if (reading.status().isEmpty()) {
            return Optional.empty();
        }
        Telling telling = new Telling(sense, reading.status().get());
        telling.speaker = speaker;
        telling.decisions.add(new Decision("type", name(entry), "lexicon rule " + entry.rule(), sense.rejected()));
        telling.decisions.add(new Decision(
                "status", reading.status().get().name().toLowerCase(Locale.ROOT), reading.rule(), List.of()));
        assignParticipants(telling, in);
        if (entry.type() == EventType.CONSULT
                && entry.mode().isEmpty()
                && telling.actors.size() + telling.recipients.size() < 2) {
            return Optional.empty();
        }
        assignTimes(telling, in);
        assignPlace(telling, in);
        if (telling.times.isEmpty() && entry.dated()) {
            return Optional.empty();
        }
        assignBackground(telling, published);
        return Optional.of(telling);
    }

    private void assignParticipants(Telling telling, SentenceMentions in) {
        Arguments arguments = telling.sense.arguments();
        if (telling.entry().frame() == LexiconEntry.Frame.MUTUAL) {
            telling.actors.addAll(arguments.sides(in));
        } else {
            telling.actors.addAll(arguments.actors(in, lexicon));
            telling.recipients.addAll(arguments.recipients(in, telling.actors));
        }
        for (Argument a : arguments.all()) {
            int content = in.contentOf(a.token());
            String lemma = in.grammar().token(content).lemma();
            boolean weapon = lexicon.isInList("weapon", lemma)
                    && (a.role() == Role.SUBJECT
                            || a.role() == Role.MODIFIER
                            || Set.of("with", "using", "by", "from").contains(a.preposition()));
            if (weapon) {
                telling.roles.add(filler(RoleFiller.Role.WEAPON, content, in));
            } else if (a.role() == Role.OBJECT && telling.entry().type() == EventType.ASSAULT) {
                boolean person = lexicon.isInList("person", lemma)
                        || in.actorAt(content).isPresent() && !lexicon.isInList("facility", lemma);
                if (lexicon.isInList("facility", lemma)) {
                    telling.roles.add(filler(RoleFiller.Role.TARGET, content, in));
                } else if (person && telling.entry().frame() == LexiconEntry.Frame.ACT) {
                    telling.roles.add(filler(RoleFiller.Role.VICTIM, content, in));
                }
            } else if (telling.entry().type() == EventType.ASSAULT
                    && Set.of("on", "against", "at").contains(a.preposition())
                    && lexicon.isInList("facility", lemma)) {
                telling.roles.add(filler(RoleFiller.Role.TARGET, content, in));
            }
        }
    }

    private static RoleFiller filler(RoleFiller.Role role, int head, SentenceMentions in) {
        Span span = in.nounPhrase(head);
        return new RoleFiller(role, in.text(span), span);
    }

    private void assignTimes(Telling telling, SentenceMentions in) {
        int head = telling.sense.trigger().head();
        int predicate = telling.sense.arguments().predicate();
        Optional<TimeMention> duration = durationOf(telling, in);
        List<TimeMention> dated = in.times().stream()
                .filter(t -> t.type() == TimeMention.Type.DATE || t.type() == TimeMention.Type.TIME)
                .filter(t -> !t.range().isUnknown())
                .toList();
        List<Scored<TimeMention>> scored = new ArrayList<>();
        for (TimeMention time : dated) {
            int token = in.grammar().sentence().headOf(time.span());
            if (token >= 0) {
                scored.add(new Scored<>(time, cost(token, head, predicate, telling, in)));
            }
        }
        scored.sort(Comparator.comparingInt(Scored::cost));
        List<String> rejected = new ArrayList<>();
        for (Scored<TimeMention> s : scored) {
            boolean first = telling.times.isEmpty() && s.cost() <= REACH;
            boolean coordinated = !telling.times.isEmpty() && isCoordinated(telling.times.get(0), s.value(), in);
            if (first || coordinated) {
                telling.times.add(s.value());
            } else {
                rejected.add(in.text(s.value().span()) + ": " + s.cost() + " arcs away");
            }
        }
        if (!telling.times.isEmpty()) {
            TimeMention chosen = telling.times.get(0);
            telling.date = chosen.range();
            telling.decisions.add(
                    new Decision("date", in.text(chosen.span()), "nearest expression; " + chosen.rule(), rejected));
            duration.ifPresent(d -> {
                telling.date = runUpTo(telling.date, d);
                telling.times.subList(1, telling.times.size()).clear();
                telling.decisions.add(new Decision(
                        "date", in.text(d.span()), "a stretch of time that ends where the clause is dated", List.of()));
            });
            if (chosen.range().start().isPresent() && isAfter(telling, chosen, in)) {
                telling.date = new TimeRange(chosen.range().start(), Optional.empty(), TimePrecision.UNKNOWN);
                telling.decisions.add(new Decision("date", "open", "the clause tells what came after it", List.of()));
            }
        }
    }

    /** "after several days of air strikes": the stretch of time that the trigger fills. */
    private static Optional<TimeMention> durationOf(Telling telling, SentenceMentions in) {
        int container = in.containerOf(telling.sense.trigger().head());
        if (container == telling.sense.trigger().head()) {
            return Optional.empty();
        }
        Span span = in.grammar().token(container).span();
        return in.times().stream()
                .filter(t -> t.type() == TimeMention.Type.DURATION && t.span().contains(span))
                .findFirst();
    }

    private static TimeRange runUpTo(TimeRange end, TimeMention duration) {
        LocalDate last = end.start().or(end::end).orElseThrow();
        int days = duration.value().matches("P\\d{1,3}D")
                ? Integer.parseInt(
                        duration.value().substring(1, duration.value().length() - 1))
                : 7;
        TimePrecision precision =
                days <= 7 ? TimePrecision.WEEK : days <= 31 ? TimePrecision.MONTH : TimePrecision.YEAR;
        return TimeRange.between(last.minusDays(days), last, precision);
    }

    /** "after which the rebels took the base": the date is that of what came before. */
    private static boolean isAfter(Telling telling, TimeMention time, SentenceMentions in) {
        int predicate = telling.sense.arguments().predicate();
        int token = in.grammar().sentence().headOf(time.span());
        if (in.grammar().isWithin(token, predicate)) {
            return false;
        }
        return telling.sense.arguments().all().stream()
                        .anyMatch(a -> a.preposition().equals("after")
                                || (in.grammar().preposition(a.token()).equals("after")))
                || in.grammar().children(predicate).stream()
                        .anyMatch(c -> in.grammar().token(c).tag().startsWith("W")
                                && in.grammar().preposition(c).equals("after"));
    }

    private static boolean isCoordinated(TimeMention first, TimeMention other, SentenceMentions in) {
        int a = in.grammar().sentence().headOf(first.span());
        int b = in.grammar().sentence().headOf(other.span());
        Token second = in.grammar().token(b);
        return second.relation().equals("conj") && second.head() == a
                || in.grammar().token(a).relation().equals("conj")
                        && in.grammar().token(a).head() == b;
    }

    private record Scored<T>(T value, int cost) {}

    /** How far an expression stands from a trigger; more if a clause with a story of its own lies between. */
    private int cost(int token, int head, int predicate, Telling telling, SentenceMentions in) {
        Grammar grammar = in.grammar();
        int distance = Math.min(grammar.distance(token, head), grammar.distance(token, predicate));
        int clause = grammar.clauseOf(token);
        boolean ofSpeech = clause >= 0
                && in.attributions().stream().anyMatch(a -> a.verb() == clause)
                && clause != predicate
                && telling.speaker.isPresent();
        boolean ofOther = clause >= 0
                && clause != predicate
                && !grammar.isWithin(predicate, clause)
                && grammar.isWithin(clause, predicate)
                && !grammar.ofVerb(clause).isEmpty()
                && grammar.link(clause) != Grammar.Link.COMPLEMENT;
        return distance + (ofSpeech ? 4 : 0) + (ofOther ? 3 : 0);
    }

    private void assignPlace(Telling telling, SentenceMentions in) {
        int head = telling.sense.trigger().head();
        int predicate = telling.sense.arguments().predicate();
        List<Scored<PlaceMention>> scored = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        for (PlaceMention place : in.places()) {
            int token = place.head();
            boolean ofSpeaker = in.attributions().stream()
                    .anyMatch(a ->
                            a.speaker().filter(s -> s.overlaps(place.name())).isPresent());
            boolean ofActor = place.rule().startsWith("attributive")
                    || in.actors().stream().anyMatch(m -> m.span().contains(place.name()));
            if (ofSpeaker || ofActor) {
                rejected.add(place.text() + (ofSpeaker ? ": belongs to the speaker" : ": belongs to an actor"));
                continue;
            }
            int cost = cost(token, head, predicate, telling, in) + penalty(token, place, telling, in);
            scored.add(new Scored<>(place, cost));
        }
        scored.sort(Comparator.comparingInt(Scored::cost));
        for (Scored<PlaceMention> s : scored) {
            if (telling.place.isEmpty() && s.cost() <= REACH) {
                telling.place = Optional.of(s.value());
            } else {
                rejected.add(s.value().text() + ": " + s.cost() + " arcs away");
            }
        }
        telling.place.ifPresent(p -> {
            List<String> all = new ArrayList<>(rejected);
            all.addAll(p.rejected());
            telling.decisions.add(new Decision("place", p.text(), "nearest place name; " + p.rule(), all));
        });
    }

    /** Where something happens stands after "in" or "near"; where it is aimed at or who is meant, elsewhere. */
    private static int penalty(int token, PlaceMention place, Telling telling, SentenceMentions in) {
        String preposition = in.grammar().preposition(token);
        boolean country = place.location() instanceof Location.Resolved r
                && r.toponym().featureCode().startsWith("PCL");
        int penalty = country ? 1 : 0;
        return penalty
                + switch (preposition) {
                    case "in",
                            "near",
                            "at",
                            "around",
                            "outside",
                            "inside",
                            "on",
                            "along",
                            "across",
                            "within",
                            "throughout" -> 0;
                    case "from" -> telling.entry().frame() == LexiconEntry.Frame.MOVE ? 0 : 2;
                    case "to", "into", "toward", "towards", "for" ->
                        telling.entry().frame() == LexiconEntry.Frame.MOVE ? 1 : 2;
                    case "with", "against", "by" -> 4;
                    default -> 1;
                };
    }

    private static void assignBackground(Telling telling, LocalDate published) {
        if (telling.status != Status.REPORTED) {
            return;
        }
        Optional<LocalDate> end = telling.date.end();
        if (end.isPresent() && end.get().isBefore(published.minusDays(DAYS_OF_NEWS))) {
            telling.status = Status.BACKGROUND;
            telling.decisions.add(new Decision(
                    "status",
                    "background",
                    "more than " + DAYS_OF_NEWS + " days before publication",
                    List.of("reported")));
        } else if (telling.date.start().filter(published::isBefore).isPresent()) {
            telling.status = Status.PLANNED;
            telling.decisions.add(new Decision("status", "planned", "dated after publication", List.of("reported")));
        }
    }

    /** Joins triggers of one sentence that tell one happening: "an attack that killed twelve". */
    private static void merge(List<Telling> tellings, SentenceMentions in) {
        for (int i = 0; i < tellings.size(); i++) {
            for (int j = tellings.size() - 1; j > i; j--) {
                Telling a = tellings.get(i);
                Telling b = tellings.get(j);
                if (isSame(a, b, in)) {
                    boolean bIsResult = RESULT_RULES.contains(b.entry().rule());
                    Telling main = bIsResult || !RESULT_RULES.contains(a.entry().rule()) ? a : b;
                    main.absorb(main == a ? b : a);
                    tellings.set(i, main);
                    tellings.remove(j);
                }
            }
        }
    }

    private static boolean isSame(Telling a, Telling b, SentenceMentions in) {
        if (a.entry().type() != b.entry().type() || a.status != b.status) {
            return false;
        }
        if (!a.date.isUnknown() && !b.date.isUnknown() && !a.date.equals(b.date)) {
            return false;
        }
        Grammar grammar = in.grammar();
        int apart = grammar.distance(a.sense.trigger().head(), b.sense.trigger().head());
        boolean result = RESULT_RULES.contains(a.entry().rule())
                || RESULT_RULES.contains(b.entry().rule());
        boolean modes = a.modes.isEmpty() || b.modes.isEmpty() || a.modes.equals(b.modes);
        boolean sameActors =
                a.actors.isEmpty() || b.actors.isEmpty() || a.actors.stream().anyMatch(b.actors::contains);
        return sameActors && (result ? apart <= 4 : modes && apart <= 2);
    }

    private static void attachTolls(List<Telling> tellings, SentenceMentions in) {
        for (TollMention toll : in.tolls()) {
            Telling best = null;
            int bestCost = Integer.MAX_VALUE;
            for (Telling telling : tellings) {
                if (!canBear(telling.entry().type(), toll.kind())) {
                    continue;
                }
                int cost = telling.tokens().contains(toll.trigger())
                        ? 0
                        : in.grammar()
                                .distance(
                                        toll.trigger(), telling.sense.trigger().head());
                if (cost < bestCost) {
                    best = telling;
                    bestCost = cost;
                }
            }
            if (best != null && bestCost <= REACH) {
                best.tolls.add(toll);
            }
        }
    }

    private static boolean canBear(EventType type, TollKind kind) {
        return switch (kind) {
            case KILLED, INJURED, MISSING -> type == EventType.ASSAULT || type == EventType.PROTEST;
            case ABDUCTED, CAPTURED -> type == EventType.ASSAULT || type == EventType.COERCE;
            case ARRESTED -> type == EventType.COERCE || type == EventType.PROTEST;
            case DISPLACED -> type == EventType.ASSAULT || type == EventType.COERCE;
        };
    }

    /** A mention in the making. */
    private static final class Telling {
        private final Sense sense;
        private Status status;
        private final List<String> modes = new ArrayList<>();
        private final List<ActorMention> actors = new ArrayList<>();
        private final List<ActorMention> recipients = new ArrayList<>();
        private final List<RoleFiller> roles = new ArrayList<>();
        private final List<TimeMention> times = new ArrayList<>();
        private TimeRange date = TimeRange.UNKNOWN;
        private Optional<PlaceMention> place = Optional.empty();
        private final List<TollMention> tolls = new ArrayList<>();
        private Optional<Attribution> speaker = Optional.empty();
        private final List<Decision> decisions = new ArrayList<>();
        private final List<Telling> absorbed = new ArrayList<>();

        Telling(Sense sense, Status status) {
            this.sense = sense;
            this.status = status;
            sense.entry().mode().ifPresent(modes::add);
        }

        LexiconEntry entry() {
            return sense.entry();
        }

        List<Integer> tokens() {
            List<Integer> result = new ArrayList<>(sense.trigger().tokens());
            absorbed.forEach(t -> result.addAll(t.tokens()));
            return result;
        }

        void absorb(Telling other) {
            absorbed.add(other);
            other.modes.stream().filter(m -> !modes.contains(m)).forEach(modes::add);
            if (actors.isEmpty()) {
                actors.addAll(other.actors);
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

        List<EventMention> mentions(SentenceMentions in) {
            List<EventMention> result = new ArrayList<>();
            if (times.size() < 2) {
                result.add(mention(in, date, times.stream().findFirst()));
            } else {
                // "the coups of 2020 and 2021" are as many happenings as dates.
                for (TimeMention time : times) {
                    result.add(mention(in, time.range(), Optional.of(time)));
                }
            }
            return result;
        }

        private EventMention mention(SentenceMentions in, TimeRange range, Optional<TimeMention> time) {
            Sentence sentence = in.grammar().sentence();
            Span trigger = sense.trigger().span(sentence);
            Span evidence = evidence(in, trigger);
            boolean definite = in.grammar().children(sense.trigger().head()).stream()
                    .map(in.grammar()::token)
                    .anyMatch(t -> t.relation().equals("det")
                            && Set.of("the", "this", "these", "that", "those").contains(t.lemma()));
            return new EventMention(
                    sentence.index(),
                    sense.trigger().head(),
                    entry(),
                    entry().type(),
                    modes,
                    entry().contexts(),
                    status,
                    trigger,
                    evidence,
                    definite && !sense.trigger().verbal(),
                    !entry().joins(),
                    actors,
                    recipients,
                    roles,
                    range,
                    time,
                    place,
                    tolls,
                    speaker,
                    decisions);
        }

        /** From the first to the last word that the coding rests on. */
        private Span evidence(SentenceMentions in, Span trigger) {
            Span span = trigger;
            Map<Span, Boolean> parts = new HashMap<>();
            actors.forEach(a -> parts.put(a.span(), true));
            recipients.forEach(a -> parts.put(a.span(), true));
            roles.forEach(r -> parts.put(r.span(), true));
            times.forEach(t -> parts.put(t.span(), true));
            place.ifPresent(p -> parts.put(p.span(), true));
            tolls.forEach(t -> parts.put(t.span(), true));
            for (Span part : parts.keySet()) {
                if (in.grammar().sentence().span().contains(part)) {
                    span = Span.covering(span, part);
                }
            }
            return span;
        }
    }
}
