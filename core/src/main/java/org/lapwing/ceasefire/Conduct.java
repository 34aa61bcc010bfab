package org.lapwing.ceasefire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lapwing.ceasefire.Compliance.Deed;
import org.lapwing.incident.Incident;
import org.lapwing.incident.IncidentToll;
import org.lapwing.incident.Testimony;
import org.lapwing.toll.TollKind;

/**
 * What an incident is before any agreement is looked at: which obligations it would break, most to the point first, or
 * keep. The kinds are those on which monitoring mechanisms report (schemas, section 9), the events PLOVER's.
 *
 * @param breaks empty if it breaks none
 * @param keeps empty if it keeps none
 */
record Conduct(List<Breach> breaks, List<Keeping> keeps) {

    record Breach(Obligation obligation, ViolationKind kind, Severity severity) {}

    record Keeping(Obligation obligation, Deed deed) {}

    private static final int MANY_KILLED = 10;
    private static final Set<String> FROM_THE_AIR = Set.of("aerial", "drone");
    private static final Pattern AIRCRAFT =
            Pattern.compile("\\b(?:planes?|aircraft|(?:fighter )?jets?|warplanes?|airplanes?"
                    + "|aeroplanes?|helicopters?|drones?|overfl(?:y|ew|ight|ights|ying)|flew|bombers?)\\b");

    Conduct {
        breaks = List.copyOf(breaks);
        keeps = List.copyOf(keeps);
    }

    static Conduct of(Incident incident, Sides sides) {
        List<Breach> breaks = new ArrayList<>();
        List<Keeping> keeps = new ArrayList<>();
        Set<String> modes = Set.copyOf(incident.modes());
        switch (incident.type()) {
            case ASSAULT -> assault(incident, sides, modes, breaks);
            case COERCE -> coerce(sides, modes, breaks);
            case MOBILIZE -> mobilize(incident, sides, breaks);
            case THREATEN -> {
                boolean withForce = modes.contains("violence") || modes.contains("territory");
                if (withForce && sides.parties().size() > 1) {
                    breaks.add(new Breach(Obligation.NO_HOSTILE_MEDIA, ViolationKind.PROPAGANDA, Severity.MINOR));
                }
            }
            case SANCTION, REJECT -> {
                if (sides.hitsMonitor()) {
                    breaks.add(new Breach(
                            Obligation.MONITOR_ACCESS, ViolationKind.OBSTRUCTION_OF_MONITORS, Severity.MINOR));
                }
            }
            case RETREAT -> retreat(modes, keeps);
            case AID -> keeps.add(new Keeping(Obligation.AID_ACCESS, Deed.AID));
            case COOPERATE -> {
                if (sides.parties().size() > 1) {
                    keeps.add(new Keeping(Obligation.CEASE_FIRE, Deed.JOINT_ACTION));
                }
            }
            default -> {
                // words alone neither keep nor break what is promised here
            }
        }
        return new Conduct(breaks, keeps);
    }

    private static void assault(Incident incident, Sides sides, Set<String> modes, List<Breach> breaks) {
        Severity severity = severity(incident, modes);
        if (sides.hitsMonitor()) {
            breaks.add(new Breach(Obligation.MONITOR_ACCESS, ViolationKind.OBSTRUCTION_OF_MONITORS, severity));
        }
        if (sides.hitsCivilian()) {
            ViolationKind kind = modes.contains("abduct") ? ViolationKind.DETENTION : ViolationKind.ATTACK_ON_CIVILIANS;
            breaks.add(new Breach(Obligation.PROTECT_CIVILIANS, kind, severity));
        }
        if (sides.hitsAid()) {
            breaks.add(new Breach(Obligation.AID_ACCESS, ViolationKind.OBSTRUCTION_OF_AID, severity));
        }
        if (sides.canBeFight()) {
            breaks.add(0, new Breach(Obligation.CEASE_FIRE, means(modes), severity));
        }
    }

    private static ViolationKind means(Set<String> modes) {
        if (modes.stream().anyMatch(FROM_THE_AIR::contains)) {
            return ViolationKind.AIR_OR_DRONE;
        }
        if (modes.contains("heavy-weapons")) {
            return ViolationKind.INDIRECT_FIRE;
        }
        if (modes.contains("explosives") || modes.contains("suicide-attack")) {
            return ViolationKind.MINE;
        }
        if (modes.contains("abduct")) {
            return ViolationKind.DETENTION;
        }
        return modes.contains("firearms") ? ViolationKind.SMALL_ARMS : ViolationKind.FIGHTING;
    }

