package org.lapwing.incident;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.incident.Account.Figure;
import org.lapwing.toll.TollKind;

/**
 * One low, best and high for all figures of a kind, by the rules of UCDP and ACLED as the project restates them (schemas,
 * section 10): a party to the fight can raise the high only, unless nobody else counts; the best is that of the most
 * reliable speaker who is no party, of equally reliable ones the latest, and of equally late ones the lowest.
 */
final class TollWeighing {

    private TollWeighing() {}

    private record Given(Figure figure, LocalDate published) {

        int stated() {
            return figure.range().best().orElse(figure.range().low());
        }

        int ceiling() {
            return figure.range().high().orElse(stated());
        }
    }

    static List<IncidentToll> of(List<Account> accounts) {
        List<IncidentToll> tolls = new ArrayList<>();
        for (TollKind kind : TollKind.values()) {
            List<Given> given = accounts.stream().flatMap(a -> given(a, kind)).toList();
            if (!given.isEmpty()) {
                tolls.add(of(kind, given));
            }
        }
        return tolls;
    }

    /** What a report itself counts below what somebody in it counts is a part of the whole ("three of them children"). */
    private static Stream<Given> given(Account account, TollKind kind) {
        List<Given> all = account.figures().stream()
                .filter(figure -> figure.kind() == kind)
                .map(figure -> new Given(figure, account.event().published()))
                .toList();
        int most = all.stream().mapToInt(Given::stated).max().orElse(0);
        return all.stream().filter(g -> g.figure().speaker().isPresent() || g.stated() == most);
    }

    private static IncidentToll of(TollKind kind, List<Given> given) {
        List<Given> impartial = given.stream()
                .filter(g -> g.figure().role() != SpeakerRole.PARTY)
                .toList();
        List<Given> counted = impartial.isEmpty() ? given : impartial;
        int low = counted.stream().mapToInt(g -> g.figure().range().low()).min().orElseThrow();
        Given best = best(counted);
        int highest = given.stream().mapToInt(Given::ceiling).max().orElseThrow();
        // "At least 3" of the first hour does not leave open what later counts close.
        boolean open = best.figure().range().high().isEmpty();
        return new IncidentToll(
                kind,
                low,
                best.figure().range().best(),
                open ? OptionalInt.empty() : OptionalInt.of(highest),
                reason(best, given, impartial.isEmpty()));
    }

    private static Given best(List<Given> counted) {
        Comparator<Given> order = Comparator.<Given>comparingInt(
                        g -> reliability(g.figure().role()))
                .thenComparing(Given::published)
                .thenComparing(Comparator.comparingInt(Given::stated).reversed())
                .thenComparing(g -> g.figure().text());
        List<Given> stated = counted.stream()
                .filter(g -> g.figure().range().best().isPresent())
                .toList();
        return (stated.isEmpty() ? counted : stated).stream().max(order).orElseThrow();
    }

    /** Those who count bodies before those who are told; those who answer for what they say before those without a name. */
    private static int reliability(SpeakerRole role) {
        return switch (role) {
            case MISSION, MEDIC, AID_GROUP -> 3;
            case OFFICIAL, WITNESS, MEDIA -> 2;
            case ANONYMOUS -> 1;
            case PARTY -> 0;
        };
    }

    private static String reason(Given best, List<Given> given, boolean partisan) {
        long figures = given.stream().map(g -> g.figure().range()).distinct().count();
        String whose = best.figure().speaker().orElse("the report") + " ("
                + best.figure().role().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + best.published()
                + ")";
        if (figures == 1) {
            return given.size() == 1 ? whose : "all " + given.size() + " figures agree";
        }
        String ground = partisan ? "only parties count; the latest of them: " : "most reliable, then latest: ";
        Optional<String> partyFigures = Optional.of(given.stream()
                        .filter(g -> g.figure().role() == SpeakerRole.PARTY)
                        .map(g -> g.figure().range().bounds())
                        .distinct()
                        .collect(joining(", ")))
                .filter(text -> !partisan && !text.isEmpty());
        return ground
                + whose
                + partyFigures
                        .map(text -> "; for the high only, a party's: " + text)
                        .orElse("");
    }
}
