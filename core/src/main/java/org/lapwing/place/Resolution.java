package org.lapwing.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of one report on their way to places: what is decided so far, and the evidence that passes draw on. */
final class Resolution {

    /** A decision and the pass and reason that made it. */
    record Choice(Toponym place, String rule) {}

    private final List<PlaceName> names;
    private final List<Optional<Choice>> choices;
    private final Map<String, Double> countries = new LinkedHashMap<>();
    private final Map<String, Toponym> senses = new LinkedHashMap<>();

    Resolution(List<PlaceName> names) {
        this.names = List.copyOf(names);
        choices = new ArrayList<>();
        names.forEach(name -> choices.add(Optional.empty()));
    }

    List<PlaceName> names() {
        return names;
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
        choice.place().country().ifPresent(country -> addEvidence(country, 1));
    }

    /** What an occurrence of the same name was decided to be. */
    Optional<Toponym> sense(PlaceName name) {
        return Optional.ofNullable(senses.get(name.folded()));
    }

    void addEvidence(String country, double weight) {
        countries.merge(country, weight, Double::sum);
    }

    /** Share of a country in all evidence, 0 to 1. */
    double share(String country) {
        double all =
                countries.values().stream().mapToDouble(Double::doubleValue).sum();
        return all == 0 ? 0 : countries.getOrDefault(country, 0.0) / all;
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

    /** The places decided so far, each once. */
    List<Toponym> decided() {
        return senses.values().stream().toList();
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
