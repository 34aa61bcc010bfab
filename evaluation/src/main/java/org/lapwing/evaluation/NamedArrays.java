package org.lapwing.evaluation;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The arrays of a network by their names, single floats or whole numbers of eight bits, as {@code models/train.py} writes them. */
final class NamedArrays {

    private static final int MAGIC = 0x4c574e41;
    private static final int MOST_DIMENSIONS = 2;

    private record Array(boolean whole, List<Long> shape, ByteBuffer data) {

        long[] dimensions() {
            return shape.stream().mapToLong(n -> n).toArray();
        }

        FloatBuffer floats() {
            return data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        }
    }

    private final SortedMap<String, Array> arrays;

    private NamedArrays(SortedMap<String, Array> arrays) {
        this.arrays = Collections.unmodifiableSortedMap(arrays);
    }

    /** @throws IOException also if the stream holds something else */
    static NamedArrays read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("no network");
        }
        SortedMap<String, Array> arrays = new TreeMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            boolean whole = in.readBoolean();
            int dimensions = in.readUnsignedByte();
            if (dimensions > MOST_DIMENSIONS) {
                throw new IOException(name + " has " + dimensions + " dimensions");
            }
            List<Long> shape = new ArrayList<>();
            long length = whole ? 1 : Float.BYTES;
            for (int d = 0; d < dimensions; d++) {
                long extent = in.readInt();
                shape.add(extent);
                length = Math.multiplyExact(length, extent);
            }
            byte[] data = in.readNBytes(Math.toIntExact(length));
            if (data.length != length) {
                throw new IOException(name + " is cut off");
            }
            arrays.put(name, new Array(whole, List.copyOf(shape), ByteBuffer.wrap(data)));
        }
        return new NamedArrays(arrays);
    }

    List<String> namesFrom(String prefix) {
        return arrays.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** A copy. */
    float[] floats(String name) {
        FloatBuffer values = array(name).floats();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        return copy;
    }

    /** The caller closes it. */
    OnnxTensor tensor(String name, OrtEnvironment environment) throws OrtException {
        Array array = array(name);
        return array.whole()
                ? OnnxTensor.createTensor(environment, array.data().duplicate(), array.dimensions(), OnnxJavaType.INT8)
                : OnnxTensor.createTensor(environment, array.floats(), array.dimensions());
    }

    private Array array(String name) {
        return Optional.ofNullable(arrays.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no array of the name " + name));
    }
}
