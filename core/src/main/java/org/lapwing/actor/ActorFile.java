package org.lapwing.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lapwing.actor.ActorLexicon.Problem;
import org.lapwing.actor.KnownActor.Role;

/**
 * Reads a file of dated actors: UTF-8, one role of one actor a line, nine columns parted by tabs, {@code #} begins a
 * comment line.
 *
 * <ol>
 *   <li>id, unique; empty where the name serves as one
 *   <li>name; empty on a further line of the same id, which gives what the actor was in another time
 *   <li>other names, parted by {@code ;}, marked as {@link Alias} says
 *   <li>country codes, parted by spaces, the main one first; empty if it has none, or on a further line if it stays
 *   <li>sector; empty if it has none of its own
 *   <li>from and
 *   <li>to, both inclusive, as {@code 2012}, {@code 2012-04} or {@code 2012-04-04}; empty if not known or going on
 *   <li>relations, parted by spaces: {@code part:}, {@code from:}, {@code into:} or {@code ally:} and another id
 *   <li>source: where the entry can be checked: UCDP (its actor list), UN (mission pages), WP (Wikipedia), or words
 * </ol>
 *
 * <p>A tenth column may say what it is: group, force, organisation, person or state (an organ of one).
 */
final class ActorFile {

    private static final int COLUMNS = 9;
    private static final List<String> RELATIONS = List.of("part:", "from:", "into:", "ally:");

    private final String file;
    private final KnownActor.Kind kind;
    private final Predicate<String> isCountry;
    private final Map<String, KnownActor> actors = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ActorFile(String file, KnownActor.Kind kind, Predicate<String> isCountry) {
        this.file = file;
        this.kind = kind;
        this.isCountry = isCountry;
    }

    /** @param kind of the actors for which the file gives none */
    static ActorEntries read(String file, List<String> lines, KnownActor.Kind kind, Predicate<String> isCountry) {
        ActorFile reader = new ActorFile(file, kind, isCountry);
        for (int i = 0; i < lines.size(); i++) {
            reader.line(i + 1, lines.get(i));
        }
        return new ActorEntries(List.copyOf(reader.actors.values()), List.of(), reader.problems);
    }

    private void line(int number, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        try {
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS && cells.length != COLUMNS + 1) {
                throw new IllegalArgumentException(
                        "has " + cells.length + " columns, not " + COLUMNS + "; part them by tabs, empty ones too");
            }
            add(cells);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(file, number, String.valueOf(e.getMessage())));
        }
    }

    private void add(String[] cells) {
        String name = cells[1].strip();
        String id = cells[0].isBlank() ? name : cells[0].strip();
        Role role = new Role(countries(cells[3]), sector(cells[4]), first(cells[5]), last(cells[6]));
        KnownActor before = actors.get(id);
        if (before == null) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("no name; only a further line of an id may leave it out");
            }
            actors.put(
                    id,
                    new KnownActor(
                            id,
                            name,
                            kind(cells),
                            aliases(name, cells[2]),
                            List.of(role),
                            relations(cells[7]),
                            cells[8]));
        } else {
            if (!name.isEmpty()) {
                throw new IllegalArgumentException("the id " + id + " is taken; leave the name empty to add a role");
            }
            if (before.roles().stream().anyMatch(role::overlaps)) {
                throw new IllegalArgumentException("the dates of " + id + " overlap those of an earlier line");
            }
            actors.put(id, withRole(before, role.countries().isEmpty() ? atHome(role, before) : role));
        }
    }

    private KnownActor.Kind kind(String[] cells) {
        if (cells.length == COLUMNS || cells[COLUMNS].isBlank()) {
            return kind;
        }
        String written = cells[COLUMNS].strip();
        return Stream.of(KnownActor.Kind.values())
                .filter(known -> known.label().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown kind " + written + "; use group, force, organisation, person or state"));
    }

    /** A further line need not repeat where the actor is at home. */
    private static Role atHome(Role role, KnownActor before) {
        return new Role(before.roles().get(0).countries(), role.sector(), role.from(), role.to());
    }

    private static KnownActor withRole(KnownActor actor, Role role) {
        return new KnownActor(
                actor.id(),
                actor.name(),
                actor.kind(),
                actor.aliases(),
                Stream.concat(actor.roles().stream(), Stream.of(role)).toList(),
                actor.relations(),
                actor.source());
    }

    /** The name itself is a form of the name, unless the list of forms says how it is to be marked. */
    private static List<Alias> aliases(String name, String cell) {
        List<Alias> listed = Stream.of(cell.split(";", -1))
                .filter(form -> !form.isBlank())
                .map(Alias::parse)
                .toList();
        listed.forEach(ActorFile::requireWord);
        requireWord(Alias.parse(name));
        boolean marked = listed.stream().anyMatch(alias -> alias.text().equals(name));
        return marked
                ? listed
                : Stream.concat(Stream.of(Alias.parse(name)), listed.stream()).toList();
    }

    private static void requireWord(Alias alias) {
        if (Word.keys(alias.text()).isEmpty()) {
            throw new IllegalArgumentException("a name without letters or figures: " + alias.text());
        }
    }

    private List<String> countries(String cell) {
        List<String> codes =
                Stream.of(cell.split(" ", -1)).filter(code -> !code.isBlank()).toList();
        for (String code : codes) {
            if (!isCountry.test(code)) {
                throw new IllegalArgumentException("unknown country code " + code
                        + "; use ISO 3166-1 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC");
            }
        }
        return codes;
    }

    static Optional<Sector> sector(String cell) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Sector.valueOf(cell.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "unknown sector " + cell.strip() + "; use a PLOVER sector, as GOV, MIL, REB or CVL", e);
        }
    }

    private static LocalDate first(String cell) {
        String date = cell.strip();
        return switch (date.length()) {
            case 0 -> LocalDate.MIN;
            case 4 -> day(date + "-01-01");
            case 7 -> day(date + "-01");
            default -> day(date);
        };
    }

    private static LocalDate last(String cell) {
        String date = cell.strip();
        return switch (date.length()) {
            case 0 -> LocalDate.MAX;
            case 4 -> day(date + "-12-31");
            case 7 -> YearMonth.from(day(date + "-01")).atEndOfMonth();
            default -> day(date);
        };
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "not a year, month or day: " + date + "; write 2012, 2012-04 or 2012-04-04", e);
        }
    }

    private static List<String> relations(String cell) {
        List<String> relations = Stream.of(cell.split(" ", -1))
                .filter(relation -> !relation.isBlank())
                .toList();
        for (String relation : relations) {
            if (RELATIONS.stream().noneMatch(relation::startsWith)) {
                throw new IllegalArgumentException(
                        "unknown relation " + relation + "; write part:ID, from:ID, into:ID or ally:ID");
            }
        }
        return relations;
    }
}
