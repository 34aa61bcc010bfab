package org.lapwing.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.text.Grammar;
import org.lapwing.text.Span;
import org.lapwing.text.Token;
import org.lapwing.time.TimeMention;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;

/** Gives a telling its date, and what follows from it: news or background. */
final class Dating {

    private Dating() {}

    static void assign(Telling telling, SentenceMentions in) {
        Optional<TimeMention> duration = durationOf(telling, in);
        List<TimeMention> dated = in.times().stream()
                .filter(t -> t.type() == TimeMention.Type.DATE || t.type() == TimeMention.Type.TIME || isBounded(t))
                .filter(t -> !t.range().isUnknown())
                .toList();
        List<Nearness.Scored<TimeMention>> scored = new ArrayList<>();
        for (TimeMention time : dated) {
            int token = in.grammar().sentence().headOf(time.span());
            // "ahead of elections due on Sunday"
            boolean ahead = isAheadOf(token, telling, in.grammar());
            // "since October" is how long something has been so; it dates only what it hangs on.
            boolean foreign = isOpen(time)
                    && !in.grammar().isWithin(token, telling.sense().arguments().predicate());
            if (token >= 0
                    && !foreign
                    && !ahead
                    && !(isOpen(time) && isOfComparison(token, in.grammar()))
                    && !isOfAnotherNoun(token, time, telling, in)
                    && !isClaimed(token, telling, in.grammar())
                    && !isDeadline(token, telling, in.grammar())
                    && !isAppointed(token, telling, in.grammar())
                    && !isRecalledOf(token, telling, in.grammar())) {
                scored.add(new Nearness.Scored<>(time, Nearness.cost(token, telling, in)));
            }
        }
        scored.sort(Comparator.comparingInt(Nearness.Scored::cost));
        List<String> rejected = new ArrayList<>();
        for (Nearness.Scored<TimeMention> s : scored) {
            boolean first = telling.times.isEmpty() && s.cost() <= Nearness.REACH;
            boolean coordinated = !telling.times.isEmpty() && isCoordinated(telling.times.get(0), s.value(), in);
            if (first || coordinated) {
                telling.times.add(s.value());
            } else {
                rejected.add(in.text(s.value().span()) + ": " + s.cost() + " arcs away");
            }
        }
        Optional<TimeMention> then = timeOf(telling, in);
        if (telling.times.isEmpty() && then.isPresent()) {
            telling.times.add(then.get());
            telling.date = closed(then.get());
            telling.decisions.add(new Decision("date", in.text(then.get().span()), "when it was so", rejected));
            return;
        }
        if (telling.times.isEmpty() && comesAfter(telling, in)) {
            lastBefore(telling, dated, in).ifPresent(telling.times::add);
        }
        if (!telling.times.isEmpty()) {
            TimeMention chosen = telling.times.get(0);
            telling.date = telling.isSeveral(in) ? chosen.range() : covering(telling.times);
            telling.decisions.add(
                    new Decision("date", in.text(chosen.span()), "nearest expression; " + chosen.rule(), rejected));
            dayOfSpeech(telling, dated, in)
                    .filter(day -> chosen.rule().contains("up to publication")
                            && !telling.date.start().orElseThrow().isAfter(day))
                    .ifPresent(day -> {
                        telling.date =
                                TimeRange.between(telling.date.start().orElseThrow(), day, telling.date.precision());
                        telling.decisions.add(
                                new Decision("date", day.toString(), "up to the day on which it was said", List.of()));
                    });
            duration.ifPresent(d -> {
                telling.date = isBeginning(telling, in.grammar()) ? runFrom(telling.date, d) : runUpTo(telling.date, d);
                telling.times.subList(1, telling.times.size()).clear();
                telling.decisions.add(new Decision(
                        "date",
                        in.text(d.span()),
                        "a stretch of time that ends, or begins, where the clause is dated",
                        List.of()));
            });
            endOf(telling, dated, in).filter(end -> isAfter(end, telling.date)).ifPresent(end -> {
                telling.date = TimeRange.between(
                        telling.date.start().orElseThrow(), end.range().end().orElseThrow(), TimePrecision.WEEK);
                telling.decisions.add(
                        new Decision("date", in.text(end.span()), "the day on which it ended", List.of()));
            });
            if (chosen.range().start().isPresent() && comesAfter(telling, in)) {
                telling.date = new TimeRange(chosen.range().start(), Optional.empty(), TimePrecision.UNKNOWN);
                telling.decisions.add(new Decision("date", "open", "the clause tells what came after it", List.of()));
            }
        }
    }

