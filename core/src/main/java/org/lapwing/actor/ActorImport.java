package org.lapwing.actor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lapwing.actor.ActorLexicon.Problem;
import org.lapwing.place.Countries;

/**
 * Brings a user's file of actors into a data folder that {@link ActorLexicon#open} reads: Lapwing's own columns
 * ({@link ActorFile}) or a dictionary with CAMEO codes ({@link PetrarchDictionary}). The file is kept as it came; what
 * of it cannot be used is left out each time it is read.
 */
public final class ActorImport {

    /** Suffix of the files in a data folder. */
    public static final String SUFFIX = ".actors";

    /** A hundred times the largest public dictionary. */
    private static final long LARGEST = 64L << 20;

    private static final int COLUMNS_AT_LEAST = 8;

    /**
     * What an import did.
     *
     * @param file the file written, or that would have been
     * @param entries actors, and forms of nouns and of countries' names, that can be used; if there are none, nothing was
     *     written and an earlier import stays
     * @param problems the lines that were left out, in order
     */
    public record Summary(Path file, int entries, List<Problem> problems) {
        public Summary {
            problems = List.copyOf(problems);
        }
    }

    private ActorImport() {}

    /**
     * Imports {@code source}; an earlier import of a file of that name is replaced at once or, on any failure, kept.
     *
     * @param dataFolder made if it is not there
     * @throws IOException if a file cannot be read or written; a broken line is no failure
     */
    public static Summary run(Path source, Path dataFolder, Countries countries) throws IOException {
        ActorEntries entries = read(source, countries);
        Path file = dataFolder.resolve(baseName(source) + SUFFIX);
        if (entries.size() > 0) {
            Files.createDirectories(dataFolder);
            Path unfinished = Files.createTempFile(dataFolder, ".actors", ".tmp");
            try {
                Files.copy(source, unfinished, StandardCopyOption.REPLACE_EXISTING);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
        return new Summary(file, entries.size(), entries.problems());
    }

    /** All that was imported into a data folder, in the order of the files' names. */
    static List<ActorEntries> in(Path dataFolder, Countries countries) throws IOException {
        List<ActorEntries> imports = new ArrayList<>();
        if (Files.isDirectory(dataFolder)) {
            for (Path file : files(dataFolder)) {
                imports.add(read(file, countries));
            }
        }
        return imports;
    }

    private static List<Path> files(Path dataFolder) throws IOException {
        try (Stream<Path> files = Files.list(dataFolder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static String baseName(Path source) {
        return String.valueOf(source.getFileName()).replaceFirst("(?i)\\.(txt|tsv|actors)$", "");
    }

    private static ActorEntries read(Path file, Countries countries) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than 64 MB, which no file of actors is; cut it into parts");
        }
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.actors$", "");
        List<Problem> undecoded = new ArrayList<>();
        List<String> lines = lines(name, Files.readAllBytes(file), undecoded);
        Predicate<String> isCountry = code -> ActorLexicon.isCountry(countries, code);
        ActorEntries entries = isOwnFormat(name, lines)
                ? ActorFile.read(name, lines, KnownActor.Kind.GROUP, isCountry)
                : PetrarchDictionary.read(name, lines, isCountry);
        return new ActorEntries(
                entries.actors(),
                entries.terms(),
                Stream.concat(undecoded.stream(), entries.problems().stream())
                        .sorted(Comparator.comparingInt(Problem::line))
                        .toList());
    }

    /** A first line that is broken must not make the whole file one of the other format. */
    private static boolean isOwnFormat(String name, List<String> lines) {
        return name.endsWith(".tsv") || lines.stream().anyMatch(line -> line.split("\t", -1).length > COLUMNS_AT_LEAST);
    }

    /** A line that is no UTF-8 is left blank, so that the others keep their numbers. */
    private static List<String> lines(String name, byte[] bytes, List<Problem> undecoded) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            try {
                lines.add(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, start, end - start))
                        .toString()
                        .replaceFirst("\r$", "")
                        .replace("\uFEFF", ""));
            } catch (CharacterCodingException e) {
                lines.add("");
                undecoded.add(new Problem(name, lines.size(), "not UTF-8; save the file as UTF-8"));
            }
            start = end + 1;
        }
        return lines;
    }
}
