package org.lapwing.ceasefire;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.incident.Incident.Participant;

/**
 * Tells what those who take part in an incident are to an agreement. Named groups are taken by their ids; a state by
 * its country and those who act for states; the unnamed by the words that the registry says a party is called by. Who
 * is only "rebels" or "gunmen" is taken for a party only where the agreement knows of nobody else who could be meant.
 */
final class SideReader {

    private static final Set<Sector> OF_THE_STATE =
            EnumSet.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY, Sector.LEG, Sector.JUD, Sector.PRM);
    private static final Set<Sector> ARMED = EnumSet.of(
            Sector.MIL, Sector.COP, Sector.PRM, Sector.REB, Sector.UAF, Sector.CRM, Sector.PRE, Sector.UNK, Sector.SPY);

    /** Words by which reports set armed groups of another kind apart from those who sign agreements. */
    private static final Pattern JIHADIST =
            Pattern.compile("\\b(?:jihad\\p{L}*|islamist\\p{L}*|extremist\\p{L}*|terrorist\\p{L}*)");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}'-]+");
    private static final String UNITED_NATIONS = "UNO";

    /** The organisation itself, by whose name reports call its mission in the country that they write of. */
    private static final String UNITED_NATIONS_ITSELF = "UN";

    private static final Set<String> AID = Set.of("NGO");

    private final Agreement agreement;
    private final Set<String> countries;
    private final Optional<Party> soleGroup;
    private final Optional<Party> soleState;

    SideReader(Agreement agreement) {
        this.agreement = agreement;
        this.countries = agreement.parties().stream()
                .flatMap(party -> party.state().stream())
                .collect(Collectors.toSet());
        List<Party> groups = agreement.parties().stream()
                .filter(party -> party.state().isEmpty())
                .toList();
        this.soleGroup =
                groups.size() == 1 && agreement.outsiders().isEmpty() ? Optional.of(groups.get(0)) : Optional.empty();
        this.soleState = countries.size() == 1
                ? agreement.parties().stream()
                        .filter(party -> party.state().isPresent())
                        .findFirst()
                : Optional.empty();
    }

    Side read(Participant participant) {
        Actor actor = participant.actor();
        return actor.group().map(group -> named(group, actor)).orElseGet(() -> unnamed(actor, participant.text()));
    }

    private Side named(String group, Actor actor) {
        for (Party party : agreement.parties()) {
            if (party.groups().contains(group)) {
                return new Side.OfParty(party, "named in the reports, itself or a group that belongs to it");
            }
        }
        for (Monitor monitor : agreement.monitors()) {
            if (monitor.actor().filter(group::equals).isPresent()) {
                return new Side.OfMonitor(monitor);
            }
        }
        if (group.equals(UNITED_NATIONS_ITSELF)) {
            return ofUnitedNations(group);
        }
        if (!agreement.outsiders().contains(group)) {
            Optional<Side> state = ofState(actor);
            if (state.isPresent()) {
                return state.get();
            }
        }
        return actor.country().filter(AID::contains).isPresent()
                ? new Side.AidWorker()
                : new Side.Outsider(actor.name().orElse(group));
    }

    private Side unnamed(Actor actor, String text) {
        Set<String> words = words(text);
        for (Party party : agreement.parties()) {
            for (String called : party.called()) {
                if (words.containsAll(words(called)) && isNoForeigner(actor)) {
                    return new Side.OfParty(party, "reports call it \"" + called + "\"");
                }
            }
        }
        Optional<Side> state = ofState(actor);
        if (state.isPresent()) {
            return state.get();
        }
        if (actor.country().filter(UNITED_NATIONS::equals).isPresent()) {
            return ofUnitedNations(text);
        }
        if (actor.country().filter(AID::contains).isPresent()) {
            return new Side.AidWorker();
        }
        if (JIHADIST.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            return new Side.Outsider(text);
        }
        if (actor.sector().isEmpty()) {
            return isNoForeigner(actor) ? new Side.Unidentified(text) : new Side.Outsider(text);
        }
        return actor.sector().filter(ARMED::contains).isEmpty() ? new Side.Civilian() : armed(actor, text);
    }

    private Side armed(Actor actor, String text) {
        if (!isNoForeigner(actor)
                || actor.sector().filter(OF_THE_STATE::contains).isPresent()) {
            return new Side.Outsider(text);
        }
        if (actor.sector().filter(Sector.REB::equals).isPresent() && soleGroup.isPresent()) {
            return new Side.OfParty(soleGroup.get(), "the only armed group that the agreement knows of");
        }
        return new Side.Unidentified(text);
    }

    private Side ofUnitedNations(String text) {
        return agreement.monitors().stream()
                .filter(monitor -> monitor.actor().isPresent())
                .findFirst()
                .<Side>map(Side.OfMonitor::new)
                .orElseGet(() -> new Side.Outsider(text));
    }

    private Optional<Side> ofState(Actor actor) {
        if (actor.country().isEmpty()
                && actor.sector().filter(OF_THE_STATE::contains).isPresent()) {
            return soleState.map(party -> new Side.OfParty(party, "forces of a state, and no other is party"));
        }
        boolean acts =
                actor.sector().map(OF_THE_STATE::contains).orElse(actor.group().isEmpty());
        return agreement.parties().stream()
                .filter(party -> acts && party.state().isPresent())
                .filter(party -> party.state().equals(actor.country()))
                .findFirst()
                .map(party -> new Side.OfParty(party, "the state itself, or those who act for it"));
    }

    /** Whether nothing makes it one of a country that has no part in the agreement. */
    private boolean isNoForeigner(Actor actor) {
        return actor.country().isEmpty()
                || countries.isEmpty()
                || countries.contains(actor.country().get());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(NO_LETTER.split(text.toLowerCase(Locale.ROOT), -1)));
    }
}
