package org.lapwing.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lapwing.coding.EventDefinition.Mode;
import org.lapwing.coding.OntologyTable.Row;

/** The content of {@code plover.yaml}. */
record PloverCodebook(Map<EventType, EventDefinition> types, Map<String, String> contexts) {

    PloverCodebook {
        types = Collections.unmodifiableMap(new EnumMap<>(types));
        contexts = Collections.unmodifiableMap(new LinkedHashMap<>(contexts));
    }

    static PloverCodebook parse(OntologyFile file) {
        YamlValue root = YamlValue.parse(file);
        root.entries("types", "contexts");
        Map<String, String> contexts = new LinkedHashMap<>();
        root.required("contexts").entries().forEach((name, definition) -> contexts.put(name, definition.text()));
        return new PloverCodebook(types(root.required("types")), contexts);
    }

    private static Map<EventType, EventDefinition> types(YamlValue section) {
        Map<EventType, EventDefinition> types = new EnumMap<>(EventType.class);
        section.entries().forEach((name, value) -> {
            EventType type = value.nameOf(EventType.class, name);
            types.put(type, definition(type, value));
        });
        for (EventType type : EventType.values()) {
            if (!types.containsKey(type)) {
                throw section.error(type + " is missing");
            }
        }
        return types;
    }

    private static EventDefinition definition(EventType type, YamlValue value) {
        Map<String, YamlValue> entries =
                value.entries("definition", "quad", "recipient required", "intensity", "note", "modes");
        YamlValue quad = value.required("quad");
        if (quad.name(EventType.Quad.class) != type.quad()) {
            throw quad.error(type + " is " + type.quad() + " in the program");
        }
        String definition = value.required("definition").text();
        boolean recipientRequired = value.required("recipient required").truth();
        double intensity = value.required("intensity").number();
        List<Mode> modes = Optional.ofNullable(entries.get("modes"))
                .map(section -> modes(section, intensity))
                .orElse(List.of());
        return value.locating(() -> new EventDefinition(type, definition, recipientRequired, intensity, modes));
    }

    private static List<Mode> modes(YamlValue section, double typeIntensity) {
        List<Mode> modes = new ArrayList<>();
        section.entries().forEach((name, value) -> {
            Map<String, YamlValue> entries = value.entries("definition", "intensity");
            double intensity = Optional.ofNullable(entries.get("intensity"))
                    .map(YamlValue::number)
                    .orElse(typeIntensity);
            modes.add(value.locating(
                    () -> new Mode(name, value.required("definition").text(), intensity)));
        });
        return modes;
    }

    boolean isMode(EventType type, String name) {
        return definition(type).findMode(name).isPresent();
    }

    EventDefinition definition(EventType type) {
        return Optional.ofNullable(types.get(type)).orElseThrow();
    }

    String checkMode(EventType type, String mode, Row row) {
        if (!isMode(type, mode)) {
            throw row.error("'" + mode + "' is no mode of " + type);
        }
        return mode;
    }

    String checkContext(String context, Row row) {
        if (!contexts.containsKey(context)) {
            throw row.error("'" + context + "' is no context");
        }
        return context;
    }
}
