package org.lapwing.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One file of the ontology, with the name that errors are to cite. */
record OntologyFile(String name, String text) {

    static OntologyFile resource(String name) {
        try (InputStream in = OntologyFile.class.getResourceAsStream("ontology/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own resource ontology/" + name);
            }
            return new OntologyFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
