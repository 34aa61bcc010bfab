package org.lapwing.panel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A table that {@code tools/gazetteer} builds for panels. */
final class PanelResource {

    private PanelResource() {}

    static void forEachLine(String name, Consumer<String> action) {
        try (InputStream table = PanelResource.class.getResourceAsStream(name)) {
            if (table == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the program");
            }
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
