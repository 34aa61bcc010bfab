package org.lapwing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.lapwing.Coded;
import org.lapwing.Pipeline;
import org.lapwing.actor.ActorImport;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.coding.Lexicon;
import org.lapwing.place.Gazetteer;
import org.lapwing.place.GazetteerImport;
import org.lapwing.report.Report;
import org.lapwing.text.CoreNlpAnalyser;

/**
 * The codebook that the program and a data folder make. Its name changes with the version, with any change to the core
 * (rules and lexicons are in its jar, and equal sources give an equal jar), and with the places and actors that were imported; so
 * reports are coded anew by the next run after any of these.
 */
record PipelineCodebook(Path dataFolder) implements Codebook {

    @Override
    public String name() {
        return nameOf(Lapwing.Version.number(), core(), dataFolder);
    }

    @Override
    public Function<Report, Coded> open() {
        try {
            // The learned roles cost every violent report and are not yet sure enough to add to what is coded.
            return new Pipeline(
                    CoreNlpAnalyser.load(),
                    Lexicon.load(),
                    ActorLexicon.open(dataFolder),
                    Gazetteer.open(Optional.of(dataFolder)))::code;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The same of what it depends on who is a private person: places play no part in that. */
    static String masking(Path dataFolder) {
        try {
            return program(Lapwing.Version.number(), core()) + imports("actors", dataFolder, ActorImport.SUFFIX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nameOf(String version, Optional<Path> core, Path dataFolder) {
        try {
            return program(version, core)
                    + imports("places", dataFolder, GazetteerImport.SUFFIX)
                    + imports("actors", dataFolder, ActorImport.SUFFIX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(String version, Optional<Path> core) throws IOException {
        if (core.isEmpty()) {
            return version;
        }
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(core.get()));
        return version + "+core." + hexadecimal(sum);
    }

    private static String imports(String of, Path dataFolder, String suffix) throws IOException {
        List<Path> files = files(dataFolder, suffix);
        CRC32 sum = new CRC32();
        for (Path file : files) {
            // An import can be a gigabyte, so its content is not read only to name it.
            String mark = file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
            sum.update(mark.getBytes(StandardCharsets.UTF_8));
        }
        return files.isEmpty() ? "" : "+" + of + "." + hexadecimal(sum);
    }

    private static List<Path> files(Path dataFolder, String suffix) throws IOException {
        if (!Files.isDirectory(dataFolder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(dataFolder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** The jar that the core came in; empty when it runs from class files, as in a development environment. */
    private static Optional<Path> core() {
        return Optional.ofNullable(Pipeline.class.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> Path.of(URI.create(location.toString())))
                .filter(Files::isRegularFile);
    }

    private static String hexadecimal(CRC32 sum) {
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
