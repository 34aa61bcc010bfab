package org.lapwing.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A gazetteer as one block of bytes, searched in place: no object a place, so that a million places cost what they
 * weigh on disk. {@link CompactGazetteerWriter} writes it and tells the layout.
 */
final class CompactGazetteer {

    static final byte[] MAGIC = "LAPWGAZ1".getBytes(StandardCharsets.US_ASCII);
    static final int RECORD_BYTES = 40;

    /** Behind the id, two coordinates, the population, three references, the country and the feature class. */
    private static final int FEATURE_CODE_AT = Long.BYTES + 6 * Integer.BYTES + 4;

    static final int NAMES_PER_BLOCK = 16;
    static final double DEGREE = 100_000;
    static final int LONGEST_NAME = 200;

    /** The five sections; an import of the whole world is larger than one buffer can be. */
    record Sections(ByteBuffer records, ByteBuffer names, ByteBuffer units, ByteBuffer dictionary, ByteBuffer blocks) {}

    private final Sections sections;
    private final String[] featureCodes;
    private final String[] unitCodes;
    private final String[] unitNames;

    private CompactGazetteer(Sections sections, Map<String, String> preferredUnitNames) {
        this.sections = sections;
        ByteBuffer units = sections.units().duplicate();
        featureCodes = new String[units.getInt()];
        for (int i = 0; i < featureCodes.length; i++) {
            featureCodes[i] = readText(units);
        }
        int count = units.getInt();
        unitCodes = new String[count];
        unitNames = new String[count];
        for (int i = 0; i < count; i++) {
            unitCodes[i] = readText(units);
            String name = readText(units);
            unitNames[i] = preferredUnitNames.getOrDefault(unitCodes[i], name);
        }
    }