    private static Severity severity(Incident incident, Set<String> modes) {
        boolean heavy = modes.contains("heavy-weapons") || modes.stream().anyMatch(FROM_THE_AIR::contains);
        int killed = incident.tolls().stream()
                .filter(toll -> toll.kind() == TollKind.KILLED)
                .mapToInt(IncidentToll::low)
                .sum();
        return heavy || killed >= MANY_KILLED ? Severity.SEVERE : Severity.SERIOUS;
    }

    private static void coerce(Sides sides, Set<String> modes, List<Breach> breaks) {
        if (modes.contains("seize")) {
            breaks.add(new Breach(Obligation.NO_MOVEMENT, ViolationKind.MOVEMENT, Severity.SERIOUS));
            breaks.add(new Breach(Obligation.WITHDRAW_LINE, ViolationKind.MOVEMENT, Severity.SERIOUS));
            if (sides.parties().size() > 1) {
                breaks.add(new Breach(Obligation.CEASE_FIRE, ViolationKind.MOVEMENT, Severity.SERIOUS));
            }
        }
        if (modes.contains("arrest") && (sides.hitsCivilian() || sides.parties().size() > 1)) {
            breaks.add(new Breach(Obligation.PRISONER_RELEASE, ViolationKind.DETENTION, Severity.MINOR));
            breaks.add(new Breach(Obligation.PROTECT_CIVILIANS, ViolationKind.DETENTION, Severity.MINOR));
        }
        if (modes.contains("restrict") || modes.contains("withhold") || modes.contains("arrest")) {
            if (sides.hitsMonitor()) {
                breaks.add(
                        new Breach(Obligation.MONITOR_ACCESS, ViolationKind.OBSTRUCTION_OF_MONITORS, Severity.MINOR));
            }
            if (sides.hitsAid()) {
                breaks.add(new Breach(Obligation.AID_ACCESS, ViolationKind.OBSTRUCTION_OF_AID, Severity.MINOR));
            }
        }
        if (modes.contains("misinformation") && sides.parties().size() > 1) {
            breaks.add(new Breach(Obligation.NO_HOSTILE_MEDIA, ViolationKind.PROPAGANDA, Severity.MINOR));
        }
    }

    private static void mobilize(Incident incident, Sides sides, List<Breach> breaks) {
        if (sides.parties().isEmpty()) {
            return;
        }
        boolean flies = incident.testimonies().stream()
                .map(Testimony::text)
                .anyMatch(
                        text -> AIRCRAFT.matcher(text.toLowerCase(Locale.ROOT)).find());
        if (flies) {
            breaks.add(new Breach(Obligation.NO_OVERFLIGHT, ViolationKind.AIR_OR_DRONE, Severity.MINOR));
        }
        breaks.add(new Breach(Obligation.NO_MOVEMENT, ViolationKind.MOVEMENT, Severity.MINOR));
        breaks.add(new Breach(Obligation.NO_REINFORCEMENT, ViolationKind.MOVEMENT, Severity.MINOR));
    }

    private static void retreat(Set<String> modes, List<Keeping> keeps) {
        if (modes.contains("withdraw")) {
            keeps.add(new Keeping(Obligation.WITHDRAW_LINE, Deed.WITHDRAWAL));
        }
        if (modes.contains("disarm")) {
            keeps.add(new Keeping(Obligation.WITHDRAW_LINE, Deed.DISARMAMENT));
        }
        if (modes.contains("release")) {
            keeps.add(new Keeping(Obligation.PRISONER_RELEASE, Deed.RELEASE));
        }
        if (modes.contains("access")) {
            keeps.add(new Keeping(Obligation.AID_ACCESS, Deed.ACCESS));
            keeps.add(new Keeping(Obligation.MONITOR_ACCESS, Deed.ACCESS));
        }
        if (modes.contains("ceasefire")) {
            keeps.add(new Keeping(Obligation.CEASE_FIRE, Deed.FIRE_CEASED));
        }
    }
}
