package org.lapwing.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.Actor;
import org.lapwing.actor.ActorMention;
import org.lapwing.actor.Sector;
import org.lapwing.place.Countries;
import org.lapwing.place.Country;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/**
 * The plainest words for who acts, and the countries. The lexicon's examples are to test the lexicon: what the lexicon
 * of actors knows or forgets must not change their outcome.
 */
final class PlainActors {

    private static final Map<Sector, String> NOUNS = Map.of(
            Sector.MIL, "army troops soldier military force junta officer mission convoy peacekeeper",
            Sector.REB, "rebel separatist insurgent guerrilla militant jihadist jihadists fighter group tuaregs",
            Sector.PRM, "militia militiaman",
            Sector.UAF, "gunman man",
            Sector.COP, "police policeman",
            Sector.GOV, "government minister governor president king",
            Sector.CVL,
                    "villager protester demonstrator people youth youths student farmer crowd passenger detainee migrant"
                            + " prisoner nurse worker teacher hostage family doctor resident miner driver civilian",
            Sector.OPP, "opposition party union",
            Sector.JUD, "court");
    private static final Set<String> ORGANISATIONS = Set.of("african union", "european union", "red cross");

    private final Countries countries = Countries.load();
    private final Map<String, Sector> sectorByNoun = new HashMap<>();

    PlainActors() {
        NOUNS.forEach(
                (sector, nouns) -> Arrays.stream(nouns.split(" ")).forEach(noun -> sectorByNoun.put(noun, sector)));
    }

    List<ActorMention> find(Sentence sentence, String body) {
        List<ActorMention> mentions = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            mention(sentence, token, body).ifPresent(mention -> {
                mentions.removeIf(other -> mention.span().contains(other.span()));
                mentions.add(mention);
            });
        }
        return List.copyOf(mentions);
    }

    private Optional<ActorMention> mention(Sentence sentence, Token token, String body) {
        Sector sector = token.isNoun() ? sectorByNoun.get(token.lemma()) : null;
        if (sector != null) {
            int from = startOfPhrase(sentence, token.index());
            Span span = Span.covering(sentence.token(from).span(), token.span());
            Optional<String> country = sentence.tokens().subList(from, token.index()).stream()
                    .flatMap(part -> countryOf(part).stream())
                    .findFirst();
            return Optional.of(mention(sentence, token, span, body, country, Optional.of(sector)));
        }
        if (token.index() > 0) {
            Span pair = Span.covering(sentence.token(token.index() - 1).span(), token.span());
            String words = pair.of(body);
            Optional<String> code = countries.findByName(words).map(Country::iso3);
            if (code.isPresent() || ORGANISATIONS.contains(words.toLowerCase(Locale.ROOT))) {
                return Optional.of(
                        mention(sentence, token, pair, body, code.or(() -> Optional.of("IGO")), Optional.empty()));
            }
        }
        return countryOf(token)
                .map(code -> mention(sentence, token, token.span(), body, Optional.of(code), Optional.empty()));
    }

    private static int startOfPhrase(Sentence sentence, int head) {
        int from = head;
        while (from > 0
                && (sentence.token(from - 1).isNoun()
                        || sentence.token(from - 1).tag().equals("JJ"))) {
            from--;
        }
        return from;
    }

    private Optional<String> countryOf(Token token) {
        String word = token.text();
        return countries
                .findByName(word)
                .or(() -> countries.listByDemonym(word).stream().findFirst())
                .or(() -> countries.findByCapital(word))
                .map(Country::iso3);
    }

    private static ActorMention mention(
            Sentence sentence, Token head, Span span, String body, Optional<String> country, Optional<Sector> sector) {
        Actor actor = new Actor(Optional.empty(), country, sector, Optional.empty());
        return new ActorMention(sentence.index(), head.index(), span, span.of(body), actor, "plain word");
    }
}
