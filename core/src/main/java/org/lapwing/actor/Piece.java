package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Nation;

/** Words of a sentence, {@code from} (inclusive) to {@code to} (exclusive), and what the lexicon has for them. */
record Piece(int from, int to, List<Term> terms) {

    Piece {
        terms = List.copyOf(terms);
    }

    <T extends Term> Optional<T> find(Class<T> kind) {
        for (Term term : terms) {
            if (kind.isInstance(term)) {
                return Optional.of(kind.cast(term));
            }
        }
        return Optional.empty();
    }

    <T extends Term> List<T> list(Class<T> kind) {
        if (terms.isEmpty()) {
            return List.of();
        }
        return terms.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Optional<Agent> agent() {
        return find(Agent.class);
    }

    boolean isNation(Nation.Form form) {
        for (Term term : terms) {
            if (term instanceof Nation nation && nation.form() == form) {
                return true;
            }
        }
        return false;
    }

    /** Whether it can say of what country an agent is: "Malian", "Mali", "American". */
    boolean isNationModifier() {
        return isNation(Nation.Form.ADJECTIVE) || isNation(Nation.Form.NAME) || isNation(Nation.Form.PEOPLE);
    }

    boolean isFiller() {
        return find(Term.Filler.class).isPresent();
    }

    boolean isUnknown() {
        return terms.isEmpty();
    }
}
