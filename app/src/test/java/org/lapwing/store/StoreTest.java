package org.lapwing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lapwing.Coded;
import org.lapwing.claim.Stance;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.CanonicalLine;
import org.lapwing.report.Report;
import org.lapwing.store.EventFilter.Circle;

@Tag("locale")
class StoreTest {

    private static final FakeCoder CODER = new FakeCoder();
    private static final Report ATTACK = FakeCoder.report(
            LocalDate.of(2024, 5, 5),
            "\uD83D\uDD34 Gunmen attacked Gao on 2024-05-04, killing 7 villagers, a nurse said. Rebels denied it.");
    private static final Report DENIAL = FakeCoder.report(LocalDate.of(2024, 5, 4), "Rebels denied it.");
    private static final Report NOTHING = FakeCoder.report(LocalDate.of(2024, 5, 3), "A market opened in Gao.");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("test.duckdb");
    }

    @Test
    void givesBackReportsAndEventsAsTheyWere() {
        put("1", ATTACK, DENIAL, NOTHING);

        try (Store store = Store.openToRead(file)) {
            assertThat(store.findReport(ATTACK.id())).contains(ATTACK);
            assertThat(store.findReport(NOTHING.id())).contains(NOTHING);
            assertThat(store.findReport("none")).isEmpty();
            assertThat(events(store, EventFilter.ALL))
                    .extracting(StoredEvent::event)
                    .containsExactlyElementsOf(Stream.of(DENIAL, ATTACK)
                            .flatMap(report -> CODER.apply(report).events().stream())
                            .toList());
        }
    }

    @Test
    void listsTheSameWhateverTheOrderOfStoring() {
        put("1", ATTACK, DENIAL, NOTHING);
        List<String> forward = lines();
        file = folder.resolve("other.duckdb");
        put("1", NOTHING);
        put("1", DENIAL);
        put("1", ATTACK);

        assertThat(lines()).isEqualTo(forward).hasSize(3);
    }

    @Test
    void knowsWhatIsCodedByWhichCodebook() {
        put("1", ATTACK);

        try (Store store = Store.openToRead(file)) {
            assertThat(store.isCoded(ATTACK.id(), "1")).isTrue();
            assertThat(store.isCoded(ATTACK.id(), "2")).isFalse();
            assertThat(store.isCoded(DENIAL.id(), "1")).isFalse();
        }
    }

    @Test
    void replacesTheEventsOfAReportThatIsCodedAnew() throws Exception {
        put("1", ATTACK, DENIAL);
        try (Store store = Store.open(file)) {
            store.put(List.of(new CodedReport(ATTACK, CODER.apply(ATTACK))), "2");
            store.put(List.of(new CodedReport(DENIAL, new Coded(List.of(), 1, 0))), "2");
        }

        assertThat(lines()).hasSize(2);
        assertThat(table("SELECT count(*) FROM reports WHERE codebook = '2'")).isEqualTo("2");
        assertThat(table("SELECT count(*) FROM actors")).isEqualTo("3");
        assertThat(table("SELECT count(*) FROM evidence")).isEqualTo("2");
    }

    @Test
    void storesAllOfABatchOrNothing() throws Exception {
        try (Store store = Store.open(file)) {
            List<CodedReport> twice = Stream.of(NOTHING, ATTACK, ATTACK)
                    .map(report -> new CodedReport(report, CODER.apply(report)))
                    .toList();
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.put(twice, "1"));
            store.put(List.of(new CodedReport(DENIAL, CODER.apply(DENIAL))), "1");
        }

        assertThat(table("SELECT count(*) FROM reports")).isEqualTo("1");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void laysTablesOutForOtherPrograms() throws Exception {
        put("1", ATTACK);

        assertThat(table("SELECT type, quad, mode, status, date_start, country, latitude, actor_sectors,"
                        + " recipient_countries, rule FROM events WHERE number = 1"))
                .isEqualTo("ASSAULT|4|firearms|reported|2024-05-04|MLI|16.27167|[UAF]|[MLI]|assault.attack");
        assertThat(table("SELECT side, position, name, sector, actor_group, text FROM actors ORDER BY side, text"))
                .isEqualTo("""
                        actor|1|null|UAF|null|Gunmen
                        actor|1|Rebels of the North|REB|RON|Rebels
                        recipient|1|null|CVL|null|villagers""");
        assertThat(table("SELECT kind, low, best, high, people, text FROM tolls"))
                .isEqualTo("killed|7|7|7|villagers|7 villagers");
        assertThat(table("SELECT field, speaker, speaker_role, stance FROM claims WHERE speaker IS NOT NULL"))
                .isEqualTo("event|a nurse|medic|asserted");
        assertThat(table("SELECT record ->> '$.date.text' FROM events WHERE number = 1"))
                .isEqualTo("on 2024-05-04");
        // SQL counts code points, and so do the offsets: the emoji before the quote is one.
        assertThat(table("SELECT e.text = substring(r.body, e.span_start + 1, e.span_end - e.span_start)"
                        + " FROM evidence e JOIN events v ON v.id = e.event JOIN reports r ON r.id = v.report"))
                .isEqualTo("true\ntrue");
    }

    static Stream<Arguments> filters() {
        LocalDate fourth = LocalDate.of(2024, 5, 4);
        EventFilter all = EventFilter.ALL;
        return Stream.of(
                Arguments.of("everything", all, 3),
                Arguments.of("from the day", dated(fourth, null), 1),
                Arguments.of("from the day after", dated(fourth.plusDays(1), null), 0),
                Arguments.of("to the day", dated(null, fourth), 1),
                Arguments.of("to the day before", dated(null, fourth.minusDays(1)), 0),
                Arguments.of("country", with(Set.of("MLI"), null, Set.of(), null, Set.of(), Set.of()), 1),
                Arguments.of("no such country", with(Set.of("NER"), null, Set.of(), null, Set.of(), Set.of()), 0),
                Arguments.of(
                        "within reach",
                        with(Set.of(), new Circle(16.27, -0.9, 100), Set.of(), null, Set.of(), Set.of()),
                        1),
                Arguments.of(
                        "out of reach",
                        with(Set.of(), new Circle(16.27, -0.9, 90), Set.of(), null, Set.of(), Set.of()),
                        0),
                Arguments.of("type", with(Set.of(), null, Set.of(EventType.REJECT), null, Set.of(), Set.of()), 2),
                Arguments.of("sector", with(Set.of(), null, Set.of(), "cvl", Set.of(), Set.of()), 1),
                Arguments.of("group", with(Set.of(), null, Set.of(), "ron", Set.of(), Set.of()), 2),
                Arguments.of("name", with(Set.of(), null, Set.of(), "of the NORTH", Set.of(), Set.of()), 2),
                Arguments.of("quote", with(Set.of(), null, Set.of(), "' OR true --", Set.of(), Set.of()), 0),
                Arguments.of("status", with(Set.of(), null, Set.of(), null, Set.of(Status.DENIED), Set.of()), 2),
                Arguments.of("stance", with(Set.of(), null, Set.of(), null, Set.of(), Set.of(Stance.ASSERTED)), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void filters(String name, EventFilter filter, int expected) {
        put("1", ATTACK, DENIAL, NOTHING);

        try (Store store = Store.openToRead(file)) {
            assertThat(events(store, filter)).as(name).hasSize(expected);
        }
    }

    @Test
    void findsEventsByTheBeginningOfTheirIds() {
        put("1", ATTACK, DENIAL);
        String digits = ATTACK.id().substring(0, 8);

        try (Store store = Store.openToRead(file)) {
            assertThat(find(store, digits + "-2"))
                    .extracting(stored -> stored.event().id())
                    .containsExactly(ATTACK.id() + "-2");
            assertThat(find(store, digits)).hasSize(2);
            assertThat(find(store, digits + "-3")).isEmpty();
            assertThat(find(store, DENIAL.id())).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"3fa", "3fag-1", "3fa29c1b-0", "-1", "''", "3fa29c1b-1-1"})
    void knowsWhatIsNoReference(String text) {
        assertThat(EventReference.parse(text)).isEmpty();
    }

    @Test
    void refusesAStoreOfANewerProgram() throws Exception {
        put("1", DENIAL);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE meta SET schema_version = 99");
        }

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(file))
                .withMessageContaining("newer Lapwing")
                .withMessageContaining(file.toString());
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> Store.openToRead(file));
    }

    @Test
    void refusesWhatIsNoStore() throws Exception {
        Files.writeString(file, "date 2024-05-04 not a database");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(file))
                .withMessageContaining("cannot open");

        Path foreign = folder.resolve("foreign.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + foreign);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE cats (name VARCHAR)");
        }
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(foreign))
                .withMessageContaining("not a store");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.openToRead(foreign))
                .withMessageContaining("not a store");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.openToRead(folder.resolve("none.duckdb")))
                .withMessageContaining("no store");
    }

    @Test
    void keepsTextThatIsHardToKeep() {
        Report hard = FakeCoder.report(
                LocalDate.of(2024, 5, 5), "a\u0000b 'quoted' \"\\ \uD83D\uDD34 \u202E Rebels denied it.");
        put("1", hard);

        try (Store store = Store.openToRead(file)) {
            assertThat(store.findReport(hard.id())).contains(hard);
            assertThat(find(store, hard.id())).hasSize(1);
        }
    }

    private void put(String codebook, Report... reports) {
        try (Store store = Store.open(file)) {
            store.put(
                    Stream.of(reports)
                            .map(report -> new CodedReport(report, CODER.apply(report)))
                            .toList(),
                    codebook);
        }
    }

    private List<String> lines() {
        try (Store store = Store.openToRead(file)) {
            return events(store, EventFilter.ALL).stream()
                    .map(stored -> CanonicalLine.of(stored.event()) + stored.record())
                    .toList();
        }
    }

    private static List<StoredEvent> events(Store store, EventFilter filter) {
        List<StoredEvent> events = new ArrayList<>();
        store.forEach(filter, events::add);
        return events;
    }

    private static List<StoredEvent> find(Store store, String reference) {
        return store.find(EventReference.parse(reference).orElseThrow());
    }

    private static EventFilter dated(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new EventFilter(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Set.of());
    }

    private static EventFilter with(
            Set<String> countries,
            @Nullable Circle near,
            Set<EventType> types,
            @Nullable String actor,
            Set<Status> statuses,
            Set<Stance> stances) {
        return new EventFilter(
                Optional.empty(),
                Optional.empty(),
                countries,
                Optional.ofNullable(near),
                types,
                Optional.ofNullable(actor),
                statuses,
                stances);
    }

    /** The rows that a query gives, a line each, values joined by bars, as any other program would see them. */
    private String table(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getObject(i)));
                }
                lines.add(String.join("|", values));
            }
            return String.join("\n", lines);
        }
    }
}
