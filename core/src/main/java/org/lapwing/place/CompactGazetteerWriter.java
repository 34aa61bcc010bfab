package org.lapwing.place;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Writes a {@link CompactGazetteer} in bounded memory: names are sorted in runs on disk and merged.
 *
 * <p>Layout, big-endian: the magic; the lengths of the five sections as longs; then
 *
 * <ol>
 *   <li>records of 40 bytes: id (8), latitude and longitude in 1/100,000 degree (4, 4), population (4), offset of the
 *       name (4), index of the first- and second-order unit or -1 (4, 4), ISO alpha-3 or blanks (3), feature class (1),
 *       index of the feature code (2), radius in km (2);
 *   <li>names, each after its length;
 *   <li>feature codes, then codes and names of administrative units;
 *   <li>the dictionary: folded names in the order of their UTF-8 bytes in blocks of sixteen, each as the length it
 *       shares with the one before, the length of the rest, the rest, the number of its places, and their indexes as
 *       differences;
 *   <li>offsets of the blocks as longs.
 * </ol>
 */
final class CompactGazetteerWriter implements Closeable {

    static final int HEADER_BYTES = CompactGazetteer.MAGIC.length + 5 * Long.BYTES;
    private static final int NAMES_IN_MEMORY = 400_000;
    private static final int MOST_UNITS = 1_000_000;

    /** A place as the writer takes it; units by their codes, "ML.10" and "ML.10.7701465". */
    record Entry(
            long id,
            String name,
            List<String> spellings,
            double latitude,
            double longitude,
            char featureClass,
            String featureCode,
            String country,
            Optional<String> admin1Code,
            Optional<String> admin2Code,
            long population,
            int radiusKm) {}

    private record Posting(byte[] name, int place) {
        static final Comparator<Posting> ORDER =
                Comparator.comparing(Posting::name, Arrays::compareUnsigned).thenComparingInt(Posting::place);
    }

    private final Path folder;
    private final DataOutputStream records;
    private final DataOutputStream names;
    private final Map<String, Integer> featureCodes = new LinkedHashMap<>();
    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final Map<String, String> unitNames = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private int size;

    /** @param folder for the intermediate files; it must exist and lie on the disk of the result */
    CompactGazetteerWriter(Path folder) throws IOException {
        this.folder = Files.createTempDirectory(folder, ".places");
        records = open("records");
        names = open("names");
    }

