package org.lapwing.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.lapwing.place.Location.Approximate;
import org.lapwing.place.Location.Relation;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;

/** Turns the words around a name into an area: "near X", "20 km north of X", "northern X", "the border with X". */
final class RelativePlaces {

    private static final double NEAR_KM = 15;

    /** A distance in news is a round number along a road: a quarter of it may be wrong. */
    private static final double DISTANCE_ERROR = 0.25;

    private static final double LONGEST_BETWEEN_KM = 500;
    static final int WORDS_BEFORE = 10;

    private static final Map<String, Integer> DIRECTIONS = Map.ofEntries(
            Map.entry("northern", 0),
            Map.entry("north", 0),
            Map.entry("upper", 0),
            Map.entry("northeastern", 45),
            Map.entry("northeast", 45),
            Map.entry("eastern", 90),
            Map.entry("east", 90),
            Map.entry("southeastern", 135),
            Map.entry("southeast", 135),
            Map.entry("southern", 180),
            Map.entry("south", 180),
            Map.entry("lower", 180),
            Map.entry("southwestern", 225),
            Map.entry("southwest", 225),
            Map.entry("western", 270),
            Map.entry("west", 270),
            Map.entry("northwestern", 315),
            Map.entry("northwest", 315));

    /** An area and the span of the words that tell it. */
    record Area(Approximate location, Span span) {}

    /** How far a name is said to lie from an anchor, and which way. */
    record Offset(Toponym anchor, double km, Optional<Integer> bearing, Span span) {

        /** How far a place lies from where the text says it does. */
        double errorKm(Toponym place) {
            Globe.Point anchored = Globe.pointOf(anchor);
            return bearing.isPresent()
                    ? Globe.kilometres(Globe.travel(anchored, km, bearing.get()), Globe.pointOf(place))
                    : Math.abs(Globe.kilometres(anchored, Globe.pointOf(place)) - km);
        }

        Approximate area() {
            if (bearing.isEmpty()) {
                return new Approximate(
                        Relation.DISTANCE, List.of(anchor), anchor.latitude(), anchor.longitude(), km * 1.1 + 1);
            }
            Globe.Point centre = Globe.travel(Globe.pointOf(anchor), km, bearing.get());
            return new Approximate(
                    Relation.DISTANCE,
                    List.of(anchor),
                    centre.latitude(),
                    centre.longitude(),
                    Math.max(2, km * DISTANCE_ERROR));
        }
    }

    private final Gazetteer gazetteer;
    private final Countries countries;

    RelativePlaces(Gazetteer gazetteer, Countries countries) {
        this.gazetteer = gazetteer;
        this.countries = countries;
    }

    /**
     * What is said of a name's own position after it: ", about 110 kilometers to the south" (of the settlement named
     * before) or ", 50 km east of Timbuktu" (of the one named after).
     *
     * @param settled what a name is taken to mean, by its index
     */
    static Optional<Offset> offset(int index, List<PlaceName> names, IntFunction<Optional<Toponym>> settled) {
        PlaceName name = names.get(index);
        Sentence sentence = name.sentence();
        int after = name.to();
        boolean parted = after < sentence.size()
                && (lower(sentence, after).equals(",") || lower(sentence, after).equals("("));
        int at = parted ? after + 1 : after;
        if (at >= sentence.size()) {
            return Optional.empty();
        }
        Optional<Distances.Distance> distance = Distances.at(sentence, at);
        if (distance.isEmpty()) {
            return Optional.empty();
        }
        Optional<Toponym> anchor = distance.get().anchored()
                ? anchorAfter(index, distance.get().to(), names).flatMap(settled::apply)
                : settlementBefore(index, names, settled);
        return anchor.map(place -> new Offset(
                place,
                distance.get().km(),
                distance.get().bearing(),
                Span.covering(name.span(), sentence.spanOf(at, distance.get().to()))));
    }

