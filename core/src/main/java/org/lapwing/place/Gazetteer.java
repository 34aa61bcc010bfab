package org.lapwing.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Places by name: those that ship with Lapwing and those a user has imported. Immutable; safe to share between threads.
 */
public final class Gazetteer {

    private static final String RESOURCE = "gazetteer.bin";

    /** Imports, the newest name last, then the built-in. */
    private final List<CompactGazetteer> layers;

    private Gazetteer(List<CompactGazetteer> layers) {
        this.layers = List.copyOf(layers);
    }

    /** The gazetteer that ships with Lapwing. */
    public static Gazetteer load() {
        return new Gazetteer(List.of(builtIn()));
    }

    /**
     * The built-in gazetteer with what {@link GazetteerImport} put into a data folder; a place that both have is taken
     * from the import.
     *
     * @param dataFolder may be missing on disk, as it is before the first import
     * @throws IOException if an imported file cannot be read or is of another version; the message names it
     */
    public static Gazetteer open(Optional<Path> dataFolder) throws IOException {
        CompactGazetteer builtIn = builtIn();
        List<CompactGazetteer> layers = new ArrayList<>();
        if (dataFolder.isPresent() && Files.isDirectory(dataFolder.get())) {
            Map<String, String> unitNames = builtIn.unitNames();
            for (Path file : imports(dataFolder.get())) {
                layers.add(CompactGazetteer.map(file, unitNames));
            }
        }
        layers.add(builtIn);
        return new Gazetteer(layers);
    }

    private static List<Path> imports(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(GazetteerImport.SUFFIX))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static CompactGazetteer builtIn() {
        try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing from the program");
            }
            return CompactGazetteer.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many entries it holds; a place that was imported as well counts twice. */
    public long size() {
        return layers.stream().mapToLong(CompactGazetteer::size).sum();
    }

    /**
     * All places of a name or other spelling, the most prominent first. Case, accents, apostrophes, hyphens and the
     * Arabic article make no difference. Empty if the name is unknown.
     */
    public List<Toponym> lookup(String name) {
        String folded = PlaceNames.fold(name);
        List<Toponym> exact = find(folded);
        String bare = PlaceNames.withoutArticle(folded);
        return exact.isEmpty() && !bare.equals(folded) ? find(bare) : exact;
    }

    /** A country as a place; empty for territories of its own code that no entry stands for. */
    public Optional<Toponym> country(Country country) {
        return lookup(country.name()).stream()
                .filter(place -> Features.isCountry(place) && place.country().equals(Optional.of(country.iso3())))
                .findFirst();
    }

    private List<Toponym> find(String folded) {
        Map<Long, Toponym> found = new LinkedHashMap<>();
        for (CompactGazetteer layer : layers) {
            for (int index : layer.lookup(folded)) {
                Toponym place = layer.toponym(index);
                Optional<Toponym> imported = place.id() < 0
                        ? found.values().stream()
                                .filter(known -> isSameUnit(known, place))
                                .findFirst()
                        : Optional.empty();
                imported.ifPresentOrElse(
                        known -> found.put(known.id(), withId(place, known.id())),
                        () -> found.putIfAbsent(place.id(), place));
            }
        }
        // Most look-ups find nothing, and news asks for thousands a second.
        return found.isEmpty()
                ? List.of()
                : found.values().stream().sorted(Prominence.ORDER).toList();
    }

    /** Countries and provinces have no GeoNames id in the built-in gazetteer: they take it from an import. */
    private static boolean isSameUnit(Toponym known, Toponym place) {
        return known.featureCode().equals(place.featureCode())
                && known.country().equals(place.country())
                && (place.featureCode().equals("PCLI")
                        || (place.featureCode().equals("ADM1") && known.admin1().equals(place.admin1())));
    }

    private static Toponym withId(Toponym place, long id) {
        return new Toponym(
                id,
                place.name(),
                place.country(),
                place.admin1(),
                place.admin2(),
                place.featureClass(),
                place.featureCode(),
                place.latitude(),
                place.longitude(),
                place.population());
    }

    /**
     * First-level divisions of countries as they are today, by country and name. Those that ship with the program: an
     * import of one country says nothing of the others.
     */
    public List<Toponym> divisions() {
        CompactGazetteer builtIn = layers.get(layers.size() - 1);
        return IntStream.range(0, builtIn.size())
                .filter(index -> builtIn.isDivision(index))
                .mapToObj(builtIn::toponym)
                .filter(division ->
                        division.country().isPresent() && division.admin1().isPresent())
                .sorted(Comparator.comparing(
                                (Toponym division) -> division.country().orElseThrow())
                        .thenComparing(division -> division.admin1().orElseThrow()))
                .toList();
    }

    /** Radius in km within which the place lies: of its own extent if that is known, else what is usual for its kind. */
    public double radiusKm(Toponym place) {
        String folded = PlaceNames.fold(place.name());
        for (CompactGazetteer layer : layers) {
            for (int index : layer.lookup(folded)) {
                Toponym known = layer.toponym(index);
                boolean same = known.featureCode().equals(place.featureCode())
                        && known.country().equals(place.country())
                        && known.admin1().equals(place.admin1());
                if (same && layer.radiusKm(index) > 0) {
                    return layer.radiusKm(index);
                }
            }
        }
        return switch (place.featureCode()) {
            case "PCLI" -> 300;
            case "ADM1" -> 100;
            case "ADM2" -> 40;
            case "PPLC" -> 15;
            case "PPLA" -> 8;
            default -> place.featureClass() == 'P' ? 4 : 20;
        };
    }
}
