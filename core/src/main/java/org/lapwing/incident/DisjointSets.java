package org.lapwing.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers from 0 joined into sets, each named by its least number. */
final class DisjointSets {

    private final int[] parents;

    DisjointSets(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    int setOf(int i) {
        int root = i;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    void join(int i, int j) {
        int a = setOf(i);
        int b = setOf(j);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    /** The items by set, both in their order. */
    <T> List<List<T>> partition(List<T> items) {
        Map<Integer, List<T>> parts = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            parts.computeIfAbsent(setOf(i), root -> new ArrayList<>()).add(items.get(i));
        }
        return List.copyOf(parts.values());
    }
}
