package org.lapwing.actor;

import static java.util.stream.Collectors.toSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Nation;
import org.lapwing.place.Countries;
import org.lapwing.place.Country;

/**
 * The names and nouns by which actors are told: dated groups, forces, organisations and persons; countries and peoples;
 * nouns for agents by sector. Its files lie beside it, each with its format in its head; those of actors are read by
 * {@link ActorFile}. Immutable once loaded; safe to share.
 */
public final class ActorLexicon {

    /** PLOVER's codes for actors that belong to no country. */
    private static final Set<String> NO_COUNTRY = Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    /** Forms of countries that mean something else when the case is lost. */
    private static final Set<String> ENGLISH_WORDS = Set.of("poles", "polish", "pole", "thais", "chads");

    private static final Map<String, KnownActor.Kind> ACTOR_FILES = actorFiles();

    private final Countries countries;
    private final Map<String, KnownActor> actors;
    private final PhraseTable<Term> phrases = new PhraseTable<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A line that could not be used, and why. */
    public record Problem(String file, int line, String message) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + message;
        }
    }

    private ActorLexicon(Countries countries, Map<String, KnownActor> ours, List<ActorEntries> imports) {
        this.countries = countries;
        this.actors = new LinkedHashMap<>(ours);
        Set<String> theirs = imports.stream()
                .flatMap(entries -> entries.actors().stream())
                .map(KnownActor::id)
                .collect(toSet());
        ours.values().stream().filter(actor -> !theirs.contains(actor.id())).forEach(this::index);
        countries.list().forEach(this::index);
        table("nations.tsv", 3, this::nation);
        table("peoples.tsv", 2, this::people);
        table("agents.tsv", 4, this::agent);
        table("fillers.tsv", 1, cells -> put(Alias.parse(cells[0]), Term.Filler::new));
        table("name-nouns.tsv", 2, this::nameNoun);
        imports.forEach(this::takeUp);
    }

    private static Map<String, KnownActor.Kind> actorFiles() {
        Map<String, KnownActor.Kind> files = new LinkedHashMap<>();
        files.put("groups.tsv", KnownActor.Kind.GROUP);
        files.put("forces.tsv", KnownActor.Kind.FORCE);
        files.put("organisations.tsv", KnownActor.Kind.ORGANISATION);
        files.put("persons.tsv", KnownActor.Kind.PERSON);
        return files;
    }

    /** The lexicon that ships; its lines are checked by the build. */
    public static ActorLexicon load() {
        return load(Countries.load());
    }

    public static ActorLexicon load(Countries countries) {
        return load(countries, List.of());
    }

    /**
     * The lexicon that ships with what {@link ActorImport} put into a data folder. Imports have the last word: an actor
     * of the same id, or of the same name at the same time, takes the place of ours.
     *
     * @param dataFolder may be missing on disk, as it is before the first import
     * @throws IOException if an imported file cannot be read
     */
    public static ActorLexicon open(Path dataFolder) throws IOException {
        Countries countries = Countries.load();
        return load(countries, ActorImport.in(dataFolder, countries));
    }

    private static ActorLexicon load(Countries countries, List<ActorEntries> imports) {
        Map<String, KnownActor> actors = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        ACTOR_FILES.forEach((file, kind) -> {
            ActorEntries entries = ActorFile.read(file, lines(file), kind, code -> isCountry(countries, code));
            problems.addAll(entries.problems());
            for (KnownActor actor : entries.actors()) {
                if (actors.putIfAbsent(actor.id(), actor) != null) {
                    problems.add(new Problem(file, 0, "the id " + actor.id() + " is that of another file's actor"));
                }
            }
        });
        ActorLexicon lexicon = new ActorLexicon(countries, actors, imports);
        lexicon.problems.addAll(problems);
        return lexicon;
    }

    /** The ids of the groups that a group is or became part of, itself first; only itself if the lexicon knows no more. */
    public Set<String> wholes(String group) {
        Set<String> wholes = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(group));
        while (!open.isEmpty()) {
            String id = open.remove();
            KnownActor actor = actors.get(id);
            if (wholes.add(id) && actor != null) {
                actor.relations().stream()
                        .filter(relation -> relation.startsWith("part:") || relation.startsWith("into:"))
                        .map(relation -> relation.substring("part:".length()))
                        .forEach(open::add);
            }
        }
        return wholes;
    }

    /** How many actors it knows by name. */
    public int size() {
        return actors.size();
    }

    /** The ids of all actors that it knows by name. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(actors.keySet());
    }

    /** The name of the group, force, organisation or person that has this id. */
    public Optional<String> findName(String id) {
        return Optional.ofNullable(actors.get(id)).map(KnownActor::name);
    }

    /**
     * The id itself, those of the actors that are part of it, and of what they became, directly or not; in the order
     * of the lexicon. Who split from it ({@code from:}) is not among them, nor who is only its ally.
     */
    public Set<String> affiliates(String id) {
        Set<String> found = new LinkedHashSet<>(Set.of(id));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (KnownActor actor : actors.values()) {
                if (!actor.isPerson()) {
                    if (found.contains(actor.id())) {
                        grown |= found.addAll(actor.related("into:"));
                    } else if (actor.related("part:").stream().anyMatch(found::contains)) {
                        grown |= found.add(actor.id());
                    }
                }
            }
        }
        return found;
    }

    /** What a name or noun stands for; case, accents and hyphens make no difference. Empty if it is unknown. */
    public List<ActorName> lookup(String name) {
        return phrases.at(Word.keys(name)).stream()
                .flatMap(term -> named(term).stream())
                .distinct()
                .toList();
    }

    private static List<ActorName> named(Term term) {
        if (term instanceof Term.Named named) {
            return ActorName.of(named.actor());
        }
        if (term instanceof Nation nation) {
            return List.of(ActorName.country(nation));
        }
        if (term instanceof Term.People people) {
            return List.of(ActorName.people(people));
        }
        return term instanceof Agent agent ? List.of(ActorName.noun(agent)) : List.of();
    }

    List<KnownActor> actors() {
        return List.copyOf(actors.values());
    }

    /** What is wrong with the files that ship: empty, or the build fails. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    PhraseTable.Match<Term> longest(List<Word> words, int from, BiFunction<List<Term>, List<Word>, List<Term>> admit) {
        return phrases.longest(words, from, admit);
    }

    static boolean isCountryless(String code) {
        return NO_COUNTRY.contains(code);
    }

    static boolean isCountry(Countries countries, String code) {
        return NO_COUNTRY.contains(code) || countries.findByIso3(code).isPresent();
    }

    private void takeUp(ActorEntries entries) {
        for (KnownActor actor : entries.actors()) {
            actor.aliases().stream()
                    .filter(alias -> !alias.ambiguous())
                    .forEach(alias -> phrases.removeIf(
                            Word.keys(alias.text()),
                            term -> term instanceof Term.Named named && overlap(named.actor(), actor)));
        }
        for (KnownActor actor : entries.actors()) {
            actors.put(actor.id(), actor);
            index(actor);
        }
        entries.terms().forEach(this::takeUp);
    }

    /** What we know of a word besides its country or sector is more than a dictionary says. */
    private void takeUp(Term term) {
        List<String> keys = Word.keys(term.alias().text());
        List<Term> known = phrases.at(keys);
        if (term instanceof Agent agent) {
            Optional<Agent> ours = known.stream()
                    .filter(Agent.class::isInstance)
                    .map(Agent.class::cast)
                    .findFirst();
            phrases.removeIf(keys, Agent.class::isInstance);
            phrases.put(
                    keys,
                    ours.<Term>map(a -> new Agent(agent.sector(), a.traits(), a.plural(), a.alias()))
                            .orElse(agent));
        } else if (known.stream().noneMatch(Nation.class::isInstance)) {
            phrases.put(keys, term);
        }
    }

    private void put(Alias alias, Function<Alias, Term> term) {
        phrases.put(Word.keys(alias.text()), term.apply(alias));
    }

    private void index(KnownActor actor) {
        for (Alias alias : actor.aliases()) {
            put(alias, form -> new Term.Named(actor, form, false));
        }
        if (actor.isPerson()) {
            surname(actor).ifPresent(alias -> put(alias, form -> new Term.Named(actor, form, true)));
        }
    }

    /** The last word of a person's name, unless the entry lists it as a name that stands by itself. */
    private static Optional<Alias> surname(KnownActor person) {
        String[] words = person.name().split(" ", -1);
        String last = words[words.length - 1];
        boolean listed =
                person.aliases().stream().anyMatch(alias -> alias.text().equals(last));
        return listed || Word.keys(last).isEmpty() ? Optional.empty() : Optional.of(Alias.parse(last));
    }

    private void index(Country country) {
        forms(country, country.names(), Nation.Form.NAME);
        forms(country, country.former().stream().map(Country.FormerState::name).toList(), Nation.Form.NAME);
        forms(country, country.adjectives(), Nation.Form.ADJECTIVE);
        forms(country, country.people(), Nation.Form.PEOPLE);
        forms(country, country.capitals(), Nation.Form.CAPITAL);
    }

    private void forms(Country country, List<String> names, Nation.Form form) {
        for (String name : names) {
            // short forms such as "US", "CAR" and "C.A.R." are English words when case is lost
            boolean code = name.replace(".", "").length() <= 3 && name.equals(name.toUpperCase(Locale.ROOT));
            boolean word = code || ENGLISH_WORDS.contains(name.toLowerCase(Locale.ROOT));
            Alias alias = Alias.parse(word ? name + "!!" : name);
            put(alias, a -> new Nation(country.iso3(), country.name(), form, a));
        }
    }

    private void nation(String[] cells) {
        Nation.Form form = Nation.Form.valueOf(cells[1].toUpperCase(Locale.ROOT));
        Country country = countries
                .findByIso3(cells[2])
                .orElseThrow(() -> new IllegalArgumentException("unknown country code " + cells[2]));
        for (String name : cells[0].split(";", -1)) {
            String shown = form == Nation.Form.GOVERNMENT ? name.strip() : country.name();
            put(Alias.parse(name), alias -> new Nation(country.iso3(), shown, form, alias));
        }
    }

    private void people(String[] cells) {
        List<String> homes = List.of(cells[1].split(" ", -1));
        for (String home : homes) {
            if (!isCountry(countries, home)) {
                throw new IllegalArgumentException("unknown country code " + home);
            }
        }
        String[] names = cells[0].split(";", -1);
        for (String name : names) {
            put(Alias.parse(name), alias -> new Term.People(names[0].strip(), homes, alias));
        }
    }

    private void agent(String[] cells) {
        Optional<Sector> sector = ActorFile.sector(cells[2]);
        Set<Agent.Trait> traits = EnumSet.noneOf(Agent.Trait.class);
        for (String trait : cells[3].split(" ", -1)) {
            if (!trait.isBlank()) {
                traits.add(Agent.Trait.valueOf(trait.toUpperCase(Locale.ROOT)));
            }
        }
        nouns(cells[0], sector, traits, traits.contains(Agent.Trait.PLURAL));
        nouns(cells[1], sector, traits, true);
    }

    private void nouns(String cell, Optional<Sector> sector, Set<Agent.Trait> traits, boolean plural) {
        for (String noun : cell.split(";", -1)) {
            if (!noun.isBlank()) {
                put(Alias.parse(noun), alias -> new Agent(sector, traits, plural, alias));
            }
        }
    }

    private void nameNoun(String[] cells) {
        Optional<Sector> sector = ActorFile.sector(cells[1]);
        for (String noun : cells[0].split(";", -1)) {
            put(Alias.parse(noun), alias -> new Term.NameNoun(sector, alias));
        }
    }

    private void table(String file, int columns, Consumer<String[]> line) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            String[] cells = text.split("\t", -1);
            try {
                if (cells.length != columns) {
                    throw new IllegalArgumentException("has " + cells.length + " columns, not " + columns);
                }
                line.accept(cells);
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(file, i + 1, String.valueOf(e.getMessage())));
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream resource = ActorLexicon.class.getResourceAsStream("lexicon/" + file)) {
            if (resource == null) {
                throw new IllegalStateException("the resource lexicon/" + file + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forms that two actors own outright at one time, which the files have to mark as ambiguous. */
    List<String> undeclaredAmbiguities() {
        Map<String, List<KnownActor>> owners = new TreeMap<>();
        for (KnownActor actor : actors.values()) {
            actor.aliases().stream()
                    .filter(alias -> !alias.ambiguous())
                    .map(alias -> String.join(" ", Word.keys(alias.text())))
                    .distinct()
                    .forEach(key ->
                            owners.computeIfAbsent(key, k -> new ArrayList<>()).add(actor));
        }
        List<String> undeclared = new ArrayList<>();
        owners.forEach((key, of) -> {
            List<KnownActor> sorted =
                    of.stream().sorted(Comparator.comparing(KnownActor::id)).toList();
            for (int i = 0; i < sorted.size(); i++) {
                for (KnownActor other : sorted.subList(i + 1, sorted.size())) {
                    if (overlap(sorted.get(i), other)) {
                        undeclared.add(key + ": " + sorted.get(i).id() + ", " + other.id());
                    }
                }
            }
        });
        return undeclared;
    }

    private static boolean overlap(KnownActor a, KnownActor b) {
        return a.roles().stream().anyMatch(role -> b.roles().stream().anyMatch(role::overlaps));
    }
}