    /** "The first raid since 1971", "the worst fighting since the truce of May": what it is measured by. */
    private static boolean isOfComparison(int time, Grammar grammar) {
        return grammar.sentence().tokens().subList(Math.max(0, time - COMPARED_WITHIN), time).stream()
                .anyMatch(t -> t.lemma().equals("first") || SUPERLATIVES.contains(t.tag()));
    }

    private static final int COMPARED_WITHIN = 8;

    private static final Set<String> SUPERLATIVES = Set.of("JJS", "RBS");

    /** Whether a time stands in a phrase of what the act comes before, or is said to be that of something due. */
    private static boolean isAheadOf(int time, Telling telling, Grammar grammar) {
        if (grammar.preposition(time).startsWith("due ")) {
            return true;
        }
        int node = grammar.token(time).head();
        if (node >= 0
                && DUE.contains(grammar.token(node).lemma())
                && !telling.tokens().contains(node)) {
            return true;
        }
        while (node >= 0 && !telling.tokens().contains(node)) {
            if (grammar.token(node).isNoun() && AHEAD.contains(grammar.preposition(node))) {
                return true;
            }
            node = grammar.token(node).head();
        }
        return false;
    }

    private static final Set<String> DUE = Set.of("due", "slated");

    private static final Set<String> AHEAD = Set.of("ahead of", "ahead", "until", "pending");

    /** "set elections for 25 May and ordered his release": the day for which another verb appoints something. */
    private static boolean isAppointed(int time, Telling telling, Grammar grammar) {
        int verb = grammar.token(time).head();
        return grammar.preposition(time).equals("for")
                && verb >= 0
                && APPOINTING.contains(grammar.token(verb).lemma())
                && verb != telling.sense().arguments().predicate()
                && verb != telling.sense().trigger().head();
    }

    private static final Set<String> APPOINTING =
            Set.of("set", "schedule", "call", "plan", "fix", "arrange", "announce", "postpone", "invite", "summon");

    /** "had arrested 570 by Monday", "are to leave by the end of the week": some day until then. */
    private static boolean isDeadline(int time, Telling telling, Grammar grammar) {
        return telling.status == Status.REPORTED && grammar.preposition(time).equals("by");
    }

    /** "The junta, which took power in 2021, bombed the town": when it did what a relative clause tells of it. */
    private static boolean isRecalledOf(int time, Telling telling, Grammar grammar) {
        int trigger = telling.sense().trigger().head();
        if (time > trigger) {
            // at the end of a sentence the parser hangs the day of the whole on the last clause
            return false;
        }
        for (int node = time; node >= 0; node = grammar.token(node).head()) {
            int noun = grammar.token(node).head();
            boolean relative =
                    noun >= 0 && grammar.token(node).relation().equals("acl:relcl") && !grammar.isWithin(trigger, node);
            if (relative && !telling.tokens().contains(noun)) {
                return true;
            }
        }
        return false;
    }

    /**
     * "a strike over the election of 9 October", "a treaty of 1951", "sentenced for a massacre in 2019": by which something
     * else is known, or what lies behind the act.
     */
    private static boolean isOfAnotherNoun(int token, TimeMention time, Telling telling, SentenceMentions in) {
        Grammar grammar = in.grammar();
        int noun = grammar.token(token).head();
        return noun >= 0
                && noun < token
                && (grammar.preposition(token).equals("of")
                        || isReason(noun, grammar)
                                && !isDay(time)
                                && !grammar.isWithin(telling.sense().trigger().head(), noun)
                        || isSaidOf(noun, telling, grammar) && !isDay(time))
                && grammar.token(noun).isNoun()
                && !telling.tokens().contains(noun)
                && noun != in.containerOf(telling.sense().trigger().head())
                && !PARTS_OF_TIME.contains(grammar.token(noun).lemma())
                && in.times().stream()
                        .noneMatch(t -> t.span().overlaps(grammar.token(noun).span()));
    }

