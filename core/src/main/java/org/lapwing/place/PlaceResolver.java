package org.lapwing.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lapwing.place.PlaceName.Usage;
import org.lapwing.place.RelativePlaces.Area;
import org.lapwing.place.Resolution.Choice;
import org.lapwing.text.Document;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;

/**
 * Finds the places that a report names and decides which they are. Safe to share between threads.
 *
 * <p>A mention's rule begins with {@code attributive} where the name does not say where something happened: it
 * describes something else ("the Kidal rebels"), is part of an organisation's name, or stands for a government.
 */
public final class PlaceResolver {

    private static final double DATELINE_WEIGHT = 3;
    private static final double PUBLISHER_WEIGHT = 1;
    private static final int MOST_REJECTED = 5;

    /** A place below this {@link Prominence} in a country that the report never names is taken for a look-alike. */
    private static final double KNOWN_ABROAD = 4.5;

    private static final double LITTLE_EVIDENCE = 0.15;

    private final Gazetteer gazetteer;
    private final Countries countries;
    private final PlaceWords words = PlaceWords.load();
    private final PlaceTagger tagger;
    private final RelativePlaces relative;
    private final List<ResolverPass> passes;

    public PlaceResolver(Gazetteer gazetteer, Countries countries) {
        this.gazetteer = gazetteer;
        this.countries = countries;
        tagger = new PlaceTagger(gazetteer, countries, words);
        relative = new RelativePlaces(gazetteer, countries);
        passes = List.of(
                new ListedTogether(),
                new StatedContainment(words),
                new StatedDistance(),
                new OneSense(),
                new SolePlace(),
                new ReportFocus(),
                new OneSense(),
                new NearestToKnown(),
                new MostProminent());
    }

    /** The places of a report in the order of the text. */
    public List<PlaceMention> places(Document document, PlaceContext context) {
        return resolve(document, tagger.tag(document), context);
    }

