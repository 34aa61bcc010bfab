package org.lapwing.coding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lapwing.coding.OntologyTable.Row;

/** The contents of {@code cameo.tsv} and {@code plover-to-cameo.tsv}. */
record CameoCrosswalk(Map<String, CameoCode> codes, Map<Key, CameoCode> exports) {

    /** What a row of the way back is found by. */
    private record Key(EventType type, Optional<String> mode, Optional<String> context) {}

    CameoCrosswalk {
        codes = Map.copyOf(codes);
        exports = Map.copyOf(exports);
    }

    static CameoCrosswalk parse(OntologyFile forward, OntologyFile back, PloverCodebook plover) {
        Map<String, CameoCode> codes = codes(forward, plover);
        return new CameoCrosswalk(codes, exports(back, codes, plover));
    }

    Optional<CameoCode> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    CameoCode export(EventType type, Optional<String> mode, List<String> contexts) {
        return contexts.stream()
                .map(context -> new Key(type, mode, Optional.of(context)))
                .filter(exports::containsKey)
                .findFirst()
                .or(() -> Optional.of(new Key(type, mode, Optional.empty())))
                .map(exports::get)
                .orElseThrow(() -> new IllegalArgumentException(type + " has no mode " + mode.orElse("")));
    }

    private static Map<String, CameoCode> codes(OntologyFile file, PloverCodebook plover) {
        Map<String, CameoCode> codes = new HashMap<>();
        for (Row row : OntologyTable.read(file, "code", "label", "goldstein", "type", "mode", "contexts")) {
            CameoCode code = code(row, plover);
            if (codes.put(code.code(), code) != null) {
                throw row.error(code.code() + " is given twice");
            }
        }
        return codes;
    }

    private static CameoCode code(Row row, PloverCodebook plover) {
        return row.locating(() ->
                new CameoCode(row.text("code"), row.text("label"), row.number("goldstein"), ploverCode(row, plover)));
    }

    private static Optional<PloverCode> ploverCode(Row row, PloverCodebook plover) {
        Optional<String> mode = row.find("mode");
        List<String> contexts = row.list("contexts");
        if (row.find("type").isEmpty() && (mode.isPresent() || !contexts.isEmpty())) {
            throw row.error("mode or context without a type");
        }
        return row.find("type").map(name -> {
            EventType type = row.name(EventType.class, EventType::name, name);
            mode.ifPresent(m -> plover.checkMode(type, m, row));
            contexts.forEach(context -> plover.checkContext(context, row));
            return new PloverCode(type, mode, contexts);
        });
    }

    private static Map<Key, CameoCode> exports(OntologyFile file, Map<String, CameoCode> codes, PloverCodebook plover) {
        Map<Key, CameoCode> exports = new LinkedHashMap<>();
        for (Row row : OntologyTable.read(file, "type", "mode", "context", "code", "loss")) {
            EventType type = row.name(EventType.class, EventType::name, row.text("type"));
            Key key = new Key(
                    type,
                    given(row, "mode").map(mode -> plover.checkMode(type, mode, row)),
                    given(row, "context").map(context -> plover.checkContext(context, row)));
            if (exports.put(key, exported(row, type, codes)) != null) {
                throw row.error("a row for the same type, mode and context stands above");
            }
        }
        plover.types().values().forEach(definition -> {
            requireExport(exports, file, definition.type(), Optional.empty());
            definition.modes().forEach(m -> requireExport(exports, file, definition.type(), Optional.of(m.name())));
        });
        return exports;
    }

    private static Optional<String> given(Row row, String column) {
        return Optional.of(row.text(column)).filter(value -> !value.equals("-"));
    }

    private static CameoCode exported(Row row, EventType type, Map<String, CameoCode> codes) {
        CameoCode code = Optional.ofNullable(codes.get(row.text("code")))
                .orElseThrow(() -> row.error("'" + row.text("code") + "' is not in the table of CAMEO codes"));
        boolean sameType = code.plover().filter(plover -> plover.type() == type).isPresent();
        if (!sameType && row.find("loss").isEmpty()) {
            throw row.error(code.code() + " is not " + type + " in PLOVER, so the loss must be told");
        }
        return code;
    }

    private static void requireExport(
            Map<Key, CameoCode> exports, OntologyFile file, EventType type, Optional<String> mode) {
        if (!exports.containsKey(new Key(type, mode, Optional.empty()))) {
            throw new BadOntologyException(
                    file.name(), 1, "no row for " + type + " " + mode.orElse("-") + " without a context");
        }
    }
}
