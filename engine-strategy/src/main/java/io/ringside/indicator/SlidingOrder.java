package io.ringside.indicator;

/**
 * The last n numbers in order of size, and how far those above a level are above it together: a treap whose nodes are the slots of
 * the window. A node knows the numbers under it by their differences from its own, summed anew from its children whenever these
 * change, so that a large mean costs no digits and what has left leaves no trace. O(log n), whatever the numbers: a slot's rank in
 * the heap is drawn once and has nothing to do with them. Source: Seidel and Aragon, Algorithmica 16 (1996), p. 464.
 */
final class SlidingOrder {
    private static final int NONE = 0;

    private final double[] values;
    /** By how much the numbers under a node, it included, are above its own, summed. */
    private final double[] above;
    private final int[] count;
    private final int[] left;
    private final int[] right;
    private final int[] rank;
    private int root;
    private int slot;
    private boolean full;
    /** What a split left: the trees of what precedes and what follows. */
    private int before;
    private int after;

    SlidingOrder(int period) {
        values = new double[period + 1];
        above = new double[period + 1];
        count = new int[period + 1];
        left = new int[period + 1];
        right = new int[period + 1];
        rank = new int[period + 1];
        for (int i = 1; i <= period; i++) {
            rank[i] = scattered(i);
        }
    }

    /** The finaliser of MurmurHash3: no two slots have the same. */
    private static int scattered(int number) {
        int bits = number;
        bits = (bits ^ bits >>> 16) * 0x85ebca6b;
        bits = (bits ^ bits >>> 13) * 0xc2b2ae35;
        return bits ^ bits >>> 16;
    }

    void add(double value) {
        slot = slot == values.length - 1 ? 1 : slot + 1;
        if (full) {
            root = without(root, slot);
        }
        values[slot] = value;
        root = with(root, slot);
        full |= slot == values.length - 1;
    }

    /** By how much the numbers above {@code anchor + shift} are above it, summed. */
    double above(double anchor, double shift) {
        double sum = 0;
        int node = root;
        while (node != NONE) {
            double off = values[node] - anchor - shift;
            if (off > 0) {
                int greater = right[node];
                sum += off + above[greater] + count[greater] * (values[greater] - anchor - shift);
                node = left[node];
            } else {
                node = right[node];
            }
        }
        return sum;
    }

    private boolean precedes(int a, int b) {
        return values[a] < values[b] || values[a] == values[b] && a < b;
    }

    private int with(int tree, int node) {
        if (tree == NONE || rank[node] > rank[tree]) {
            split(tree, node);
            left[node] = before;
            right[node] = after;
            return summed(node);
        }
        if (precedes(node, tree)) {
            left[tree] = with(left[tree], node);
        } else {
            right[tree] = with(right[tree], node);
        }
        return summed(tree);
    }

    private void split(int tree, int node) {
        if (tree == NONE) {
            before = NONE;
            after = NONE;
        } else if (precedes(tree, node)) {
            split(right[tree], node);
            right[tree] = before;
            before = summed(tree);
        } else {
            split(left[tree], node);
            left[tree] = after;
            after = summed(tree);
        }
    }

    private int without(int tree, int node) {
        if (tree == node) {
            return merged(left[node], right[node]);
        }
        if (precedes(node, tree)) {
            left[tree] = without(left[tree], node);
        } else {
            right[tree] = without(right[tree], node);
        }
        return summed(tree);
    }

    private int merged(int lesser, int greater) {
        if (lesser == NONE || greater == NONE) {
            return lesser + greater;
        }
        if (rank[lesser] > rank[greater]) {
            right[lesser] = merged(right[lesser], greater);
            return summed(lesser);
        }
        left[greater] = merged(lesser, left[greater]);
        return summed(greater);
    }

    private int summed(int node) {
        int lesser = left[node];
        int greater = right[node];
        double value = values[node];
        count[node] = count[lesser] + 1 + count[greater];
        above[node] = above[lesser] + count[lesser] * (values[lesser] - value)
                + above[greater] + count[greater] * (values[greater] - value);
        return node;
    }

    void reset() {
        root = NONE;
        slot = 0;
        full = false;
    }
}
