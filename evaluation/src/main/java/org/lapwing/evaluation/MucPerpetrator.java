package org.lapwing.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.event.Event.Participant;

/** Perpetrators as MUC-4's keys part them: people, named or described, and the organisations they belong to. */
final class MucPerpetrator {

    /** Words for many as one body. */
    private static final Set<String> BODIES = Set.of(
            "army",
            "armies",
            "force",
            "forces",
            "front",
            "path",
            "movement",
            "cartel",
            "cartels",
            "military",
            "mafia",
            "mafias",
            "organization",
            "organizations",
            "organisation",
            "organisations",
            "corps",
            "guard",
            "police",
            "government",
            "regime",
            "party",
            "union",
            "alliance",
            "detachment",
            "battalion",
            "brigade",
            "command",
            "intelligence",
            "navy",
            "air force",
            "state",
            "ministry",
            "extraditables",
            "dictatorship",
            "junta");

    /** Words for people, with which a group's name can stand: "ELN guerrillas" are people, of the ELN. */
    private static final Set<String> PEOPLE = Set.of(
            "guerrilla",
            "guerrillas",
            "guerilla",
            "guerillas",
            "rebel",
            "rebels",
            "terrorist",
            "terrorists",
            "member",
            "members",
            "man",
            "men",
            "soldier",
            "soldiers",
            "troop",
            "troops",
            "fighter",
            "fighters",
            "militant",
            "militants",
            "commando",
            "commandos",
            "gunman",
            "gunmen",
            "leader",
            "leaders",
            "insurgent",
            "insurgents",
            "militiaman",
            "militiamen",
            "individuals",
            "persons",
            "commander",
            "commanders",
            "officer",
            "officers",
            "policeman",
            "policemen",
            "agents",
            "hitmen",
            "assassins",
            "criminals",
            "subversives",
            "column",
            "columns",
            "squad",
            "squads",
            "patrol",
            "unit",
            "units",
            "group",
            "groups");

    private static final Set<String> ANYONE = Set.of("men", "individuals", "persons", "people", "youths", "man");

    private static final Set<String> FIGHTERS = Set.of(
            "guerrillas",
            "guerillas",
            "rebels",
            "terrorists",
            "soldiers",
            "troops",
            "fighters",
            "commandos",
            "subversives");

    private static final Set<Sector> VIOLENT = Set.of(
            Sector.MIL, Sector.REB, Sector.UAF, Sector.CRM, Sector.PRM, Sector.COP, Sector.SPY, Sector.CVL, Sector.UNK);

    private MucPerpetrator() {}

    /** Empty for an organisation as such, and for those who do no violence: states, broadcasters, bystanders. */
    static Optional<String> individual(Participant participant) {
        MucMention mention = MucMention.of(participant.text());
        boolean violent = PEOPLE.contains(mention.head())
                || participant.actor().sector().filter(VIOLENT::contains).isPresent();
        return isBody(participant, mention) || mention.isEmpty() || !violent
                ? Optional.empty()
                : Optional.of(described(participant.text(), mention));
    }

    /** Keys leave out whose the terrorists are, but not how many the men were of whom nothing else is said. */
    private static String described(String text, MucMention mention) {
        if (ANYONE.contains(mention.toString())) {
            return text.toLowerCase(Locale.ROOT);
        }
        return FIGHTERS.contains(mention.head()) && mention.words().contains("of")
                ? String.join(" ", mention.words().subList(0, mention.words().indexOf("of")))
                : mention.toString();
    }

    /**
     * The organisation that a participant is, or belongs to by what the product knows of it.
     *
     * @param body of the report; a string that does not stand in it cannot be a mention
     */
    static Optional<String> organisation(Participant participant, String body) {
        MucMention mention = MucMention.of(participant.text());
        if (mention.isEmpty()) {
            return Optional.empty();
        }
        Actor actor = participant.actor();
        if (actor.group().isPresent()) {
            String text = (" " + body + " ").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
            return Stream.of(actor.name(), actor.group())
                    .flatMap(Optional::stream)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .filter(name -> !MucMention.of(name).isEmpty() && text.contains(" " + name + " "))
                    .findFirst()
                    .or(() -> Optional.of(isBody(participant, mention) ? mention.toString() : mention.withoutHead()))
                    .filter(name -> !name.isEmpty());
        }
        return isBody(participant, mention) ? Optional.of(mention.toString()) : Optional.empty();
    }

    private static boolean isBody(Participant participant, MucMention mention) {
        if (BODIES.contains(mention.head())) {
            return true;
        }
        boolean named = participant.actor().group().isPresent()
                || participant.actor().sector().filter(Sector.GOV::equals).isPresent()
                        && participant.actor().name().isPresent()
                        && !isPerson(participant);
        return named && !PEOPLE.contains(mention.head());
    }

    /** A minister bears the name that the text gives; a government's is the one that the lexicon keeps. */
    private static boolean isPerson(Participant participant) {
        String text = participant.text().toLowerCase(Locale.ROOT);
        return participant
                .actor()
                .name()
                .filter(name -> text.endsWith(name.toLowerCase(Locale.ROOT)) && name.contains(" "))
                .isPresent();
    }

    static boolean isBody(Participant participant) {
        return isBody(participant, MucMention.of(participant.text()));
    }
}
