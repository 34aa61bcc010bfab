package org.lapwing.actor;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lapwing.actor.ActorLexicon.Problem;
import org.lapwing.actor.KnownActor.Role;
import org.lapwing.actor.Term.Agent;

/**
 * Reads actor and agent dictionaries with CAMEO codes as PETRARCH and TABARI have them (PETRARCH manual, "Dictionary
 * formats"):
 *
 * <pre>
 * NAME_OF_ACTOR_ [CODE] ; comment
 * +ANOTHER_NAME_
 *     [CODE &lt;date]      until the date, [CODE &gt;date] from it, [CODE date-date] between: all inclusive
 * NOUN_FOR_AGENT {PLURAL} [~CODE]
 * !WORDS! = ONE, OTHER      stands for each of them in nouns: CONGRESS!WORDS! [~LEG]
 * </pre>
 *
 * <p>The formats give no letter case and do not tell persons from bodies. So what is at home in a state and neither
 * fights nor opposes it is taken for one of its organs or officials, which belong to no group; a name of one short word
 * is only found in capitals; and of a bare country code the first name is the country's, the others (spellings, but cities as
 * well) stand for its government where they act.
 */
final class PetrarchDictionary {

    private static final Pattern CODE = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern PLURAL = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern DATE = Pattern.compile("[0-9]+");
    private static final Pattern WORDS = Pattern.compile("!([^!=]+)!\\s*=(.*)");
    private static final Pattern MARKER = Pattern.compile("!([^!]+)!");
    private static final String STOP = "---STOP---";

    /** PETRARCH and TABARI read two-digit years up to this one as of this century. */
    private static final int LAST_SHORT_YEAR = 30;

    private static final int SHORT_DATE = 6;
    private static final int LONG_DATE = 8;
    /** Nobody has held more offices; each is compared with all before it. */
    private static final int MOST_CODES = 200;

    private static final int SHORTEST_NAME_IN_ANY_CASE = 4;

