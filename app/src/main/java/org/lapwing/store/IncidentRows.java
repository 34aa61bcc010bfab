package org.lapwing.store;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.duckdb.DuckDBConnection;
import org.lapwing.event.Event.Where;
import org.lapwing.event.EventPlace;
import org.lapwing.incident.Incident;
import org.lapwing.incident.IncidentJson;
import org.lapwing.incident.IncidentToll;
import org.lapwing.time.TimePrecision;
import org.lapwing.toll.TollKind;

/** Rows of incidents and their members, to be added in one transaction. */
final class IncidentRows implements AutoCloseable {

    private final Rows incidents;
    private final Rows memberships;

    IncidentRows(DuckDBConnection connection) throws SQLException {
        incidents = new Rows(connection, "incidents");
        memberships = new Rows(connection, "memberships");
    }

    /** @param accounts the number under which fusing knows an event, by the event's id */
    void add(Incident incident, long version, ToLongFunction<String> accounts, String codebook, LocalDateTime now)
            throws SQLException {
        incidents
                .begin()
                .add(version)
                .add(incident.id())
                .add(now)
                .addText(Optional.empty())
                .add(codebook)
                .add(incident.type().name())
                .add((byte) incident.type().quad().code())
                .addText(incident.modes().stream().findFirst())
                .add(lower(incident.status()))
                .addDay(incident.date().start())
                .addDay(incident.date().end())
                .addText(Optional.of(incident.date().precision())
                        .filter(precision -> precision != TimePrecision.UNKNOWN)
                        .map(IncidentRows::lower));
        addPlace(incident.place().map(Where::location).map(EventPlace::of));
        incidents
                .add(names(incident.actors()))
                .add(names(incident.recipients()))
                .add((int) incident.members().stream()
                        .map(Incident.Member::report)
                        .distinct()
                        .count())
                .add(incident.families().size())
                .add(incident.corroboration());
        addToll(incident, TollKind.KILLED);
        addToll(incident, TollKind.INJURED);
        incidents
                .add(incident.contradictions().stream()
                        .map(c -> lower(c.kind()))
                        .distinct()
                        .toList())
                .add(IncidentJson.write(incident))
                .end();
        for (Incident.Member member : incident.members()) {
            memberships
                    .begin()
                    .add(version)
                    .add(incident.id())
                    .add(member.event())
                    .add(member.report())
                    .add(accounts.applyAsLong(member.event()))
                    .end();
        }
    }

    private void addPlace(Optional<EventPlace> place) throws SQLException {
        incidents
                .addText(place.map(EventPlace::kind))
                .addText(place.map(EventPlace::name))
                .addText(place.flatMap(EventPlace::admin1))
                .addText(place.flatMap(EventPlace::admin2))
                .addText(place.flatMap(EventPlace::country))
                .add(place.map(EventPlace::latitude).orElseGet(OptionalDouble::empty))
                .add(place.map(EventPlace::longitude).orElseGet(OptionalDouble::empty))
                .add(place.map(EventPlace::radiusKm).orElseGet(OptionalDouble::empty))
                .add(place.map(EventPlace::geonamesId).orElseGet(OptionalLong::empty));
    }

    private void addToll(Incident incident, TollKind kind) throws SQLException {
        Optional<IncidentToll> toll =
                incident.tolls().stream().filter(t -> t.kind() == kind).findFirst();
        incidents
                .add(toll.map(t -> OptionalInt.of(t.low())).orElseGet(OptionalInt::empty))
                .add(toll.map(IncidentToll::best).orElseGet(OptionalInt::empty))
                .add(toll.map(IncidentToll::high).orElseGet(OptionalInt::empty));
    }

    private static List<String> names(List<Incident.Participant> participants) {
        return participants.stream()
                .map(p -> p.actor().name().orElse(p.text()))
                .distinct()
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    void flush() throws SQLException {
        incidents.flush();
        memberships.flush();
    }

    @Override
    public void close() throws SQLException {
        incidents.close();
        memberships.close();
    }
}
