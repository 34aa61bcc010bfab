package org.lapwing.evaluation;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A gold set: JSON lines, plain or gzip, whatever the file is called. */
final class GoldFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] GZIP_MAGIC = {(byte) 0x1f, (byte) 0x8b};

    private GoldFile() {}

    /**
     * The lines of a file with these of their members. All others are dropped as the line is read, so that no answer can
     * reach the product.
     *
     * @throws IOException if the file cannot be read or a line is no JSON object; the message names the line
     */
    static List<ObjectNode> read(Path file, Set<String> members) throws IOException {
        List<ObjectNode> lines = new ArrayList<>();
        int number = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    lines.add(object(line, file + ":" + number).retain(members));
                }
            }
        }
        return lines;
    }

    /** The bytes of the file, inflated if it is gzip. */
    static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file");
        }
        InputStream bytes = Files.newInputStream(file);
        byte[] start = bytes.readNBytes(GZIP_MAGIC.length);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), bytes);
        boolean gzip = start.length == GZIP_MAGIC.length && start[0] == GZIP_MAGIC[0] && start[1] == GZIP_MAGIC[1];
        return gzip ? new GZIPInputStream(whole) : whole;
    }

    private static ObjectNode object(String line, String origin) throws IOException {
        try {
            JsonNode node = JSON.readTree(line);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new IOException(origin + ": not a JSON object");
        } catch (JacksonException e) {
            throw new IOException(origin + ": not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
