package org.lapwing.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.Dossier;
import org.lapwing.ceasefire.Observation;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.export.Masks;
import org.lapwing.incident.Incident;
import org.lapwing.report.Report;
import org.lapwing.store.Concern;
import org.lapwing.store.Store;

/** What a store has on agreements, as it had been published by a day. For one thread. */
public final class Dossiers {

    private final Store store;
    private final LocalDate known;
    private final Masks masks;

    public Dossiers(Store store, LocalDate known, Masks masks) {
        this.store = store;
        this.known = known;
        this.masks = masks;
    }

    /**
     * How agreements stood on the day, in their order. What concerns several of them is read once, and no more of it is at
     * hand at a time than a lot.
     */
    public List<Assessment> assess(CeasefireMonitor monitor, List<Agreement> agreements, List<Ruling> rulings) {
        List<Observation> observations = agreements.stream()
                .map(agreement -> monitor.observe(agreement, rulings, known))
                .toList();
        Map<String, BitSet> concerned = store.findConcerned(agreements.stream()
                .map(agreement -> concern(monitor, agreement))
                .toList());
        store.forEachTold(concerned.keySet(), known, masks::event, told -> {
            Dossier lot = dossier(told, new TreeMap<>());
            Map<Integer, List<Incident>> ofAgreements = new TreeMap<>();
            for (Incident incident : lot.incidents()) {
                concerned.getOrDefault(incident.id(), new BitSet()).stream()
                        .forEach(agreement -> ofAgreements
                                .computeIfAbsent(agreement, key -> new ArrayList<>())
                                .add(incident));
            }
            ofAgreements.forEach(
                    (agreement, incidents) -> observations.get(agreement).add(incidents, lot));
        });
        return observations.stream().map(Observation::assess).toList();
    }

    /** On an agreement. */
    public Dossier of(CeasefireMonitor monitor, Agreement agreement) {
        return of(store.findConcerned(List.of(concern(monitor, agreement))).keySet());
    }

    /** What happened in its area; of what is told without a place, that in which a party or a monitor takes part. */
    private static Concern concern(CeasefireMonitor monitor, Agreement agreement) {
        return new Concern(agreement.area().countries(), agreement.firstKnown(), monitor.concerns(agreement));
    }

    /** On some incidents. */
    public Dossier of(Collection<String> incidents) {
        SortedMap<LocalDate, Dossier.Received> received = new TreeMap<>();
        store.countReports()
                .headMap(known.plusDays(1))
                .forEach((day, count) -> received.put(day, new Dossier.Received(count.reports(), count.sources())));
        return dossier(store.findTold(incidents, known, masks::event), received);
    }

    private Dossier dossier(Store.Told told, SortedMap<LocalDate, Dossier.Received> received) {
        Map<String, Report> reports = new HashMap<>();
        told.reports().forEach((id, report) -> reports.put(id, masks.report(report)));
        return new Dossier(told.accounts(), reports, received);
    }
}
