package org.lapwing.evaluation;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One report of the training set as {@code models/train.py} reads it.
 *
 * @param gold with {@code templates} and {@code doc_roles}
 * @param ofRules types of the incidents that the rules find
 * @param entities say which phrases are names of actors that the product knows
 */
record MucExample(ObjectNode gold, ReportPieces pieces, Set<MucType> ofRules, MucEntities entities) {

    /** What the key says of a type: that it is told, that it is not, or that either answer counts. */
    private enum Answer {
        YES,
        NO,
        EITHER
    }

    MucExample {
        ofRules = Set.copyOf(ofRules);
    }

    ObjectNode json() {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("id", gold.path("id").asString());
        ArrayNode ids = json.putArray("ids");
        ArrayNode windows = json.putArray("windows");
        for (ReportPieces.Window window : pieces.windows()) {
            windows.addArray().add(window.from()).add(window.to());
            for (long id : pieces.ids(window)) {
                ids.add(id);
            }
        }
        ArrayNode phrases = json.putArray("phrases");
        pieces.phrases()
                .forEach(p -> phrases.addArray()
                        .add(p.first())
                        .add(p.last())
                        .add(p.words())
                        .add(p.key()));
        ObjectNode actors = json.putObject("actors");
        pieces.phrases().stream().map(ReportPieces.Phrase::key).distinct().forEach(name -> {
            Set<String> bearers = entities.actors(name);
            if (!bearers.isEmpty()) {
                bearers.forEach(actors.putArray(name)::add);
            }
        });
        ArrayNode types = json.putArray("types");
        ArrayNode rules = json.putArray("rules");
        for (MucType type : MucType.values()) {
            types.add(answer(type).name());
            rules.add(ofRules.contains(type) ? 1 : 0);
        }
        json.put("relevant", relevant().name());
        ArrayNode roles = json.putArray("roles");
        for (Part part : Part.values()) {
            addEntities(gold.path("doc_roles").path(MucIncident.slot(part)), roles.addArray());
        }
        ArrayNode descriptions = json.putArray("victim_descriptions");
        for (JsonNode template : gold.path("templates")) {
            for (JsonNode victim : template.path("victim_descriptions")) {
                addMentions(victim.path("strings"), descriptions.addArray());
            }
        }
        return json;
    }

    private static void addEntities(JsonNode entities, ArrayNode into) {
        entities.forEach(entity -> addMentions(entity, into.addArray()));
    }

    private static void addMentions(JsonNode entity, ArrayNode into) {
        entity.forEach(mention -> into.add(MucParts.normal(mention.asString())));
    }

    private Answer relevant() {
        boolean wanted = false;
        for (JsonNode template : gold.path("templates")) {
            wanted |= !template.path("optional").asBoolean();
        }
        if (wanted) {
            return Answer.YES;
        }
        return gold.path("templates").isEmpty() ? Answer.NO : Answer.EITHER;
    }

    private Answer answer(MucType type) {
        Set<String> wanted = new TreeSet<>();
        Set<String> allowed = new TreeSet<>();
        for (JsonNode template : gold.path("templates")) {
            JsonNode types = template.path("incident_type");
            boolean either = types.size() > 1 || template.path("optional").asBoolean();
            types.forEach(t -> (either ? allowed : wanted).add(t.asString()));
        }
        if (wanted.contains(type.name())) {
            return Answer.YES;
        }
        return allowed.contains(type.name()) ? Answer.EITHER : Answer.NO;
    }
}
