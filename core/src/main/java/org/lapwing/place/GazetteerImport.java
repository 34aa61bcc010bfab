package org.lapwing.place;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Brings a GeoNames country file or {@code allCountries} (plain, gzip or zip; the 19 columns of the GeoNames readme)
 * into a data folder that {@link Gazetteer#open} reads. Memory is bounded whatever the size of the file,
 * and an import that was killed goes on where it was.
 */
public final class GazetteerImport {

    /** Suffix of the files in a data folder. */
    public static final String SUFFIX = ".gazetteer";

    private static final int COLUMNS = 19;
    private static final int RADIUS_COLUMN = 19;
    private static final int LONGEST_LINE = 1 << 17;
    private static final int NAMED_BROKEN_LINES = 100;
    private static final int LINES_BETWEEN_PROGRESS = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FEATURE_CODE = 10;
    private static final int LONGEST_UNIT_CODE = 80;

    /** Where a leading "Al" is the article, so that a place is also found without it. */
    private static final Set<String> ARABIC = Set.of(
            "AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD",
            "SO", "SY", "TD", "TN", "YE");

    /** What an import does: first it reads the file, then it puts the names in order. */
    public enum Stage {
        READING,
        SORTING
    }

    /**
     * How far an import has come.
     *
     * @param lines read, those of an earlier import that was killed included
     * @param places of these lines
     * @param share of the stage that is done, 0 to 1
     */
    public record Reached(Stage stage, long lines, long places, double share) {}

    /** Is told now and then how far the import has come. */
    @FunctionalInterface
    public interface Progress {
        void report(Reached reached);
    }

    /** A line that was left out. Numbers count from 1. */
    public record BrokenLine(long number, String reason) {}

    /**
     * What an import did.
     *
     * @param file the file written
     * @param lines read
     * @param resumedAfter how many of them an earlier import had read before it was killed; 0 if there was none
     * @param places written
     * @param broken how many lines were left out
     * @param brokenLines the first hundred of them
     */
    public record Summary(
            Path file, long lines, long resumedAfter, long places, long broken, List<BrokenLine> brokenLines) {
        public Summary {
            brokenLines = List.copyOf(brokenLines);
        }
    }

    private final CompactGazetteerWriter writer;
    private final UnfinishedImport unfinished;
    private final Countries countries;
    private final Progress progress;
    private final List<BrokenLine> brokenLines;
    private long bytes;
    private long lines;
    private long broken;

    private GazetteerImport(
            CompactGazetteerWriter writer,
            UnfinishedImport unfinished,
            UnfinishedImport.Position from,
            Countries countries,
            Progress progress) {
        this.writer = writer;
        this.unfinished = unfinished;
        this.countries = countries;
        this.progress = progress;
        brokenLines = new ArrayList<>(from.brokenLines());
        bytes = from.bytes();
        lines = from.lines();
        broken = from.broken();
    }

    /**
     * Imports {@code source}; an earlier import of a file of that name is replaced at once or, on any failure, kept. If
     * the process ends before that, the next import of the same unchanged file goes on where this one was.
     *
     * @param dataFolder made if it is not there
     * @throws IOException if a file cannot be read or written, or another import of a file of that name is under way; a
     *     broken line is no failure
     */
    public static Summary run(Path source, Path dataFolder, Countries countries, Progress progress) throws IOException {
        return run(source, dataFolder, countries, progress, CompactGazetteerWriter.NAMES_IN_MEMORY);
    }

    /** @param namesInMemory after how many names, and the place that they end in, the import is safe from a kill */
    static Summary run(Path source, Path dataFolder, Countries countries, Progress progress, int namesInMemory)
            throws IOException {
        Files.createDirectories(dataFolder);
        String name = baseName(source);
        Path file = dataFolder.resolve(name + SUFFIX);
        try (UnfinishedImport unfinished =
                UnfinishedImport.open(dataFolder.resolve("." + name + ".unfinished"), source)) {
            try {
                UnfinishedImport.Position from = unfinished.position();
                try (CompactGazetteerWriter writer =
                        new CompactGazetteerWriter(unfinished.folder(), namesInMemory, from.mark())) {
                    GazetteerImport run = new GazetteerImport(writer, unfinished, from, countries, progress);
                    run.readAll(source);
                    Path whole = unfinished.folder().resolve("whole");
                    try (OutputStream out = Files.newOutputStream(whole)) {
                        writer.writeTo(out, share -> run.report(Stage.SORTING, share));
                    }
                    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    unfinished.discard();
                    return new Summary(file, run.lines, from.lines(), writer.size(), run.broken, run.brokenLines);
                }
            } catch (IOException e) {
                unfinished.discard();
                throw e;
            }
        }
    }

    private static String baseName(Path source) {
        String name = String.valueOf(source.getFileName());
        return name.replaceFirst("(?i)(\\.(txt|tsv))?(\\.(gz|zip|txt))?$", "");
    }

    private static InputStream open(Path source, FileChannel channel) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        if (first == 0x1F && second == 0x8B) {
            return new BufferedInputStream(new GZIPInputStream(in, 1 << 16));
        }
        return first == 'P' && second == 'K' ? openZip(source, in) : in;
    }

    /** GeoNames zips hold the country file beside a readme. */
    private static InputStream openZip(Path source, InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".txt") && !name.contains("readme")) {
                return new BufferedInputStream(zip);
            }
        }
        zip.close();
        throw new IOException(source + ": the zip file holds no country file (NAME.txt)");
    }

    private void readAll(Path source) throws IOException {
        try (FileChannel channel = FileChannel.open(source);
                InputStream in = open(source, channel)) {
            double size = Math.max(1, channel.size());
            in.skipNBytes(bytes);
            long read = bytes;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean tooLong = false;
            for (int b = in.read(); b >= 0; b = in.read()) {
                read++;
                if (b != '\n') {
                    tooLong |= line.size() >= LONGEST_LINE;
                    if (!tooLong) {
                        line.write(b);
                    }
                    continue;
                }
                endLine(line, tooLong);
                bytes = read;
                tooLong = false;
                if (writer.isFull()) {
                    unfinished.keep(new UnfinishedImport.Position(bytes, lines, broken, brokenLines, writer.mark()));
                }
                if (lines % LINES_BETWEEN_PROGRESS == 0) {
                    report(Stage.READING, channel.position() / size);
                }
            }
            if (line.size() > 0) {
                endLine(line, tooLong);
            }
            report(Stage.READING, 1);
        }
    }

    private void report(Stage stage, double share) {
        progress.report(new Reached(stage, lines, writer.size(), Math.min(1, share)));
    }

    private void endLine(ByteArrayOutputStream line, boolean tooLong) throws IOException {
        lines++;
        if (tooLong) {
            skip("longer than " + LONGEST_LINE + " bytes");
        } else if (line.size() > 0) {
            readLine(line.toByteArray());
        }
        line.reset();
    }

    private void readLine(byte[] line) throws IOException {
        CompactGazetteerWriter.Entry entry;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            entry = parse(text.stripTrailing().equals(text) ? text : text.replaceFirst("\r$", ""));
        } catch (CharacterCodingException e) {
            skip("not UTF-8");
            return;
        } catch (BrokenLineException e) {
            skip(e.reason);
            return;
        }
        writer.add(entry);
    }

    private void skip(String reason) {
        broken++;
        if (brokenLines.size() < NAMED_BROKEN_LINES) {
            brokenLines.add(new BrokenLine(lines, reason));
        }
    }

    private CompactGazetteerWriter.Entry parse(String line) throws BrokenLineException {
        String[] cells = line.split("\t", -1);
        if (cells.length < COLUMNS) {
            throw new BrokenLineException(cells.length + " columns instead of " + COLUMNS);
        }
        String name = cells[1].strip();
        if (name.isEmpty()) {
            throw new BrokenLineException("no name");
        }
        checkLength(name, LONGEST_NAME, "name");
        checkLength(cells[7], LONGEST_FEATURE_CODE, "feature code");
        checkLength(cells[10], LONGEST_UNIT_CODE, "code of the first-order unit");
        checkLength(cells[11], LONGEST_UNIT_CODE, "code of the second-order unit");
        String iso2 = cells[8];
        Optional<Country> country = countries.findByIso2(iso2);
        if (country.isEmpty() && !iso2.isEmpty()) {
            throw new BrokenLineException("unknown country code " + shorten(iso2));
        }
        Optional<String> admin1 =
                cells[10].isEmpty() || cells[10].equals("00") ? Optional.empty() : Optional.of(iso2 + "." + cells[10]);
        return new CompactGazetteerWriter.Entry(
                wholeNumber(cells[0], "id"),
                name,
                spellings(name, cells[2], cells[3], iso2),
                degrees(cells[4], 90, "latitude"),
                degrees(cells[5], 180, "longitude"),
                cells[6].length() == 1 && cells[6].charAt(0) < 0x80 ? cells[6].charAt(0) : 'P',
                cells[7],
                country.map(Country::iso3).orElse("   "),
                admin1,
                admin1.filter(code -> !cells[11].isEmpty()).map(code -> code + "." + cells[11]),
                cells[14].isEmpty() ? 0 : Math.max(0, wholeNumber(cells[14], "population")),
                cells.length > RADIUS_COLUMN ? (int) wholeNumber(cells[RADIUS_COLUMN], "radius") : 0);
    }

    private static List<String> spellings(String name, String ascii, String alternates, String iso2) {
        List<String> spellings = new ArrayList<>();
        spellings.add(name);
        spellings.add(ascii);
        for (String alternate : alternates.split(",", -1)) {
            if (!alternate.startsWith("http")) {
                spellings.add(alternate);
            }
        }
        if (ARABIC.contains(iso2)) {
            spellings.addAll(spellings.stream()
                    .map(spelling -> PlaceNames.withoutArticle(PlaceNames.fold(spelling)))
                    .toList());
        }
        return spellings;
    }

    private static double degrees(String cell, double most, String what) throws BrokenLineException {
        try {
            double value = Double.parseDouble(cell);
            if (Math.abs(value) <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // The cell is named below, as one that is out of range is.
        }
        throw new BrokenLineException(what + " is not in degrees: " + shorten(cell));
    }

    private static long wholeNumber(String cell, String what) throws BrokenLineException {
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException e) {
            throw new BrokenLineException(what + " is not a number: " + shorten(cell));
        }
    }

    private static void checkLength(String cell, int most, String what) throws BrokenLineException {
        if (cell.length() > most) {
            throw new BrokenLineException(what + " is longer than " + most + " characters");
        }
    }

    private static String shorten(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "...";
    }

    private static final class BrokenLineException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        BrokenLineException(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
