package org.lapwing.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.lapwing.ceasefire.Ruling;
import org.lapwing.export.Masks;
import org.lapwing.report.Report;
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

    /** How agreements stood on the day, in their order. */
    public List<Assessment> assess(CeasefireMonitor monitor, List<Agreement> agreements, List<Ruling> rulings) {
        List<Assessment> assessments = new ArrayList<>();
        for (Agreement agreement : agreements) {
            Dossier dossier = of(monitor, agreement);
            assessments.add(monitor.assess(agreement, dossier.incidents(), dossier, rulings, known));
        }
        return assessments;
    }

    /** On what happened in the area of an agreement; of what is told without a place, that in which a party or a monitor takes part. */
    public Dossier of(CeasefireMonitor monitor, Agreement agreement) {
        List<String> ids = new ArrayList<>(store.listIncidents(agreement.area().countries(), agreement.firstKnown()));
        ids.addAll(store.listIncidentsWithoutPlace(agreement.firstKnown(), monitor.concerns(agreement)));
        return of(ids);
    }

    /** On some incidents. */
    public Dossier of(Collection<String> incidents) {
        Store.Told told = store.findTold(incidents, known, masks::event);
        Map<String, Report> reports = new HashMap<>();
        told.reports().forEach((id, report) -> reports.put(id, masks.report(report)));
        SortedMap<LocalDate, Dossier.Received> received = new TreeMap<>();
        store.countReports()
                .headMap(known.plusDays(1))
                .forEach((day, count) -> received.put(day, new Dossier.Received(count.reports(), count.sources())));
        return new Dossier(told.accounts(), reports, received);
    }
}