    /** "condemned the invasion in February 2022": what words are about is not of the day on which they are said. */
    static boolean isSaidOf(int noun, Telling telling, Grammar grammar) {
        return (telling.entry().type() == EventType.ACCUSE || telling.entry().type() == EventType.REJECT)
                && grammar.token(noun).head() == telling.sense().arguments().predicate()
                && CONTENT.contains(grammar.token(noun).relation());
    }

    private static final Set<String> CONTENT = Set.of("obj", "nsubj:pass");

    /** "(sentenced) for a massacre" */
    static boolean isReason(int noun, Grammar grammar) {
        return REASONS.contains(grammar.preposition(noun));
    }

    private static boolean isDay(TimeMention time) {
        return time.range().precision() == TimePrecision.DAY;
    }

    private static final Set<String> REASONS = Set.of("for", "over", "about");

    private static final Set<String> PARTS_OF_TIME = Set.of("""
            night evening morning afternoon hour day week month year end start beginning middle eve course
            summer winter spring autumn rest period time date dawn part half
            """.strip().split("\\s+"));

    private static Optional<LocalDate> dayOfSpeech(Telling telling, List<TimeMention> dated, SentenceMentions in) {
        Grammar grammar = in.grammar();
        return telling.speaker.flatMap(speech -> dated.stream()
                .filter(t -> t.range().precision() == TimePrecision.DAY)
                .filter(t -> grammar.clauseOf(grammar.sentence().headOf(t.span())) == speech.verb())
                .findFirst()
                .flatMap(t -> t.range().end()));
    }

    /** "since 2020, when the two agreed on a truce": the time that a clause with "when" explains. */
    private static Optional<TimeMention> timeOf(Telling telling, SentenceMentions in) {
        Grammar grammar = in.grammar();
        int clause = grammar.clauseOf(telling.sense().trigger().head());
        if (clause < 0) {
            return Optional.empty();
        }
        return grammar.children(clause).stream()
                .filter(c -> c < clause && grammar.token(c).lemma().equals("when"))
                .flatMap(when -> in.times().stream()
                        .filter(time -> time.range().start().isPresent()
                                && endsBefore(grammar.token(when).span(), time.span(), grammar)))
                .findFirst();
    }

    /** Whether nothing but a comma parts two stretches. */
    private static boolean endsBefore(Span later, Span earlier, Grammar grammar) {
        return earlier.end() <= later.start()
                && grammar.sentence().tokens().stream()
                        .filter(token -> token.span().start() >= earlier.end()
                                && token.span().end() <= later.start())
                        .allMatch(token -> token.text().equals(","));
    }

    /** The day, month or year itself of "since 2020". */
    private static TimeRange closed(TimeMention time) {
        LocalDate start = time.range().start().orElseThrow();
        if (time.range().end().isPresent()) {
            return time.range();
        }
        return switch (time.value().length()) {
            case 4 -> TimeRange.between(start, start.plusYears(1).minusDays(1));
            case 7 -> TimeRange.between(start, start.plusMonths(1).minusDays(1));
            default -> TimeRange.day(start);
        };
    }

    /** "after several days of air strikes": the stretch of time that the trigger fills. */
    private static Optional<TimeMention> durationOf(Telling telling, SentenceMentions in) {
        int container = in.containerOf(telling.sense().trigger().head());
        boolean partOnly = in.grammar().children(container).stream()
                .anyMatch(c -> PARTS_OF_A_STRETCH.contains(in.grammar().token(c).lemma()));
        if (container == telling.sense().trigger().head() || partOnly) {
            return Optional.empty();
        }
        Span span = in.grammar().token(container).span();
        return in.times().stream()
                .filter(t -> t.type() == TimeMention.Type.DURATION && t.span().contains(span))
                .findFirst();
    }

    /** "the first days of the invasion" are not all of it. */
    private static final Set<String> PARTS_OF_A_STRETCH = Set.of("first", "last", "early", "opening", "final", "later");

    /** "began two days of drills on Thursday" */
    private static boolean isBeginning(Telling telling, Grammar grammar) {
        int predicate = telling.sense().arguments().predicate();
        return predicate >= 0 && BEGINNING.contains(grammar.token(predicate).lemma());
    }

    private static final Set<String> BEGINNING = Set.of("begin", "start", "launch", "open", "commence", "announce");

    private static TimeRange runFrom(TimeRange start, TimeMention duration) {
        LocalDate first = start.start().or(start::end).orElseThrow();
        int days = daysOf(duration);
        return TimeRange.between(first, first.plusDays(days - 1L), precisionOf(days));
    }

