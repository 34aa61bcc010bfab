package org.lapwing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.CeasefireRegistry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An agreement that was added to the user's registry, as a file of its own. */
record RegistryEntry(Agreement agreement, Path file) {

    /**
     * Adds an agreement; never over one that is there.
     *
     * @param source a registry file of one agreement, which is copied as it is
     * @param known the registry as it is
     * @return empty if something is wrong with it, which is told by line; then nothing is written
     */
    static Optional<RegistryEntry> copy(
            Path source, RegistryOptions registry, CeasefireRegistry known, Terminal terminal, CommandSpec spec) {
        return check(source, registry, known, terminal).map(agreement -> {
            Path file = registry.folder().resolve(agreement.id() + ".yaml");
            try {
                Files.createDirectories(registry.folder());
                Files.copy(source, file);
            } catch (FileAlreadyExistsException e) {
                throw new ParameterException(
                        spec.commandLine(), file + " is there already; move it or change the id", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new RegistryEntry(agreement, file);
        });
    }

    /**
     * The same of what stands in no file.
     *
     * @param name by which what is wrong with it is told
     * @param content a registry file of one agreement, in UTF-8
     */
    static Optional<RegistryEntry> write(
            String name,
            byte[] content,
            RegistryOptions registry,
            CeasefireRegistry known,
            Terminal terminal,
            CommandSpec spec) {
        try {
            Path folder = Files.createTempDirectory("lapwing");
            Path file = folder.resolve(name);
            try {
                return copy(Files.write(file, content), registry, known, terminal, spec);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Agreement> check(
            Path source, RegistryOptions registry, CeasefireRegistry known, Terminal terminal) {
        CeasefireRegistry.Reading before = registry.read(List.of());
        CeasefireRegistry.Reading with = registry.read(List.of(source));
        List<String> faults = with.problems().stream()
                .filter(problem -> !before.problems().contains(problem))
                .map(Object::toString)
                .toList();
        faults.forEach(terminal::message);
        Set<String> ids = new HashSet<>();
        known.list().forEach(agreement -> ids.add(agreement.id()));
        List<Agreement> added = with.registry().list().stream()
                .filter(agreement -> !ids.contains(agreement.id()))
                .toList();
        if (faults.isEmpty() && added.size() != 1) {
            terminal.message(source.getFileName() + " holds " + added.size() + " new agreements; leave one in it");
        }
        return faults.isEmpty() && added.size() == 1 ? Optional.of(added.get(0)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "entered " + agreement.id() + " in " + file;
    }
}
