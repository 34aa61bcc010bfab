package org.lapwing.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that JSON members and CSV columns have in the input. They are compared exactly, case included, as JSON
 * does. The header of a text file always uses the default names.
 */
public record FieldNames(
        String id, String date, String title, String text, String source, String url, String language) {

    public static final FieldNames DEFAULT = new FieldNames("id", "date", "title", "text", "source", "url", "language");

    /** @throws IllegalArgumentException if a name is blank, or used twice */
    public FieldNames {
        List<String> names = List.of(id, date, title, text, source, url, language);
        if (names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a field needs a name: " + names);
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("two fields cannot have one name: " + names);
        }
    }

    Map<String, Field> byName() {
        Map<String, Field> fields = new HashMap<>();
        fields.put(id, Field.ID);
        fields.put(date, Field.DATE);
        fields.put(title, Field.TITLE);
        fields.put(text, Field.TEXT);
        fields.put(source, Field.SOURCE);
        fields.put(url, Field.URL);
        fields.put(language, Field.LANGUAGE);
        return Map.copyOf(fields);
    }
}
