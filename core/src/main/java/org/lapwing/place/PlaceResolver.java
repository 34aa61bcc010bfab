package org.lapwing.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    private static final int SENTENCES_AROUND = 2;

    /** Share of the evidence below which a country is only mentioned: "in Washington". */
    private static final double MENTIONED_SHARE = 0.2;

    private final Gazetteer gazetteer;
    private final Countries countries;
    private final HistoricalNames historical;
    private final PlaceWords words = PlaceWords.load();
    private final StatedContainment containment = new StatedContainment(words);
    private final Quarters quarters = new Quarters(words);
    private final Capitals capitals;
    private final NationalGround ground;
    private final LookAlikes lookAlikes;
    private final RelativePlaces relative;

    /** What the text itself says, and what a name means to the whole world. */
    private final List<ResolverPass> told;

    /** What can be inferred once look-alikes far from the countries told are gone. */
    private final List<ResolverPass> inferred;

    public PlaceResolver(Gazetteer gazetteer, Countries countries) {
        this.gazetteer = gazetteer;
        this.countries = countries;
        historical = HistoricalNames.load(countries);
        ground = new NationalGround(gazetteer, countries, words);
        capitals = new Capitals(gazetteer, countries, words);
        lookAlikes = new LookAlikes(countries);
        relative = new RelativePlaces(gazetteer, countries);
        told = List.of(new ListedTogether(), containment, new StatedDistance(), new OneSense(), new WorldName());
        inferred = List.of(
                new OneSense(),
                new SolePlace(),
                new ReportFocus(),
                new OneSense(),
                new NearestToKnown(),
                new MostProminent());
    }

    /** The places of a report in the order of the text. */
    public List<PlaceMention> places(Document document, PlaceContext context) {
        ReportGazetteer names = gazetteerOf(context);
        return resolve(document, new PlaceTagger(names, countries, words).tag(document), names, context);
    }

    private ReportGazetteer gazetteerOf(PlaceContext context) {
        return new ReportGazetteer(gazetteer, historical, context.published());
    }

    /**
     * Resolves names that are known to be places', as those of a gold set are; a span that covers no token is left out.
     */
    public List<PlaceMention> placesAt(Document document, List<Span> spans, PlaceContext context) {
        ReportGazetteer dated = gazetteerOf(context);
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
                    names.add(new PlaceName(
                            sentence, from, to, text, dated.lookup(text), dated.outOfUse(text), Usage.PLACE, true));
                }
            }
        }
        names.sort(Comparator.comparingInt((PlaceName name) -> name.span().start()));
        return resolve(document, names, dated, context);
    }

    private List<PlaceMention> resolve(
            Document document, List<PlaceName> tagged, ReportGazetteer dated, PlaceContext context) {
        // a part of a town is looked for once it is known which town
        List<PlaceName> names = IntStream.range(0, tagged.size())
                .mapToObj(i -> quarters.isQuarter(i, tagged) ? tagged.get(i).asQuarter() : ofStatedClass(tagged.get(i)))
                .toList();
        Resolution resolution = new Resolution(names);
        addEvidence(document, context, dated, resolution);
        told.forEach(pass -> run(pass, resolution));
        Set<String> toldCountries = Set.copyOf(resolution.countries());
        dismissLookAlikes(resolution, toldCountries);
        inferred.forEach(pass -> run(pass, resolution));
        dismissLookAlikes(resolution, toldCountries);
        run(new MostProminent(), resolution);
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            // Where neither the words around nor a place of the name speak for a place, it is none.
            if (resolution.name(i).cued() || !resolution.name(i).candidates().isEmpty()) {
                mentions.add(mention(document, i, resolution));
            }
        }
        for (Sentence sentence : document.sentences()) {
            mentions.addAll(partsOfTheCountry(document, sentence, resolution));
            mentions.addAll(capitals.in(sentence, document.body(), resolution));
            mentions.addAll(ground.in(sentence, document.body()));
        }
        mentions.sort(Comparator.comparing(PlaceMention::span));
        return List.copyOf(mentions);
    }

    private static void run(ResolverPass pass, Resolution resolution) {
        for (int i = 0; i < resolution.names().size(); i++) {
            if (resolution.isOpen(i)) {
                int index = i;
                pass.choose(i, resolution).ifPresent(choice -> resolution.decide(index, choice));
            }
        }
    }

    /** Of names that are open, or were decided for want of another place. */
    private void dismissLookAlikes(Resolution resolution, Set<String> toldCountries) {
        Set<String> focus = lookAlikes.focus(toldCountries, resolution);
        for (int i = 0; i < resolution.names().size(); i++) {
            PlaceName name = resolution.name(i);
            boolean doubtful = resolution
                    .choice(i)
                    .filter(choice -> !choice.rule().equals(SolePlace.RULE)
                            && !choice.rule().equals(MostProminent.RULE))
                    .isEmpty();
            if (doubtful) {
                List<Toponym> impossible = new ArrayList<>(LookAlikes.of(name, focus, toldCountries, resolution));
                impossible.addAll(containment.elsewhere(i, resolution));
                resolution.dismiss(i, impossible);
            }
        }
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
            case "city", "town", "village", "port", "suburb", "hamlet" -> Features.isSettlement(place);
            default -> true;
        };
    }

    private void addEvidence(Document document, PlaceContext context, ReportGazetteer dated, Resolution resolution) {
        context.countries().forEach(country -> resolution.addEvidence(country, PUBLISHER_WEIGHT));
        context.dateline()
                .ifPresent(dateline -> dated.lookup(dateline).stream()
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
        List<Toponym> tied = resolution.isOpen(index) ? tied(name, resolution) : List.of();
        // What came after a tie was left open may have broken it.
        Optional<Choice> choice =
                tied.size() == 1 ? Optional.of(new Choice(tied.get(0), MostProminent.RULE)) : resolution.choice(index);
        if (choice.isPresent()) {
            Toponym place = choice.get().place();
            Optional<Area> area = relative.around(index, resolution.names(), place, resolution);
            return mention(
                    document,
                    name,
                    area.map(Area::span).orElseGet(name::span),
                    area.<Location>map(Area::location).orElseGet(() -> new Location.Resolved(place)),
                    choice.get().rule() + past(name.text(), place),
                    rejected(index, place, resolution));
        }
        Span span = RelativePlaces.relationTo(name).orElseGet(name::span);
        if (!tied.isEmpty()) {
            return mention(document, name, span, new Location.Ambiguous(tied), "equal candidates", List.of());
        }
        if (quarters.isQuarter(index, resolution.names())) {
            List<Toponym> called = gazetteer.lookup(name.text());
            Optional<Toponym> town = quarters.townOf(index, resolution);
            Optional<Toponym> place = town.map(t -> Quarters.within(t, called))
                    .orElseGet(() -> called.stream().findFirst());
            if (town.isPresent() || place.isPresent()) {
                return mention(
                        document,
                        name,
                        span,
                        place.<Location>map(Location.Resolved::new)
                                .orElseGet(() -> new Location.Unknown(name.text(), town)),
                        "part of a town",
                        List.of());
            }
        }
        Optional<RelativePlaces.Offset> offset = RelativePlaces.offset(
                index, resolution.names(), i -> resolution.choice(i).map(Choice::place));
        return mention(
                document,
                name,
                offset.map(RelativePlaces.Offset::span).orElse(span),
                offset.<Location>map(RelativePlaces.Offset::area)
                        .orElseGet(() -> new Location.Unknown(name.text(), enclosing(index, resolution))),
                offset.isPresent()
                        ? "stated distance of an unknown name"
                        : resolution.dismissed(index).isEmpty() ? "in no gazetteer" : "only look-alikes far away",
                dismissed(index, resolution));
    }

    /** That the name is one of the past, for the trace. */
    private String past(String name, Toponym place) {
        return historical
                .of(name, place)
                .map(known -> "; historical name, " + known.years())
                .orElse("");
    }

    /** Those so close to the best that nothing tells them apart. */
    private static List<Toponym> tied(PlaceName name, Resolution resolution) {
        List<Candidate> ranked = ReportFocus.rank(name, resolution);
        return ranked.stream()
                .filter(candidate -> ranked.get(0).score() - candidate.score() < MostProminent.EQUAL)
                .map(Candidate::place)
                .toList();
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

    /** The narrowest area that the text puts the name into, else the country that the report is about. */
    private Optional<Toponym> enclosing(int index, Resolution resolution) {
        return containment.containers(index, resolution).stream()
                .flatMap(container -> resolution.choice(container).stream())
                .map(Choice::place)
                .filter(place -> Features.level(place) <= 3)
                .max(Comparator.comparingInt(Features::level))
                .or(() -> neighbouring(index, resolution)
                        .or(resolution::mainCountry)
                        .flatMap(countries::findByIso3)
                        .flatMap(gazetteer::country));
    }

    /** The country of the settlements and provinces named close by, if they agree; people abroad are talked of more widely. */
    private static Optional<String> neighbouring(int index, Resolution resolution) {
        int sentence = resolution.name(index).sentence().index();
        Set<String> around = new HashSet<>();
        for (int i = 0; i < resolution.names().size(); i++) {
            PlaceName name = resolution.name(i);
            if (Math.abs(name.sentence().index() - sentence) <= SENTENCES_AROUND && name.usage() == Usage.PLACE) {
                resolution
                        .choice(i)
                        .map(Choice::place)
                        .filter(place -> Features.level(place) >= 2)
                        .flatMap(Toponym::country)
                        .filter(country -> resolution.share(country) >= MENTIONED_SHARE)
                        .ifPresent(around::add);
            }
        }
        return around.size() == 1 ? around.stream().findFirst() : Optional.empty();
    }

    private static List<String> rejected(int index, Toponym chosen, Resolution resolution) {
        List<Candidate> ranked = ReportFocus.rank(resolution.name(index), resolution);
        double best = ranked.stream()
                .filter(candidate -> candidate.place().id() == chosen.id())
                .mapToDouble(Candidate::score)
                .findFirst()
                .orElse(0);
        Stream<String> lost = ranked.stream()
                .filter(candidate -> candidate.place().id() != chosen.id())
                .map(candidate -> String.format(
                        Locale.ROOT,
                        "%s: score %.1f against %.1f",
                        describe(candidate.place()),
                        candidate.score(),
                        best));
        return Stream.concat(lost, dismissed(index, resolution).stream())
                .limit(MOST_REJECTED)
                .toList();
    }

    private static List<String> dismissed(int index, Resolution resolution) {
        return resolution.dismissed(index).stream()
                .limit(MOST_REJECTED)
                .map(place -> describe(place) + ": look-alike abroad")
                .toList();
    }

    private static String describe(Toponym place) {
        return Stream.of(Optional.of(place.name()), place.admin1(), place.country(), Optional.of(place.featureCode()))
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    /** "Kidal, in the north of the country" speaks of Kidal. */
    private boolean containsNameBefore(Sentence sentence, int at, Resolution resolution) {
        return resolution.names().stream()
                .filter(name -> name.sentence().index() == sentence.index() && name.usage() == Usage.PLACE)
                .anyMatch(name -> containment.opensContainer(sentence, name.to(), at));
    }

    /** "the north of the country": of the one that the report is about. */
    private List<PlaceMention> partsOfTheCountry(Document document, Sentence sentence, Resolution resolution) {
        Optional<Toponym> main =
                resolution.mainCountry().flatMap(countries::findByIso3).flatMap(gazetteer::country);
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; main.isPresent() && i + 3 < sentence.size(); i++) {
            Optional<Integer> bearing = RelativePlaces.bearing(sentence.token(i).text());
            boolean matches = bearing.isPresent()
                    && sentence.token(i + 1).text().equalsIgnoreCase("of")
                    && sentence.token(i + 2).text().equalsIgnoreCase("the")
                    && sentence.token(i + 3).text().equalsIgnoreCase("country")
                    && !containsNameBefore(sentence, i, resolution);
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
