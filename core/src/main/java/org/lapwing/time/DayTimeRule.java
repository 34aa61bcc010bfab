package org.lapwing.time;

import java.util.Optional;

/** A day, a time of day, or both: "Friday", "Friday morning", "at dawn on Monday", "6:40 p.m.", "last night", "overnight". */
final class DayTimeRule implements Rule {

    @Override
    public Optional<Phrase<Reading>> match(Words words, int at) {
        Optional<Phrase<Reading>> night = aroundMidnight(words, at);
        if (night.isPresent()) {
            return night;
        }
        Optional<Phrase<Reading>> twoDays = night(words, at);
        if (twoDays.isPresent()) {
            return twoDays;
        }
        Optional<Phrase<DayReading>> day = day(words, at);
        if (day.isPresent()) {
            return withTime(words, day.get());
        }
        Optional<Phrase<DayReading>> narrative = partOfNarrative(words, at);
        if (narrative.isPresent()) {
            Phrase<DayReading> found = narrative.get();
            return Clock.part(words, found.end() - 1).map(part -> at(found, part));
        }
        return timeFirst(words, at);
    }

    /** "Sunday", "early Sunday", "the night of Sunday" is read elsewhere. */
    private static Optional<Phrase<DayReading>> day(Words words, int at) {
        int from = words.is(at, "early", "late") ? at + 1 : at;
        return Days.match(words, from);
    }

    private static Optional<Phrase<Reading>> withTime(Words words, Phrase<DayReading> day) {
        int at = day.end();
        at = words.is(at, ",") ? at + 1 : at;
        at = words.is(at, "at", "around", "about", "in", "shortly", "just") ? at + 1 : at;
        at = words.is(at, "about", "around", "the", "before", "after") ? at + 1 : at;
        at = words.is(at, "early", "late", "mid") ? at + 1 : at;
        boolean adjacent =
                at == day.end() || words.is(at - 1, "early", "late", "mid") || words.is(day.end(), "in", "at");
        Optional<Phrase<String>> part = adjacent ? Clock.part(words, at) : Optional.empty();
        Optional<Phrase<String>> time = part.isPresent() ? part : Clock.clock(words, at);
        return Optional.of(time.map(found -> at(new Phrase<>(found.end(), day.rule(), day.meaning()), found))
                .orElseGet(
                        () -> new Phrase<>(day.end(), day.rule(), day.meaning().asReading())));
    }

    /** "the following morning", "that night", "this evening". */
    private static Optional<Phrase<DayReading>> partOfNarrative(Words words, int at) {
        if (words.is(at, "this") || words.matches(at, "earlier this") || words.matches(at, "later this")) {
            int partAt = words.is(at, "this") ? at + 1 : at + 2;
            return Clock.part(words, partAt)
                    .flatMap(part -> Phrase.of(part.end(), "part of day, from publication", Moment::published));
        }
        int whichAt = words.is(at, "the", "that") ? at + 1 : at;
        int shift = words.is(whichAt, "following", "next") ? 1 : words.is(whichAt, "previous") ? -1 : 0;
        boolean same = words.is(whichAt, "same")
                || (words.is(at, "that") && Clock.part(words, whichAt).isPresent());
        if (shift == 0 && !same) {
            return Optional.empty();
        }
        int partAt = words.is(whichAt, "following", "next", "previous", "same") ? whichAt + 1 : whichAt;
        return Clock.part(words, partAt)
                .flatMap(part -> Phrase.of(
                        part.end(),
                        "part of day, from the narrative",
                        moment -> moment.narrative().day().plusDays(shift)));
    }