    static CompactGazetteer read(InputStream in) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(in.readAllBytes());
        long[] lengths = readHeader(all);
        List<ByteBuffer> parts = new ArrayList<>();
        int at = all.position();
        for (long length : lengths) {
            parts.add(all.slice(at, Math.toIntExact(length)));
            at += Math.toIntExact(length);
        }
        return new CompactGazetteer(sections(parts), Map.of());
    }

    /**
     * Maps a file, so that its size is no matter of heap.
     *
     * @param preferredUnitNames names of administrative units by code, which go before the file's own
     * @throws IOException if the file cannot be read or is not a gazetteer of this version
     */
    static CompactGazetteer map(Path file, Map<String, String> preferredUnitNames) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(CompactGazetteerWriter.HEADER_BYTES);
            while (header.hasRemaining() && channel.read(header) >= 0) {}
            header.flip();
            long[] lengths;
            try {
                lengths = readHeader(header);
            } catch (IOException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
            List<ByteBuffer> parts = new ArrayList<>();
            long at = CompactGazetteerWriter.HEADER_BYTES;
            for (long length : lengths) {
                parts.add(channel.map(FileChannel.MapMode.READ_ONLY, at, length));
                at += length;
            }
            return new CompactGazetteer(sections(parts), preferredUnitNames);
        }
    }

    private static Sections sections(List<ByteBuffer> parts) {
        return new Sections(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }

    private static long[] readHeader(ByteBuffer header) throws IOException {
        byte[] magic = new byte[MAGIC.length];
        if (header.remaining() < CompactGazetteerWriter.HEADER_BYTES
                || !Arrays.equals(MAGIC, header.get(magic) == null ? null : magic)) {
            throw new IOException("not a gazetteer file of this version of Lapwing; import the places again");
        }
        long[] lengths = new long[5];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = header.getLong();
        }
        return lengths;
    }

    /** How many places it holds. */
    int size() {
        return sections.records().capacity() / RECORD_BYTES;
    }

    /** Names of the administrative units by code ("ML.10"), as far as they have one. */
    Map<String, String> unitNames() {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < unitCodes.length; i++) {
            if (!unitNames[i].isEmpty()) {
                names.put(unitCodes[i], unitNames[i]);
            }
        }
        return names;
    }

    /** Indexes of the places with a name that folds to {@code folded}. */
    int[] lookup(String folded) {
        byte[] key = folded.getBytes(StandardCharsets.UTF_8);
        if (key.length == 0 || key.length > LONGEST_NAME) {
            return new int[0];
        }
        int block = blockOf(key);
        return block < 0 ? new int[0] : scan(block, key);
    }

    /** The last block whose first name is not after {@code key}; -1 if there is none. */
    private int blockOf(byte[] key) {
        int low = 0;
        int high = sections.blocks().capacity() / Long.BYTES - 1;
        byte[] first = new byte[LONGEST_NAME];
        while (low <= high) {
            int middle = (low + high) >>> 1;
            ByteBuffer at = dictionaryAt(middle);
            readNumber(at);
            int length = readNumber(at);
            at.get(first, 0, length);
            int order = Arrays.compareUnsigned(first, 0, length, key, 0, key.length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private ByteBuffer dictionaryAt(int block) {
        ByteBuffer dictionary = sections.dictionary().duplicate();
        return dictionary.position(Math.toIntExact(sections.blocks().getLong(block * Long.BYTES)));
    }

    private int[] scan(int block, byte[] key) {
        ByteBuffer at = dictionaryAt(block);
        byte[] name = new byte[LONGEST_NAME];
        for (int i = 0; i < NAMES_PER_BLOCK && at.hasRemaining(); i++) {
            int shared = readNumber(at);
            int rest = readNumber(at);
            at.get(name, shared, rest);
            int count = readNumber(at);
            int order = Arrays.compareUnsigned(name, 0, shared + rest, key, 0, key.length);
            if (order == 0) {
                return readPlaces(at, count);
            }
            if (order > 0) {
                return new int[0];
            }
            for (int j = 0; j < count; j++) {
                readNumber(at);
            }
        }
        return new int[0];
    }

    private static int[] readPlaces(ByteBuffer at, int count) {
        int[] places = new int[count];
        int place = 0;
        for (int i = 0; i < count; i++) {
            place += readNumber(at);
            places[i] = place;
        }
        return places;
    }

    Toponym toponym(int index) {
        ByteBuffer record = record(index);
        long id = record.getLong();
        double latitude = record.getInt() / DEGREE;
        double longitude = record.getInt() / DEGREE;
        int population = record.getInt();
        String name = readText(sections.names().duplicate().position(record.getInt()));
        Optional<String> admin1 = unitName(record.getInt());
        Optional<String> admin2 = unitName(record.getInt());
        String country = "" + (char) record.get() + (char) record.get() + (char) record.get();
        char featureClass = (char) record.get();
        String featureCode = featureCodes[record.getShort()];
        return new Toponym(
                id,
                name,
                country.isBlank() ? Optional.empty() : Optional.of(country),
                admin1,
                admin2,
                featureClass,
                featureCode,
                latitude,
                longitude,
                population);
    }

    /** Whether it is a first-level division of a country, without reading the rest of it. */
    boolean isDivision(int index) {
        return featureCodes[record(index).getShort(FEATURE_CODE_AT)].equals("ADM1");
    }

    /** Radius in km of the place's extent; 0 if not known. */
    int radiusKm(int index) {
        return record(index).getShort(RECORD_BYTES - Short.BYTES);
    }

    private ByteBuffer record(int index) {
        return sections.records().slice(index * RECORD_BYTES, RECORD_BYTES);
    }

    private Optional<String> unitName(int unit) {
        return unit < 0 || unitNames[unit].isEmpty() ? Optional.empty() : Optional.of(unitNames[unit]);
    }

    private static String readText(ByteBuffer at) {
        byte[] text = new byte[readNumber(at)];
        at.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** A number in seven bits a byte, the lowest first. */
    private static int readNumber(ByteBuffer at) {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte b = at.get();
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                break;
            }
        }
        return value;
    }
}
