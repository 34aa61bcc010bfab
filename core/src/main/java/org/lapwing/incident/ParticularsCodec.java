package org.lapwing.incident;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.lapwing.coding.EventType;
import org.lapwing.toll.TollRange;

/**
 * Profiles and particulars as bytes, for stores that keep many of them. What is read equals what was written. The form is
 * for one version of the program: {@link #VERSION} changes with it, and what an older one wrote is made anew from events.
 */
public final class ParticularsCodec {

    public static final int VERSION = 1;

    private static final int ABSENT = -1;

    private ParticularsCodec() {}

    public static byte[] write(ReportProfile profile) {
        return bytes(out -> {
            out.writeUTF(profile.report());
            out.writeInt((int) profile.published().toEpochDay());
            strings(out, profile.source().stream().toList());
            strings(out, profile.agencies());
            ByteBuffer arrays =
                    ByteBuffer.allocate(Signature.BYTES + profile.terms().bytes());
            profile.signature().write(arrays);
            profile.terms().write(arrays);
            out.write(arrays.array());
        });
    }

    public static ReportProfile profile(byte[] bytes) {
        return read(bytes, in -> {
            String report = in.readUTF();
            LocalDate published = LocalDate.ofEpochDay(in.readInt());
            Optional<String> source = strings(in).stream().findFirst();
            Set<String> agencies = new TreeSet<>(strings(in));
            ByteBuffer arrays = ByteBuffer.wrap(in.readAllBytes());
            return new ReportProfile(
                    report, published, source, agencies, Signature.read(arrays), StoryTerms.read(arrays));
        });
    }

    /** Without the report's profile. */
    public static byte[] write(Particulars event) {
        return bytes(out -> {
            out.writeUTF(event.event());
            out.writeUTF(event.type().name());
            strings(out, event.modes());
            out.writeUTF(event.standing().name());
            out.writeInt(event.period().first());
            out.writeInt(event.period().last());
            out.writeUTF(event.period().kind().name());
            out.writeShort(event.areas().size());
            for (Area area : event.areas()) {
                out.writeDouble(area.latitude());
                out.writeDouble(area.longitude());
                out.writeDouble(area.radiusKm());
            }
            out.writeUTF(event.country());
            out.writeUTF(event.placeName());
            kin(out, event.actors());
            kin(out, event.recipients());
            out.writeShort(event.killed().size());
            for (TollRange range : event.killed()) {
                out.writeInt(range.low());
                out.writeInt(range.best().orElse(ABSENT));
                out.writeInt(range.high().orElse(ABSENT));
            }
        });
    }

    public static Particulars particulars(byte[] bytes, ReportProfile report) {
        return read(
                bytes,
                in -> new Particulars(
                        in.readUTF(),
                        report,
                        EventType.valueOf(in.readUTF()),
                        new TreeSet<>(strings(in)),
                        Particulars.Standing.valueOf(in.readUTF()),
                        new Period(in.readInt(), in.readInt(), Period.Kind.valueOf(in.readUTF())),
                        list(in, i -> new Area(i.readDouble(), i.readDouble(), i.readDouble())),
                        in.readUTF(),
                        in.readUTF(),
                        kin(in),
                        kin(in),
                        list(in, i -> new TollRange(i.readInt(), count(i.readInt()), count(i.readInt())))));
    }

    private static OptionalInt count(int value) {
        return value == ABSENT ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static void kin(DataOutputStream out, List<Kin> kin) throws IOException {
        out.writeShort(kin.size());
        for (Kin one : kin) {
            strings(out, one.identities());
            out.writeUTF(one.country());
            out.writeUTF(one.force().name());
        }
    }

    private static List<Kin> kin(DataInputStream in) throws IOException {
        return list(in, i -> new Kin(new TreeSet<>(strings(i)), i.readUTF(), Kin.Force.valueOf(i.readUTF())));
    }

    private static void strings(DataOutputStream out, Collection<String> strings) throws IOException {
        out.writeShort(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        return list(in, i -> i.readUTF());
    }

    private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
        int size = in.readUnsignedShort();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(reader.read(in));
        }
        return list;
    }

    private static byte[] bytes(Writer writer) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            writer.write(out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(byte[] bytes, Reader<T> reader) {
        try {
            return reader.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("not in the form of this version", e);
        }
    }

    @FunctionalInterface
    private interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }
}
