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

    /** A shape that leads to what it stands for. */
    sealed interface Leading extends Shape {
        /** Id of a part of the same report. */
        String to();

        /** What it stands for, in words. */
        String tip();
    }

    record Disc(String style, double x, double y, double radius, String tip, String to) implements Leading {}

    record Line(String style, double x1, double y1, double x2, double y2) implements Shape {}

    record Box(String style, double x, double y, double width, double height, String tip, String to)
            implements Leading {}

    record Label(String style, double x, double y, String text) implements Shape {}

    /** A label that leads to what it stands for. */
    record Sign(String style, double x, double y, String tip, String to) implements Leading {}
}
