package org.lapwing.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a report has taught so far: the actors it has named, the acronyms it has introduced, and the persons in no list
 * whom it calls by their surname from then on. Lives as long as one report is read; not safe to share.
 */
final class ReportNames {

    private final Set<String> known = new HashSet<>();
    private final Map<String, Actor> heads = new HashMap<>();
    private final Map<String, Actor> introduced = new HashMap<>();
    private final Map<String, Actor> surnames = new HashMap<>();
    private final Map<String, Actor> parts = new HashMap<>();

    void named(KnownActor known, Actor actor) {
        this.known.add(known.id());
        actor.name().flatMap(ReportNames::headOf).ifPresent(head -> heads.putIfAbsent(head, actor));
    }

    /** The noun that a long name is built on: "Coordination" of "Coordination of Azawad Movements". */
    private static Optional<String> headOf(String name) {
        List<String> words = List.of(name.split(" "));
        return IntStream.range(1, words.size())
                .filter(i -> LINKS.contains(words.get(i)))
                .mapToObj(i -> words.get(i - 1))
                .findFirst();
    }

    private static final Set<String> LINKS = Set.of("of", "for", "pour", "de", "para");

    /** The organisation that "the Coordination" means, once the report has named it in full. */
    Optional<Actor> namedBy(String head) {
        return Optional.ofNullable(heads.get(head));
    }

    boolean hasNamed(KnownActor actor) {
        return known.contains(actor.id());
    }

    void introduce(String acronym, Actor actor) {
        introduced.put(acronym, actor);
    }

    /** The actor for whom the report has introduced an acronym, written as it introduced it. */
    Optional<Actor> introducedAs(String acronym) {
        return Optional.ofNullable(introduced.get(acronym));
    }

    void person(List<Word> name, Actor actor) {
        // in Spanish the surname that a person goes by is often the last but one
        for (int i = 1; i < name.size() - 1; i++) {
            if (!WordClass.NAME_PARTICLE.has(name.get(i).key())) {
                surnames.putIfAbsent(name.get(i).key(), actor);
            }
        }
        surnames.put(name.get(name.size() - 1).key(), actor);
        for (int i = 0; i + 1 < name.size(); i++) {
            parts.putIfAbsent(part(name, i), actor);
        }
    }

    /** The person whose longer name holds this one: "Galan Sarmiento" after "Luis Carlos Galan Sarmiento". */
    Optional<Actor> personByPart(List<Word> name) {
        return name.size() < 2 ? Optional.empty() : Optional.ofNullable(parts.get(part(name, 0)));
    }

    private static String part(List<Word> name, int at) {
        return name.get(at).key() + " " + name.get(at + 1).key();
    }

    /** The person in no list who was introduced with a title and this surname. */
    Optional<Actor> personBySurname(Word surname) {
        return surname.isCapitalised() ? Optional.ofNullable(surnames.get(surname.key())) : Optional.empty();
    }
}