    /**
     * Resolves names that are known to be places', as those of a gold set are; a span that covers no token is left out.
     */
    public List<PlaceMention> placesAt(Document document, List<Span> spans, PlaceContext context) {
        List<PlaceName> names = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            for (Span span : spans) {
                List<Integer> tokens = sentence.tokens().stream()
                        .filter(token -> token.span().overlaps(span))
                        .map(token -> token.index())
                        .toList();
                if (!tokens.isEmpty()) {
                    String text = span.of(document.body());
                    int from = tokens.get(0);
                    int to = tokens.get(tokens.size() - 1) + 1;
                    names.add(new PlaceName(sentence, from, to, text, gazetteer.lookup(text), Usage.PLACE, true));
                }
            }
        }
        names.sort(Comparator.comparingInt((PlaceName name) -> name.span().start()));
        return resolve(document, names, context);
    }

    private List<PlaceMention> resolve(Document document, List<PlaceName> tagged, PlaceContext context) {
        List<PlaceName> names = tagged.stream().map(this::ofStatedClass).toList();
        Resolution resolution = new Resolution(names);
        addEvidence(document, context, resolution);
        for (ResolverPass pass : passes) {
            for (int i = 0; i < names.size(); i++) {
                if (resolution.isOpen(i)) {
                    int index = i;
                    pass.choose(i, resolution).ifPresent(choice -> resolution.decide(index, choice));
                }
            }
        }
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).cued() || !isLookAlike(i, resolution)) {
                mentions.add(mention(document, i, resolution));
            }
        }
        document.sentences()
                .forEach(sentence ->
                        partsOfTheCountry(document, sentence, resolution).forEach(mentions::add));
        mentions.sort(Comparator.comparing(PlaceMention::span));
        return List.copyOf(mentions);
    }

    /** "Gao region" is the region, "the city of Gao" the city. */
    private PlaceName ofStatedClass(PlaceName name) {
        List<Toponym> kept = name.candidates().stream()
                .filter(place ->
                        statedClass(name).map(word -> isOfClass(place, word)).orElse(true))
                .toList();
        return kept.isEmpty() ? name : name.withCandidates(kept);
    }

    private Optional<String> statedClass(PlaceName name) {
        Sentence sentence = name.sentence();
        if (name.to() < sentence.size()) {
            String next = sentence.token(name.to()).text().toLowerCase(Locale.ROOT);
            if (words.is("classAfter", next)) {
                return Optional.of(next);
            }
        }
        int of = name.from() - 1;
        if (of > 0 && sentence.token(of).text().equalsIgnoreCase("of")) {
            String before = sentence.token(of - 1).text().toLowerCase(Locale.ROOT);
            if (words.is("classBefore", before)) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    private static boolean isOfClass(Toponym place, String word) {
        return switch (word) {
            case "province", "region", "state", "governorate", "oblast", "department", "prefecture" ->
                Features.level(place) == 2;
            case "district", "county", "cercle", "commune", "woreda" -> Features.level(place) == 3;
            case "city", "town", "village", "capital", "port", "suburb", "hamlet" -> Features.isSettlement(place);
            default -> true;
        };
    }

    private void addEvidence(Document document, PlaceContext context, Resolution resolution) {
        context.countries().forEach(country -> resolution.addEvidence(country, PUBLISHER_WEIGHT));
        context.dateline()
                .ifPresent(dateline -> gazetteer.lookup(dateline).stream()
                        .limit(1)
                        .flatMap(place -> place.country().stream())
                        .forEach(country -> resolution.addEvidence(country, DATELINE_WEIGHT)));
        for (Sentence sentence : document.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                List<Country> people = demonymAt(sentence, i);
                people.forEach(country -> resolution.addEvidence(country.iso3(), 1.0 / people.size()));
            }
        }
    }

    private List<Country> demonymAt(Sentence sentence, int at) {
        String word = sentence.token(at).text();
        if (word.length() < 4 || !Character.isUpperCase(word.charAt(0))) {
            return List.of();
        }
        if (at + 1 < sentence.size()) {
            List<Country> two =
                    countries.listByDemonym(word + " " + sentence.token(at + 1).text());
            if (!two.isEmpty()) {
                return two;
            }
        }
        return countries.listByDemonym(word);
    }

    private PlaceMention mention(Document document, int index, Resolution resolution) {
        PlaceName name = resolution.name(index);
        boolean lookAlike = isLookAlike(index, resolution);
        Optional<Choice> choice = lookAlike ? Optional.empty() : resolution.choice(index);
        if (choice.isPresent()) {
            Toponym place = choice.get().place();
            Optional<Area> area = relative.around(index, resolution.names(), place, resolution);
            return mention(
                    document,
                    name,
                    area.map(Area::span).orElseGet(name::span),
                    area.<Location>map(Area::location).orElseGet(() -> new Location.Resolved(place)),
                    choice.get().rule(),
                    rejected(name, place, resolution));
        }
        if (resolution.isOpen(index)) {
            List<Toponym> ranked = ReportFocus.rank(name, resolution);
            List<Toponym> tied = ranked.stream()
                    .filter(place -> ReportFocus.score(ranked.get(0), name, resolution)
                                    - ReportFocus.score(place, name, resolution)
                            < 0.05)
                    .toList();
            return mention(document, name, name.span(), new Location.Ambiguous(tied), "equal candidates", List.of());
        }
        Optional<RelativePlaces.Offset> offset = RelativePlaces.offset(
                index, resolution.names(), i -> resolution.choice(i).map(Choice::place));
        return mention(
                document,
                name,
                offset.map(RelativePlaces.Offset::span).orElseGet(name::span),
                offset.<Location>map(RelativePlaces.Offset::area)
                        .orElseGet(() -> new Location.Unknown(name.text(), enclosing(index, resolution))),
                offset.isPresent() ? "stated distance of an unknown name" : "in no gazetteer",
                resolution
                        .choice(index)
                        .map(c -> List.of(describe(c.place()) + ": look-alike abroad"))
                        .orElse(List.of()));
    }

    private static PlaceMention mention(
            Document document, PlaceName name, Span span, Location location, String rule, List<String> rejected) {
        String usage = name.usage() == Usage.PLACE
                ? ""
                : "attributive (" + name.usage().name().toLowerCase(Locale.ROOT) + "); ";
        return new PlaceMention(
                name.sentence().index(),
                name.to() - 1,
                span,
                name.span(),
                span.of(document.body()),
                location,
                usage + rule,
                rejected);
    }

    /** A village of the name on the other side of the world is no answer. */
    private static boolean isLookAlike(int index, Resolution resolution) {
        return resolution
                .choice(index)
                .filter(choice ->
                        choice.rule().equals(SolePlace.RULE) || choice.rule().equals(MostProminent.RULE))
                .map(Choice::place)
                .filter(place -> place.country().isPresent()
                        && Prominence.of(place) < KNOWN_ABROAD
                        && resolution.share(place) < LITTLE_EVIDENCE
                        && resolution.mainCountry().isPresent())
                .isPresent();
    }

    /** The country or province that the text puts the name into, else the one that the report is about. */
    private Optional<Toponym> enclosing(int index, Resolution resolution) {
        Optional<Toponym> stated = index + 1 < resolution.names().size() && resolution.areListed(index, index + 1)
                ? resolution.choice(index + 1).map(Choice::place).filter(place -> Features.level(place) <= 2)
                : Optional.empty();
        return stated.or(
                () -> resolution.mainCountry().flatMap(countries::findByIso3).flatMap(relative::countryPlace));
    }

    private static List<String> rejected(PlaceName name, Toponym chosen, Resolution resolution) {
        return ReportFocus.rank(name, resolution).stream()
                .filter(place -> place.id() != chosen.id())
                .limit(MOST_REJECTED)
                .map(place -> String.format(
                        Locale.ROOT,
                        "%s: score %.1f against %.1f",
                        describe(place),
                        ReportFocus.score(place, name, resolution),
                        ReportFocus.score(chosen, name, resolution)))
                .toList();
    }

    private static String describe(Toponym place) {
        return Stream.of(Optional.of(place.name()), place.admin1(), place.country(), Optional.of(place.featureCode()))
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    /** "the north of the country": of the one that the report is about. */
    private List<PlaceMention> partsOfTheCountry(Document document, Sentence sentence, Resolution resolution) {
        Optional<Toponym> main =
                resolution.mainCountry().flatMap(countries::findByIso3).flatMap(relative::countryPlace);
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; main.isPresent() && i + 3 < sentence.size(); i++) {
            Optional<Integer> bearing = RelativePlaces.bearing(sentence.token(i).text());
            boolean matches = bearing.isPresent()
                    && sentence.token(i + 1).text().equalsIgnoreCase("of")
                    && sentence.token(i + 2).text().equalsIgnoreCase("the")
                    && sentence.token(i + 3).text().equalsIgnoreCase("country");
            if (matches) {
                Span span = sentence.spanOf(i, i + 4);
                mentions.add(new PlaceMention(
                        sentence.index(),
                        i,
                        span,
                        sentence.token(i + 3).span(),
                        span.of(document.body()),
                        relative.part(main.get(), bearing.get()),
                        "part of the country in focus",
                        List.of()));
            }
        }
        return mentions;
    }
}