    private static final Set<Sector> OF_STATE =
            EnumSet.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD, Sector.LEG, Sector.SPY, Sector.ELI);

    private static final Set<String> SMALL_WORDS =
            Set.of("of", "and", "for", "in", "the", "to", "on", "de", "du", "la", "al", "el", "bin");

    private final String file;
    private final Predicate<String> isCountry;
    private final Map<String, KnownActor> actors = new LinkedHashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private Optional<Entry> open = Optional.empty();
    private boolean inComment;

    /** A code with the first and last day it holds for. */
    private record DatedCode(CameoCode code, LocalDate from, LocalDate to) {}

    /** An entry of which more lines may come. */
    private static final class Entry {
        private final int line;
        private final List<String> names = new ArrayList<>();
        private final List<DatedCode> dated = new ArrayList<>();
        private Optional<CameoCode> otherwise = Optional.empty();
        private boolean refused;

        Entry(int line) {
            this.line = line;
        }
    }

    private PetrarchDictionary(String file, Predicate<String> isCountry) {
        this.file = file;
        this.isCountry = isCountry;
    }

    static ActorEntries read(String file, List<String> lines, Predicate<String> isCountry) {
        PetrarchDictionary reader = new PetrarchDictionary(file, isCountry);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(STOP)) {
                break;
            }
            reader.line(i + 1, reader.withoutComment(lines.get(i)));
        }
        reader.close();
        return new ActorEntries(List.copyOf(reader.actors.values()), reader.terms, reader.problems);
    }

    private String withoutComment(String line) {
        String rest = line;
        if (inComment) {
            int end = rest.indexOf("-->");
            if (end < 0) {
                return "";
            }
            inComment = false;
            rest = rest.substring(end + 3);
        }
        int start = rest.indexOf("<!");
        if (start >= 0) {
            int end = rest.indexOf("-->", start);
            inComment = end < 0 && rest.startsWith("<!--", start);
            rest = rest.substring(0, start) + (end < 0 ? "" : rest.substring(end + 3));
        }
        return before(before(rest, ';'), '#').stripTrailing();
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private void line(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            String text = line.strip();
            Matcher defined = WORDS.matcher(text);
            if (defined.matches()) {
                define(defined.group(1), defined.group(2));
            } else if (text.startsWith("[")) {
                entry().ifPresent(entry -> codes(entry, text));
            } else if (text.startsWith("+")) {
                entry().ifPresent(entry -> entry.names.add(before(text.substring(1), '[')));
            } else if (code(text).filter(code -> code.contains("~")).isPresent()) {
                close();
                agent(text);
            } else {
                close();
                begin(number, text);
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(file, number, String.valueOf(e.getMessage())));
        }
    }

    /** The entry that a further line belongs to; empty if its first line was refused already. */
    private Optional<Entry> entry() {
        if (open.isEmpty()) {
            throw new IllegalArgumentException(
                    "belongs to no entry; begin one with NAME_OF_ACTOR_ on a line of its own");
        }
        return open.filter(entry -> !entry.refused);
    }

    private void begin(int number, String text) {
        Entry entry = new Entry(number);
        open = Optional.of(entry);
        entry.names.add(before(text, '['));
        try {
            words(entry.names.get(0));
            codes(entry, text);
        } catch (IllegalArgumentException e) {
            entry.refused = true;
            throw e;
        }
    }

    private static Optional<String> code(String text) {
        Matcher code = CODE.matcher(text);
        return code.find() ? Optional.of(code.group(1).strip()) : Optional.empty();
    }

    /** PETRARCH has one code a line, TABARI several. */
    private void codes(Entry entry, String text) {
        if (text.lastIndexOf('[') > text.lastIndexOf(']')) {
            throw new IllegalArgumentException("a code has no closing ]");
        }
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            if (entry.dated.size() == MOST_CODES) {
                throw new IllegalArgumentException("more than " + MOST_CODES + " codes for one actor; cut it in two");
            }
            restrict(entry, code.group(1).strip());
        }
    }

    private void restrict(Entry entry, String inside) {
        int blank = inside.indexOf(' ');
        CameoCode code = CameoCode.parse(blank < 0 ? inside : inside.substring(0, blank), isCountry);
        String when = blank < 0 ? "" : inside.substring(blank).strip();
        if (when.isEmpty()) {
            entry.otherwise = Optional.of(code);
        } else if (when.startsWith("<")) {
            entry.dated.add(new DatedCode(code, LocalDate.MIN, day(when.substring(1))));
        } else if (when.startsWith(">")) {
            entry.dated.add(new DatedCode(code, day(when.substring(1)), LocalDate.MAX));
        } else {
            String[] ends = when.split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("not a restriction: " + when
                        + "; write <DATE, >DATE or DATE-DATE, dates as YYYYMMDD or YYMMDD");
            }
            LocalDate from = day(ends[0]);
            LocalDate to = day(ends[1]);
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("ends on " + to + " before it begins on " + from);
            }
            entry.dated.add(new DatedCode(code, from, to));
        }
    }

    private static LocalDate day(String written) {
        String date = written.strip();
        int length = date.length();
        if (DATE.matcher(date).matches() && (length == SHORT_DATE || length == LONG_DATE)) {
            int monthAt = length - 4;
            int year = Integer.parseInt(date.substring(0, monthAt));
            int century = length == LONG_DATE ? 0 : year <= LAST_SHORT_YEAR ? 2000 : 1900;
            try {
                return LocalDate.of(
                        century + year,
                        Integer.parseInt(date.substring(monthAt, monthAt + 2)),
                        Integer.parseInt(date.substring(monthAt + 2)));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no such day: " + date, e);
            }
        }
        throw new IllegalArgumentException("not a date: " + date + "; write YYYYMMDD or YYMMDD");
    }

    /** Takes up the entry that has come to its end. */
    private void close() {
        open.filter(entry -> !entry.refused).ifPresent(entry -> {
            try {
                takeUp(entry);
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(file, entry.line, String.valueOf(e.getMessage())));
            }
        });
        open = Optional.empty();
    }

    private void takeUp(Entry entry) {
        List<Alias> aliases = new ArrayList<>();
        for (String name : entry.names) {
            aliases.add(alias(words(name)));
        }
        String name = display(words(entry.names.get(0)));
        Optional<String> country = entry.dated.isEmpty()
                ? entry.otherwise.filter(CameoCode::isBareCountry).flatMap(CameoCode::country)
                : Optional.empty();
        if (country.filter(code -> !ActorLexicon.isCountryless(code)).isPresent()) {
            Term.Nation.Form form = Term.Nation.Form.NAME;
            for (Alias alias : aliases) {
                terms.add(new Term.Nation(country.get(), name, form, alias));
                form = Term.Nation.Form.CAPITAL;
            }
            return;
        }
        List<Role> roles = roles(entry);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(name + " has no code that could be read; give it one, as [MLIREB]");
        }
        if (actors.putIfAbsent(name, new KnownActor(name, name, kind(roles), aliases, roles, List.of(), file))
                != null) {
            throw new IllegalArgumentException(name + " is in the file already; join the two entries");
        }
    }

    /** The first code whose time fits holds, so what the earlier ones leave open is left to the later. */
    private static List<Role> roles(Entry entry) {
        List<DatedCode> codes = new ArrayList<>(entry.dated);
        entry.otherwise.ifPresent(code -> codes.add(new DatedCode(code, LocalDate.MIN, LocalDate.MAX)));
        List<Role> roles = new ArrayList<>();
        for (DatedCode dated : codes) {
            List<Role> pieces = List.of(
                    new Role(dated.code.country().stream().toList(), dated.code.sector(), dated.from, dated.to));
            for (Role earlier : List.copyOf(roles)) {
                pieces = pieces.stream()
                        .flatMap(piece -> piece.without(earlier).stream())
                        .toList();
            }
            roles.addAll(pieces);
        }
        return roles.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList();
    }

    private static KnownActor.Kind kind(List<Role> roles) {
        boolean ofState = roles.stream()
                .allMatch(role -> !role.countries().isEmpty()
                        && !ActorLexicon.isCountryless(role.countries().get(0))
                        && role.sector().map(OF_STATE::contains).orElse(true));
        return ofState ? KnownActor.Kind.STATE : KnownActor.Kind.GROUP;
    }

    private void define(String marker, String list) {
        words.put(
                marker.strip(),
                Stream.of(list.split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    private void agent(String text) {
        String code = code(text).orElseThrow().replace("~", "");
        Sector sector = CameoCode.parse(code, isCountry)
                .sector()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no role in the code [" + code + "]; use one of CAMEO's, as [~MIL]"));
        String noun = before(before(text, '['), '{').strip();
        Matcher plural = PLURAL.matcher(text);
        Matcher marker = MARKER.matcher(noun);
        if (marker.find()) {
            List<String> stand = words.get(marker.group(1).strip());
            if (stand == null) {
                throw new IllegalArgumentException(
                        "nothing stands for !" + marker.group(1) + "!; define it above with !NAME! = WORD, WORD");
            }
            for (String word : stand) {
                put(noun.substring(0, marker.start()) + word + noun.substring(marker.end()), sector, false);
            }
        } else {
            put(noun, sector, false);
            String many = plural.find() ? plural.group(1).strip() : plural(words(noun));
            if (!many.isEmpty()) {
                put(many, sector, true);
            }
        }
    }

    private void put(String noun, Sector sector, boolean plural) {
        Set<Agent.Trait> traits = EnumSet.noneOf(Agent.Trait.class);
        if (OF_STATE.contains(sector) && sector != Sector.ELI) {
            traits.add(Agent.Trait.STATE);
        }
        Alias alias = Alias.parse(String.join(" ", words(noun)));
        terms.add(new Agent(Optional.of(sector), traits, plural, alias));
    }

    private static String plural(List<String> words) {
        String noun = String.join(" ", words);
        if (noun.endsWith("y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (noun.endsWith("s") ? "es" : "s");
    }

    /** In small letters; at least one, and such as can be found. */
    private static List<String> words(String phrase) {
        List<String> words = Stream.of(phrase.replace('_', ' ').split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        if (Word.keys(String.join(" ", words)).isEmpty()) {
            throw new IllegalArgumentException("no name; write it in front, as NAME_OF_ACTOR_");
        }
        return words;
    }

    private static Alias alias(List<String> words) {
        if (words.size() == 1) {
            String capitals = words.get(0).toUpperCase(Locale.ROOT);
            return Alias.parse(capitals.length() < SHORTEST_NAME_IN_ANY_CASE ? capitals + "!!" : capitals);
        }
        return Alias.parse(display(words));
    }

    private static String display(List<String> words) {
        if (words.size() == 1 && words.get(0).length() <= SHORTEST_NAME_IN_ANY_CASE) {
            return words.get(0).toUpperCase(Locale.ROOT);
        }
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            boolean small = !name.isEmpty() && SMALL_WORDS.contains(word);
            name.append(name.isEmpty() ? "" : " ").append(small ? word : capitalised(word));
        }
        return name.toString();
    }

    private static String capitalised(String word) {
        return Stream.of(word.split("-", -1))
                .map(part -> part.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(joining("-"));
    }
}
