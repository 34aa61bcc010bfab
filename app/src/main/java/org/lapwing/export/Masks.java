package org.lapwing.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.lapwing.privacy.MaskedEvent;
import org.lapwing.privacy.NameMask;
import org.lapwing.privacy.PrivatePersons;
import org.lapwing.report.Report;
import org.lapwing.store.Store;
import org.lapwing.store.StoredEvent;
import org.lapwing.store.StoredIncident;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the store holds as it leaves the program: without the names of private persons, or with them if somebody has asked
 * for them and said why. For one thread.
 */
public final class Masks {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Optional<String> by;
    private final Supplier<Optional<PrivatePersons>> open;
    private final Map<String, NameMask> ofReports = new LatestOnly();
    private Optional<PrivatePersons> opened = Optional.empty();

    private Masks(Optional<String> by, Supplier<Optional<PrivatePersons>> open) {
        this.by = by;
        this.open = open;
    }

    /** Leaves names as they are. */
    public static Masks off() {
        return new Masks(Optional.empty(), Optional::empty);
    }

    /**
     * Hides private persons.
     *
     * @param by names all that it depends on who is one
     * @param open to be called if a report must be read: to know all actors takes a while
     */
    public static Masks on(String by, Supplier<PrivatePersons> open) {
        return new Masks(Optional.of(by), () -> Optional.of(open.get()));
    }

    /** Names all that it depends on who is masked; empty if nobody is. */
    public Optional<String> by() {
        return by;
    }

    private Optional<PrivatePersons> persons() {
        if (opened.isEmpty()) {
            opened = open.get();
        }
        return opened;
    }

    /** The words of the event and of its body; offsets in its record stay those of the body as it was received. */
    public StoredEvent event(StoredEvent stored) {
        NameMask mask = mask(stored.event().report(), stored.body());
        MaskedEvent masked = MaskedEvent.of(stored.event(), stored.body(), mask);
        return new StoredEvent(masked.event(), MaskedEvent.record(stored.record(), mask), masked.body());
    }

    /** The report, with another body than its bytes give: not to be stored. */
    public Report report(Report report) {
        return new Report(
                report.id(),
                report.received(),
                report.origin(),
                report.published(),
                report.givenId(),
                report.title().map(title -> titleMask(title, report.body()).hide(title)),
                report.source(),
                report.url(),
                report.language(),
                mask(report.id(), report.body()).hide(report.body()));
    }

    /** A title may name whom the body only calls by a surname. */
    private NameMask titleMask(String title, String body) {
        return persons().map(reader -> reader.mask(title, body)).orElse(NameMask.NONE);
    }

    /** @param store holds the reports that tell of the incident, whose words decide who is public */
    public StoredIncident incident(StoredIncident incident, Store store) {
        if (by.isEmpty()) {
            return incident;
        }
        JsonNode members = MAPPER.readTree(incident.record()).path("members");
        NameMask mask = StreamSupport.stream(members.spliterator(), false)
                .map(member -> member.path("report").asString())
                .distinct()
                .map(report -> mask(report, store))
                .reduce(NameMask.NONE, NameMask::and);
        return new StoredIncident(
                incident.id(),
                incident.recordedAt(),
                incident.codebook(),
                incident.type(),
                incident.mode(),
                incident.status(),
                incident.date(),
                incident.placeKind(),
                incident.placeName(),
                incident.admin1(),
                incident.country(),
                incident.latitude(),
                incident.longitude(),
                incident.radiusKm(),
                hidden(incident.actors(), mask),
                hidden(incident.recipients(), mask),
                incident.reports(),
                incident.families(),
                incident.corroboration(),
                incident.killed(),
                incident.injured(),
                incident.contradictions(),
                MaskedEvent.record(incident.record(), mask));
    }

    private static List<String> hidden(List<String> names, NameMask mask) {
        return names.stream().map(mask::hide).distinct().toList();
    }

    private NameMask mask(String report, Store store) {
        NameMask present = ofReports.get(report);
        return present == null
                ? mask(report, store.findReport(report).map(Report::body).orElse(""))
                : present;
    }

    private NameMask mask(String report, String body) {
        return persons()
                .map(reader -> ofReports.computeIfAbsent(report, id -> reader.mask(body)))
                .orElse(NameMask.NONE);
    }

    /** The reports last asked about: listings come in order of report, or name the same few again and again. */
    private static final class LatestOnly extends LinkedHashMap<String, NameMask> {

        private static final long serialVersionUID = 1;
        private static final int MOST = 5_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, NameMask> eldest) {
            return size() > MOST;
        }
    }
}
