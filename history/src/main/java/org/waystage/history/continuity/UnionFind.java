package org.waystage.history.continuity;

import java.util.function.IntConsumer;

/** Sets of numbers that can be joined, and whose members can be iterated over. */
final class UnionFind {
    private final int[] parent;
    private final int[] size;
    /** The next member of the same set, in a circle. */
    private final int[] next;

    UnionFind(int count) {
        parent = new int[count];
        size = new int[count];
        next = new int[count];
        for (int i = 0; i < count; i++) {
            parent[i] = i;
            size[i] = 1;
            next[i] = i;
        }
    }

    int find(int member) {
        int root = member;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    boolean isJoined(int one, int other) {
        return find(one) == find(other);
    }

    int size(int member) {
        return size[find(member)];
    }

    void join(int one, int other) {
        int large = find(one);
        int small = find(other);
        if (large == small) {
            return;
        }
        if (size[large] < size[small]) {
            int swapped = large;
            large = small;
            small = swapped;
        }
        parent[small] = large;
        size[large] += size[small];
        int after = next[large];
        next[large] = next[small];
        next[small] = after;
    }

    void forEach(int member, IntConsumer action) {
        int each = member;
        do {
            action.accept(each);
            each = next[each];
        } while (each != member);
    }
}
