package org.lapwing.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lapwing.event.Event.Where;
import org.lapwing.place.Location;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("locale")
class EventJsonTest {

    private static final Told TOLD = Told.ambush();
    private static final EventJson JSON = EventJson.of(TOLD.body());

    @Test
    void writesTheNamesOfTheRecordInTheirOrderAndCountsCodePoints() {
        String line = JSON.write(TOLD.event(Told.nearGao()));

        assertThat(JsonMapper.builder().build().readTree(line).toPrettyString().replace("\r", ""))
                .isEqualTo("""
                        {
                          "id" : "%1$s-1",
                          "report" : "%1$s",
                          "published" : "2024-05-05",
                          "type" : "ASSAULT",
                          "mode" : [ "firearms" ],
                          "context" : [ "military" ],
                          "status" : "reported",
                          "date" : {
                            "start" : "2024-05-04",
                            "end" : "2024-05-04",
                            "precision" : "day",
                            "text" : "on 4 May"
                          },
                          "place" : {
                            "kind" : "approximate",
                            "relation" : "near",
                            "name" : "Gao",
                            "admin1" : "Gao",
                            "country" : "MLI",
                            "latitude" : 16.27167,
                            "longitude" : -0.04472,
                            "radius_km" : 15.0,
                            "precision" : {
                              "acled" : 2,
                              "ucdp" : 2,
                              "plover" : 2
                            },
                            "anchors" : [ {
                              "name" : "Gao",
                              "admin1" : "Gao",
                              "country" : "MLI",
                              "latitude" : 16.27167,
                              "longitude" : -0.04472,
                              "geonames_id" : 2457163,
                              "feature" : "P.PPLA",
                              "population" : 86633
                            } ],
                            "text" : "near Gao"
                          },
                          "actor" : [ {
                            "sector" : "UAF",
                            "text" : "Gunmen",
                            "start" : 8,
                            "end" : 14
                          } ],
                          "recipient" : [ {
                            "name" : "Armed Forces of Mali",
                            "country" : "MLI",
                            "sector" : "MIL",
                            "text" : "an army patrol",
                            "start" : 24,
                            "end" : 38
                          } ],
                          "roles" : {
                            "victim" : [ {
                              "text" : "14 soldiers",
                              "start" : 66,
                              "end" : 77
                            } ]
                          },
                          "toll" : {
                            "killed" : {
                              "low" : 17,
                              "best" : 17,
                              "text" : "14 soldiers; at least three civilians",
                              "figures" : [ {
                                "low" : 14,
                                "best" : 14,
                                "high" : 14,
                                "people" : "soldiers",
                                "text" : "14 soldiers",
                                "start" : 66,
                                "end" : 77
                              }, {
                                "low" : 3,
                                "best" : 3,
                                "people" : "civilians",
                                "text" : "at least three civilians",
                                "start" : 82,
                                "end" : 106
                              } ]
                            }
                          },
                          "claims" : [ {
                            "field" : "event",
                            "value" : "ASSAULT",
                            "speaker" : "a medic",
                            "speaker_role" : "medic",
                            "stance" : "asserted",
                            "quote" : {
                              "start" : 8,
                              "end" : 56,
                              "text" : "Gunmen ambushed an army patrol near Gao on 4 May"
                            }
                          }, {
                            "field" : "actor",
                            "value" : "rebels",
                            "speaker" : "a rebel spokesman",
                            "speaker_role" : "party",
                            "stance" : "denied",
                            "quote" : {
                              "start" : 123,
                              "end" : 140,
                              "text" : "We were not there"
                            }
                          } ],
                          "evidence" : [ {
                            "start" : 8,
                            "end" : 77,
                            "text" : "Gunmen ambushed an army patrol near Gao on 4 May, killing 14 soldiers"
                          } ],
                          "trace" : {
                            "rule" : "assault.ambush",
                            "trigger" : "ambushed",
                            "decisions" : [ {
                              "field" : "date",
                              "chosen" : "2024-05-04",
                              "rule" : "calendar-day",
                              "rejected" : [ "2023-05-04: in the past" ]
                            } ]
                          }
                        }""".formatted(Told.REPORT));
    }

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(JSON.write(TOLD.bare())).isEqualTo("""
                        {"id":"%1$s-2","report":"%1$s","published":"2024-05-05","type":"REJECT","status":"background",\
                        "evidence":[{"start":123,"end":140,"text":"We were not there"}],\
                        "trace":{"rule":"reject","trigger":"not"}}""".formatted(Told.REPORT));
    }

    static Stream<Event> events() {
        Stream<Location> locations = Stream.of(
                new Location.Resolved(Told.KIDAL),
                new Location.Resolved(Told.OWN),
                new Location.Approximate(
                        Location.Relation.BETWEEN, List.of(Told.GAO, Told.KIDAL), 17.35639, 0.68153, 141.5),
                new Location.Ambiguous(List.of(Told.GAO, Told.KIDAL)),
                new Location.Unknown("Tabankort", Optional.of(Told.GAO)),
                new Location.Unknown("Tabankort", Optional.empty()));
        return Stream.concat(
                Stream.of(TOLD.bare(), TOLD.event(Told.nearGao())),
                locations.map(location -> TOLD.event(Optional.of(new Where(location, "there")))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsBackWhatItWrote(Event event) {
        assertThat(JSON.parse(JSON.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatTheSchemaAllowsAndNothingElse(Event event) throws IOException {
        assertThat(strictSchema().validate(JSON.write(event), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesAPointForAnUnknownPlace() throws IOException {
        Event event = TOLD.event(Optional.of(new Where(new Location.Unknown("Tabankort", Optional.empty()), "there")));
        String line = JSON.write(event).replace("\"kind\":\"unknown\"", "\"kind\":\"unknown\",\"latitude\":17.0");

        assertThat(strictSchema().validate(line, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void refusesARecordOfAnotherReport() {
        String line = JSON.write(TOLD.bare());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventJson.of("Too short.").parse(line));
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.parse("{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.parse("{\"id\":"));
    }

    /** Readers must allow for additions; our own writer must not make any that the schema lacks. */
    private static Schema strictSchema() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(Path.of("..", "docs", "event.schema.json")));
        forbidAdditions(schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private static void forbidAdditions(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("type").asString("").equals("object")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(EventJsonTest::forbidAdditions);
    }
}
