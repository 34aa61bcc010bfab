package org.lapwing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
     * @param name by which what is wrong with the text is told
     * @param text a registry file of one agreement
     * @param known the registry as it is
     * @return empty if something is wrong with it, which is told by line; then nothing is written
     */
    static Optional<RegistryEntry> write(
            String name,
            String text,
            RegistryOptions registry,
            CeasefireRegistry known,
            Terminal terminal,
            CommandSpec spec) {
        Optional<Agreement> checked = check(name, text, registry, known, terminal);
        return checked.map(agreement -> {
            Path file = registry.folder().resolve(agreement.id() + ".yaml");
            write(file, text, spec);
            return new RegistryEntry(agreement, file);
        });
    }

    private static Optional<Agreement> check(
            String name, String text, RegistryOptions registry, CeasefireRegistry known, Terminal terminal) {
        CeasefireRegistry.Reading before = registry.read(List.of());
        CeasefireRegistry.Reading with = with(registry, name, text);
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
            terminal.message(name + " holds " + added.size() + " new agreements; leave one in it");
        }
        return faults.isEmpty() && added.size() == 1 ? Optional.of(added.get(0)) : Optional.empty();
    }

    private static CeasefireRegistry.Reading with(RegistryOptions registry, String name, String text) {
        try {
            Path folder = Files.createTempDirectory("lapwing");
            Path file = folder.resolve(name);
            try {
                Files.writeString(file, text);
                return registry.read(List.of(file));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text, CommandSpec spec) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(spec.commandLine(), file + " is there already; move it or change the id", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "entered " + agreement.id() + " in " + file;
    }
}
