package org.lapwing.ceasefire;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lapwing.actor.Actor;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.actor.Sector;
import org.lapwing.ceasefire.Proposal.Evidence;
import org.lapwing.ceasefire.Proposal.Signatory;
import org.lapwing.coding.EventType;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.EventPlace;
import org.lapwing.incident.Account;
import org.lapwing.incident.Incident;
import org.lapwing.incident.Incident.Participant;
import org.lapwing.place.Countries;
import org.lapwing.place.Country;
import org.lapwing.report.Report;

/**
 * Finds agreements that reports tell of and that a registry lacks: pledges to cease fire, joined where the same parties
 * pledge within {@value #SPAN} days of each other. A program can only propose them; what binds whom, from when and where,
 * an analyst reads in the agreement itself.
 */
public final class Proposals {

    /** From a signature to the day on which it takes effect it seldom takes longer. */
    static final int SPAN = 14;

    private static final int SHORT_ID = 8;
    private static final Set<Sector> OF_THE_STATE =
            EnumSet.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY, Sector.LEG, Sector.PRM);
    private static final Set<Sector> ARMED = EnumSet.of(Sector.REB, Sector.UAF, Sector.PRM, Sector.MIL, Sector.GOV);
    private static final Pattern SIGNED = Pattern.compile("\\bsign(?:s|ed|ing|ature)?\\b");

    private final CeasefireRegistry registry;
    private final CeasefireMonitor monitor;
    private final ActorLexicon lexicon;
    private final Countries countries = Countries.load();
    private final Dossier dossier;
    private final Map<String, Incident> byId = new HashMap<>();

    private Proposals(CeasefireRegistry registry, ActorLexicon lexicon, Dossier dossier) {
        this.registry = registry;
        this.monitor = new CeasefireMonitor(registry);
        this.lexicon = lexicon;
        this.dossier = dossier;
    }

    /** One pledge: who gives it, and when at the latest. */
    private record Pledged(Incident incident, LocalDate day, Set<Signatory> parties, Set<String> unnamed) {}

    /** In order of their days and ids. */
    public static List<Proposal> find(CeasefireRegistry registry, ActorLexicon lexicon, Dossier dossier) {
        return new Proposals(registry, lexicon, dossier).find(dossier.incidents());
    }

    private List<Proposal> find(Collection<Incident> incidents) {
        List<Pledged> pledges = new ArrayList<>();
        for (Incident incident : incidents) {
            byId.put(incident.id(), incident);
            if (Pledge.isIn(incident, dossier)) {
                day(incident)
                        .map(day -> pledged(incident, day))
                        .filter(pledge -> !pledge.parties().isEmpty())
                        .ifPresent(pledges::add);
            }
        }
        pledges.sort(Comparator.comparing(Pledged::day)
                .thenComparing(pledge -> pledge.incident().id()));
        List<List<Pledged>> groups = new ArrayList<>();
        for (Pledged pledge : pledges) {
            groups.stream()
                    .filter(group -> belongs(pledge, group))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(pledge), () -> groups.add(new ArrayList<>(List.of(pledge))));
        }
        Set<String> taken = new TreeSet<>();
        registry.list().forEach(agreement -> taken.add(agreement.id()));
        return groups.stream()
                .filter(group -> !isKnown(group))
                .map(group -> proposal(group, taken))
                .toList();
    }

    private Optional<LocalDate> day(Incident incident) {
        return incident.date().start().or(() -> incident.date().end()).or(() -> dossier.firstPublished(incident));
    }

    private Pledged pledged(Incident incident, LocalDate day) {
        Set<Signatory> parties = new LinkedHashSet<>();
        Set<String> unnamed = new LinkedHashSet<>();
        Stream<Participant> told = Stream.concat(incident.actors().stream(), incident.recipients().stream());
        told.forEach(one -> signatory(one.actor())
                .ifPresentOrElse(
                        parties::add,
                        () -> one.actor()
                                .sector()
                                .filter(ARMED::contains)
                                .ifPresent(sector -> unnamed.add(one.text()))));
        return new Pledged(incident, day, parties, unnamed);
    }

    private Optional<Signatory> signatory(Actor actor) {
        boolean armed = actor.sector().filter(ARMED::contains).isPresent();
        Optional<Signatory> group = actor.group()
                .filter(id ->
                        armed && actor.sector().filter(OF_THE_STATE::contains).isEmpty())
                .flatMap(
                        id -> lexicon.findName(id).map(name -> new Signatory(name, Optional.empty(), Optional.of(id))));
        Optional<Country> country = actor.country().flatMap(countries::findByIso3);
        boolean state =
                actor.sector().map(OF_THE_STATE::contains).orElse(actor.group().isEmpty());
        return group.or(() -> country.filter(one -> state)
                .map(one -> new Signatory("Government of " + one.name(), Optional.of(one.iso3()), Optional.empty())));
    }

    /** The same parties, or some of them while the others are not named. */
    private static boolean belongs(Pledged pledge, List<Pledged> group) {
        Pledged last = group.get(group.size() - 1);
        boolean soon = !pledge.day().isAfter(last.day().plusDays(SPAN));
        return soon
                && group.stream()
                        .anyMatch(other -> other.parties().containsAll(pledge.parties())
                                || pledge.parties().containsAll(other.parties()));
    }

    private static Set<Signatory> parties(List<Pledged> group) {
        Set<Signatory> parties = new LinkedHashSet<>();
        group.forEach(pledge -> parties.addAll(pledge.parties()));
        return parties;
    }

    private boolean isKnown(List<Pledged> group) {
        LocalDate first = group.get(0).day();
        LocalDate last = group.get(group.size() - 1).day();
        return registry.list().stream()
                .filter(agreement -> covers(agreement, parties(group)))
                .anyMatch(agreement -> !agreement.firstKnown().isAfter(last.plusDays(SPAN))
                        && !agreement.firstFullDay().isBefore(first.minusDays(SPAN)));
    }

    private static boolean covers(Agreement agreement, Set<Signatory> parties) {
        return parties.stream()
                .allMatch(one -> agreement.parties().stream()
                        .anyMatch(party -> one.state().isPresent()
                                ? party.state().equals(one.state())
                                : one.group().filter(party.groups()::contains).isPresent()));
    }

    private Proposal proposal(List<Pledged> group, Set<String> taken) {
        Set<Signatory> parties = parties(group);
        Set<String> unnamed = new LinkedHashSet<>();
        group.forEach(pledge -> unnamed.addAll(pledge.unnamed()));
        List<Incident> incidents = group.stream().map(Pledged::incident).toList();
        LocalDate announced = group.get(0).day();
        Optional<String> country = parties.stream()
                .flatMap(party -> party.state().stream())
                .findFirst()
                .or(() -> Stream.concat(
                                incidents.stream()
                                        .flatMap(incident -> incident.actors().stream()
                                                .flatMap(one -> one.actor().country().stream())),
                                incidents.stream()
                                        .flatMap(incident -> incident.place().stream()
                                                .flatMap(where -> EventPlace.of(where.location()).country().stream())))
                        .filter(code -> countries.findByIso3(code).isPresent())
                        .findFirst());
        return new Proposal(
                free(country.orElse("xxx").toLowerCase(Locale.ROOT) + "-" + announced, taken),
                List.copyOf(parties),
                List.copyOf(unnamed),
                announced,
                group.stream()
                        .filter(pledge -> pledge.incident().type() == EventType.RETREAT
                                && pledge.incident().date().start().isPresent())
                        .map(Pledged::day)
                        .findFirst(),
                country,
                StatedObligations.in(incidents.stream().map(dossier::words).collect(joining("\n"))),
                incidents.stream()
                        .map(dossier::words)
                        .anyMatch(words -> SIGNED.matcher(words).find()),
                monitor.openOn(announced).stream()
                        .filter(agreement -> covers(agreement, parties))
                        .map(Agreement::id)
                        .reduce((earlier, later) -> later),
                incidents.stream().mapToInt(Incident::corroboration).max().orElse(0),
                incidents.stream().map(Incident::id).toList(),
                incidents.stream()
                        .flatMap(incident -> incident.members().stream())
                        .map(Incident.Member::event)
                        .distinct()
                        .toList(),
                evidence(incidents));
    }

    private static String free(String id, Set<String> taken) {
        String free = id;
        for (int i = 2; !taken.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    private List<Evidence> evidence(List<Incident> incidents) {
        List<Evidence> evidence = new ArrayList<>();
        for (Incident incident : incidents) {
            for (Account account : dossier.accounts().getOrDefault(incident.id(), List.of())) {
                Optional.ofNullable(dossier.reports().get(account.event().report()))
                        .map(report -> new Evidence(
                                source(report),
                                CanonicalLine.printable(String.join(" \u2026 ", dossier.sentences(account)))))
                        .filter(one -> !evidence.contains(one))
                        .ifPresent(evidence::add);
            }
        }
        return evidence;
    }

    private static String source(Report report) {
        return CanonicalLine.printable(report.source().orElse("Source not stated") + ", " + report.published()
                + report.title().map(title -> ", " + title).orElse("") + " (report "
                + report.id().substring(0, Math.min(SHORT_ID, report.id().length())) + ")");
    }
}
