package org.lapwing.event;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lapwing.claim.Claim;
import org.lapwing.claim.Stance;
import org.lapwing.coding.RoleFiller;
import org.lapwing.coding.RoleFiller.Role;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Toll;
import org.lapwing.event.Event.Where;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollRange;

/**
 * An event as one short line for golden files and terminals: what was coded, without offsets or coordinates. Parts are
 * joined by {@code " | "}, and a part that is absent is left out. Words of the report stand in double quotes, names
 * from our lexicon and gazetteer do not.
 */
public final class CanonicalLine {

    private CanonicalLine() {}

    public static String of(Event event) {
        List<String> parts = new ArrayList<>();
        parts.add(Stream.concat(Stream.of(event.type().name()), event.modes().stream())
                .collect(joining(" ")));
        parts.add(lower(event.status()));
        if (!event.contexts().isEmpty()) {
            parts.add("context: " + String.join(", ", event.contexts()));
        }
        date(event.date().range()).ifPresent(parts::add);
        event.place().map(CanonicalLine::place).ifPresent(parts::add);
        labelled("actor", event.actors().stream().map(CanonicalLine::participant), parts);
        labelled("recipient", event.recipients().stream().map(CanonicalLine::participant), parts);
        event.tolls().stream().map(CanonicalLine::toll).forEach(parts::add);
        for (Role role : Role.values()) {
            Stream<String> fillers = event.roles().stream()
                    .filter(filler -> filler.role() == role)
                    .map(RoleFiller::text)
                    .map(CanonicalLine::quoted);
            labelled(lower(role), fillers, parts);
        }
        event.claims().stream()
                .filter(claim -> claim.speaker().isPresent() || claim.stance() != Stance.ASSERTED)
                .map(CanonicalLine::claim)
                .distinct()
                .forEach(parts::add);
        return String.join(" | ", parts);
    }

    /** The days as {@code start..end} (one day without dots) and the precision; empty if wholly unknown. */
    public static Optional<String> date(TimeRange range) {
        if (range.isUnknown()) {
            return Optional.empty();
        }
        String start = range.start().map(LocalDate::toString).orElse("");
        String end = range.end().map(LocalDate::toString).orElse("");
        return Optional.of((start.equals(end) ? start : start + ".." + end) + " " + lower(range.precision()));
    }

    public static String place(Where where) {
        return place(where.location());
    }

    private static String place(Location location) {
        if (location instanceof Location.Resolved resolved) {
            return full(resolved.toponym());
        }
        if (location instanceof Location.Approximate area) {
            return area(area);
        }
        if (location instanceof Location.Ambiguous ambiguous) {
            return ambiguous.candidates().stream().map(CanonicalLine::full).collect(joining(" or "));
        }
        Location.Unknown unknown = (Location.Unknown) location;
        return printable(unknown.name())
                + "?"
                + unknown.within().map(within -> " in " + full(within)).orElse("");
    }

    private static String area(Location.Approximate area) {
        List<Toponym> anchors = area.anchors();
        String names = anchors.size() == 1
                ? full(anchors.get(0))
                : anchors.stream().map(Toponym::name).collect(joining(" and "))
                        + EventPlace.shared(anchors, Toponym::country)
                                .map(country -> ", " + country)
                                .orElse("");
        return switch (area.relation()) {
            case NEAR -> "near " + names;
            case DISTANCE -> distance(area) + names;
            case BETWEEN -> "between " + names;
            case PART -> "part of " + names;
            case BORDER -> "border of " + names;
            case ALONG -> "along " + names;
        };
    }

    /** Where the text says how far but not which way, the anchor is the centre and only the radius is known. */
    private static String distance(Location.Approximate area) {
        long km = Math.round(EventPlace.kilometresToFirstAnchor(area));
        return km > 0 ? km + " km from " : "within " + Math.round(area.radiusKm()) + " km of ";
    }

    private static String full(Toponym place) {
        return Stream.of(Optional.of(place.name()), place.admin1(), place.country())
                .flatMap(Optional::stream)
                .collect(joining(", "));
    }

    /** The actor's name, or its description in quotes, with country, sector and group in brackets. */
    public static String participant(Participant participant) {
        var actor = participant.actor();
        String codes = Stream.of(actor.country(), actor.sector().map(Enum::name), actor.group())
                .flatMap(Optional::stream)
                .collect(joining(" "));
        String name = actor.name().map(CanonicalLine::printable).orElseGet(() -> quoted(participant.text()));
        return codes.isEmpty() ? name : name + " [" + codes + "]";
    }

    public static String toll(Toll toll) {
        return lower(toll.kind())
                + " "
                + range(toll.range())
                + toll.people().map(people -> " (" + printable(people) + ")").orElse("");
    }

    /** {@code 14} if exact, else {@code low..high} with nothing after the dots if open, and the best figure if it adds. */
    public static String range(TollRange range) {
        boolean adds = range.best().isPresent()
                && range.best().getAsInt() != range.low()
                && range.high().stream().noneMatch(high -> high == range.low());
        return range.bounds() + (adds ? " best " + range.best().getAsInt() : "");
    }

    private static String claim(Claim claim) {
        String about = claim.field().equals("event") ? "" : " " + claim.field() + " " + printable(claim.value());
        String speaker = claim.speaker().map(CanonicalLine::quoted).orElse("report");
        return "says" + about + ": " + speaker + " (" + lower(claim.role()) + ", " + lower(claim.stance()) + ")";
    }

    private static void labelled(String label, Stream<String> values, List<String> parts) {
        String joined = values.collect(joining("; "));
        if (!joined.isEmpty()) {
            parts.add(label + ": " + joined);
        }
    }

    private static String quoted(String text) {
        return '"' + printable(text).replace("\"", "\\\"") + '"';
    }

    /**
     * The text on one line, without characters that a terminal would act on or that change the order in which a reader
     * sees the others (Unicode categories Cc and Cf): reports are not to be trusted with either.
     */
    public static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int category = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || category == Character.CONTROL) {
                space = kept.length() > 0;
            } else if (category != Character.FORMAT) {
                if (space) {
                    kept.append(' ');
                }
                space = false;
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
