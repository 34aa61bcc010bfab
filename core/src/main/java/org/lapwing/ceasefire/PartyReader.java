package org.lapwing.ceasefire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.place.Countries;
import org.lapwing.place.Country;

/** Reads parties, which have to be known to the actor lexicon, and of whom none may be part of another. */
final class PartyReader {

    private static final int MOST = 60;

    private final ActorLexicon lexicon;
    private final Countries countries;

    PartyReader(ActorLexicon lexicon, Countries countries) {
        this.lexicon = lexicon;
        this.countries = countries;
    }

    /** @param towards parties that are not bound; absent in a mutual ceasefire */
    List<Party> read(RegistryValue bound, Optional<RegistryValue> towards) {
        List<Party> parties = new ArrayList<>();
        for (RegistryValue item : bound.items()) {
            add(parties, item, party(item, true));
        }
        if (towards.isPresent()) {
            for (RegistryValue item : towards.get().items()) {
                add(parties, item, party(item, false));
            }
        }
        if (parties.size() < 2) {
            throw bound.misfit("a ceasefire has two sides", "name the other party, under 'towards' if it is not bound");
        }
        if (parties.size() > MOST) {
            throw bound.misfit("more than " + MOST + " parties", "join those that act as one");
        }
        return parties;
    }

    Set<String> outsiders(RegistryValue value, List<Party> parties) {
        Set<String> outsiders = new LinkedHashSet<>();
        for (RegistryValue item : value.items()) {
            Set<String> ids = affiliates(item);
            for (Party party : parties) {
                if (party.groups().stream().anyMatch(ids::contains)) {
                    throw item.misfit(
                            item.text() + " overlaps the party " + party.name(), "it is either outside or inside");
                }
            }
            outsiders.addAll(ids);
        }
        return outsiders;
    }

    private static void add(List<Party> parties, RegistryValue item, Party party) {
        for (Party other : parties) {
            Set<String> shared = new LinkedHashSet<>(party.groups());
            shared.retainAll(other.groups());
            if (!shared.isEmpty()) {
                throw item.misfit(
                        "the parties " + other.name() + " and " + party.name() + " overlap: both have "
                                + shared.stream().sorted().findFirst().orElseThrow(),
                        "give it to one of them; members and successors of a group come with it");
            }
            if (party.state().isPresent() && party.state().equals(other.state())) {
                throw item.misfit(
                        "the state " + party.state().get() + " is party twice",
                        "join the two, or name one by its group");
            }
            Optional<String> word =
                    party.called().stream().filter(other.called()::contains).findFirst();
            if (word.isPresent()) {
                throw item.misfit(
                        "reports cannot mean two parties by '" + word.get() + "': " + other.name() + " and "
                                + party.name(),
                        "leave it to one of them, or to neither");
            }
            if (party.name().equals(other.name())) {
                throw item.misfit("two parties are called " + party.name(), "give one of them another name");
            }
        }
        parties.add(party);
    }

    private Party party(RegistryValue item, boolean bound) {
        Map<String, RegistryValue> entries = item.entries("name", "state", "groups", "called");
        Optional<Country> state = Optional.ofNullable(entries.get("state")).map(this::country);
        List<String> listed = new ArrayList<>();
        Set<String> groups = new LinkedHashSet<>();
        if (entries.containsKey("groups")) {
            for (RegistryValue group : entries.get("groups").items()) {
                groups.addAll(affiliates(group));
                listed.add(group.text());
            }
        }
        if (state.isEmpty() && groups.isEmpty()) {
            throw item.misfit("a party without an actor", "give it a 'state' or 'groups'");
        }
        List<String> called = entries.containsKey("called")
                ? entries.get("called").items().stream()
                        .map(word -> word.text().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
        String name = entries.containsKey("name")
                ? entries.get("name").text()
                : state.map(country -> "Government of " + country.name())
                        .orElseGet(() -> lexicon.findName(listed.get(0)).orElseThrow());
        return new Party(name, state.map(Country::iso3), groups, called, bound);
    }

    Country country(RegistryValue value) {
        return countries
                .findByIso3(value.text())
                .orElseThrow(() -> value.misfit(
                        "no country has the code " + value.text(),
                        countries
                                .findByName(value.text())
                                .map(country -> "write " + country.iso3())
                                .orElse("write its ISO 3166-1 alpha-3 code")));
    }

    private Set<String> affiliates(RegistryValue value) {
        if (lexicon.findName(value.text()).isEmpty()) {
            throw value.misfit("the actor lexicon does not know " + value.text(), remedy(value.text()));
        }
        return lexicon.affiliates(value.text());
    }

    private String remedy(String id) {
        String add = "write the id of one that it knows, or add it to a file of actors";
        return lexicon.ids().stream()
                .filter(known -> known.length() > 2 && (known.startsWith(id) || id.startsWith(known)))
                .min(Comparator.comparingInt((String known) -> Math.abs(known.length() - id.length()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(near -> "is it " + near + "? If not, " + add)
                .orElse(add);
    }
}
