package org.lapwing.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The triggers of all event types, read once from the lexicon files and validated as they are read. */
public final class Lexicon {

    private static final String FOLDER = "lexicon/";
    private static final Set<String> FIELDS =
            Set.of("rule", "mode", "contexts", "verbs", "nouns", "needs", "never", "frame", "content", "examples");
    private static final Set<String> TRAITS = Arrays.stream(LexiconEntry.Trait.values())
            .map(LexiconEntry.Trait::field)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> EXAMPLE_FIELDS = Set.of("yes", "no", "actor", "recipient", "status");

    private final List<LexiconEntry> entries;
    private final Map<String, Set<String>> lists;
    private final Map<EventType, Map<String, String>> contentModes;
    private final Map<String, List<Pattern>> byVerb = new HashMap<>();
    private final Map<String, List<Pattern>> byNounHead = new HashMap<>();

    /** One trigger of an entry, word by word. */
    record Pattern(LexiconEntry entry, List<String> words) {

        static Pattern of(LexiconEntry entry, String trigger) {
            return new Pattern(entry, List.of(trigger.split(" ")));
        }
    }

    private Lexicon(
            List<LexiconEntry> entries,
            Map<String, Set<String>> lists,
            Map<EventType, Map<String, String>> contentModes) {
        this.contentModes = Map.copyOf(contentModes);
        this.entries = List.copyOf(entries);
        this.lists = Map.copyOf(lists);
        for (LexiconEntry entry : this.entries) {
            for (String verb : entry.verbs()) {
                Pattern pattern = Pattern.of(entry, verb);
                Stream.of(firstWord(verb), verbOf(verb))
                        .distinct()
                        .forEach(word -> byVerb.computeIfAbsent(word, k -> new ArrayList<>())
                                .add(pattern));
            }
            for (String noun : entry.nouns()) {
                byNounHead
                        .computeIfAbsent(lastWord(noun), k -> new ArrayList<>())
                        .add(Pattern.of(entry, noun));
            }
        }
    }

    /** The lexicon that ships with Lapwing. */
    public static Lexicon load() {
        YAMLMapper yaml = new YAMLMapper();
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        read(yaml, "lists.yaml").properties().forEach(p -> lists.put(p.getKey(), Set.copyOf(words(p.getValue()))));
        List<LexiconEntry> entries = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (EventType type : EventType.values()) {
            String file = type.name().toLowerCase(Locale.ROOT) + ".yaml";
            for (JsonNode node : read(yaml, file)) {
                LexiconEntry entry = entry(type, node, file);
                if (!rules.add(entry.rule())) {
                    throw new IllegalArgumentException(file + ": rule " + entry.rule() + " stands twice");
                }
                entries.add(entry);
            }
        }
        Lexicon lexicon = new Lexicon(entries, lists, contentModes(yaml));
        lexicon.checkFillers();
        return lexicon;
    }

    public List<LexiconEntry> entries() {
        return entries;
    }

    /** The mode that an act takes from what it is about: to urge a withdrawal is to ask the other to yield. */
    Optional<String> contentMode(EventType act, EventType content) {
        return Optional.ofNullable(contentModes.get(act)).map(modes -> modes.get(content.name()));
    }

