package org.lapwing.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What phrases stand for, found by walking words. Filled once, then only read. */
final class PhraseTable<T> {

    /** The longest match at a place: the words {@code from} (inclusive) to {@code to} (exclusive). */
    record Match<T>(int from, int to, List<T> values) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private final List<T> values = new ArrayList<>();
    }

    private final Node<T> root = new Node<>();

    void put(List<String> keys, T value) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("an empty phrase for " + value);
        }
        Node<T> node = root;
        for (String key : keys) {
            node = node.next.computeIfAbsent(key, k -> new Node<>());
        }
        node.values.add(value);
    }

    void removeIf(List<String> keys, Predicate<T> condition) {
        find(keys).ifPresent(node -> node.values.removeIf(condition));
    }

    /** What exactly this phrase stands for; empty if nothing. */
    List<T> at(List<String> keys) {
        return find(keys).map(node -> List.copyOf(node.values)).orElse(List.of());
    }

    private Optional<Node<T>> find(List<String> keys) {
        Optional<Node<T>> node = Optional.of(root);
        for (String key : keys) {
            node = node.map(n -> n.next.get(key));
        }
        return node;
    }

    /**
     * The longest phrase that begins at {@code from} and for which {@code admit}, given the values and the matching
     * words, leaves some; no values if there is none.
     */
    Match<T> longest(List<Word> words, int from, BiFunction<List<T>, List<Word>, List<T>> admit) {
        Match<T> best = new Match<>(from, from, List.of());
        Node<T> node = root;
        for (int at = from; at < words.size(); at++) {
            Node<T> next = node.next.get(words.get(at).key());
            if (next == null) {
                break;
            }
            node = next;
            if (!node.values.isEmpty()) {
                List<T> admitted = admit.apply(node.values, words.subList(from, at + 1));
                if (!admitted.isEmpty()) {
                    best = new Match<>(from, at + 1, admitted);
                }
            }
        }
        return best;
    }
}
