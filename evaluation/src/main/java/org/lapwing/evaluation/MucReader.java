package org.lapwing.evaluation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.text.Tokeniser;

/** Reads a report by the learned model alone: its {@link ReportEncoder} and its {@link ReportNetwork}. Safe to share between threads. */
final class MucReader {

    private static final String RESOURCE = "muc4.network";

    private final Tokeniser tokeniser = new Tokeniser();
    private final WordPieces vocabulary = WordPieces.load();
    private final ReportEncoder encoder;
    private final ReportNetwork network;

    private MucReader(NamedArrays arrays, ActorLexicon lexicon) {
        this.encoder = ReportEncoder.load(arrays);
        this.network = new ReportNetwork(arrays, new MucEntities(lexicon));
    }

    static MucReader load(ActorLexicon lexicon) {
        try (InputStream stream = new BufferedInputStream(
                Objects.requireNonNull(MucReader.class.getResourceAsStream(RESOURCE), RESOURCE))) {
            return new MucReader(NamedArrays.read(stream), lexicon);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException also if the file holds something else */
    static MucReader load(Path file, ActorLexicon lexicon) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return new MucReader(NamedArrays.read(stream), lexicon);
        }
    }

    MucReading read(String body) {
        ReportPieces pieces = ReportPieces.of(tokeniser.split(body), vocabulary);
        return network.read(pieces, encoder.encode(pieces));
    }

    ReportNetwork network() {
        return network;
    }
}
