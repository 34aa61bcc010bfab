package org.lapwing.text;

import java.util.List;

/** A tree of tokens that is mended in place. */
abstract class TreeMending {

    /** In order; each names its head by position. */
    final List<Token> tokens;

    TreeMending(List<Token> tokens) {
        this.tokens = tokens;
    }

    final boolean hasChild(int head, String relation) {
        return tokens.stream().anyMatch(t -> t.head() == head && t.relation().equals(relation));
    }

    /** The first such child before a position; -1 if there is none. */
    final int child(int head, String relation, int before) {
        for (int i = 0; i < before; i++) {
            if (tokens.get(i).head() == head && tokens.get(i).relation().startsWith(relation)) {
                return i;
            }
        }
        return -1;
    }
}
