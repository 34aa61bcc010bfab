package org.lapwing.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.export.AgreementRecord;
import org.lapwing.export.Json;
import org.lapwing.export.Masks;
import org.lapwing.monitoring.Agreements;
import org.lapwing.place.Gazetteer;
import org.lapwing.privacy.PrivatePersons;
import org.lapwing.report.Report;
import org.lapwing.store.CodedReport;
import org.lapwing.store.FakeCoder;
import org.lapwing.store.Store;
import org.lapwing.store.StoreException;
import org.lapwing.store.StoredVerdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Over a real socket, as a client sees it. */
@Tag("locale")
class CeasefireApiTest {

    private static final ActorLexicon ACTORS = ActorLexicon.load();
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final PrivatePersons PERSONS = PrivatePersons.by(ACTORS);
    private static final Map<String, Schema> SCHEMAS = schemas();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String TRUCE = """
            agreements:
              - id: mli-own
                name: Truce of Gao
                class: cessation
                form: declared
                parties: [{state: MLI}, {groups: [CMA], called: [gunmen]}]
                purpose: humanitarian
                announced: 2024-05
                effective: 2024-05-01
                time zone: Africa/Bamako
                obligations: [cease_fire, protect_civilians]
                sources: [none]
            """;

    private static final String ATTACK =
            "The teacher Aminata Sidibe fled when Gunmen attacked Gao on 2024-05-04, killing 7 villagers, a nurse said.";

    private static final List<Exception> FAILURES = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static CeasefireApi api;

    @BeforeAll
    static void start() throws IOException {
        api = CeasefireApi.start("127.0.0.1", 0, store(), agreements(), Masks.on("test", () -> PERSONS), FAILURES::add);
        Store.open(folder.resolve("empty.duckdb")).close();
    }

    @BeforeEach
    void empty() throws IOException {
        Files.copy(folder.resolve("empty.duckdb"), store(), StandardCopyOption.REPLACE_EXISTING);
        for (String id : List.of("mli-own", "mli-half")) {
            Files.deleteIfExists(ownFolder().resolve(id + ".yaml"));
        }
        Files.deleteIfExists(ownFolder());
    }

