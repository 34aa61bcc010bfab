package org.lapwing.ceasefire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;

/** The agreements that are watched. Immutable; safe to share. */
public final class CeasefireRegistry {

    /** Files of the starter registry, one a part of the world. */
    private static final List<String> FILES = List.of(
            "west-africa.yaml",
            "central-africa.yaml",
            "eastern-africa.yaml",
            "southern-africa.yaml",
            "middle-east.yaml",
            "europe.yaml",
            "asia.yaml",
            "americas.yaml");

    private final List<Agreement> agreements;

    /**
     * A registry with what could not be taken into it.
     *
     * @param problems in the order of the files' lines, problems of how agreements fit each other last
     * @param repeated ids that agreements would have had of which the first of that id was kept
     */
    public record Reading(CeasefireRegistry registry, List<RegistryProblem> problems, Set<String> repeated) {
        public Reading {
            problems = List.copyOf(problems);
            repeated = Set.copyOf(repeated);
        }
    }

    /** @param agreements no two of one id */
    CeasefireRegistry(List<Agreement> agreements) {
        this.agreements = agreements.stream()
                .sorted(Comparator.comparing(Agreement::firstKnown).thenComparing(Agreement::id))
                .toList();
    }

    /**
     * The starter registry that ships with Lapwing.
     *
     * @throws IllegalStateException if it does not fit the lexicon, which the build makes sure of
     */
    public static CeasefireRegistry load(ActorLexicon lexicon, Gazetteer gazetteer) {
        Reading reading = starter(lexicon, gazetteer);
        if (!reading.problems().isEmpty()) {
            throw new IllegalStateException(reading.problems().get(0).toString());
        }
        return reading.registry();
    }

    static Reading starter(ActorLexicon lexicon, Gazetteer gazetteer) {
        RegistryReader reader = new RegistryReader(lexicon, Countries.load(), gazetteer);
        FILES.forEach(file -> reader.read(file, resource("agreements/" + file)));
        return reader.finish();
    }

    /** The registry of a user's files. */
    public static Reading read(List<RegistryFile> files, ActorLexicon lexicon, Gazetteer gazetteer) {
        RegistryReader reader = new RegistryReader(lexicon, Countries.load(), gazetteer);
        files.forEach(reader::read);
        return reader.finish();
    }

    /** The starter registry with a user's files; agreements of these may refer to those of that. */
    public static Reading starterWith(List<RegistryFile> files, ActorLexicon lexicon, Gazetteer gazetteer) {
        RegistryReader reader = new RegistryReader(lexicon, Countries.load(), gazetteer);
        FILES.forEach(file -> reader.read(file, resource("agreements/" + file)));
        files.forEach(reader::read);
        return reader.finish();
    }

    private static String resource(String name) {
        try (InputStream in = CeasefireRegistry.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In order of their first known day, then of their ids. */
    public List<Agreement> list() {
        return agreements;
    }

    public Optional<Agreement> find(String id) {
        return agreements.stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst();
    }

    /** The first agreement that takes the place of this one. */
    Optional<Agreement> replacement(Agreement agreement) {
        return agreements.stream()
                .filter(later -> later.links().contains(new Link(Link.Kind.REPLACES, agreement.id())))
                .findFirst();
    }
}
