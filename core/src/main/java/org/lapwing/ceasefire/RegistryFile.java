package org.lapwing.ceasefire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of agreements as it came, in the format of {@code docs/ceasefires.md}; nothing is known yet of what it holds. */
public final class RegistryFile {

    /** In bytes. A character takes at most four, so a longer file is too long whatever it holds. */
    public static final int LARGEST = 4 * RegistryValue.LONGEST_FILE;

    private final String name;
    private final byte[] content;

    private RegistryFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** @throws IOException if it is not there or cannot be read */
    public static RegistryFile of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(String.valueOf(file.getFileName()), in);
        }
    }

    /**
     * Reads no more than can be of use: what is too large stays so if it is cut off.
     *
     * @param name by which its problems are told
     */
    public static RegistryFile of(String name, InputStream in) throws IOException {
        return new RegistryFile(name, in.readNBytes(LARGEST + 1));
    }

    String name() {
        return name;
    }

    /** The bytes that came. */
    public byte[] content() {
        return content.clone();
    }

    /** Something that is wrong with it as a whole. */
    public RegistryProblem problem(String problem, String remedy) {
        return new RegistryProblem(name, 1, problem, remedy);
    }

    /** @throws RegistryValue.Misfit if it is too large, or not UTF-8 */
    String text() {
        if (content.length > LARGEST) {
            throw new RegistryValue.Misfit(problem("too large for a registry", "split it into several files"));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RegistryValue.Misfit(problem("not UTF-8 text", "save it as that"));
        }
    }
}