    @AfterEach
    void nothingFailed() {
        assertThat(FAILURES).isEmpty();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Path store() {
        return folder.resolve("test.duckdb");
    }

    private static Path ownFolder() {
        return folder.resolve("agreements");
    }

    private static Agreements agreements() {
        return new Agreements(ownFolder(), List.of(), ACTORS, GAZETTEER);
    }

    private record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path));
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        return new Answer(CLIENT.send(request, BodyHandlers.ofString(UTF_8)));
    }

    private static Answer get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private static HttpRequest.Builder entering(BodyPublisher body) {
        return request("/api/v1/ceasefires")
                .header("Content-Type", "application/yaml")
                .header("X-Lapwing-Analyst", "ann")
                .header("X-Lapwing-Reason", "read in its text")
                .POST(body);
    }

    private static Answer enter(String yaml) throws IOException, InterruptedException {
        return send(entering(BodyPublishers.ofString(yaml)).build());
    }

    /** What is sent and answered as bytes, for requests that no client would send. */
    private static String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", api.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void whatIsEnteredCanBeReadBack() throws Exception {
        Answer entered = enter(TRUCE);
        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.header("Location")).isEqualTo("/api/v1/ceasefires/mli-own");

        Answer shown = get(entered.header("Location"));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("application/json");
        assertThat(shown.body()).isEqualTo(entered.body());
        assertThat(shown.json()).isEqualTo(JsonMapper.shared().readTree("""
                {"id": "mli-own", "name": "Truce of Gao", "class": "cessation", "form": "declared",
                 "parties": [
                   {"name": "Government of Mali", "state": "MLI", "groups": [], "called": [], "bound": true},
                   {"name": "Coordination of Azawad Movements", "groups": ["CMA", "FLA", "HCUA", "MAA", "MNLA"],
                    "called": ["gunmen"], "bound": true}],
                 "outsiders": [], "mediators": [], "purpose": ["humanitarian"],
                 "announced": "2024-05", "effective": "2024-05-01", "time_zone": "Africa/Bamako",
                 "area": {"kind": "whole_conflict", "countries": ["MLI"], "places": []},
                 "obligations": [
                   {"kind": "cease_fire", "bound": ["Coordination of Azawad Movements", "Government of Mali"]},
                   {"kind": "protect_civilians", "bound": ["Coordination of Azawad Movements", "Government of Mali"]}],
                 "extends": [], "replaces": [], "breaks": [], "monitors": [], "history": [],
                 "sources": ["none"], "doubts": []}"""));
        assertThat(ownFolder().resolve("mli-own.yaml")).hasContent(TRUCE);
        try (Store store = Store.openToRead(store())) {
            assertThat(store.proposalVerdicts())
                    .extracting(StoredVerdict::agreement, StoredVerdict::author, StoredVerdict::reason)
                    .containsExactly(tuple("mli-own", "ann", "read in its text"));
        }
    }

    @Test
    void namesOfAnalystsAreReadAsUtf8() throws Exception {
        byte[] body = TRUCE.getBytes(UTF_8);
        assertThat(raw("POST /api/v1/ceasefires HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/yaml\r\nX-Lapwing-Analyst: A\u00efssata\r\nX-Lapwing-Reason: lu\r\n"
                        + "Content-Length: " + body.length + "\r\n\r\n" + TRUCE))
                .startsWith("HTTP/1.1 201");
        try (Store store = Store.openToRead(store())) {
            assertThat(store.proposalVerdicts())
                    .extracting(StoredVerdict::author)
                    .containsExactly("A\u00efssata");
        }
    }

    @Test
    void listsWhatTheCommandLists() throws Exception {
        JsonNode malian =
                get("/api/v1/ceasefires?country=Mali&on=2020-01-01").json().get("ceasefires");
        assertThat(malian.findValuesAsString("id"))
                .contains("mli-2015-06-20")
                .doesNotContain("mli-2014-06-13", "col-2023-08-03");
        JsonNode all = get("/api/v1/ceasefires").json().get("ceasefires");
        assertThat(all.size()).isGreaterThan(180);
        assertThat(all.get(0).propertyNames()).contains("id", "from", "class", "form", "parties", "name");
    }

    @Test
    void showsStandingViolationsAndReportWithoutPrivatePersons() throws Exception {
        Report report = FakeCoder.report(LocalDate.parse("2024-05-05"), ATTACK);
        try (Store store = Store.open(store())) {
            store.put(List.of(new CodedReport(report, new FakeCoder().apply(report))), "fake");
        }
        enter(TRUCE);

        JsonNode standing =
                get("/api/v1/ceasefires/mli-own/status?as-of=2024-05-10").json();
        assertThat(standing.get("status").asString()).isEqualTo("in_force");
        assertThat(standing.get("violations").asInt()).isEqualTo(1);
        assertThat(standing.get("days_since_last_violation").asInt()).isEqualTo(6);
        assertThat(get("/api/v1/ceasefires/mli-own/status?as-of=2024-05-04")
                        .json()
                        .get("violations")
                        .asInt())
                .isZero();

        JsonNode violations = get("/api/v1/ceasefires/mli-own/violations?from=2024-05-04&to=2024-05-04")
                .json()
                .get("violations");
        assertThat(violations.size()).isEqualTo(1);
        assertThat(violations.get(0).get("state").asString()).isEqualTo("alleged");
        assertThat(violations.get(0).get("alleged").asString()).isEqualTo("Coordination of Azawad Movements");
        assertThat(get("/api/v1/ceasefires/mli-own/violations?from=2024-05-05")
                        .json()
                        .get("violations")
                        .size())
                .isZero();

        Answer html = get("/api/v1/ceasefires/mli-own/report?week=2024-05-02", "Accept", "text/html");
        assertThat(html.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(html.body()).startsWith("<!DOCTYPE html>").contains("4 May 2024");
        Answer markdown = get("/api/v1/ceasefires/mli-own/report?day=2024-05-05", "Accept", "text/markdown");
        assertThat(markdown.header("Content-Type")).isEqualTo("text/markdown;charset=utf-8");
        assertThat(markdown.body()).startsWith("# Truce of Gao");
        assertThat(html.body() + markdown.body() + violations + standing)
                .contains("The teacher [person] fled")
                .doesNotContain("Aminata")
                .doesNotContain("Sidibe");
    }

    @Test
    void tellsAllThatIsWrongWithAnAgreementByLine() throws Exception {
        Answer refused = enter(TRUCE.replace("class: cessation", "class: truce")
                .replace("groups: [CMA]", "groups: [XYZ]")
                .replace("Africa/Bamako", "Bamako")
                .replace("purpose: humanitarian", "purpose: [holiday, unclear]"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = refused.json();
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("type").asString()).endsWith("openapi.json#/components/responses/UnfitAgreement");
        assertThat(problem.get("errors").findValuesAsString("line")).containsExactly("4", "6", "7", "10");
        assertThat(problem.get("errors").findValuesAsString("remedy"))
                .contains("write it as Africa/Bamako or UTC", "leave 'unclear' out");
        assertThat(ownFolder()).doesNotExist();

        assertThat(enter("agreements: []")
                        .json()
                        .get("errors")
                        .get(0)
                        .get("problem")
                        .asString())
                .isEqualTo("it holds 0 agreements");
    }

    @Test
    void neverEntersOverWhatIsThere() throws Exception {
        assertThat(enter(TRUCE).status()).isEqualTo(201);
        Answer again = enter(TRUCE.replace("Truce of Gao", "Another"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("errors").get(0).get("problem").asString()).isEqualTo("the id mli-own is taken");
        assertThat(get("/api/v1/ceasefires/mli-own").json().get("name").asString())
                .isEqualTo("Truce of Gao");
        assertThat(enter(TRUCE.replace("mli-own", "mli-2015-06-20")).status()).isEqualTo(409);

        // a file that is there counts also if it cannot be read
        Files.writeString(ownFolder().resolve("mli-half.yaml"), "agreements:");
        assertThat(enter(TRUCE.replace("mli-own", "mli-half")).status()).isEqualTo(409);
        assertThat(ownFolder().resolve("mli-half.yaml")).hasContent("agreements:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/nothing                                        | 404
            /                                                      | 404
            /api/v1/ceasefires/no-such                             | 404
            /api/v1/ceasefires/no-such/status                      | 404
            /api/v1/ceasefires/..%2F..%2Fetc                       | 404
            /api/v1/ceasefires?country=Atlantis                    | 400
            /api/v1/ceasefires?nation=Mali                         | 400
            /api/v1/ceasefires?on=today                            | 400
            /api/v1/ceasefires?on=2020-01-01&on=2021-01-01         | 400
            /api/v1/ceasefires/mli-2015-06-20/status?as-of=2023-13 | 400
            /api/v1/ceasefires/mli-2015-06-20/status?week=2023     | 400
            /api/v1/ceasefires/mli-2015-06-20/violations?from=2023-02-01&to=2023-01-01 | 400
            /api/v1/ceasefires/mli-2015-06-20/report               | 400
            /api/v1/ceasefires/mli-2015-06-20/report?week=2023-01-01&day=2023-01-01 | 400
            """)
    void answersWhatItCannotDoWithAProblem(String path, int status) throws Exception {
        assertProblem(get(path), status);
    }

    @Test
    void answersOtherMethodsAndFormsWithAProblem() throws Exception {
        Answer deleted = send(request("/api/v1/ceasefires").DELETE().build());
        assertProblem(deleted, 405);
        assertThat(deleted.header("Allow").split(", *")).contains("GET", "POST");
        assertProblem(get("/api/v1/ceasefires/mli-2015-06-20/report?week=2023-01-01", "Accept", "image/png"), 406);
        assertProblem(
                send(entering(BodyPublishers.ofString(TRUCE))
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .build()),
                415);
        assertProblem(
                send(entering(BodyPublishers.ofString(TRUCE))
                        .setHeader("X-Lapwing-Analyst", " ")
                        .build()),
                400);
        assertProblem(
                send(entering(BodyPublishers.ofString(TRUCE))
                        .setHeader("X-Lapwing-Reason", "x".repeat(2_001))
                        .build()),
                400);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().propertyNames()).contains("type", "title", "detail");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("lapwing.");
        assertProtected(answer);
    }

    private static void assertProtected(Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/ceasefires?country=Mali", "/api/v1/ceasefires/no-such", "/api/v1/nothing"})
    void tellsTheHeadOfWhatItWouldAnswer(String path) throws Exception {
        Answer whole = get(path);
        Answer head = send(request(path).method("HEAD", BodyPublishers.noBody()).build());
        assertThat(head.status()).isEqualTo(whole.status());
        assertThat(head.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
        assertThat(head.body()).isEmpty();
        assertProtected(head);
    }

    @Test
    void whatIsAnsweredIsProtectedToo() throws Exception {
        assertProtected(get("/api/v1/ceasefires?country=Mali"));
        assertProtected(get("/api/v1/ceasefires/mli-2015-06-20/report?day=2023-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200", "LOCALHOST:1, 200", "127.0.0.1:9, 200", "[::1], 200",
        "evil.example, 421", "localhost.evil.example, 421", "evil.example:8040, 421", "192.0.2.1, 421",
        "127.0.0.1.evil.example, 421", "127.0.0.1@evil.example, 400"
    })
    void answersToItsOwnNamesAlone(String host, int status) throws Exception {
        String answer = raw("GET /api/v1/openapi.json HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("x-frame-options: deny");
    }

    @Test
    void refusesWhatIsNoHttpAsItRefusesTheRest() throws Exception {
        String answer = raw("GARBAGE\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("<html");
        String longHead = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(10_000) + "\r\n\r\n");
        assertThat(longHead).startsWith("HTTP/1.1 431").contains("application/problem+json");
        assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -, -, 201
            -, same-origin, 201
            -, none, 201
            http://127.0.0.1:PORT, same-origin, 201
            http://127.0.0.1:1, -, 403
            https://evil.example, -, 403
            http://localhost:PORT, -, 403
            null, -, 403
            ':', -, 403
            -, cross-site, 403
            -, same-site, 403
            """)
    void pagesOfOthersEnterNothing(String origin, String site, int status) throws Exception {
        String head = "POST /api/v1/ceasefires HTTP/1.1\r\nHost: 127.0.0.1:" + api.port() + "\r\nConnection: close\r\n"
                + (origin == null ? "" : "Origin: " + origin.replace("PORT", "" + api.port()) + "\r\n")
                + (site == null ? "" : "Sec-Fetch-Site: " + site + "\r\n")
                + "Content-Type: application/yaml\r\nX-Lapwing-Analyst: ann\r\nX-Lapwing-Reason: read\r\nContent-Length: "
                + TRUCE.length() + "\r\n\r\n" + TRUCE;
        assertThat(raw(head)).startsWith("HTTP/1.1 " + status).doesNotContain("Access-Control-Allow");
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        byte[] huge = new byte[CeasefireRoutes.LARGEST_BODY + 1];
        new Random(1).nextBytes(huge);
        assertProblem(send(entering(BodyPublishers.ofByteArray(huge)).build()), 413);
        // of unknown length, so that only reading it shows how long it is
        assertProblem(
                send(entering(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))
                        .build()),
                413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001\u0002",
                "%YAML 9.9\n---\nagreements: []",
                "agreements: &a [1, *a]",
                "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nagreements: [*c,*c,*c]",
                "agreements: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]",
                "agreements:\n  - {id: [[[[[[[[[[[[]]]]]]]]]]]]}",
                "- - - - - - - - - - - - - - - - - - - - - - - - - -",
                "\ufffe\uffff",
                "agreements:\n  - id: ../../escape\n"
            })
    void survivesHostileAgreements(String body) throws Exception {
        Answer answer = enter(body);
        assertProblem(answer, 422);
        assertThat(answer.json().get("errors").get(0).get("line").asInt()).isPositive();
        assertThat(ownFolder()).doesNotExist();
    }

    @Test
    void survivesBytesThatAreNoText() throws Exception {
        byte[] bytes = new byte[10_000];
        new Random(2).nextBytes(bytes);
        Answer answer = send(entering(BodyPublishers.ofByteArray(bytes)).build());
        assertProblem(answer, 422);
        assertThat(answer.json().get("errors").get(0).get("problem").asString()).isEqualTo("not UTF-8 text");
        String deep = "[".repeat(100_000);
        assertProblem(enter("agreements: " + deep), 422);
        assertProblem(enter("agreements: [" + "{},".repeat(80_000) + "]"), 422);
    }

    @Test
    void ofManyWhoEnterTheSameOneDoes() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sent.add(CLIENT.sendAsync(entering(BodyPublishers.ofString(TRUCE)).build(), BodyHandlers.ofString(UTF_8)));
        }
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : sent) {
            statuses.add(answer.get().statusCode());
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
    }

    @Test
    void leavesTheStoreToOthersBetweenRequests() throws Exception {
        assertThat(get("/api/v1/ceasefires/mli-2015-06-20/status?as-of=2020-01-01")
                        .status())
                .isEqualTo(200);
        try (Store store = Store.open(store())) {
            assertThat(store.trail()).isEmpty();
        }
    }

    @Test
    void saysWhileAnotherWritesThatItCannotAnswer() throws Exception {
        try (Store writing = Store.open(store())) {
            Answer answer = get("/api/v1/ceasefires/mli-2015-06-20/status");
            assertProblem(answer, 503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(writing.trail()).isEmpty();
        }
        assertThat(FAILURES).singleElement().isInstanceOf(StoreException.class);
        FAILURES.clear();
        assertThat(get("/api/v1/ceasefires/mli-2015-06-20/status").status()).isEqualTo(200);
    }

    @Test
    void theDescriptionHasThePathsThatThereAre() throws Exception {
        JsonNode paths = get("/api/v1/openapi.json").json().get("paths");
        TreeSet<String> described = new TreeSet<>();
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        TreeSet<String> routes = new TreeSet<>();
        CeasefireDesk unused = new CeasefireDesk(store(), agreements(), Masks.off(), 1);
        CeasefireApi.routes(unused).forEach(route -> routes.add(route.method() + " " + route.path()));
        assertThat(described).isEqualTo(routes);
    }

    /** Every agreement that ships, what is told of one, and a refusal: with no name that the description lacks. */
    @Test
    void answersAsItIsDescribed() throws Exception {
        Report report = FakeCoder.report(LocalDate.parse("2024-05-05"), ATTACK);
        try (Store store = Store.open(store())) {
            store.put(List.of(new CodedReport(report, new FakeCoder().apply(report))), "fake");
        }
        enter(TRUCE);
        assertDescribed("Problem", enter(TRUCE).json());
        get("/api/v1/ceasefires").json().get("ceasefires").forEach(one -> assertDescribed("ListedAgreement", one));
        agreements()
                .read()
                .registry()
                .list()
                .forEach(one -> assertDescribed(
                        "Agreement", JsonMapper.shared().readTree(Json.write(AgreementRecord.of(one)))));
        assertDescribed("Standing", get("/api/v1/ceasefires/mli-own/status").json());
        assertDescribed(
                "Standing", get("/api/v1/ceasefires/mli-2015-06-20/status").json());
        JsonNode violations =
                get("/api/v1/ceasefires/mli-own/violations").json().get("violations");
        assertThat(violations.size()).isEqualTo(1);
        violations.forEach(one -> assertDescribed("Violation", one));
    }

    @Test
    void theDescriptionAllowsNothingElse() {
        assertThat(schema("ListedAgreement").validate(JsonMapper.shared().readTree("{\"id\": \"a\", \"else\": 1}")))
                .extracting(Object::toString)
                .anyMatch(error -> error.contains("'else'"))
                .anyMatch(error -> error.contains("'parties'"));
    }

    private static void assertDescribed(String schema, JsonNode answer) {
        assertThat(schema(schema).validate(answer)).as(schema + " " + answer).isEmpty();
    }

    private static Schema schema(String name) {
        return Optional.ofNullable(SCHEMAS.get(name)).orElseThrow();
    }

    private static Map<String, Schema> schemas() {
        try (InputStream in = CeasefireApi.class.getResourceAsStream("openapi.json")) {
            JsonNode description = JsonMapper.shared().readTree(in);
            forbidAdditions(description);
            Map<String, Schema> schemas = new HashMap<>();
            for (String name : description.get("components").get("schemas").propertyNames()) {
                ObjectNode root = JsonMapper.shared().createObjectNode();
                root.set("components", description.get("components"));
                root.put("$ref", "#/components/schemas/" + name);
                schemas.put(
                        name,
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(root));
            }
            return schemas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forbidAdditions(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(CeasefireApiTest::forbidAdditions);
    }

    @Test
    void saysThatAPortIsTaken() {
        assertThatThrownBy(() ->
                        CeasefireApi.start("127.0.0.1", api.port(), store(), agreements(), Masks.off(), FAILURES::add))
                .isInstanceOf(BindException.class)
                .hasMessageContaining("the port is taken");
    }
}
