package org.lapwing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lapwing.actor.Actor;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.Event;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;
import org.lapwing.text.Span;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollRange;

/**
 * One event as a line of {@code examples/expected}, reduced to what is compared: what, whether, when, where, who, whom and
 * how many. Names of actors are compared by their codes, places by
 * their name in the gazetteer or in the report.
 */
record ExampleLine(
        String type,
        String mode,
        String status,
        String date,
        String place,
        String placeAsWritten,
        String actors,
        String recipients,
        String tolls,
        List<Span> evidence) {

    private static final Pattern CODES = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern TOLL =
            Pattern.compile("(killed|injured|missing|abducted|arrested|captured|displaced) (\\d*\\.{0,2}\\d*)");

    static ExampleLine parse(String line, String body) {
        String type = "";
        String mode = "";
        String status = "";
        String date = "undated";
        String place = "";
        String actors = "";
        String recipients = "";
        String tolls = "";
        List<Span> evidence = List.of();
        List<String> parts = List.of(line.split(" \\| "));
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).strip();
            if (i == 0) {
                type = part.contains(" ") ? part.substring(0, part.indexOf(' ')) : part;
                mode = part.contains(" ")
                        ? part.substring(part.indexOf(' ') + 1).split("[, ]+")[0]
                        : "";
            } else if (i == 1) {
                status = part;
            } else if (part.startsWith("actor: ")) {
                actors = codes(part);
            } else if (part.startsWith("recipient: ")) {
                recipients = codes(part);
            } else if (part.startsWith("evidence: ")) {
                String quote = part.substring("evidence: \"".length(), part.length() - 1);
                int at = body.indexOf(quote);
                if (at < 0) {
                    throw new IllegalArgumentException("not in the report: " + quote);
                }
                evidence = List.of(new Span(at, at + quote.length()));
            } else if (TOLL.matcher(part).lookingAt()) {
                tolls = tolls(part);
            } else if (part.equals("undated") || part.matches("[.\\d-]+ (day|week|month|year|unknown)")) {
                date = part;
            } else {
                place = fold(part.split(", ")[0]);
            }
        }
        return new ExampleLine(type, mode, status, date, place, place, actors, recipients, tolls, evidence);
    }

    static ExampleLine of(Event event) {
        return new ExampleLine(
                event.type().name(),
                event.modes().stream().findFirst().orElse(""),
                event.status().name().toLowerCase(Locale.ROOT),
                date(event.date().range()),
                event.place().map(p -> place(p.location())).orElse(""),
                event.place().map(p -> fold(p.text())).orElse(""),
                join(event.actors().stream().map(p -> codes(p.actor())).toList()),
                join(event.recipients().stream().map(p -> codes(p.actor())).toList()),
                join(event.tolls().stream()
                        .map(t -> t.kind().name().toLowerCase(Locale.ROOT) + " " + range(t.range()))
                        .toList()),
                event.evidence());
    }

    private static String codes(String part) {
        List<String> codes = new ArrayList<>();
        Matcher matcher = CODES.matcher(part);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return join(codes);
    }

    private static String codes(Actor actor) {
        return (actor.country().orElse("") + " "
                        + actor.sector().map(Enum::name).orElse(""))
                .strip();
    }

    private static String tolls(String part) {
        List<String> tolls = new ArrayList<>();
        Matcher matcher = TOLL.matcher(part);
        while (matcher.find()) {
            tolls.add(matcher.group(1) + " " + matcher.group(2));
        }
        return join(tolls);
    }

    private static String join(List<String> parts) {
        return new TreeSet<>(parts).stream().filter(p -> !p.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String range(TollRange range) {
        if (range.high().isPresent() && range.high().getAsInt() == range.low()) {
            return Integer.toString(range.low());
        }
        String low = range.low() == 0 && range.high().isPresent() ? "" : Integer.toString(range.low());
        return low + ".."
                + (range.high().isPresent() ? Integer.toString(range.high().getAsInt()) : "");
    }

    private static String date(TimeRange range) {
        if (range.isUnknown()) {
            return "undated";
        }
        String precision = " " + range.precision().name().toLowerCase(Locale.ROOT);
        return range.start().isPresent() && range.start().equals(range.end())
                ? range.start().get() + precision
                : range.start().map(Object::toString).orElse("") + ".."
                        + range.end().map(Object::toString).orElse("") + precision;
    }

    private static String place(Location location) {
        if (location instanceof Location.Resolved r) {
            return fold(unit(r.toponym()));
        }
        if (location instanceof Location.Approximate a) {
            String anchor = a.anchors().get(0).name();
            return fold(
                    switch (a.relation()) {
                        case NEAR -> "near " + anchor;
                        case BETWEEN ->
                            "between " + anchor
                                    + (a.anchors().size() > 1
                                            ? " and " + a.anchors().get(1).name()
                                            : "");
                        case BORDER ->
                            "on the border of "
                                    + a.anchors().stream()
                                            .map(ExampleLine::unit)
                                            .collect(Collectors.joining(" and "));
                        case PART -> "part of " + unit(a.anchors().get(0));
                        case DISTANCE ->
                            CanonicalLine.place(new Event.Where(a, "")).split(", ")[0];
                        case ALONG -> "along " + anchor;
                    });
        }
        return location instanceof Location.Ambiguous many
                ? fold(many.candidates().get(0).name())
                : fold(((Location.Unknown) location).name());
    }

    /** A country by its code, any other place by its name. */
    private static String unit(Toponym place) {
        return place.country()
                .filter(country -> place.featureCode().startsWith("PCL"))
                .orElse(place.name());
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Type, mode and the first words of the evidence. */
    String name(String body) {
        String words = evidence.get(0).of(body).replaceAll("\\s+", " ");
        return (type + " " + mode).strip() + " \"" + words.substring(0, Math.min(50, words.length())) + "\"";
    }

    boolean overlaps(ExampleLine other) {
        return evidence.stream().anyMatch(a -> other.evidence.stream().anyMatch(a::overlaps));
    }

    boolean hasPlaceOf(ExampleLine expected) {
        return expected.place.equals(placeAsWritten) || expected.place.equals(place);
    }

    /** How many fields agree; -1 if the two cannot tell of the same event. */
    int agreement(ExampleLine other) {
        if (!type.equals(other.type) || !overlaps(other)) {
            return -1;
        }
        return (int) differences(other).stream().filter(Optional::isEmpty).count();
    }

    List<Optional<String>> differences(ExampleLine actual) {
        return List.of(
                difference("mode", mode, actual.mode),
                difference("status", status, actual.status),
                difference("date", date, actual.date),
                difference("place", place, actual.hasPlaceOf(this) ? place : actual.place),
                difference("actor", actors, actual.actors),
                difference("recipient", recipients, actual.recipients),
                difference("toll", tolls, actual.tolls));
    }

    private static Optional<String> difference(String field, String expected, String actual) {
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of(field + " " + (expected.isEmpty() ? "-" : expected) + " but "
                        + (actual.isEmpty() ? "-" : actual));
    }
}