    /** Whether {@code lemma} stands in the named list of nouns or verbs; false for a list that does not exist. */
    public boolean isInList(String list, String lemma) {
        return lists.getOrDefault(list, Set.of()).contains(lemma);
    }

    Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }

    /** The triggers whose verb, or whose part behind a hyphen, is {@code lemma}. */
    List<Pattern> listByVerb(String lemma) {
        return byVerb.getOrDefault(lemma, List.of());
    }

    List<Pattern> listByNounHead(String lemma) {
        return byNounHead.getOrDefault(lemma, List.of());
    }

    private void checkFillers() {
        for (LexiconEntry entry : entries) {
            List<String> fillers = new ArrayList<>();
            entry.needs().values().forEach(fillers::addAll);
            entry.never().values().forEach(fillers::addAll);
            for (String filler : fillers) {
                if (filler.startsWith("$") && !lists.containsKey(filler.substring(1))) {
                    throw new IllegalArgumentException("rule " + entry.rule() + ": no list " + filler);
                }
                if (filler.startsWith("@")
                        && !filler.equals("@place")
                        && !filler.equals("@name")
                        && !FillerClass.isName(filler.substring(1))) {
                    throw new IllegalArgumentException("rule " + entry.rule() + ": no class " + filler);
                }
            }
        }
    }

    private static LexiconEntry entry(EventType type, JsonNode node, String file) {
        node.propertyNames().forEach(name -> {
            if (!FIELDS.contains(name) && !TRAITS.contains(name)) {
                throw new IllegalArgumentException(
                        file + ": " + node.path("rule").asString("?") + ": no field " + name);
            }
        });
        return new LexiconEntry(
                type,
                node.required("rule").asString(),
                text(node, "mode"),
                words(node.path("contexts")),
                words(node.path("verbs")).stream().map(Lexicon::apart).toList(),
                words(node.path("nouns")).stream()
                        .flatMap(noun -> Stream.of(noun, noun.replace('-', ' ')))
                        .distinct()
                        .toList(),
                slots(node.path("needs")),
                slots(node.path("never")),
                text(node, "frame").map(Lexicon::frame).orElse(LexiconEntry.Frame.ACT),
                text(node, "content").map(c -> LexiconEntry.Content.valueOf(c.toUpperCase(Locale.ROOT))),
                Arrays.stream(LexiconEntry.Trait.values())
                        .filter(trait -> node.path(trait.field()).asBoolean(false))
                        .collect(Collectors.toSet()),
                examples(node.path("examples"), file));
    }

    private static Map<EventType, Map<String, String>> contentModes(YAMLMapper yaml) {
        Map<EventType, Map<String, String>> result = new EnumMap<>(EventType.class);
        read(yaml, "content-modes.yaml").properties().forEach(act -> {
            Map<String, String> modes = new LinkedHashMap<>();
            act.getValue()
                    .properties()
                    .forEach(p -> modes.put(
                            EventType.valueOf(p.getKey()).name(), p.getValue().asString()));
            result.put(EventType.valueOf(act.getKey()), modes);
        });
        return result;
    }

    private static LexiconEntry.Frame frame(String name) {
        return LexiconEntry.Frame.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<LexiconEntry.Example> examples(JsonNode nodes, String file) {
        List<LexiconEntry.Example> result = new ArrayList<>();
        for (JsonNode node : nodes) {
            node.propertyNames().forEach(name -> {
                if (!EXAMPLE_FIELDS.contains(name)) {
                    throw new IllegalArgumentException(file + ": an example has no field " + name);
                }
            });
            boolean yields = node.has("yes");
            result.add(new LexiconEntry.Example(
                    node.required(yields ? "yes" : "no").asString(),
                    yields,
                    text(node, "actor"),
                    text(node, "recipient"),
                    text(node, "status").map(s -> Status.valueOf(s.toUpperCase(Locale.ROOT)))));
        }
        return result;
    }

    private static Map<String, List<String>> slots(JsonNode node) {
        Map<String, List<String>> result = new LinkedHashMap<>();
        node.properties().forEach(p -> result.put(p.getKey(), words(p.getValue())));
        return result;
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.has(field) ? Optional.of(node.path(field).asString()) : Optional.empty();
    }

    /** A list, or a string of words parted by commas. */
    private static List<String> words(JsonNode node) {
        if (node.isArray()) {
            List<String> result = new ArrayList<>();
            node.forEach(n -> result.add(n.asString()));
            return result;
        }
        if (node.isMissingNode()) {
            return List.of();
        }
        return Arrays.stream(node.asString().split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static JsonNode read(YAMLMapper yaml, String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon file " + file + " is missing from the program");
            }
            return yaml.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lexicon file " + file, e);
        }
    }

    /** Texts are cut at most hyphens, so triggers are too; but what is before the verb ("test-fire") stays with it. */
    private static String apart(String verb) {
        String first = firstWord(verb);
        return first + verb.substring(first.length()).replace('-', ' ');
    }

    private static String firstWord(String words) {
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    /** "fire" of "test-fire missile" */
    static String verbOf(String words) {
        String first = firstWord(words);
        return first.substring(first.lastIndexOf('-') + 1);
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
