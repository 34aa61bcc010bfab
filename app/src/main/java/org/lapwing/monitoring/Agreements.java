package org.lapwing.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.RegistryFile;
import org.lapwing.ceasefire.RegistryProblem;
import org.lapwing.place.Gazetteer;

/**
 * The agreements that ship with Lapwing and those of a user, read anew whenever they are asked for. One thread may enter
 * agreements at a time; any number may read.
 */
public final class Agreements {

    private static final String SUFFIX = ".yaml";

    private final Path folder;
    private final List<Path> named;
    private final ActorLexicon actors;
    private final Gazetteer gazetteer;

    /**
     * @param folder where the user's own are kept, a file for each that was entered; it need not be there
     * @param named more files to know
     */
    public Agreements(Path folder, List<Path> named, ActorLexicon actors, Gazetteer gazetteer) {
        this.folder = folder;
        this.named = List.copyOf(named);
        this.actors = actors;
        this.gazetteer = gazetteer;
    }

    public CeasefireRegistry.Reading read() {
        return read(Set.of());
    }

    /** @param but ids of agreements that were entered later than is asked for */
    public CeasefireRegistry.Reading read(Set<String> but) {
        return CeasefireRegistry.starterWith(files(but), actors, gazetteer);
    }

    /**
     * Enters an agreement as a file of its own, which holds the bytes that came; never over one that is there.
     *
     * @param source with one agreement
     * @param record writes down that it was entered; if that fails nothing is entered
     */
    public Entry enter(RegistryFile source, Consumer<Agreement> record) {
        List<RegistryFile> files = files(Set.of());
        CeasefireRegistry.Reading before = CeasefireRegistry.starterWith(files, actors, gazetteer);
        files.add(source);
        CeasefireRegistry.Reading with = CeasefireRegistry.starterWith(files, actors, gazetteer);
        List<RegistryProblem> problems = new ArrayList<>(with.problems());
        before.problems().forEach(problems::remove);
        Set<String> repeated = new HashSet<>(with.repeated());
        repeated.removeAll(before.repeated());
        if (!problems.isEmpty()) {
            return problems.size() == 1 && repeated.size() == 1
                    ? new Entry.Taken(problems.get(0))
                    : new Entry.Refused(problems);
        }
        Set<String> known = before.registry().list().stream().map(Agreement::id).collect(Collectors.toSet());
        List<Agreement> added = with.registry().list().stream()
                .filter(agreement -> !known.contains(agreement.id()))
                .toList();
        return added.size() == 1
                ? write(added.get(0), source, record)
                : new Entry.Refused(
                        List.of(source.problem("it holds " + added.size() + " agreements", "leave one in it")));
    }

    private Entry write(Agreement agreement, RegistryFile source, Consumer<Agreement> record) {
        Path file = folder.resolve(agreement.id() + SUFFIX);
        try {
            Files.createDirectories(folder);
            Files.write(file, source.content(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return new Entry.Taken(source.problem(
                    "the registry has a file " + file.getFileName() + " already", "move it, or choose another id"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean recorded = false;
        try {
            record.accept(agreement);
            recorded = true;
            return new Entry.Entered(agreement, file);
        } finally {
            if (!recorded) {
                remove(file);
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RegistryFile> files(Set<String> but) {
        try {
            List<RegistryFile> files = new ArrayList<>();
            for (Path file : own()) {
                if (!but.contains(String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", ""))) {
                    files.add(RegistryFile.of(file));
                }
            }
            for (Path file : named) {
                files.add(RegistryFile.of(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> own() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> String.valueOf(file.getFileName()).endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }
}
