package org.lapwing.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Term.Named;

/** Decides whom a name means in a report that may mean several by it, or nobody we know. */
record NameChoice(Focus focus, ReportNames names, LocalDate published) {

    /** Bare surnames are common: one that is in no sentence before needs a title, and an office held near that day. */
    private static final long DAYS_ABOUT_OFFICE = 400;

    /**
     * Whom a name stands for.
     *
     * @param titled whether a title or office stands before the name
     * @return empty if the name stands for nobody, or for two between whom nothing in the report decides
     */
    Optional<Named> choose(Piece piece, boolean titled) {
        if (piece.find(Named.class).isEmpty()) {
            return Optional.empty();
        }
        List<Named> supported = piece.list(Named.class).stream()
                .filter(named -> isSupported(named, titled))
                .sorted(order())
                .toList();
        if (supported.size() > 1 && tied(supported.get(0), supported.get(1))) {
            return Optional.empty();
        }
        return supported.stream().findFirst();
    }

    private boolean isSupported(Named named, boolean titled) {
        KnownActor actor = named.actor();
        if (names.hasNamed(actor)) {
            return true;
        }
        if (titled && actor.isPerson() && isAboutOffice(actor)) {
            return true;
        }
        if (named.surnameOnly()) {
            return false;
        }
        return !named.alias().ambiguous() || mentions(actor) > 0;
    }

    /** Whether a person held office near the day of the report, so that its titles may be taken at their word. */
    boolean isAboutOffice(KnownActor actor) {
        return actor.daysFrom(published) < DAYS_ABOUT_OFFICE;
    }

    private int mentions(KnownActor actor) {
        return actor.roleOn(published).countries().stream()
                .mapToInt(focus::count)
                .max()
                .orElse(0);
    }

    private Comparator<Named> order() {
        return Comparator.<Named>comparingInt(named -> names.hasNamed(named.actor()) ? 0 : 1)
                .thenComparingLong(named -> named.actor().daysFrom(published))
                .thenComparingInt(named -> -mentions(named.actor()))
                .thenComparing(named -> named.actor().id());
    }

    private boolean tied(Named a, Named b) {
        return a.alias().ambiguous()
                && b.alias().ambiguous()
                && names.hasNamed(a.actor()) == names.hasNamed(b.actor())
                && a.actor().daysFrom(published) == b.actor().daysFrom(published)
                && mentions(a.actor()) == mentions(b.actor());
    }

    Actor actor(Named named) {
        List<String> homes = named.actor().roleOn(published).countries();
        return named.actor().on(published, focus.mostNamed(homes));
    }

    /** The country of a people: its only home, or that one of its homes which the report names most. */
    Optional<String> home(Term.People people) {
        return people.homes().size() == 1 ? Optional.of(people.homes().get(0)) : focus.mostNamed(people.homes());
    }

    /** The country of an adjective or name, which "Congolese" leaves open until the report decides. */
    Optional<Term.Nation> nation(Piece piece) {
        List<Term.Nation> nations = piece.list(Term.Nation.class);
        List<String> countries =
                nations.stream().map(Term.Nation::country).distinct().toList();
        if (countries.size() <= 1) {
            return nations.stream().findFirst();
        }
        Optional<String> named = focus.mostNamed(countries);
        return nations.stream()
                .filter(nation -> named.isEmpty() || named.get().equals(nation.country()))
                .findFirst();
    }
}