    /** "7:30 a.m. on Monday", "dawn on Monday", "the night of 5 May", "the morning". */
    private static Optional<Phrase<Reading>> timeFirst(Words words, int at) {
        int from = words.is(at, "the") ? at + 1 : at;
        from = words.is(from, "early", "late", "mid") ? from + 1 : from;
        from = words.is(from, "hours") && words.is(from + 1, "of") ? from + 2 : from;
        Optional<Phrase<String>> part = Clock.part(words, from);
        Optional<Phrase<String>> found = part.isPresent() ? part : Clock.clock(words, at);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Phrase<String> time = found.get();
        int dayAt = words.is(time.end(), ",", "on", "of") ? time.end() + 1 : time.end();
        Optional<Phrase<DayReading>> day = Days.match(words, dayAt);
        if (day.isPresent()) {
            return day.map(stated -> at(stated, time));
        }
        boolean onItsOwn = part.isEmpty() || standsAlone(words, at, from);
        return onItsOwn
                ? Phrase.of(
                        time.end(),
                        time.rule() + ", from the narrative",
                        moment -> Resolution.time(moment.narrative().day(), time.meaning()))
                : Optional.empty();
    }

    /** Whether "morning", "night" and the like are more than a part of "morning prayers" or "night vision". */
    private static boolean standsAlone(Words words, int at, int partAt) {
        boolean definite = words.is(
                partAt, "dawn", "dusk", "noon", "midnight", "midday", "nightfall", "sunset", "sunrise", "daybreak");
        boolean led = words.is(at - 1, "at", "before", "after", "around", "until", "since", "by");
        boolean inThe = at < partAt && words.is(at, "the") && words.is(at - 1, "in", "during", "through");
        return inThe || (definite && led) || (words.is(partAt, "night") && words.is(at - 1, "at", "by"));
    }

    private static Optional<Phrase<Reading>> aroundMidnight(Words words, int at) {
        if (words.is(at, "tonight")) {
            return Phrase.of(at + 1, "tonight", moment -> Resolution.time(moment.published(), "TNI"));
        }
        if (words.matches(at, "last night") || words.matches(at, "late last night")) {
            int end = words.is(at, "late") ? at + 3 : at + 2;
            return Phrase.of(
                    end,
                    "last night",
                    moment -> Resolution.time(moment.published().minusDays(1), "TNI"));
        }
        if (!words.is(at, "overnight")) {
            return Optional.empty();
        }
        int dayAt = words.is(at + 1, "on") ? at + 2 : at + 1;
        Optional<Phrase<DayReading>> day = Days.match(words, dayAt);
        return day.isPresent()
                ? day.map(stated -> at(stated, new Phrase<>(stated.end(), "overnight", "TNI")))
                : Phrase.of(
                        at + 1,
                        "overnight, into the day of publication",
                        moment -> Resolution.night(moment.published().minusDays(1)));
    }

    /** "The night of Friday to Saturday", "the night of 4 to 5 June", "the night to Friday", "the following night". */
    private static Optional<Phrase<Reading>> night(Words words, int at) {
        int from = words.is(at, "the") ? at + 1 : at;
        if (words.is(from, "following", "next") && words.is(from + 1, "night")) {
            return Phrase.of(
                    from + 2,
                    "night, from the narrative",
                    moment -> Resolution.night(moment.narrative().day()));
        }
        if (!words.is(from, "night", "overnight")) {
            return Optional.empty();
        }
        return morningAfter(words, from + 1)
                .flatMap(dayAt -> Days.match(words, dayAt))
                .map(day -> new Phrase<>(
                        day.end(),
                        "night before " + day.rule(),
                        moment -> Resolution.night(day.meaning().at(moment).minusDays(1))));
    }

    /** Where the second of the two days that a night joins is named. */
    private static Optional<Integer> morningAfter(Words words, int at) {
        if (words.is(at, "to", "into")) {
            return Optional.of(at + 1);
        }
        if (!words.is(at, "of", "from", "between")) {
            return Optional.empty();
        }
        int bare = CalendarNames.dayOfMonth(words, at + 1);
        int end = bare > 0 && words.is(at + 2, "to", "and")
                ? at + 2
                : Days.match(words, at + 1).map(Phrase::end).orElse(at + 1);
        return words.is(end, "to", "into", "and") ? Optional.of(end + 1) : Optional.empty();
    }

    private static Phrase<Reading> at(Phrase<DayReading> day, Phrase<String> time) {
        return new Phrase<>(
                day.end(),
                time.rule() + " of " + day.rule(),
                moment -> Resolution.time(day.meaning().at(moment), time.meaning()));
    }
}