    private static Optional<Integer> anchorAfter(int index, int from, List<PlaceName> names) {
        int next = index + 1;
        return next < names.size()
                        && names.get(next).sentence().index()
                                == names.get(index).sentence().index()
                        && names.get(next).from() - from >= 0
                        && names.get(next).from() - from <= 4
                ? Optional.of(next)
                : Optional.empty();
    }

    private static Optional<Toponym> settlementBefore(
            int index, List<PlaceName> names, IntFunction<Optional<Toponym>> settled) {
        for (int i = index - 1; i >= 0 && i >= index - 8; i--) {
            List<Toponym> candidates = names.get(i).candidates();
            Optional<Toponym> place = settled.apply(i).flatMap(known -> settlementOf(known, candidates));
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** The place itself if it is narrow enough to measure from, or the seat that its province is named for. */
    private static Optional<Toponym> settlementOf(Toponym known, List<Toponym> candidates) {
        if (Features.level(known) >= 3) {
            return Optional.of(known);
        }
        return candidates.stream()
                .filter(place ->
                        Features.isSettlement(place) && Features.isProvince(known) && Features.isInside(place, known))
                .findFirst();
    }

    /** The area that the words before or after a resolved name make of it. */
    Optional<Area> around(int index, List<PlaceName> names, Toponym place, Resolution resolution) {
        PlaceName name = names.get(index);
        return measured(name, place)
                .or(() -> between(index, names, place, resolution))
                .or(() -> border(name, place, resolution))
                .or(() -> part(name, place))
                .or(() -> near(name, place));
    }

    /** The words that say how far or how near something lies to a name, with the name; empty if none do. */
    static Optional<Span> relationTo(PlaceName name) {
        return distanceTo(name)
                .map(distance -> name.sentence().spanOf(distance.from(), name.to()))
                .or(() -> nearness(name).map(from -> name.sentence().spanOf(from, name.to())));
    }

    private static Optional<Area> measured(PlaceName name, Toponym place) {
        return distanceTo(name).map(distance -> {
            Span span = name.sentence().spanOf(distance.from(), name.to());
            return new Area(new Offset(place, distance.km(), distance.bearing(), span).area(), span);
        });
    }

    private static Optional<Distances.Distance> distanceTo(PlaceName name) {
        Sentence sentence = name.sentence();
        for (int at = Math.max(0, name.from() - WORDS_BEFORE); at < name.from(); at++) {
            Optional<Distances.Distance> distance =
                    Distances.at(sentence, at).filter(found -> found.anchored() && reaches(sentence, found.to(), name));
            if (distance.isPresent()) {
                return distance;
            }
        }
        return Optional.empty();
    }

    /** Whether only "the town of" and the like stand between. */
    private static boolean reaches(Sentence sentence, int from, PlaceName name) {
        for (int i = from; i < name.from(); i++) {
            switch (lower(sentence, i)) {
                case "the", "city", "town", "village", "of", "capital", "," -> {}
                default -> {
                    return false;
                }
            }
        }
        return from <= name.from();
    }

    private static Optional<Area> between(int index, List<PlaceName> names, Toponym place, Resolution resolution) {
        PlaceName name = names.get(index);
        int next = index + 1;
        if (name.from() == 0
                || next >= names.size()
                || names.get(next).sentence() != name.sentence()
                || names.get(next).from() - name.to() != 1) {
            return Optional.empty();
        }
        boolean listed = lower(name.sentence(), name.from() - 1).equals("between") && resolution.areListed(index, next);
        if (!listed && !isRoad(name)) {
            return Optional.empty();
        }
        return resolution
                .choice(next)
                .map(Resolution.Choice::place)
                .filter(other -> Features.level(other) >= 3 && Features.level(place) >= 3)
                .filter(other -> Globe.kilometres(place, other) < LONGEST_BETWEEN_KM && place.id() != other.id())
                .map(other -> {
                    Globe.Point middle = Globe.middle(Globe.pointOf(place), Globe.pointOf(other));
                    return new Area(
                            new Approximate(
                                    Relation.BETWEEN,
                                    List.of(place, other),
                                    middle.latitude(),
                                    middle.longitude(),
                                    Globe.kilometres(place, other) / 2 + 1),
                            name.sentence()
                                    .spanOf(name.from() - 1, names.get(next).to()));
                });
    }

    private static final Set<String> ROADS = Set.of("road", "highway", "motorway", "route", "railway");

    /** "the highway from Srinagar to Leh" */
    private static boolean isRoad(PlaceName name) {
        Sentence sentence = name.sentence();
        return name.from() > 1
                && lower(sentence, name.from() - 1).equals("from")
                && ROADS.contains(lower(sentence, name.from() - 2))
                && name.to() < sentence.size()
                && lower(sentence, name.to()).equals("to");
    }

    private Optional<Area> border(PlaceName name, Toponym place, Resolution resolution) {
        if (!Features.isCountry(place)) {
            return Optional.empty();
        }
        Sentence sentence = name.sentence();
        int from = name.from();
        int to = name.to();
        int before = from - 1;
        if (before >= 0 && lower(sentence, before).equals("the")) {
            before--;
        }
        if (before >= 1 && lower(sentence, before).equals("with") && isBorder(sentence, before - 1)) {
            from = before - 1;
        } else if (to < sentence.size() && isBorder(sentence, to)) {
            to++;
        } else {
            return Optional.empty();
        }
        Span span = sentence.spanOf(from, to);
        return neighbour(place, resolution)
                .flatMap(other -> borderland(place, other))
                .map(location -> new Area(location, span));
    }

    private static boolean isBorder(Sentence sentence, int at) {
        String word = lower(sentence, at);
        return word.equals("border") || word.equals("frontier") || word.equals("borders");
    }

    /** The country of the report that shares the border: the neighbour with the most evidence. */
    private Optional<Country> neighbour(Toponym place, Resolution resolution) {
        return place.country()
                .flatMap(countries::findByIso3)
                .flatMap(country -> country.neighbours().stream()
                        .filter(code -> resolution.share(code) > 0)
                        .max((a, b) -> Double.compare(resolution.share(a), resolution.share(b)))
                        .flatMap(countries::findByIso3));
    }

    /** Where the two countries' extents meet: outlines are not kept, and news means a stretch of land anyway. */
    private Optional<Approximate> borderland(Toponym place, Country other) {
        Optional<Extent> here = place.country().flatMap(countries::findByIso3).flatMap(Country::extent);
        Optional<Toponym> anchor = gazetteer.country(other);
        if (here.isEmpty() || other.extent().isEmpty() || anchor.isEmpty()) {
            return Optional.empty();
        }
        Extent there = other.extent().get();
        double south = Math.max(here.get().south(), there.south());
        double north = Math.min(here.get().north(), there.north());
        double west = Math.max(here.get().west(), there.west());
        double east = Math.min(here.get().east(), there.east());
        double latitude = (south + north) / 2;
        double radius = Math.hypot(
                        (north - south) * Globe.KM_PER_DEGREE,
                        (east - west) * Globe.KM_PER_DEGREE * Math.cos(Math.toRadians(latitude)))
                / 2;
        return Optional.of(new Approximate(
                Relation.BORDER, List.of(anchor.get(), place), latitude, (west + east) / 2, Math.max(30, radius)));
    }

    private Optional<Area> part(PlaceName name, Toponym place) {
        if (Features.level(place) < 1 || Features.level(place) > 3) {
            return Optional.empty();
        }
        Sentence sentence = name.sentence();
        int at = name.from() - 1;
        if (at >= 0 && lower(sentence, at).equals("the")) {
            at--;
        }
        if (at >= 1 && lower(sentence, at).equals("of")) {
            at--;
        }
        if (at < 0) {
            return Optional.empty();
        }
        Optional<Integer> direction = direction(sentence, at);
        int from = at > 1 && sentence.token(at - 1).text().equals("-") ? at - 2 : at;
        Span span = sentence.spanOf(from, name.to());
        if (lower(sentence, at).equals("central")) {
            return Optional.of(new Area(centre(place), span));
        }
        return direction.map(bearing -> new Area(part(place, bearing), span));
    }

    private static Optional<Integer> direction(Sentence sentence, int at) {
        String word = lower(sentence, at).replace("-", "");
        if (at > 1 && sentence.token(at - 1).text().equals("-")) {
            Integer whole = DIRECTIONS.get(lower(sentence, at - 2) + word);
            if (whole != null) {
                return Optional.of(whole);
            }
        }
        return Optional.ofNullable(DIRECTIONS.get(word));
    }

    /** Degrees clockwise from north of "north", "northern" and the like. */
    static Optional<Integer> bearing(String word) {
        return Optional.ofNullable(DIRECTIONS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The half of a country or province that lies in a direction, or the quarter for one such as north-east. */
    Approximate part(Toponym place, int bearing) {
        Optional<Extent> extent = extent(place);
        double east = Math.sin(Math.toRadians(bearing));
        double north = Math.cos(Math.toRadians(bearing));
        if (extent.isEmpty()) {
            double radius = gazetteer.radiusKm(place);
            Globe.Point centre = Globe.travel(Globe.pointOf(place), radius / 2, bearing);
            return new Approximate(Relation.PART, List.of(place), centre.latitude(), centre.longitude(), radius * 0.75);
        }
        Extent box = extent.get();
        double height = box.north() - box.south();
        double width = box.east() - box.west();
        double latitude = (box.south() + box.north()) / 2 + Math.signum(Math.round(north * 2)) * height / 4;
        double longitude = (box.west() + box.east()) / 2 + Math.signum(Math.round(east * 2)) * width / 4;
        double share = bearing % 90 == 0 ? 0.5 : 0.25;
        double km2 = share * height * width * Math.pow(Globe.KM_PER_DEGREE, 2) * Math.cos(Math.toRadians(latitude));
        // A circle as large as that part of the box: one around its corners would hold the neighbours' land as well.
        return new Approximate(
                Relation.PART, List.of(place), latitude, longitude, Math.max(1, Math.sqrt(km2 / Math.PI)));
    }

    private Approximate centre(Toponym place) {
        return new Approximate(
                Relation.PART,
                List.of(place),
                place.latitude(),
                place.longitude(),
                Math.max(1, gazetteer.radiusKm(place) / 2));
    }

    private Optional<Extent> extent(Toponym place) {
        return Features.isCountry(place)
                ? place.country().flatMap(countries::findByIso3).flatMap(Country::extent)
                : Optional.empty();
    }

    private Optional<Area> near(PlaceName name, Toponym place) {
        if (Features.level(place) < 3) {
            return Optional.empty();
        }
        return nearness(name)
                .map(from -> new Area(
                        new Approximate(
                                Relation.NEAR,
                                List.of(place),
                                place.latitude(),
                                place.longitude(),
                                NEAR_KM + gazetteer.radiusKm(place)),
                        name.sentence().spanOf(from, name.to())));
    }

    /** The token of "near", "outside" or the like before a name. */
    private static Optional<Integer> nearness(PlaceName name) {
        Sentence sentence = name.sentence();
        int at = name.from() - 1;
        while (at >= 0 && isArticleOrClass(lower(sentence, at))) {
            at--;
        }
        if (at < 0) {
            return Optional.empty();
        }
        return switch (lower(sentence, at)) {
            case "near", "outside", "around", "nearby", "outskirts", "vicinity", "surrounding" -> Optional.of(at);
            case "to" -> at > 0 && lower(sentence, at - 1).equals("close") ? Optional.of(at) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isArticleOrClass(String word) {
        return switch (word) {
            case "the", "of", "city", "town", "village" -> true;
            default -> false;
        };
    }

    private static String lower(Sentence sentence, int at) {
        return sentence.token(at).text().toLowerCase(Locale.ROOT);
    }
}
