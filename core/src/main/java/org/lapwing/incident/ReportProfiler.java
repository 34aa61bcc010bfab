package org.lapwing.incident;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lapwing.report.Report;

/** Reads what fusing must know of a report as a whole. Safe to share between threads. */
public final class ReportProfiler {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'\u2019]*+|\\p{Nd}++(?:[:.,]\\p{Nd}++)*+");
    /** A text of a million words has told its story long before the end. */
    private static final int MOST_WORDS = 20_000;

    /** Where an agency's dateline or byline stands, in characters from the start. */
    private static final int HEAD = 300;
    /** Where credits stand, in characters from the end. */
    private static final int TAIL = 300;

    /** What stands before an agency that is credited: "told the AFP agency", "with information from AFP and EFE". */
    private static final Pattern CREDIT_BEFORE = Pattern.compile(
            "(?i:\\b(?:told|by|from|to|via|with|source|sources|reporting|credit|copyright|quoted by|according to|cited by|news"
                    + " agency|agency)\\b[: ]{1,3}(?:the )?(?:(?:[a-z]{2,12}|news) )?(?:[\\p{L}-]{2,12} (?:and|y|et) |[\\p{L}-]{2,12}, )?|[(/\u00a9]\\s?)$");

    private static final Pattern CREDIT_AFTER =
            Pattern.compile("^(?:\\)|/| reported\\b| reports\\b| said\\b| contributed\\b| news agency\\b| agency\\b)");

    private final Set<String> ordinary;
    private final Map<String, String> agencies;
    private final Pattern agencyForms;

    private ReportProfiler(Set<String> ordinary, Map<String, String> agencies) {
        this.ordinary = ordinary;
        this.agencies = agencies;
        this.agencyForms = Pattern.compile("\\b(?:"
                + agencies.keySet().stream()
                        // The longest form first, or "AP" would hide "Associated Press of Pakistan".
                        .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
                        .map(Pattern::quote)
                        .collect(java.util.stream.Collectors.joining("|"))
                + ")\\b");
    }

    public static ReportProfiler load() {
        Set<String> ordinary = lines("ordinary-words.txt").stream()
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .collect(toUnmodifiableSet());
        Map<String, String> agencies = new LinkedHashMap<>();
        for (String line : lines("agencies.tsv")) {
            String[] cells = line.split("\t", -1);
            for (String form : cells[1].split(";", -1)) {
                agencies.put(form, cells[0]);
            }
        }
        return new ReportProfiler(ordinary, agencies);
    }

    private static List<String> lines(String file) {
        try (InputStream in = ReportProfiler.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + file + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ReportProfile profile(Report report) {
        List<String> words = words(report.title().orElse("") + "\n" + report.body());
        List<String> lower =
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        return new ReportProfile(
                report.id(),
                report.published(),
                report.source().map(Kin::clipped),
                agencies(report),
                Signature.of(lower),
                StoryTerms.of(words, ordinary));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() < MOST_WORDS && matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** A report that only mentions an agency ("a reporter of ... was hurt") does not draw on it. */
    private Set<String> agencies(Report report) {
        Set<String> found = new TreeSet<>();
        report.source().map(agencies::get).ifPresent(found::add);
        String body = report.body();
        Matcher matcher = agencyForms.matcher(body);
        while (matcher.find()) {
            String before = body.substring(Math.max(0, matcher.start() - 40), matcher.start());
            String after = body.substring(matcher.end(), Math.min(body.length(), matcher.end() + 20));
            boolean credited = CREDIT_BEFORE.matcher(before).find()
                    || CREDIT_AFTER.matcher(after).find()
                    || isJoined(before, found);
            boolean byline = matcher.start() < HEAD && after.startsWith(" -");
            boolean signature = matcher.end() > body.length() - TAIL && after.isBlank();
            if (credited || byline || signature) {
                found.add(String.valueOf(agencies.get(matcher.group())));
            }
        }
        return found;
    }

    /** "AFP and EFE": the second is credited with the first. */
    private boolean isJoined(String before, Set<String> found) {
        return (before.endsWith(" and ") || before.endsWith(", ") || before.endsWith("/"))
                && found.stream().anyMatch(before::contains);
    }
}