    private static TimeRange runUpTo(TimeRange end, TimeMention duration) {
        LocalDate last = end.start().or(end::end).orElseThrow();
        int days = daysOf(duration);
        return TimeRange.between(last.minusDays(days - 1L), last, precisionOf(days));
    }

    private static int daysOf(TimeMention duration) {
        if (duration.value().startsWith("PT")) {
            return 1;
        }
        return duration.value().matches("P\\d{1,3}D")
                ? Integer.parseInt(
                        duration.value().substring(1, duration.value().length() - 1))
                : 7;
    }

    private static TimePrecision precisionOf(int days) {
        return days <= 1
                ? TimePrecision.DAY
                : days <= 7 ? TimePrecision.WEEK : days <= 31 ? TimePrecision.MONTH : TimePrecision.YEAR;
    }

    /** From the first to the last of coordinated dates. */
    private static TimeRange covering(List<TimeMention> times) {
        TimeRange first = times.get(0).range();
        Optional<LocalDate> start = times.stream()
                .map(t -> t.range().start())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        Optional<LocalDate> end = times.stream()
                .map(t -> t.range().end())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        if (times.size() < 2 || start.isEmpty() || end.isEmpty()) {
            return first;
        }
        boolean days = times.stream().allMatch(t -> t.range().precision() == TimePrecision.DAY);
        return TimeRange.between(start.get(), end.get(), days ? TimePrecision.WEEK : TimePrecision.UNKNOWN);
    }

    private static final Set<String> ENDING = Set.of("end", "finish", "stop", "conclude", "last");

    /** "The battle began on Thursday and ended on Saturday": the day that dates the verb of ending. */
    private static Optional<TimeMention> endOf(Telling telling, List<TimeMention> dated, SentenceMentions in) {
        Grammar grammar = in.grammar();
        int predicate = telling.sense().arguments().predicate();
        return grammar.children(predicate).stream()
                .filter(c -> grammar.link(c) == Grammar.Link.CONJUNCT
                        && ENDING.contains(grammar.token(c).lemma())
                        && !grammar.hasOwnSubject(c))
                .flatMap(c -> dated.stream()
                        .filter(t -> grammar.clauseOf(grammar.sentence().headOf(t.span())) == c))
                .findFirst();
    }

    private static boolean isAfter(TimeMention end, TimeRange start) {
        return start.start().isPresent()
                && end.range().end().filter(start.start().get()::isBefore).isPresent();
    }

    /** "from 3 to 5 May": a stretch of time whose days are told. */
    private static boolean isBounded(TimeMention time) {
        return time.type() == TimeMention.Type.DURATION
                && time.range().start().isPresent()
                && time.range().end().isPresent();
    }

    private static boolean isOpen(TimeMention time) {
        return time.range().start().isEmpty() || time.range().end().isEmpty();
    }

    /** "after which the rebels took the base": what dates the clause before is the earliest day of this one. */
    private static boolean comesAfter(Telling telling, SentenceMentions in) {
        return in.grammar().children(telling.sense().arguments().predicate()).stream()
                .anyMatch(c -> in.grammar().token(c).tag().startsWith("W")
                        && in.grammar().preposition(c).equals("after"));
    }

    private static Optional<TimeMention> lastBefore(Telling telling, List<TimeMention> times, SentenceMentions in) {
        int trigger = telling.sense().trigger().span(in.grammar().sentence()).start();
        return times.stream().filter(t -> t.span().start() < trigger).reduce((first, second) -> second);
    }

    private static boolean isCoordinated(TimeMention first, TimeMention other, SentenceMentions in) {
        int a = in.grammar().sentence().headOf(first.span());
        int b = in.grammar().sentence().headOf(other.span());
        Token second = in.grammar().token(b);
        return second.relation().equals("conj") && second.head() == a
                || in.grammar().token(a).relation().equals("conj")
                        && in.grammar().token(a).head() == b;
    }

    /** A promise is made on the day on which it is spoken. */
    static void assignDayOfSpeech(Telling telling, SentenceMentions in) {
        Grammar grammar = in.grammar();
        telling.speaker
                .flatMap(speech -> in.times().stream()
                        .filter(t -> t.type() == TimeMention.Type.DATE || t.type() == TimeMention.Type.TIME)
                        .filter(t -> grammar.clauseOf(grammar.sentence().headOf(t.span())) == speech.verb())
                        .findFirst())
                .ifPresent(time -> {
                    telling.times.clear();
                    telling.times.add(time);
                    telling.date = time.range();
                    telling.decisions.add(
                            new Decision("date", in.text(time.span()), "the day on which it was promised", List.of()));
                });
    }

