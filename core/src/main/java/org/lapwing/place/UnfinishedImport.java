package org.lapwing.place;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lapwing.place.GazetteerImport.BrokenLine;

/**
 * The folder in which an import of one file keeps what it has done, so that after a kill the next import of that file
 * goes on from there. Locked against a second import of the same name.
 */
final class UnfinishedImport implements Closeable {

    private static final int FORMAT = 1;

    /**
     * How far an import has read its source.
     *
     * @param bytes of the source without its compression, all in whole lines
     * @param broken lines left out
     * @param brokenLines the first of them
     * @param mark the places of these lines
     */
    record Position(
            long bytes, long lines, long broken, List<BrokenLine> brokenLines, CompactGazetteerWriter.Mark mark) {

        static final Position START = new Position(0, 0, 0, List.of(), CompactGazetteerWriter.Mark.START);

        Position {
            brokenLines = List.copyOf(brokenLines);
        }
    }

    private final Path folder;
    private final String source;
    private final FileChannel lockFile;

    private UnfinishedImport(Path folder, String source, FileChannel lockFile) {
        this.folder = folder;
        this.source = source;
        this.lockFile = lockFile;
    }

    /**
     * Opens the folder for a source, or makes it.
     *
     * @throws IOException if another import of that name is under way
     */
    static UnfinishedImport open(Path folder, Path source) throws IOException {
        Files.createDirectories(folder);
        FileChannel lockFile =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = lockFile.tryLock();
            if (lock != null) {
                // A file that was changed since is another one.
                String identity = source.getFileName() + " " + Files.size(source) + " "
                        + Files.getLastModifiedTime(source).toMillis();
                return new UnfinishedImport(folder, identity, lockFile);
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // Told below, as that of another process is.
        } catch (IOException e) {
            lockFile.close();
            throw e;
        }
        lockFile.close();
        throw new IOException("another import of a file of this name is under way in " + folder);
    }

    Path folder() {
        return folder;
    }

    private Path positionFile() {
        return folder.resolve("position");
    }

    /** Where the last import of this source stopped; the start if there was none, or if it was of another file. */
    Position position() {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(positionFile()), 1 << 16))) {
            return in.readInt() == FORMAT && in.readUTF().equals(source) ? read(in) : Position.START;
        } catch (IOException thereIsNone) {
            return Position.START;
        }
    }

    void keep(Position position) throws IOException {
        Path next = folder.resolve("position.next");
        try (FileChannel channel = FileChannel.open(
                        next,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            out.writeInt(FORMAT);
            out.writeUTF(source);
            write(position, out);
            out.flush();
            channel.force(false);
        }
        Files.move(next, positionFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Position position, DataOutputStream out) throws IOException {
        out.writeLong(position.bytes());
        out.writeLong(position.lines());
        out.writeLong(position.broken());
        out.writeInt(position.brokenLines().size());
        for (BrokenLine line : position.brokenLines()) {
            out.writeLong(line.number());
            out.writeUTF(line.reason());
        }
        CompactGazetteerWriter.Mark mark = position.mark();
        out.writeInt(mark.size());
        out.writeInt(mark.namesBytes());
        out.writeLong(mark.postings());
        out.writeInt(mark.runs());
        write(mark.featureCodes(), out);
        write(mark.units(), out);
        write(List.copyOf(mark.unitNames().keySet()), out);
        for (String code : List.copyOf(mark.unitNames().keySet())) {
            out.writeUTF(mark.unitNames().getOrDefault(code, ""));
        }
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static Position read(DataInputStream in) throws IOException {
        long bytes = in.readLong();
        long lines = in.readLong();
        long broken = in.readLong();
        int named = in.readInt();
        List<BrokenLine> brokenLines = new ArrayList<>();
        for (int i = 0; i < named; i++) {
            brokenLines.add(new BrokenLine(in.readLong(), in.readUTF()));
        }
        int size = in.readInt();
        int namesBytes = in.readInt();
        long postings = in.readLong();
        int runs = in.readInt();
        List<String> featureCodes = readTexts(in);
        List<String> units = readTexts(in);
        Map<String, String> unitNames = new LinkedHashMap<>();
        for (String code : readTexts(in)) {
            unitNames.put(code, "");
        }
        for (Map.Entry<String, String> unit : unitNames.entrySet()) {
            unit.setValue(in.readUTF());
        }
        return new Position(
                bytes,
                lines,
                broken,
                brokenLines,
                new CompactGazetteerWriter.Mark(size, namesBytes, postings, runs, featureCodes, units, unitNames));
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    /** Removes what was kept: the import is done, or cannot be. */
    void discard() throws IOException {
        lockFile.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
