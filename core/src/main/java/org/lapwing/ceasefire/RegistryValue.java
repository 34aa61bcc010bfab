package org.lapwing.ceasefire;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value of a registry file that still knows its line, so that its author can be told where to look.
 *
 * @param line the line of the value's name if it has one, from 1
 */
record RegistryValue(String file, long line, Node node) {

    /** A registry of all ceasefires since 1990 would have about a million characters. */
    static final int LONGEST_FILE = 4_000_000;

    static final int LONGEST_TEXT = 2_000;

    /** A file, its list, an agreement, its monitors, one of them, when that was present, one such time. */
    private static final int DEEPEST = 8;

    /** What makes a value unusable; caught where the next value can be read all the same. */
    static final class Misfit extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient RegistryProblem problem;

        Misfit(RegistryProblem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        RegistryProblem problem() {
            return problem;
        }
    }

    /** @throws Misfit if the text is no YAML, or more of it than a registry can need */
    static RegistryValue parse(String file, String text) {
        if (text.length() > LONGEST_FILE) {
            throw misfit(
                    file, 1, "the file has more than " + LONGEST_FILE + " characters", "split it into several files");
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(LONGEST_FILE)
                .build();
        try {
            checkShape(file, new Parse(settings).parseString(text));
            return new Compose(settings)
                    .composeString(text)
                    .map(root -> new RegistryValue(file, lineOf(root.getStartMark()), root))
                    .orElseThrow(() -> misfit(file, 1, "the file is empty", "begin it with 'agreements:'"));
        } catch (MarkedYamlEngineException e) {
            throw misfit(
                    file, lineOf(e.getProblemMark()), "not YAML: " + e.getProblem(), "mend the line or the one before");
        } catch (YamlEngineException e) {
            throw misfit(file, 1, "not YAML: " + e.getMessage(), "mend the file");
        }
    }

    /** The composer recurses, and aliases multiply: what is too deep or repeats itself must not reach it. */
    private static void checkShape(String file, Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw misfit(file, lineOf(event.getStartMark()), "nested too deeply", "see docs/ceasefires.md");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof AliasEvent) {
                throw misfit(file, lineOf(event.getStartMark()), "aliases (*) are not read here", "write it out");
            }
        }
    }

    /** The entries of a mapping that may have no others than these. */
    Map<String, RegistryValue> entries(String... allowed) {
        if (!(node instanceof MappingNode mapping)) {
            throw misfit("names with values are expected here", "give some of " + String.join(", ", allowed));
        }
        Map<String, RegistryValue> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node name = tuple.getKeyNode();
            RegistryValue key = new RegistryValue(file, lineOf(name.getStartMark()), name);
            if (!Arrays.asList(allowed).contains(key.text())) {
                throw key.misfit("'" + key.text() + "' is not known here", "use " + String.join(", ", allowed));
            }
            if (entries.put(key.text(), new RegistryValue(file, key.line(), tuple.getValueNode())) != null) {
                throw key.misfit("'" + key.text() + "' is given twice", "keep one of them");
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The values of a list; one value that is no list stands for a list of itself. */
    List<RegistryValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<RegistryValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new RegistryValue(file, lineOf(item.getStartMark()), item));
        }
        return items;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw misfit("a text is expected here", "write one");
        }
        String text = scalar.getValue().strip();
        if (text.length() > LONGEST_TEXT) {
            throw misfit("a text of more than " + LONGEST_TEXT + " characters", "shorten it");
        }
        return text;
    }

    /** A constant by its name in lower case, with spaces for underscores. */
    <E extends Enum<E>> E constant(Class<E> names) {
        String text = text();
        return Stream.of(names.getEnumConstants())
                .filter(constant -> written(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> misfit(
                        "'" + text + "' is not known here",
                        "use "
                                + String.join(
                                        ", ",
                                        Stream.of(names.getEnumConstants())
                                                .map(RegistryValue::written)
                                                .toList())));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Misfit misfit(String problem, String remedy) {
        return misfit(file, line, problem, remedy);
    }

    private static Misfit misfit(String file, long line, String problem, String remedy) {
        return new Misfit(new RegistryProblem(file, line, problem, remedy));
    }

    private static long lineOf(Optional<Mark> mark) {
        return mark.map(found -> found.getLine() + 1L).orElse(1L);
    }
}
