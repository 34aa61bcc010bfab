package org.lapwing.coding;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A value in a YAML file that still knows its line. Data binding forgets lines, and a codebook is edited by people who
 * need to be told where they slipped.
 *
 * @param line the line of the value's name if it has one, from 1
 */
record YamlValue(String file, long line, Node node) {

    static YamlValue parse(OntologyFile file) {
        LoadSettings settings = LoadSettings.builder().setLabel(file.name()).build();
        try {
            return new Compose(settings)
                    .composeString(file.text())
                    .map(root -> new YamlValue(file.name(), lineOf(root), root))
                    .orElseThrow(() -> new BadOntologyException(file.name(), 1, "the file is empty"));
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(1L);
            throw new BadOntologyException(file.name(), line, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new BadOntologyException(file.name(), 1, "not YAML: " + e.getMessage());
        }
    }

    /** The entries of a mapping, in the order written. */
    Map<String, YamlValue> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("names with values are expected here");
        }
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = new YamlValue(file, lineOf(tuple.getKeyNode()), tuple.getKeyNode());
            if (entries.put(key.text(), new YamlValue(file, key.line(), tuple.getValueNode())) != null) {
                throw key.error("'" + key.text() + "' is given twice");
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The entries of a mapping that may have no others than these. */
    Map<String, YamlValue> entries(String... allowed) {
        Map<String, YamlValue> entries = entries();
        entries.forEach((name, value) -> {
            if (!Arrays.asList(allowed).contains(name)) {
                throw value.error("'" + name + "' is not one of " + String.join(", ", allowed));
            }
        });
        return entries;
    }

    YamlValue required(String name) {
        return Optional.ofNullable(entries().get(name)).orElseThrow(() -> error("'" + name + "' is missing"));
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw error("a text is expected here");
    }

    double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw error("'" + text() + "' is not a number");
        }
    }

    boolean truth() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("'" + text() + "' is neither true nor false");
        };
    }

    <E extends Enum<E>> E name(Class<E> names) {
        return nameOf(names, text());
    }

    <E extends Enum<E>> E nameOf(Class<E> names, String name) {
        return Arrays.stream(names.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> error("'" + name + "' is no " + names.getSimpleName()));
    }

    <T> T locating(Supplier<T> value) {
        return BadOntologyException.locating(file, line, value);
    }

    BadOntologyException error(String problem) {
        return new BadOntologyException(file, line, problem);
    }

    private static long lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(1L);
    }
}