    private DataOutputStream open(String file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(file)), 1 << 16));
    }

    int size() {
        return size;
    }

    void add(Entry entry) throws IOException {
        int place = size++;
        records.writeLong(entry.id());
        records.writeInt((int) Math.round(entry.latitude() * CompactGazetteer.DEGREE));
        records.writeInt((int) Math.round(entry.longitude() * CompactGazetteer.DEGREE));
        records.writeInt((int) Math.min(Integer.MAX_VALUE, entry.population()));
        records.writeInt(names.size());
        records.writeInt(unit(entry.admin1Code()));
        records.writeInt(unit(entry.admin2Code()));
        records.write(entry.country().getBytes(StandardCharsets.US_ASCII), 0, 3);
        records.writeByte(entry.featureClass());
        records.writeShort(number(featureCodes, entry.featureCode()));
        records.writeShort(Math.min(Short.MAX_VALUE, entry.radiusKm()));
        writeText(names, entry.name());
        if (entry.featureCode().equals("ADM1")) {
            entry.admin1Code().ifPresent(code -> unitNames.put(code, entry.name()));
        }
        if (entry.featureCode().equals("ADM2")) {
            entry.admin2Code().ifPresent(code -> unitNames.put(code, entry.name()));
        }
        entry.spellings().stream().map(PlaceNames::fold).distinct().forEach(folded -> {
            byte[] name = folded.getBytes(StandardCharsets.UTF_8);
            if (name.length > 0 && name.length <= CompactGazetteer.LONGEST_NAME) {
                postings.add(new Posting(name, place));
            }
        });
        if (postings.size() >= NAMES_IN_MEMORY) {
            spill();
        }
    }

    private int unit(Optional<String> code) {
        return code.isEmpty() || (units.size() >= MOST_UNITS && !units.containsKey(code.get()))
                ? -1
                : number(units, code.get());
    }

    private static int number(Map<String, Integer> numbers, String key) {
        return numbers.computeIfAbsent(key, k -> numbers.size());
    }

    private void spill() throws IOException {
        postings.sort(Posting.ORDER);
        Path run = folder.resolve("run" + runs.size());
        try (DataOutputStream out = open(run.getFileName().toString())) {
            for (Posting posting : postings) {
                out.writeShort(posting.name().length);
                out.write(posting.name());
                out.writeInt(posting.place());
            }
        }
        runs.add(run);
        postings.clear();
    }

    /** Ends the writing and puts the whole gazetteer into {@code out}. */
    void writeTo(OutputStream out) throws IOException {
        spill();
        records.close();
        names.close();
        try (DataOutputStream table = open("units")) {
            writeUnits(table);
        }
        mergeRuns();
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        List<Path> sections = List.of("records", "names", "units", "dictionary", "blocks").stream()
                .map(folder::resolve)
                .toList();
        data.write(CompactGazetteer.MAGIC);
        for (Path section : sections) {
            data.writeLong(Files.size(section));
        }
        for (Path section : sections) {
            Files.copy(section, data);
        }
        data.flush();
    }

    private void writeUnits(DataOutputStream table) throws IOException {
        table.writeInt(featureCodes.size());
        for (String code : featureCodes.keySet()) {
            writeText(table, code);
        }
        table.writeInt(units.size());
        for (String code : units.keySet()) {
            writeText(table, code);
            writeText(table, unitNames.getOrDefault(code, ""));
        }
    }

    private void mergeRuns() throws IOException {
        PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparing(Run::head, Posting.ORDER));
        List<Run> opened = new ArrayList<>();
        try (DataOutputStream dictionary = open("dictionary");
                DataOutputStream blocks = open("blocks")) {
            for (Path file : runs) {
                Run run = new Run(file);
                opened.add(run);
                if (run.advance()) {
                    heads.add(run);
                }
            }
            DictionaryWriter writer = new DictionaryWriter(dictionary, blocks);
            while (!heads.isEmpty()) {
                Run run = heads.remove();
                writer.add(run.head());
                if (run.advance()) {
                    heads.add(run);
                }
            }
            writer.finish();
        } finally {
            for (Run run : opened) {
                run.close();
            }
        }
    }

    /** One sorted run of postings, read from its start. */
    private static final class Run implements Closeable {
        private final DataInputStream in;
        private Posting head = new Posting(new byte[0], 0);

        Run(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        }

        Posting head() {
            return head;
        }

        boolean advance() throws IOException {
            int length;
            try {
                length = in.readUnsignedShort();
            } catch (EOFException atTheEnd) {
                return false;
            }
            byte[] name = in.readNBytes(length);
            head = new Posting(name, in.readInt());
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Gathers the places of one name, then writes the name by what it adds to the one before. */
    private static final class DictionaryWriter {
        private final DataOutputStream dictionary;
        private final DataOutputStream blocks;
        private final List<Integer> places = new ArrayList<>();
        private byte[] before = new byte[0];
        private byte[] name = new byte[0];
        private int written;
        private long offset;

        DictionaryWriter(DataOutputStream dictionary, DataOutputStream blocks) {
            this.dictionary = dictionary;
            this.blocks = blocks;
        }

        void add(Posting posting) throws IOException {
            if (!Arrays.equals(name, posting.name())) {
                finish();
                name = posting.name();
            }
            places.add(posting.place());
        }

        void finish() throws IOException {
            if (places.isEmpty()) {
                return;
            }
            boolean opensBlock = written++ % CompactGazetteer.NAMES_PER_BLOCK == 0;
            if (opensBlock) {
                blocks.writeLong(offset);
            }
            int differs = Arrays.mismatch(before, name);
            int shared = opensBlock ? 0 : differs;
            offset += writeNumber(dictionary, shared);
            offset += writeNumber(dictionary, name.length - shared);
            dictionary.write(name, shared, name.length - shared);
            offset += name.length - shared;
            offset += writeNumber(dictionary, places.size());
            int last = 0;
            for (int place : places) {
                offset += writeNumber(dictionary, place - last);
                last = place;
            }
            places.clear();
            before = name;
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeNumber(out, bytes.length);
        out.write(bytes);
    }

    private static int writeNumber(DataOutputStream out, int value) throws IOException {
        int rest = value;
        int bytes = 1;
        while (rest >= 0x80) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
            bytes++;
        }
        out.write(rest);
        return bytes;
    }

    /** Removes the intermediate files. */
    @Override
    public void close() throws IOException {
        records.close();
        names.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
