package org.lapwing.actor;

import java.util.List;
import org.lapwing.actor.ActorLexicon.Problem;

/**
 * What a file of actors holds, whatever its format.
 *
 * @param actors by name, with their dates
 * @param terms nouns for agents, and names of countries
 * @param problems the lines that could not be used, in order
 */
record ActorEntries(List<KnownActor> actors, List<Term> terms, List<Problem> problems) {

    ActorEntries {
        actors = List.copyOf(actors);
        terms = List.copyOf(terms);
        problems = List.copyOf(problems);
    }

    int size() {
        return actors.size() + terms.size();
    }
}
