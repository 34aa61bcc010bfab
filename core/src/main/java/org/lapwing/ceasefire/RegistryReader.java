package org.lapwing.ceasefire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.ceasefire.Monitor.Presence;
import org.lapwing.ceasefire.RegistryDates.Moment;
import org.lapwing.ceasefire.RegistryValue.Misfit;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;
import org.lapwing.time.TimeRange;

/**
 * Reads registry files, in the format of {@code docs/ceasefires.md}. An agreement with a problem is left out and the
 * problem reported; the others are read.
 */
final class RegistryReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PA_X = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern ETH_PRIO = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final int LONGEST_ID = 80;
    private static final int MOST_PROBLEMS = 200;
    private static final String[] KEYS = {
        "id",
        "name",
        "class",
        "form",
        "parties",
        "towards",
        "outsiders",
        "mediators",
        "purpose",
        "announced",
        "effective",
        "time zone",
        "expires",
        "area",
        "obligations",
        "extends",
        "replaces",
        "breaks",
        "monitors",
        "history",
        "end reason",
        "pa-x",
        "eth-prio",
        "sources",
        "doubts"
    };

    private final ActorLexicon lexicon;
    private final PartyReader parties;
    private final AreaReader areas;
    private final Map<String, Located> agreements = new LinkedHashMap<>();
    private final List<RegistryProblem> problems = new ArrayList<>();
    private final Set<String> repeated = new HashSet<>();

    /** An agreement with what its author will be shown if it does not fit the others. */
    private record Located(Agreement agreement, Map<Link, RegistryValue> links) {}

    RegistryReader(ActorLexicon lexicon, Countries countries, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.parties = new PartyReader(lexicon, countries);
        this.areas =
                new AreaReader(gazetteer, code -> countries.findByIso3(code).isPresent());
    }

    void read(RegistryFile file) {
        try {
            read(file.name(), file.text());
        } catch (Misfit e) {
            report(e);
        }
    }

    void read(String file, String text) {
        try {
            RegistryValue root = RegistryValue.parse(file, text);
            RegistryValue list = required(root, root.entries("agreements"), "agreements");
            for (RegistryValue item : list.items()) {
                readOne(item);
            }
        } catch (Misfit e) {
            report(e);
        }
    }

    /** What was read, after a last look at how the agreements fit each other. */
    CeasefireRegistry.Reading finish() {
        Set<String> unfit = new HashSet<>();
        agreements.forEach((id, located) -> located.links().forEach((link, value) -> {
            try {
                checkLink(located.agreement(), link, value);
            } catch (Misfit e) {
                report(e);
                unfit.add(id);
            }
        }));
        List<Agreement> fit = agreements.values().stream()
                .map(Located::agreement)
                .filter(agreement -> !unfit.contains(agreement.id()))
                .toList();
        return new CeasefireRegistry.Reading(new CeasefireRegistry(fit), problems, repeated);
    }

    private void report(Misfit e) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(e.problem());
        }
    }

    private void readOne(RegistryValue item) {
        try {
            Map<String, RegistryValue> entries = item.entries(KEYS);
            Parts parts = new Parts();
            Optional<Located> located = agreement(item, entries, parts);
            parts.faults().forEach(this::report);
            if (located.isPresent()) {
                RegistryValue id = required(item, entries, "id");
                if (agreements.putIfAbsent(id.text(), located.get()) != null) {
                    repeated.add(id.text());
                    throw id.misfit("the id " + id.text() + " is taken", "choose another");
                }
            }
        } catch (Misfit e) {
            report(e);
        }
    }

    /** Reads the parts of an agreement, and goes on after one that does not fit: whoever wrote it is told all at once. */
    private static final class Parts {
        private final List<Misfit> faults = new ArrayList<>();

        <T> Optional<T> read(Supplier<T> part) {
            try {
                return Optional.of(part.get());
            } catch (Misfit e) {
                faults.add(e);
                return Optional.empty();
            }
        }

        /** The same of what may be absent. */
        <T> Optional<T> readIfThere(Supplier<Optional<T>> part) {
            return read(part).flatMap(found -> found);
        }

        List<Misfit> faults() {
            return faults.stream()
                    .sorted(Comparator.comparingLong(fault -> fault.problem().line()))
                    .toList();
        }
    }

    /** Empty if a part of it does not fit. */
    private Optional<Located> agreement(RegistryValue item, Map<String, RegistryValue> entries, Parts parts) {
        Optional<String> id = parts.read(() -> id(required(item, entries, "id")));
        Optional<String> name = parts.read(() -> required(item, entries, "name").text());
        Optional<AgreementClass> agreementClass =
                parts.read(() -> required(item, entries, "class").constant(AgreementClass.class));
        Optional<AgreementForm> form =
                parts.read(() -> required(item, entries, "form").constant(AgreementForm.class));
        Optional<List<Party>> sides =
                parts.read(() -> parties.read(required(item, entries, "parties"), find(entries, "towards")));
        Optional<Set<String>> outsiders = sides.flatMap(all -> parts.read(() -> find(entries, "outsiders")
                .map(value -> parties.outsiders(value, all))
                .orElse(Set.of())));
        Optional<Set<String>> countries = sides.map(all ->
                all.stream().flatMap(party -> party.state().stream()).collect(Collectors.toCollection(TreeSet::new)));
        Optional<List<Commitment>> commitments = sides.flatMap(all ->
                parts.read(() -> commitments(required(item, entries, "obligations"), all, countries.orElseThrow())));
        Optional<Area> area = countries.flatMap(all -> parts.read(() -> find(entries, "area")
                .map(value -> areas.read(value, all))
                .orElseGet(() -> new Area.WholeConflict(countriesOr(item, all)))));
        Optional<Moment> announced =
                parts.readIfThere(() -> find(entries, "announced").map(RegistryDates::moment));
        Optional<Moment> effective = parts.read(() -> effective(required(item, entries, "effective"), announced));
        LocalDate inEffect = effective.flatMap(moment -> moment.days().start()).orElse(LocalDate.MIN);
        Optional<LocalDate> expires =
                parts.readIfThere(() -> find(entries, "expires").map(value -> notBefore(inEffect, value)));
        Optional<ZoneId> zone = parts.read(() -> zone(required(item, entries, "time zone")));
        Optional<List<Monitor>> monitors =
                parts.read(() -> items(entries, "monitors").map(this::monitor).toList());
        Optional<List<RecordedChange>> history =
                parts.read(() -> history(items(entries, "history").toList(), announced.map(Moment::days)));
        Optional<EndReason> endReason = parts.readIfThere(() ->
                find(entries, "end reason").map(value -> endReason(value, expires, history.orElse(List.of()))));
        Optional<Set<Purpose>> purposes =
                parts.read(() -> purposes(items(entries, "purpose").toList()));
        Optional<CatalogueNumbers> catalogues = parts.read(() -> new CatalogueNumbers(
                find(entries, "pa-x").map(RegistryReader::paX).orElse(OptionalInt.empty()),
                find(entries, "eth-prio").map(RegistryReader::ethPrio)));
        Optional<List<String>> mediators = parts.read(() -> texts(entries, "mediators"));
        Optional<List<String>> sources = parts.read(() -> required(item, entries, "sources").items().stream()
                .map(RegistryValue::text)
                .toList());
        Optional<List<String>> doubts = parts.read(() -> texts(entries, "doubts"));
        Optional<Map<Link, RegistryValue>> links = parts.read(() -> links(entries));
        if (!parts.faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Located(
                new Agreement(
                        id.orElseThrow(),
                        name.orElseThrow(),
                        agreementClass.orElseThrow(),
                        form.orElseThrow(),
                        sides.orElseThrow(),
                        outsiders.orElseThrow(),
                        mediators.orElseThrow(),
                        purposes.orElseThrow(),
                        announced.map(Moment::days),
                        effective.orElseThrow().days(),
                        effective.orElseThrow().time(),
                        zone.orElseThrow(),
                        expires,
                        area.orElseThrow(),
                        commitments.orElseThrow(),
                        List.copyOf(links.orElseThrow().keySet()),
                        monitors.orElseThrow(),
                        history.orElseThrow(),
                        endReason,
                        catalogues.orElseThrow(),
                        sources.orElseThrow(),
                        doubts.orElseThrow()),
                links.orElseThrow()));
    }

    private static String id(RegistryValue id) {
        if (!ID.matcher(id.text()).matches() || id.text().length() > LONGEST_ID) {
            throw id.misfit("'" + id.text() + "' is no id", "use lower-case letters, digits and hyphens");
        }
        return id.text();
    }

    private static Moment effective(RegistryValue value, Optional<Moment> announced) {
        Moment effective = RegistryDates.moment(value);
        announced.flatMap(moment -> moment.days().start()).ifPresent(day -> {
            if (effective.days().end().orElseThrow().isBefore(day)) {
                throw value.misfit(
                        "in effect on " + value.text() + ", before it was announced", "correct one of the two dates");
            }
        });
        return effective;
    }

    private static Set<String> countriesOr(RegistryValue item, Set<String> countries) {
        if (countries.isEmpty()) {
            throw item.misfit("no party has a country by which to bound the conflict", "give an 'area'");
        }
        return countries;
    }

    private static ZoneId zone(RegistryValue value) {
        try {
            return ZoneId.of(value.text());
        } catch (DateTimeException e) {
            throw value.misfit("'" + value.text() + "' is no time zone", "write it as Africa/Bamako or UTC");
        }
    }

    private static LocalDate notBefore(LocalDate start, RegistryValue end) {
        LocalDate last = RegistryDates.last(end);
        if (last.isBefore(start)) {
            throw end.misfit("ends on " + last + ", before it begins on " + start, "correct one of the two dates");
        }
        return last;
    }

    private List<Commitment> commitments(RegistryValue list, List<Party> sides, Set<String> countries) {
        Map<Obligation, List<Commitment>> found = new EnumMap<>(Obligation.class);
        for (RegistryValue item : list.items()) {
            Commitment commitment = commitment(item, sides, countries);
            List<Commitment> same = found.computeIfAbsent(commitment.obligation(), key -> new ArrayList<>());
            if (same.contains(commitment)) {
                throw item.misfit(commitment.obligation().key() + " is given twice", "keep one of them");
            }
            same.add(commitment);
        }
        return found.values().stream().flatMap(List::stream).toList();
    }

    private Commitment commitment(RegistryValue item, List<Party> sides, Set<String> countries) {
        Set<String> all = sides.stream().filter(Party::bound).map(Party::name).collect(Collectors.toSet());
        if (!item.isMapping()) {
            return new Commitment(obligation(item), all, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Map<String, RegistryValue> entries = item.entries("kind", "bound", "area", "from", "to");
        Set<String> bound = new LinkedHashSet<>();
        if (entries.containsKey("bound")) {
            for (RegistryValue name : entries.get("bound").items()) {
                if (!all.contains(name.text())) {
                    throw name.misfit(
                            name.text() + " is no party that is bound", "use " + String.join(", ", new TreeSet<>(all)));
                }
                bound.add(name.text());
            }
        }
        Optional<LocalDate> from = find(entries, "from").map(RegistryDates::first);
        return new Commitment(
                obligation(required(item, entries, "kind")),
                bound.isEmpty() ? all : bound,
                find(entries, "area").map(value -> areas.read(value, countries)),
                from,
                find(entries, "to").map(value -> notBefore(from.orElse(LocalDate.MIN), value)));
    }

    private static Obligation obligation(RegistryValue value) {
        return Obligation.find(value.text())
                .orElseThrow(() -> value.misfit(
                        "no obligation is called '" + value.text() + "'",
                        "use "
                                + EnumSet.allOf(Obligation.class).stream()
                                        .map(Obligation::key)
                                        .collect(Collectors.joining(", "))));
    }

    private Monitor monitor(RegistryValue item) {
        Map<String, RegistryValue> entries = item.entries("name", "actor", "present");
        Optional<String> actor = find(entries, "actor").map(value -> {
            if (lexicon.findName(value.text()).isEmpty()) {
                throw value.misfit(
                        "the actor lexicon does not know " + value.text(),
                        "leave 'actor' out and give a 'name', or add it to a file of actors");
            }
            return value.text();
        });
        String name = find(entries, "name")
                .map(RegistryValue::text)
                .or(() -> actor.flatMap(lexicon::findName))
                .orElseThrow(() -> item.misfit("a monitor without a name", "give 'name' or 'actor'"));
        List<Presence> presences = items(entries, "present")
                .map(RegistryReader::presence)
                .sorted(Comparator.comparing(presence -> presence.from().orElse(LocalDate.MIN)))
                .toList();
        return new Monitor(name, actor, presences);
    }

    private static Presence presence(RegistryValue item) {
        Map<String, RegistryValue> entries = item.entries("place", "from", "to");
        Optional<LocalDate> from = find(entries, "from").map(RegistryDates::first);
        return new Presence(
                find(entries, "place").map(RegistryValue::text),
                from,
                find(entries, "to").map(value -> notBefore(from.orElse(LocalDate.MIN), value)));
    }

    private static List<RecordedChange> history(List<RegistryValue> items, Optional<TimeRange> announced) {
        List<RecordedChange> history = new ArrayList<>();
        LocalDate before = announced.flatMap(TimeRange::start).orElse(LocalDate.MIN);
        for (RegistryValue item : items) {
            Map<String, RegistryValue> entries = item.entries("on", "status", "because");
            RegistryValue on = required(item, entries, "on");
            RecordedChange change = new RecordedChange(
                    required(item, entries, "status").constant(CeasefireStatus.class),
                    RegistryDates.range(on),
                    required(item, entries, "because").text());
            if (change.on().end().orElseThrow().isBefore(before)) {
                throw on.misfit(on.text() + " is before what stands above it", "give the history in order of time");
            }
            before = change.on().start().orElseThrow();
            history.add(change);
        }
        return history;
    }

    private static Set<Purpose> purposes(List<RegistryValue> items) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (RegistryValue item : items) {
            if (!purposes.add(item.constant(Purpose.class))) {
                throw item.misfit("the purpose " + item.text() + " is given twice", "keep one of them");
            }
        }
        if (purposes.contains(Purpose.UNCLEAR) && purposes.size() > 1) {
            throw items.get(0).misfit("a purpose that is unclear, and another", "leave 'unclear' out");
        }
        return purposes;
    }

    /** @throws Misfit if nothing else says that the agreement came to such an end; of a replacement, the later one does */
    private static EndReason endReason(RegistryValue value, Optional<LocalDate> expires, List<RecordedChange> history) {
        EndReason reason = value.constant(EndReason.class);
        boolean over = history.stream()
                .anyMatch(change ->
                        change.status() == CeasefireStatus.COLLAPSED || change.status() == CeasefireStatus.LAPSED);
        if (reason == EndReason.EXPIRED && expires.isEmpty()) {
            throw value.misfit("expired, and no day on which it did", "give 'expires'");
        }
        if (reason != EndReason.EXPIRED && reason != EndReason.REPLACED && !over) {
            throw value.misfit(
                    "it ended, and the history does not say when", "add to it when it 'lapsed' or 'collapsed'");
        }
        return reason;
    }

    private static OptionalInt paX(RegistryValue value) {
        if (!PA_X.matcher(value.text()).matches()) {
            throw value.misfit("'" + value.text() + "' is no number of PA-X", "write its AgtId, as 1365");
        }
        return OptionalInt.of(Integer.parseInt(value.text()));
    }

    private static String ethPrio(RegistryValue value) {
        if (!ETH_PRIO.matcher(value.text()).matches()) {
            throw value.misfit(
                    "'" + value.text() + "' is no id of ETH/PRIO",
                    "write its cf_id, of letters, digits, hyphens and underscores");
        }
        return value.text();
    }

    private static Map<Link, RegistryValue> links(Map<String, RegistryValue> entries) {
        Map<Link, RegistryValue> links = new LinkedHashMap<>();
        for (Link.Kind kind : Link.Kind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            if (entries.containsKey(key)) {
                entries.get(key).items().forEach(value -> links.put(new Link(kind, value.text()), value));
            }
        }
        return links;
    }

    private void checkLink(Agreement agreement, Link link, RegistryValue value) {
        Located other = agreements.get(link.agreement());
        if (other == null) {
            throw value.misfit("no agreement has the id " + link.agreement(), "correct it, or enter that agreement");
        }
        if (other.agreement().id().equals(agreement.id())) {
            throw value.misfit("an agreement cannot refer to itself", "leave it out");
        }
        if (other.agreement().firstKnown().isAfter(agreement.firstKnown())) {
            throw value.misfit(link.agreement() + " is the later of the two", "let the later refer to the earlier");
        }
    }

    private static RegistryValue required(RegistryValue item, Map<String, RegistryValue> entries, String name) {
        return find(entries, name).orElseThrow(() -> item.misfit("'" + name + "' is missing", "add it"));
    }

    private static Optional<RegistryValue> find(Map<String, RegistryValue> entries, String name) {
        return Optional.ofNullable(entries.get(name));
    }

    private static Stream<RegistryValue> items(Map<String, RegistryValue> entries, String name) {
        return find(entries, name).stream().flatMap(value -> value.items().stream());
    }

    private static List<String> texts(Map<String, RegistryValue> entries, String name) {
        return items(entries, name).map(RegistryValue::text).toList();
    }
}
