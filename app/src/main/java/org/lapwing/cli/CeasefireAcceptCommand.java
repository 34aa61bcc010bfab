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
import org.lapwing.ceasefire.Proposal;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
        name = "accept",
        description = {
            "Enters a proposed agreement in the user's registry, the folder 'agreements' of the data folder, and records who"
                    + " did so and why. What is wrong with the draft is told by line, and nothing is entered."
        },
        footer = {
            "",
            "Example:",
            "  lapwing ceasefire accept sdn-2023-05-20 --draft draft.yaml --reason 'read in the text of Jeddah'"
        })
final class CeasefireAcceptCommand extends CeasefireVerdictCommand {

    @Option(
            names = "--draft",
            paramLabel = "FILE",
            description = "The draft as mended, with one agreement (default: as proposed).")
    private Optional<Path> draft = Optional.empty();

    CeasefireAcceptCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int decide(Proposal proposal, CeasefireRegistry known, Store store) {
        String text = draft.map(CeasefireAcceptCommand::read).orElseGet(() -> proposal.draft(known));
        Optional<Agreement> agreement = entered(registry(), known, text);
        if (agreement.isEmpty()) {
            return ExitCode.REFUSED;
        }
        Path file = registry().folder().resolve(agreement.get().id() + ".yaml");
        write(file, text);
        record(proposal, agreement.get().id(), store);
        terminal().out().print("entered " + agreement.get().id() + " in " + file + '\n');
        return ExitCode.OK;
    }

    /** The agreement that the text adds to those known; empty if something is wrong with it, which is told. */
    private Optional<Agreement> entered(RegistryOptions registry, CeasefireRegistry known, String text) {
        CeasefireRegistry.Reading before = registry.read(List.of());
        CeasefireRegistry.Reading with = with(registry, text);
        List<String> faults = with.problems().stream()
                .filter(problem -> !before.problems().contains(problem))
                .map(Object::toString)
                .toList();
        faults.forEach(terminal()::message);
        Set<String> ids = new HashSet<>();
        known.list().forEach(agreement -> ids.add(agreement.id()));
        List<Agreement> added = with.registry().list().stream()
                .filter(agreement -> !ids.contains(agreement.id()))
                .toList();
        if (faults.isEmpty() && added.size() != 1) {
            terminal().message("the draft holds " + added.size() + " new agreements; leave one in it");
        }
        return faults.isEmpty() && added.size() == 1 ? Optional.of(added.get(0)) : Optional.empty();
    }

    private static CeasefireRegistry.Reading with(RegistryOptions registry, String text) {
        try {
            Path folder = Files.createTempDirectory("lapwing");
            Path file = folder.resolve("draft.yaml");
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never over an agreement that is there. */
    private void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(spec().commandLine(), file + " is there already; move it or change the id", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
