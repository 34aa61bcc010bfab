package org.lapwing.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;

/** "In Israeli towns", "on Malian territory": somewhere in a country, which only an adjective names. */
final class NationalGround {

    private final Gazetteer gazetteer;
    private final Countries countries;
    private final PlaceWords words;

    NationalGround(Gazetteer gazetteer, Countries countries, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.countries = countries;
        this.words = words;
    }

    List<PlaceMention> in(Sentence sentence, String body) {
        List<PlaceMention> mentions = new ArrayList<>();
        for (int at = 1; at < sentence.size(); at++) {
            if (!words.is("ground", sentence.token(at).text().toLowerCase(Locale.ROOT))) {
                continue;
            }
            int from = words.is("groundKind", sentence.token(at - 1).text().toLowerCase(Locale.ROOT)) ? at - 1 : at;
            int head = at;
            int opening = country(sentence, from - 2, from).isPresent() ? from - 2 : from - 1;
            country(sentence, opening, from)
                    .flatMap(gazetteer::country)
                    .ifPresent(land -> mentions.add(mention(sentence, opening, head, body, land)));
        }
        return mentions;
    }

    /** The country of which an adjective of one word or two is ("South Korean"); empty if it may be of several. */
    private Optional<Country> country(Sentence sentence, int from, int to) {
        if (from < 0) {
            return Optional.empty();
        }
        String adjective = to - from == 1
                ? sentence.token(from).text()
                : sentence.token(from).text() + " " + sentence.token(from + 1).text();
        List<Country> people = countries.listByDemonym(adjective);
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    private static PlaceMention mention(Sentence sentence, int from, int head, String body, Toponym country) {
        Span span = sentence.spanOf(from, head + 1);
        return new PlaceMention(
                sentence.index(),
                head,
                span,
                sentence.token(head).span(),
                span.of(body),
                new Location.Resolved(country),
                "part of the country that its adjective names",
                List.of());
    }
}
