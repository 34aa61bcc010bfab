package org.lapwing.place;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of one report on their way to places: what is decided so far, and the evidence that passes draw on. */
final class Resolution {

    private static final int MOST_RECENT = 50;

    /** A decision and the pass and reason that made it. */
    record Choice(Toponym place, String rule) {}

    private final List<PlaceName> names;
    private final List<List<Toponym>> dismissed = new ArrayList<>();
    private final List<Optional<Choice>> choices;
    private final Map<String, Double> countries = new LinkedHashMap<>();
    private final Map<String, Toponym> senses = new LinkedHashMap<>();
    private final Set<List<Optional<String>>> provinces = new HashSet<>();
    private final Deque<Toponym> recent = new ArrayDeque<>();
    private double evidence;

    Resolution(List<PlaceName> names) {
        this.names = new ArrayList<>(names);
        choices = new ArrayList<>();
        names.forEach(name -> {
            choices.add(Optional.empty());
            dismissed.add(List.of());
        });
    }

    List<PlaceName> names() {
        return Collections.unmodifiableList(names);
    }

    PlaceName name(int index) {
        return names.get(index);
    }

    Optional<Choice> choice(int index) {
        return choices.get(index);
    }

    boolean isOpen(int index) {
        return choices.get(index).isEmpty() && !names.get(index).candidates().isEmpty();
    }

    void decide(int index, Choice choice) {
        choices.set(index, Optional.of(choice));
        senses.putIfAbsent(names.get(index).folded(), choice.place());
        Toponym place = choice.place();
        place.country().ifPresent(country -> addEvidence(country, 1));
        if (Features.isProvince(place)) {
            provinces.add(List.of(place.country(), place.admin1()));
        }
        if (Features.level(place) >= 3) {
            recent.addLast(place);
        }
        if (recent.size() > MOST_RECENT) {
            recent.removeFirst();
        }
    }

    /** Takes away candidates that cannot be meant; a name that was decided to be one of them is open again. */
    void dismiss(int index, List<Toponym> impossible) {
        if (impossible.isEmpty()) {
            return;
        }
        PlaceName name = names.get(index);
        dismissed.set(index, List.copyOf(impossible));
        names.set(
                index,
                name.withCandidates(name.candidates().stream()
                        .filter(place -> !impossible.contains(place))
                        .toList()));
        choices.get(index).map(Choice::place).filter(impossible::contains).ifPresent(place -> {
            choices.set(index, Optional.empty());
            senses.remove(name.folded());
            recent.remove(place);
            place.country().ifPresent(country -> addEvidence(country, -1));
        });
    }

    /** The candidates of a name that were taken away. */
    List<Toponym> dismissed(int index) {
        return dismissed.get(index);
    }

    /** What an occurrence of the same name was decided to be. */
    Optional<Toponym> sense(PlaceName name) {
        return Optional.ofNullable(senses.get(name.folded()));
    }

    void addEvidence(String country, double weight) {
        countries.merge(country, weight, Double::sum);
        evidence += weight;
    }

    /** The countries for which there is evidence. */
    Set<String> countries() {
        return Collections.unmodifiableSet(countries.keySet());
    }

    /** Share of a country in all evidence, 0 to 1. */
    double share(String country) {
        return evidence == 0 ? 0 : countries.getOrDefault(country, 0.0) / evidence;
    }

    double share(Toponym place) {
        return place.country().map(this::share).orElse(0.0);
    }

    /** The country with more than half of the evidence. */
    Optional<String> mainCountry() {
        return countries.keySet().stream()
                .filter(country -> share(country) > 0.5)
                .findFirst();
    }

    /** Whether a place lies in a province that the report names. */
    boolean isInNamedProvince(Toponym place) {
        return !Features.isProvince(place) && provinces.contains(List.of(place.country(), place.admin1()));
    }

    /** Settlements and districts decided of late; not all of them, so that cost stays in proportion to length. */
    Collection<Toponym> recent() {
        return recent;
    }

    /** Whether nothing but list signs parts two names that follow each other. */
    boolean areListed(int index, int next) {
        if (index < 0 || next >= names.size()) {
            return false;
        }
        PlaceName a = names.get(index);
        PlaceName b = names.get(next);
        if (a.sentence().index() != b.sentence().index() || b.from() - a.to() > 3 || b.from() <= a.to()) {
            return false;
        }
        for (int i = a.to(); i < b.from(); i++) {
            String word = a.sentence().token(i).lemma();
            if (!word.equals(",") && !word.equals("and") && !word.equals("or") && !word.equals("the")) {
                return false;
            }
        }
        return true;
    }
}
