package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Term.Named;
import org.lapwing.actor.Term.Nation;

/** Whose the agents of a phrase are, as far as what stands around their nouns tells. */
record Owner(List<Nation> nations, Optional<String> placeCountry, Optional<Term.People> people, Optional<Named> name) {

    static final Owner NOBODY = new Owner(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    Owner {
        nations = List.copyOf(nations);
    }

    static Owner of(Named name) {
        return NOBODY.with(name);
    }

    boolean isNamed() {
        return name.isPresent();
    }

    Owner with(Named owner) {
        return new Owner(nations, placeCountry, people, Optional.of(owner));
    }

    Owner withNations(List<Nation> owners) {
        return new Owner(owners, placeCountry, people, name);
    }

    Owner with(Term.People owners) {
        return new Owner(nations, placeCountry, Optional.of(owners), name);
    }

    Owner inCountry(String country) {
        return new Owner(nations, Optional.of(country), people, name);
    }
}
