package org.lapwing.situation;

import java.util.List;

/**
 * A small picture; lengths are pixels, y grows downwards.
 *
 * @param caption what it shows
 * @param words the same for those who cannot see it
 */
record Drawing(Sentence caption, String words, int width, int height, List<Shape> shapes) {
    Drawing {
        shapes = List.copyOf(shapes);
    }

    /** @param style name of a class of the style sheet */
    sealed interface Shape {
        String style();
    }

    record Disc(String style, double x, double y, double radius, String tip) implements Shape {}

    record Line(String style, double x1, double y1, double x2, double y2) implements Shape {}

    record Box(String style, double x, double y, double width, double height, String tip) implements Shape {}

    record Label(String style, double x, double y, String text) implements Shape {}
}
