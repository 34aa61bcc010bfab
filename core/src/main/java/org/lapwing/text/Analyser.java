package org.lapwing.text;

import java.util.List;

/**
 * What Lapwing asks of a language engine. Tags are Penn Treebank's, relations are basic Universal Dependencies, so that
 * engines can be exchanged. Implementations are safe to share between threads, and the same sentence always gets the
 * same answer.
 */
public interface Analyser {

    /** The sentence with parts of speech and lemmas. */
    Sentence tag(Sentence sentence);

    /** The sentence with tags and grammar; tags it first if need be. */
    Sentence parse(Sentence sentence);

    /** Where the sentence names persons by more than a title, in order; none if the engine cannot tell. */
    List<Span> persons(Sentence sentence);
}
