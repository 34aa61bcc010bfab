package org.lapwing.evaluation;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lapwing.text.Document;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.time.TimeMention;
import org.lapwing.time.TimeTagger;

/**
 * Where a report tells of other happenings than its own: what it calls unrelated or another, what it counts up over months,
 * and what it dates to weeks before it was published. The sentences after it on its line go with it.
 */
final class OtherHappenings {

    /** In days. A report that comes later than this tells of a trial or an anniversary, and what it recalls is not its news. */
    private static final int OLD = 21;

    private static final String VIOLENCE = "(?:murder|homicide|shooting|attack|incident|killing|bombing|clash)(?:e?s)?";
    private static final Pattern TOLD_AS_OTHER =
            Pattern.compile("(?i)\\b(?:unrelated|separate(?:ly)?|another " + VIOLENCE
                    + "|(?:second|third|fourth|fifth|latest|string|series|number|rise|increase|dozens?) (?:\\w{1,20} ){0,2}"
                    + VIOLENCE
                    + "|this year|(?:past|last) (?:\\w{1,20} ){0,2}(?:year|month|decade)s?|since (?:19|20)\\d\\d"
                    + "|(?:weeks|months|years) ago)\\b");

    /** How many sentences may go on with what one has begun. */
    private static final int SENTENCES_AFTER = 2;

    private static final Pattern QUOTE = Pattern.compile("[\"“”]|``|''");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern INTO_TIME =
            Pattern.compile("(?i)\\b(?:in|since|during|until|early|late|mid)[\\s-]{1,3}$");
    /** In characters, with the blanks around it. */
    private static final int LONGEST_PREPOSITION = 10;

    private OtherHappenings() {}

    /** In the order of the text; stretches may overlap. */
    static List<Span> in(Document document, LocalDate published, TimeTagger tagger) {
        Map<Integer, List<TimeMention>> times =
                tagger.tag(document, published).stream().collect(groupingBy(TimeMention::sentence));
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            cue(sentence, document.body(), published, times.getOrDefault(sentence.index(), List.of()))
                    .ifPresent(cue -> {
                        int start = startOfSpeech(sentence.span().of(document.body()), cue);
                        spans.add(new Span(sentence.span().start() + start, end(sentence, document)));
                    });
        }
        return spans;
    }

    /** Where the talk of something else ends at the latest: with its line, or the sentences that may go on with it. */
    private static int end(Sentence sentence, Document document) {
        int last = Math.min(
                sentence.index() + SENTENCES_AFTER, document.sentences().size() - 1);
        int line = document.body().indexOf('\n', sentence.span().end());
        int end = document.sentences().get(last).span().end();
        return line < 0 ? end : Math.min(line, end);
    }

    /** Where a sentence says that it tells of something else, counted from its start. */
    private static Optional<Integer> cue(Sentence sentence, String body, LocalDate published, List<TimeMention> times) {
        Matcher told = TOLD_AS_OTHER.matcher(sentence.span().of(body));
        if (told.find()) {
            return Optional.of(told.start());
        }
        return times.stream()
                .filter(time -> isOld(time, published) && !isNumberOfStreet(time, body))
                .map(time -> time.span().start() - sentence.span().start())
                .findFirst();
    }

    /** What somebody recalls when asked dates his own words, and not those of the reporter before them. */
    private static int startOfSpeech(String sentence, int cue) {
        int start = 0;
        boolean open = false;
        Matcher quote = QUOTE.matcher(sentence).region(0, cue);
        while (quote.find()) {
            open = !open;
            start = quote.start();
        }
        return open ? start : 0;
    }

    /** "The 1900 block of Hill Street", "1900 Hill Street": a year that nothing puts into time. */
    private static boolean isNumberOfStreet(TimeMention time, String body) {
        String before = body.substring(
                Math.max(0, time.span().start() - LONGEST_PREPOSITION),
                time.span().start());
        return YEAR.matcher(time.span().of(body)).matches()
                && !INTO_TIME.matcher(before).find();
    }

    private static boolean isOld(TimeMention time, LocalDate published) {
        return time.type() == TimeMention.Type.DATE
                && time.range()
                        .end()
                        .filter(end -> end.isBefore(published.minusDays(OLD)))
                        .isPresent();
    }
}