    /** "claimed the killings on Saturday": the day is that of the claim, and whose they are was told before. */
    private static boolean isClaimed(int day, Telling telling, Grammar grammar) {
        int noun = telling.sense().trigger().head();
        int verb = grammar.token(noun).head();
        return !telling.sense().trigger().verbal()
                && verb >= 0
                && grammar.token(verb).lemma().equals("claim")
                && grammar.token(noun).relation().equals("obj")
                && day == noun + 2
                && grammar.children(noun).stream()
                        .anyMatch(c -> grammar.token(c).lemma().equals("the")
                                && grammar.token(c).relation().equals("det"));
    }

    /** "the worst fighting since the war of the 1990s that killed 30,000": they died in that war. */
    static void dateRelatives(List<Telling> tellings, Grammar grammar) {
        for (Telling result : tellings) {
            int clause = result.sense().arguments().predicate();
            if (clause >= 0
                    && result.times.isEmpty()
                    && grammar.token(clause).relation().equals("acl:relcl")) {
                tellings.stream()
                        .filter(t -> t.sense().trigger().head()
                                        == grammar.token(clause).head()
                                && !t.times.isEmpty())
                        .findFirst()
                        .ifPresent(told -> {
                            result.times.addAll(told.times);
                            result.date = told.date;
                            result.status = told.status;
                            result.decisions.add(
                                    new Decision("date", "the same", "a relative clause of what is dated", List.of()));
                        });
            }
        }
    }

    /**
     * "fired on the base on Friday in answer to the attack on the town": the day is that of the verb that it stands with,
     * not of an event that the sentence only alludes to.
     */
    static void leaveDaysToTheirVerbs(List<Telling> tellings, SentenceMentions in) {
        for (Telling telling : tellings) {
            if (isOfRelative(telling, tellings, in)) {
                telling.undate();
                continue;
            }
            boolean alluded = !telling.sense().trigger().verbal()
                    && (telling.isDefinite(in) || isCause(telling, in))
                    && !telling.times.isEmpty();
            if (alluded && !telling.ownTime(in) && !followsAtOnce(telling, in)) {
                int clause = in.grammar()
                        .clauseOf(in.grammar()
                                .sentence()
                                .headOf(telling.times.get(0).span()));
                boolean taken = tellings.stream()
                        .anyMatch(o -> o != telling
                                && o.sense().trigger().verbal()
                                && o.sense().arguments().predicate() == clause);
                if (taken && telling.sense().arguments().predicate() != clause) {
                    telling.undate();
                }
            }
        }
    }

    /** "blamed militants from the region, where soldiers killed a leader this month": when the clause tells of another act. */
    private static boolean isOfRelative(Telling telling, List<Telling> tellings, SentenceMentions in) {
        if (telling.times.isEmpty()) {
            return false;
        }
        Grammar grammar = in.grammar();
        int time = grammar.sentence().headOf(telling.times.get(0).span());
        int clause = time < 0 ? -1 : grammar.clauseOf(time);
        return clause >= 0
                && grammar.token(clause).relation().equals("acl:relcl")
                && !grammar.isWithin(telling.sense().trigger().head(), clause)
                && tellings.stream()
                        .anyMatch(o -> o != telling
                                && o.sense().arguments().predicate() == clause
                                && o.times.stream().limit(1).anyMatch(telling.times.get(0)::equals));
    }

    /** "left on Sunday because of fighting" */
    private static boolean isCause(Telling telling, SentenceMentions in) {
        return CAUSES.contains(
                in.grammar().preposition(telling.sense().trigger().head()));
    }

    private static final Set<String> CAUSES = Set.of("because of", "because", "due to", "owing to", "despite", "over");

    /** "the first days of the invasion in May": wherever the parser hangs it. */
    private static boolean followsAtOnce(Telling telling, SentenceMentions in) {
        int gap = in.grammar().sentence().headOf(telling.times.get(0).span())
                - telling.sense().trigger().head();
        return gap > 0 && gap <= 2;
    }
}
