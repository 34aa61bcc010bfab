package org.lapwing.evaluation;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.lapwing.encoder.EncodedSentence;
import org.lapwing.encoder.SentenceEncoder;
import org.lapwing.role.SentenceFindings;
import org.lapwing.text.CaseRestorer;
import org.lapwing.text.Sentence;
import org.lapwing.text.Tokeniser;

/**
 * The sentences of a report that the product did not parse, as vectors. They hold no event that it knows, but they say what
 * the report is about. Safe to share between threads.
 */
final class UnreadSentences {

    /** @param index of the sentence in the report, from 0 */
    record Unread(int index, EncodedSentence encoded) {}

    private final Tokeniser tokeniser = new Tokeniser();
    private final CaseRestorer caseRestorer = new CaseRestorer();
    private final SentenceEncoder encoder = SentenceEncoder.load();

    /** @param read the parsed sentences of the report */
    List<Unread> of(String body, List<SentenceFindings> read) {
        Set<Integer> parsed = read.stream().map(f -> f.sentence().index()).collect(toSet());
        return caseRestorer.restore(tokeniser.split(body)).sentences().stream()
                .filter(sentence -> !parsed.contains(sentence.index()))
                .filter(sentence -> sentence.size() > 0)
                .map(this::encoded)
                .toList();
    }

    private Unread encoded(Sentence sentence) {
        return new Unread(sentence.index(), encoder.encode(sentence));
    }
}
