package org.waystage.core.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Searches texts for many phrases at once, in time linear in the words of the phrases and the texts: the Aho-Corasick
 * automaton, over words.
 *
 * @param <T> the type of the values of phrases
 */
final class Phrases<T> {
    private final Node<T> root = new Node<>(0);
    private int size;

    /** The longest beginning of a phrase that the words read so far end with. */
    private static final class Node<T> {
        private final int depth;
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private Optional<Phrase<T>> phrase = Optional.empty();
        /** The longest proper suffix of this node that a phrase begins with; empty for the root. */
        private Optional<Node<T>> shorter = Optional.empty();
        /** The longest proper suffix of this node that is a phrase. */
        private Optional<Node<T>> shorterPhrase = Optional.empty();

        private Node(int depth) {
            this.depth = depth;
        }
    }

    private record Phrase<T>(T value, int number) {}

    private record Match<T>(int start, Phrase<T> phrase) {}

    /**
     * Creates the automaton.
     *
     * @param values the values by phrase; a phrase has one or more words
     */
    Phrases(Map<List<String>, T> values) {
        values.forEach(this::add);
        link();
    }

    private void add(List<String> words, T value) {
        Node<T> node = root;
        for (String word : words) {
            Node<T> from = node;
            node = from.next.computeIfAbsent(word, key -> new Node<>(from.depth + 1));
        }
        node.phrase = Optional.of(new Phrase<>(value, size++));
    }

    private void link() {
        Queue<Node<T>> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node<T> node = open.remove();
            node.next.forEach((word, longer) -> {
                Node<T> shorter = node.shorter.map(end -> read(end, word)).orElse(root);
                longer.shorter = Optional.of(shorter);
                longer.shorterPhrase = shorter.phrase.isPresent() ? longer.shorter : shorter.shorterPhrase;
                open.add(longer);
            });
        }
    }

    private Node<T> read(Node<T> node, String word) {
        for (Optional<Node<T>> end = Optional.of(node); end.isPresent(); end = end.get().shorter) {
            Node<T> longer = end.get().next.get(word);
            if (longer != null) {
                return longer;
            }
        }
        return root;
    }

    /**
     * Returns the values of the phrases in a text, each once: by where the phrase first begins, then in the order
     * given.
     */
    List<T> in(List<String> words) {
        List<Match<T>> matches = new ArrayList<>();
        Set<Node<T>> seen = new HashSet<>();
        Node<T> node = root;
        for (int end = 1; end <= words.size(); end++) {
            node = read(node, words.get(end - 1));
            // If a node was reached before, so were all its suffixes.
            for (Optional<Node<T>> met = Optional.of(node);
                    met.isPresent() && seen.add(met.get());
                    met = met.get().shorterPhrase) {
                int start = end - met.get().depth;
                met.get().phrase.ifPresent(phrase -> matches.add(new Match<>(start, phrase)));
            }
        }
        matches.sort(Comparator.<Match<T>>comparingInt(Match::start)
                .thenComparingInt(match -> match.phrase().number()));
        return matches.stream().map(match -> match.phrase().value()).toList();
    }
}
