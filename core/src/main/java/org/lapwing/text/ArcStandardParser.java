package org.lapwing.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A greedy arc-standard parser over the network that CoreNLP trained. CoreNLP's own runner gives the same trees at several
 * times the cost; a test compares the two. Linear in the length of the sentence; safe to share between threads.
 */
final class ArcStandardParser {

    /** The number of the relation that the network knows as the root's. */
    private static final int ROOT_RELATION = 1;

    private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");

    private final ParserNetwork network;

    private ArcStandardParser(ParserNetwork network) {
        this.network = network;
    }

    /** @param resource a gzip file on the class path in CoreNLP's text format */
    static ArcStandardParser load(String resource) {
        try (InputStream in = ArcStandardParser.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing from the program");
            }
            return new ArcStandardParser(ParserNetwork.read(new GZIPInputStream(in, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The governor of each word and its relation to it.
     *
     * @param heads index of the governor from 0, -1 for the root
     */
    record Tree(int[] heads, String[] relations) {}

    Tree parse(List<String> words, List<String> tags) {
        State state = new State(words, tags);
        while (!state.isTerminal()) {
            if (state.depth > 2) {
                step(state, network.score(state.features()));
            } else if (state.canShift()) {
                state.shift();
            } else {
                state.attachRight(ROOT_RELATION);
            }
        }
        return state.tree();
    }

    private void step(State state, float[] scores) {
        int arcs = network.relations() - 1;
        int best = -1;
        int last = state.canShift() ? scores.length : scores.length - 1;
        for (int t = 0; t < last; t++) {
            // Only the artificial root has the root's relation, and it is attached when all else is.
            if (t % arcs + 1 != ROOT_RELATION || t == 2 * arcs) {
                best = best < 0 || scores[t] > scores[best] ? t : best;
            }
        }
        if (best == 2 * arcs) {
            state.shift();
        } else if (best < arcs) {
            state.attachLeft(best + 1);
        } else {
            state.attachRight(best - arcs + 1);
        }
    }

    /** Words are counted from 1; 0 is the artificial root, and the number after the last is what stands for nothing. */
    private final class State {

        private final int nothing;
        private final int[] word;
        private final int[] tag;
        private final int[] head;
        private final int[] relation;
        /** The outermost child to each side, and the one before it. */
        private final int[] left;

        private final int[] left2;
        private final int[] right;
        private final int[] right2;

        private final int[] stack;
        private int depth = 1;
        private int next = 1;

        private final int[] features = new int[ParserNetwork.WORDS + ParserNetwork.TAGS + ParserNetwork.RELATIONS];

        State(List<String> words, List<String> tags) {
            nothing = words.size() + 1;
            word = new int[nothing + 1];
            tag = new int[nothing + 1];
            head = new int[nothing + 1];
            relation = new int[nothing + 1];
            left = filled(nothing);
            left2 = filled(nothing);
            right = filled(nothing);
            right2 = filled(nothing);
            stack = new int[nothing + 1];
            word[0] = network.rootWord();
            tag[0] = network.rootTag();
            word[nothing] = network.absentWord();
            tag[nothing] = network.absentTag();
            for (int i = 1; i < nothing; i++) {
                word[i] = network.word(words.get(i - 1));
                tag[i] = network.tag(tags.get(i - 1));
            }
        }

        private static int[] filled(int value) {
            int[] result = new int[value + 1];
            Arrays.fill(result, value);
            return result;
        }

        boolean isTerminal() {
            return depth == 1 && !canShift();
        }

        boolean canShift() {
            return next < nothing;
        }

        void shift() {
            stack[depth++] = next++;
        }

        void attachLeft(int number) {
            int governor = stack[depth - 1];
            int child = stack[depth - 2];
            attach(child, governor, number);
            left2[governor] = left[governor];
            left[governor] = child;
            stack[depth - 2] = governor;
            depth--;
        }

        void attachRight(int number) {
            int governor = stack[depth - 2];
            int child = stack[depth - 1];
            attach(child, governor, number);
            right2[governor] = right[governor];
            right[governor] = child;
            depth--;
        }

        private void attach(int child, int governor, int number) {
            head[child] = governor;
            relation[child] = number;
        }

        /** The order in which the network was trained: stack and buffer, then the children of the two topmost. */
        int[] features() {
            for (int i = 0; i < 3; i++) {
                look(i, stack[depth - 3 + i]);
                look(3 + i, Math.min(next + i, nothing));
            }
            for (int i = 0; i < 2; i++) {
                int top = stack[depth - 1 - i];
                int from = 6 + 6 * i;
                lookAtChild(from, left[top]);
                lookAtChild(from + 1, right[top]);
                lookAtChild(from + 2, left2[top]);
                lookAtChild(from + 3, right2[top]);
                lookAtChild(from + 4, left[left[top]]);
                lookAtChild(from + 5, right[right[top]]);
            }
            return features;
        }

        private void look(int feature, int node) {
            features[feature] = word[node];
            features[ParserNetwork.WORDS + feature] = tag[node];
        }

        private void lookAtChild(int feature, int node) {
            look(feature, node);
            features[ParserNetwork.WORDS + ParserNetwork.TAGS + feature - 6] = network.relation(relation[node]);
        }

        Tree tree() {
            boolean[] passive = new boolean[nothing];
            for (int i = 1; i < nothing; i++) {
                passive[head[i]] |= network.relationName(relation[i]).equals("aux:pass");
            }
            int[] heads = new int[nothing - 1];
            String[] relations = new String[nothing - 1];
            for (int i = 1; i < nothing; i++) {
                String name = network.relationName(relation[i]);
                heads[i - 1] = head[i] - 1;
                // The network may have named the subject before it saw the auxiliary.
                relations[i - 1] = passive[head[i]] && SUBJECTS.contains(name) ? name + ":pass" : name;
            }
            return new Tree(heads, relations);
        }
    }
}
