package org.lapwing.situation;

import java.util.List;

/** What a section is made of. */
sealed interface Block {

    record Paragraph(List<Sentence> sentences) implements Block {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    record Bullets(List<Sentence> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** @param rows each with as many cells as there are columns */
    record Table(List<String> columns, List<List<Sentence>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** An incident with what is said of it. */
    record Entry(String id, Sentence heading, List<Sentence> items) implements Block {
        public Entry {
            items = List.copyOf(items);
        }
    }

    record Picture(Drawing drawing) implements Block {}
}
