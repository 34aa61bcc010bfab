package org.lapwing.api;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.RegistryFile;
import org.lapwing.ceasefire.Violation;
import org.lapwing.export.AgreementRecord;
import org.lapwing.export.Json;
import org.lapwing.export.ListedAgreement;
import org.lapwing.export.StandingRecord;
import org.lapwing.export.ViolationRecord;
import org.lapwing.monitoring.Entry;
import org.lapwing.place.Countries;
import org.lapwing.place.Country;
import org.lapwing.situation.Period;
import org.lapwing.situation.SituationReport;

/** Reads requests on ceasefires and writes the answers. */
final class CeasefireRoutes {

    /** In bytes. An agreement has a few thousand; a whole registry is for the command line. */
    static final int LARGEST_BODY = 262_144;

    static final Problem TOO_LARGE = Problem.of(
            413,
            "Content Too Large",
            "An agreement may have " + LARGEST_BODY
                    + " bytes; enter it with 'lapwing ceasefire enter' if it needs more.");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final Set<String> YAML =
            Set.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "text/vnd.yaml");

    private final CeasefireDesk desk;

    CeasefireRoutes(CeasefireDesk desk) {
        this.desk = desk;
    }

    /** An answer to {@code GET /ceasefires}. */
    private record Listing(List<ListedAgreement> ceasefires) {}

    /** An answer to {@code GET /ceasefires/{id}/violations}. */
    private record Violations(String agreement, LocalDate asOf, List<ViolationRecord> violations) {}

    void list(Context context) {
        allow(context, "country", "on");
        Optional<String> country = parameter(context, "country").map(CeasefireRoutes::countryCode);
        Optional<LocalDate> day = day(context, "on");
        CeasefireRegistry registry = desk.registry();
        CeasefireMonitor monitor = new CeasefireMonitor(registry);
        Predicate<Agreement> wanted =
                agreement -> country.map(agreement::concerns).orElse(true);
        write(
                context,
                new Listing(day.map(monitor::openOn).orElse(registry.list()).stream()
                        .filter(wanted)
                        .map(agreement -> ListedAgreement.of(agreement, monitor))
                        .toList()));
    }

    void show(Context context) {
        allow(context);
        write(context, AgreementRecord.of(CeasefireDesk.find(desk.registry(), id(context))));
    }

    void status(Context context) {
        allow(context, "as-of");
        write(context, StandingRecord.of(desk.assess(id(context), asOf(context))));
    }

    void violations(Context context) {
        allow(context, "as-of", "from", "to");
        LocalDate from = day(context, "from").orElse(LocalDate.MIN);
        LocalDate to = day(context, "to").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            throw Problem.badRequest("'to' is before 'from'; correct one of the two.")
                    .refusal();
        }
        Assessment assessment = desk.assess(id(context), asOf(context));
        Predicate<Violation> within =
                violation -> !violation.day().isBefore(from) && !violation.day().isAfter(to);
        write(
                context,
                new Violations(
                        assessment.agreement().id(),
                        assessment.asOf(),
                        assessment.violations().stream()
                                .filter(within)
                                .map(ViolationRecord::of)
                                .toList()));
    }

    void report(Context context) {
        allow(context, "week", "day");
        Optional<LocalDate> week = day(context, "week");
        Optional<LocalDate> day = day(context, "day");
        if (week.isPresent() == day.isPresent()) {
            throw Problem.badRequest("Say of which week or of which day: ?week=2023-11-06 or ?day=2023-11-06.")
                    .refusal();
        }
        Accepted form = Accepted.of(Optional.ofNullable(context.header("Accept")))
                .orElseThrow(() -> Problem.of(
                                406, "Not Acceptable", "A report is text/html or text/markdown; accept one of them.")
                        .refusal());
        Period period = day.map(Period::day).or(() -> week.map(Period::week)).orElseThrow();
        SituationReport report = desk.report(id(context), period.from(), period.to());
        context.header("Vary", "Accept")
                .contentType(form.mediaType() + ";charset=utf-8")
                .result(form == Accepted.HTML ? report.html() : report.markdown());
    }

    void enter(Context context) throws IOException {
        allow(context);
        String type = Optional.ofNullable(context.contentType()).orElse("").replaceFirst(";.*", "");
        if (!YAML.contains(type.strip().toLowerCase(Locale.ROOT))) {
            throw Problem.of(415, "Unsupported Media Type", "Send the agreement as application/yaml.")
                    .refusal();
        }
        String analyst = said(context, "X-Lapwing-Analyst", LONGEST_NAME, "who enters it");
        String reason = said(context, "X-Lapwing-Reason", LONGEST_REASON, "why; it stays in the trail");
        // one byte more than is allowed is enough to see that there are too many
        byte[] body = context.bodyInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw TOO_LARGE.refusal();
        }
        Entry entry = desk.enter(RegistryFile.of("body", new ByteArrayInputStream(body)), analyst, reason);
        if (entry instanceof Entry.Refused refused) {
            throw Problem.unfitAgreement(refused.problems()).refusal();
        }
        if (entry instanceof Entry.Taken taken) {
            throw Problem.takenAgreement(taken.problem()).refusal();
        }
        Agreement entered = ((Entry.Entered) entry).agreement();
        context.status(201).header("Location", "/api/v1/ceasefires/" + entered.id());
        write(context, AgreementRecord.of(entered));
    }

    private static void write(Context context, Object value) {
        context.contentType("application/json").result(Json.write(value));
    }

    private static String id(Context context) {
        return context.pathParam("id");
    }

    /** A parameter that is misspelt would be passed over in silence, and the answer be to another question. */
    private static void allow(Context context, String... names) {
        for (String name : context.queryParamMap().keySet()) {
            if (!Set.of(names).contains(name)) {
                throw Problem.badRequest(
                                names.length == 0
                                        ? "Nothing can be asked of this by parameters."
                                        : "A parameter is not known here; there are " + String.join(", ", names) + ".")
                        .refusal();
            }
        }
    }

    private static Optional<String> parameter(Context context, String name) {
        List<String> values = context.queryParams(name);
        if (values.size() > 1) {
            throw Problem.badRequest("'" + name + "' is given twice; keep one of them.")
                    .refusal();
        }
        return values.stream().findFirst();
    }

    private static Optional<LocalDate> day(Context context, String name) {
        return parameter(context, name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw Problem.badRequest("'" + name + "' is no day; write it as 2023-11-06.")
                        .refusal();
            }
        });
    }

    private static LocalDate asOf(Context context) {
        return day(context, "as-of").orElseGet(LocalDate::now);
    }

    private static String countryCode(String name) {
        return Countries.load()
                .find(name)
                .map(Country::iso3)
                .orElseThrow(() -> Problem.badRequest("'country' is none; give a name or an ISO 3166-1 code.")
                        .refusal());
    }

    /** What a header says in UTF-8, as most programs send it, or else in ISO 8859-1, as HTTP once had it. */
    private static String said(Context context, String header, int longest, String what) {
        String text = Optional.ofNullable(context.header(header))
                .map(CeasefireRoutes::decoded)
                .orElse("")
                .strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw Problem.badRequest(
                            "The header " + header + " must say " + what + ", in at most " + longest + " characters.")
                    .refusal();
        }
        return text;
    }

    private static String decoded(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
