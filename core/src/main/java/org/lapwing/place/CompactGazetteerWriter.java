package org.lapwing.place;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.DoubleConsumer;

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
    static final int NAMES_IN_MEMORY = 400_000;

    /** The world has 50,000; a file of nonsense must not fill the memory with them. */
    private static final int MOST_UNITS = 200_000;

    private static final int MOST_FEATURE_CODES = Short.MAX_VALUE;
    private static final int NAMES_BETWEEN_REPORTS = 50_000;

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

    /**
     * How far the writing has come, all of which is on disk: a writer can go on from here.
     *
     * @param size places written
     * @param namesBytes length of the names section
     * @param postings names in the runs, for the share that is merged
     * @param runs sorted runs of names
     */
    record Mark(
            int size,
            int namesBytes,
            long postings,
            int runs,
            List<String> featureCodes,
            List<String> units,
            Map<String, String> unitNames) {

        static final Mark START = new Mark(0, 0, 0, 0, List.of(), List.of(), Map.of());

        Mark {
            featureCodes = List.copyOf(featureCodes);
            units = List.copyOf(units);
            unitNames = Map.copyOf(unitNames);
        }
    }

    private final Path folder;
    private final int namesInMemory;
    private final Section records;
    private final Section names;
    private final Map<String, Integer> featureCodes = new LinkedHashMap<>();
    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final Map<String, String> unitNames = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private long spilled;
    private int runs;
    private int size;

    /**
     * @param folder for the intermediate files; it must exist
     * @param namesInMemory how many names to hold before they go to disk
     * @param mark how far an earlier writer came in this folder; what it wrote after that is cut off
     * @throws IOException if the folder does not hold what the mark says
     */
    CompactGazetteerWriter(Path folder, int namesInMemory, Mark mark) throws IOException {
        this.folder = folder;
        this.namesInMemory = namesInMemory;
        records = Section.open(folder.resolve("records"), (long) mark.size() * CompactGazetteer.RECORD_BYTES);
        names = Section.open(folder.resolve("names"), mark.namesBytes());
        mark.featureCodes().forEach(code -> number(featureCodes, code));
        mark.units().forEach(code -> number(units, code));
        unitNames.putAll(mark.unitNames());
        spilled = mark.postings();
        runs = mark.runs();
        size = mark.size();
    }

    /** A file that grows at its end. */
    private record Section(FileChannel channel, DataOutputStream data, long from) implements Closeable {

        static Section open(Path file, long length) throws IOException {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.size() < length) {
                channel.close();
                throw new IOException(file + " is shorter than it was");
            }
            channel.truncate(length).position(length);
            return new Section(
                    channel,
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)),
                    length);
        }

        long length() {
            return from + data.size();
        }

        void force() throws IOException {
            data.flush();
            channel.force(false);
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }

    int size() {
        return size;
    }

    /** Whether the names in memory should go to disk by a {@link #mark()}. */
    boolean isFull() {
        return postings.size() >= namesInMemory;
    }

    void add(Entry entry) throws IOException {
        int place = size++;
        DataOutputStream records = this.records.data();
        records.writeLong(entry.id());
        records.writeInt((int) Math.round(entry.latitude() * CompactGazetteer.DEGREE));
        records.writeInt((int) Math.round(entry.longitude() * CompactGazetteer.DEGREE));
        records.writeInt((int) Math.min(Integer.MAX_VALUE, entry.population()));
        records.writeInt(Math.toIntExact(names.length()));
        records.writeInt(unit(entry.admin1Code()));
        records.writeInt(unit(entry.admin2Code()));
        records.write(entry.country().getBytes(StandardCharsets.US_ASCII), 0, 3);
        records.writeByte(entry.featureClass());
        records.writeShort(featureCode(entry.featureCode()));
        records.writeShort(Math.min(Short.MAX_VALUE, entry.radiusKm()));
        writeText(names.data(), entry.name());
        if (entry.featureCode().equals("ADM1")) {
            entry.admin1Code().filter(units::containsKey).ifPresent(code -> unitNames.put(code, entry.name()));
        }
        if (entry.featureCode().equals("ADM2")) {
            entry.admin2Code().filter(units::containsKey).ifPresent(code -> unitNames.put(code, entry.name()));
        }
        entry.spellings().stream().map(PlaceNames::fold).distinct().forEach(folded -> {
            byte[] name = folded.getBytes(StandardCharsets.UTF_8);
            if (name.length > 0 && name.length <= CompactGazetteer.LONGEST_NAME) {
                postings.add(new Posting(name, place));
            }
        });
    }

    private int featureCode(String code) {
        boolean known = featureCodes.size() < MOST_FEATURE_CODES - 1 || featureCodes.containsKey(code);
        return number(featureCodes, known ? code : "");
    }

    private int unit(Optional<String> code) {
        return code.isEmpty() || (units.size() >= MOST_UNITS && !units.containsKey(code.get()))
                ? -1
                : number(units, code.get());
    }

    private static int number(Map<String, Integer> numbers, String key) {
        return numbers.computeIfAbsent(key, k -> numbers.size());
    }

    /** Brings all that was added to disk. */
    Mark mark() throws IOException {
        postings.sort(Posting.ORDER);
        try (Section run = Section.open(run(runs), 0)) {
            for (Posting posting : postings) {
                run.data().writeShort(posting.name().length);
                run.data().write(posting.name());
                run.data().writeInt(posting.place());
            }
            run.force();
        }
        runs++;
        spilled += postings.size();
        postings.clear();
        records.force();
        names.force();
        return new Mark(
                size,
                Math.toIntExact(names.length()),
                spilled,
                runs,
                List.copyOf(featureCodes.keySet()),
                List.copyOf(units.keySet()),
                unitNames);
    }

    private Path run(int number) {
        return folder.resolve("run" + number);
    }

    /**
     * Ends the writing and puts the whole gazetteer into {@code out}.
     *
     * @param merged is told now and then the share of the names that is in place, 0 to 1
     */
    void writeTo(OutputStream out, DoubleConsumer merged) throws IOException {
        if (!postings.isEmpty()) {
            mark();
        }
        records.close();
        names.close();
        try (Section table = Section.open(folder.resolve("units"), 0)) {
            writeUnits(table.data());
        }
        mergeRuns(merged);
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

    private void mergeRuns(DoubleConsumer merged) throws IOException {
        PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparing(Run::head, Posting.ORDER));
        List<Run> opened = new ArrayList<>();
        try (Section dictionary = Section.open(folder.resolve("dictionary"), 0);
                Section blocks = Section.open(folder.resolve("blocks"), 0)) {
            for (int i = 0; i < runs; i++) {
                Run run = new Run(run(i));
                opened.add(run);
                if (run.advance()) {
                    heads.add(run);
                }
            }
            DictionaryWriter writer = new DictionaryWriter(dictionary.data(), blocks.data());
            for (long done = 0; !heads.isEmpty(); done++) {
                if (done % NAMES_BETWEEN_REPORTS == 0) {
                    merged.accept((double) done / spilled);
                }
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

    @Override
    public void close() throws IOException {
        records.close();
        names.close();
    }
}
