package org.lapwing.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Term.Named;
import org.lapwing.actor.Term.Nation;

/** Reads what stands before the nouns for agents and tells whose they are. */
final class OwnerReader {

    private final SentencePieces source;
    private final NameChoice choice;

    OwnerReader(SentencePieces source, NameChoice choice) {
        this.source = source;
        this.choice = choice;
    }

    /** The owner with what a modifier adds, and the piece after it. */
    record Owned(Owner owner, int next) {}

    /** Takes up one modifier that tells whose the agents are; empty if none stands at a piece. */
    Optional<Owned> read(int at, Owner owner) {
        Piece piece = source.piece(at);
        Optional<Named> named = choice.choose(piece, false);
        if (named.isPresent() && !owner.isNamed()) {
            return Optional.of(new Owned(owner.with(named.get()), source.afterCompound(at + 1, at)));
        }
        if (source.isOfDescent(at)) {
            return Optional.of(new Owned(owner, source.afterCompound(at + 1, at)));
        }
        if (piece.isNationModifier() && owner.nations().isEmpty()) {
            return Optional.of(coordinated(at, owner));
        }
        Optional<Term.People> people = piece.find(Term.People.class);
        if (people.isPresent() && owner.people().isEmpty()) {
            return Optional.of(new Owned(owner.with(people.get()), source.afterCompound(at + 1, at)));
        }
        Optional<String> place = source.placeCountryAt(piece);
        if (place.isPresent()
                && owner.placeCountry().isEmpty()
                && owner.nations().isEmpty()) {
            int after = source.afterPlace(at);
            if (after > at
                    && after < source.size()
                    && (source.agentAt(after) || source.piece(after).isFiller())) {
                return Optional.of(new Owned(owner.inCountry(place.get()), after));
            }
            if (after < source.size()
                    && WordClass.OWNERSHIP.has(source.first(after).key())
                    && !source.first(after).opens()) {
                return Optional.of(new Owned(owner.inCountry(place.get()), after + 1));
            }
        }
        return Optional.empty();
    }

    /** "Russian and Ukrainian", "Malian, Nigerien and Burkinabe": all that come before a common agent. */
    private Owned coordinated(int at, Owner owner) {
        List<Nation> nations = new ArrayList<>();
        choice.nation(source.piece(at)).ifPresent(nations::add);
        int after = source.afterCompound(at + 1, at);
        int to = after;
        while (to + 1 < source.size()
                && (source.isKey(to, "and") || source.isKey(to, ",") || source.isKey(to, "or"))
                && source.piece(to + 1).isNationModifier()) {
            choice.nation(source.piece(to + 1)).ifPresent(nations::add);
            to = source.afterCompound(to + 2, to + 1);
        }
        boolean shared = to > after
                && to < source.size()
                && (source.agentAt(to) || source.piece(to).isFiller());
        List<Nation> theirs = shared ? nations : nations.subList(0, Math.min(1, nations.size()));
        return new Owned(owner.withNations(theirs), shared ? to : after);
    }
}
