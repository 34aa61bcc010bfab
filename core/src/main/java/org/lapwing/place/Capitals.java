package org.lapwing.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lapwing.place.Resolution.Choice;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/** "The Liberian capital", "Niger's capital" and, in a report on one country, "in the capital". */
final class Capitals {

    private final Gazetteer gazetteer;
    private final Countries countries;
    private final PlaceWords words;

    Capitals(Gazetteer gazetteer, Countries countries, PlaceWords words) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.countries = countries;
    }

    List<PlaceMention> in(Sentence sentence, String body, Resolution resolution) {
        List<PlaceMention> mentions = new ArrayList<>();
        for (int at = 1; at < sentence.size(); at++) {
            if (isCity(sentence, at) && !isNamedBeside(sentence, at, resolution)) {
                int head = at;
                countryOf(sentence, at, resolution)
                        .flatMap(this::capitalOf)
                        .ifPresent(city -> mentions.add(mention(sentence, head, body, city)));
            }
        }
        return mentions;
    }

    /** Not "capital punishment", "a capital of two million". */
    private static boolean isCity(Sentence sentence, int at) {
        Token next = at + 1 < sentence.size() ? sentence.token(at + 1) : sentence.token(at);
        return sentence.token(at).lemma().equalsIgnoreCase("capital")
                && (!next.isNoun() || next.index() == at || next.lemma().equals("city"));
    }

    /** "the capital, Bangui", "Bangui, the capital": the name says it already. */
    private static boolean isNamedBeside(Sentence sentence, int at, Resolution resolution) {
        return resolution.names().stream()
                .filter(name -> name.sentence().equals(sentence))
                .anyMatch(name -> name.from() == at + 1
                        || name.from() == at + 2 && is(sentence, at + 1, ",")
                        || name.to() <= at && name.to() >= at - 3 && is(sentence, name.to(), ","));
    }

    private Optional<Country> countryOf(Sentence sentence, int at, Resolution resolution) {
        if (is(sentence, at - 1, "'s") || is(sentence, at - 1, "’s")) {
            return country(sentence, resolution, at - 1, false);
        }
        if (is(sentence, at + 1, "of")) {
            return is(sentence, at + 2, "the") ? Optional.empty() : country(sentence, resolution, at + 2, true);
        }
        if (is(sentence, at - 2, "the")) {
            return ofPeople(sentence.token(at - 1).text());
        }
        if (is(sentence, at - 3, "the") && sentence.token(at - 1).tag().startsWith("JJ")) {
            return ofPeople(
                    sentence.token(at - 2).text() + " " + sentence.token(at - 1).text());
        }
        boolean located = is(sentence, at - 1, "the")
                && at >= 2
                && words.is("locative", sentence.token(at - 2).text().toLowerCase(Locale.ROOT));
        return located ? resolution.mainCountry().flatMap(countries::findByIso3) : Optional.empty();
    }

    private Optional<Country> ofPeople(String adjective) {
        List<Country> people = countries.listByDemonym(adjective);
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    /** The country that a name beginning, or ending, at a token was taken for. */
    private Optional<Country> country(Sentence sentence, Resolution resolution, int token, boolean begins) {
        for (int i = 0; i < resolution.names().size(); i++) {
            PlaceName name = resolution.name(i);
            if (name.sentence().equals(sentence) && (begins ? name.from() : name.to()) == token) {
                return resolution
                        .choice(i)
                        .map(Choice::place)
                        .filter(Features::isCountry)
                        .flatMap(Toponym::country)
                        .flatMap(countries::findByIso3);
            }
        }
        return Optional.empty();
    }

    private Optional<Toponym> capitalOf(Country country) {
        return country.capitals().stream()
                .flatMap(name -> gazetteer.lookup(name).stream())
                .filter(place ->
                        place.featureCode().equals("PPLC") && place.country().equals(Optional.of(country.iso3())))
                .findFirst();
    }

    private static PlaceMention mention(Sentence sentence, int head, String body, Toponym city) {
        Span span = sentence.token(head).span();
        return new PlaceMention(
                sentence.index(),
                head,
                span,
                span,
                span.of(body),
                new Location.Resolved(city),
                "capital of the country",
                List.of());
    }

    private static boolean is(Sentence sentence, int at, String word) {
        return at >= 0 && at < sentence.size() && sentence.token(at).text().equalsIgnoreCase(word);
    }
}
