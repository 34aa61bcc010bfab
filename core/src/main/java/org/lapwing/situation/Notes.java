package org.lapwing.situation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Dossier;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.event.CanonicalLine;
import org.lapwing.incident.Account;
import org.lapwing.report.Report;

/** Numbers the notes of one report; the same source and words are one note. */
final class Notes {

    private static final int LONGEST_QUOTE = 400;
    private static final int SHORT_ID = 8;

    private record Key(String source, Optional<String> quote) {}

    private final Map<Key, Integer> numbers = new LinkedHashMap<>();
    private final Dossier dossier;

    Notes(Dossier dossier) {
        this.dossier = dossier;
    }

    private int number(String source, Optional<String> quote) {
        return numbers.computeIfAbsent(new Key(source, quote), key -> numbers.size() + 1);
    }

    /** The words of every report that tells of the incidents. */
    List<Integer> tellings(List<String> incidents) {
        return incidents.stream()
                .flatMap(id -> dossier.accounts().getOrDefault(id, List.of()).stream())
                .map(this::telling)
                .distinct()
                .sorted()
                .toList();
    }

    int telling(Account account) {
        Report report = dossier.reports().get(account.event().report());
        if (report == null) {
            throw new IllegalArgumentException(
                    "the dossier lacks the report of " + account.event().id());
        }
        String words = dossier.sentences(account).stream()
                .map(CanonicalLine::printable)
                .collect(Collectors.joining(" \u2026 "));
        return number(source(report), Optional.of(cut(words)));
    }

    private static String cut(String words) {
        int length = words.codePointCount(0, words.length());
        return length <= LONGEST_QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + '\u2026';
    }

    /** {@code Example Wire, 12 November 2023, "Fighting near Kidal" (report 1a2b3c4d)}. */
    private static String source(Report report) {
        return Stream.of(
                                Optional.of(report.source().orElse("Source not stated")),
                                Optional.of(Days.day(report.published())),
                                report.title().map(title -> "\u201c" + title + "\u201d"))
                        .flatMap(Optional::stream)
                        .map(CanonicalLine::printable)
                        .collect(Collectors.joining(", "))
                + " (report " + report.id().substring(0, SHORT_ID) + ")";
    }

    int ruling(Ruling ruling) {
        return number(
                CanonicalLine.printable("Ruling of an analyst, " + ruling.by() + ", " + Days.day(ruling.on())),
                Optional.of(CanonicalLine.printable(ruling.reason())));
    }

    int registry(Agreement agreement) {
        return number(
                "Registry of agreements, entry " + agreement.id() + ", which names as where it can be checked: "
                        + String.join("; ", agreement.sources()),
                Optional.empty());
    }

    int rule(String text) {
        return number("How this was worked out: " + text, Optional.empty());
    }

    List<Note> list() {
        List<Note> notes = new ArrayList<>();
        numbers.forEach((key, number) -> notes.add(new Note(number, key.source(), key.quote())));
        return notes;
    }
}
