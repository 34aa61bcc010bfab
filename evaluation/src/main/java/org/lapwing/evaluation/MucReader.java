package org.lapwing.evaluation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.text.Tokeniser;

/**
 * Reads a report by the learned model alone: one or more networks, of which each has a {@link ReportEncoder} and a {@link
 * ReportNetwork}. Their mean is as good as they are on average, and depends less on the random numbers with which each
 * began. Safe to share between threads.
 */
final class MucReader {

    private static final List<String> RESOURCES = List.of("muc4-1.network", "muc4-2.network");

    private final Tokeniser tokeniser = new Tokeniser();
    private final WordPieces vocabulary = WordPieces.load();
    private final List<Member> members;
    private final MucWeighing weighing;

    private record Member(ReportEncoder encoder, ReportNetwork network) {

        MucReading read(ReportPieces pieces) {
            return network.read(pieces, encoder.encode(pieces));
        }
    }

    private MucReader(List<NamedArrays> networks, ActorLexicon lexicon) {
        members = networks.stream()
                .map(arrays -> new Member(ReportEncoder.load(arrays), new ReportNetwork(arrays)))
                .toList();
        weighing = new MucWeighing(networks, new MucEntities(lexicon));
    }

    static MucReader load(ActorLexicon lexicon) {
        List<NamedArrays> networks = new ArrayList<>();
        for (String resource : RESOURCES) {
            try (InputStream stream = new BufferedInputStream(
                    Objects.requireNonNull(MucReader.class.getResourceAsStream(resource), resource))) {
                networks.add(NamedArrays.read(stream));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new MucReader(networks, lexicon);
    }

    /** @throws IOException also if a file holds something else */
    static MucReader load(List<Path> files, ActorLexicon lexicon) throws IOException {
        List<NamedArrays> networks = new ArrayList<>();
        for (Path file : files) {
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
                networks.add(NamedArrays.read(stream));
            }
        }
        return new MucReader(networks, lexicon);
    }

    MucReading read(String body) {
        ReportPieces pieces = ReportPieces.of(tokeniser.split(body), vocabulary);
        return MucReading.mean(
                members.stream().map(member -> member.read(pieces)).toList());
    }

    MucWeighing weighing() {
        return weighing;
    }
}
