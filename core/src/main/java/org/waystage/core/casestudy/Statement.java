package org.waystage.core.casestudy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * What a case says of a need, an objective, a benefit, a challenge or a lesson: in words, in codes, or both.
 *
 * <p>Where a source gave words and codes apart, they are separate statements.
 *
 * @param text the words, where known
 * @param codes codes of the list that the place names, such as {@code benefits}
 * @param sources the sources
 * @param visibility who may see it, where marked; whoever may see the case where absent
 * @param extras members that this version does not know
 */
public record Statement(
        Optional<Text> text, List<Code> codes, List<Citation> sources, Optional<Visibility> visibility, Extras extras) {
    private static final String[] PARTS = {"text", "codes", "sources", "visibility"};

    /**
     * Checks the parts and keeps immutable copies of the lists.
     *
     * @throws IllegalArgumentException if there is neither text nor code
     */
    public Statement {
        Objects.requireNonNull(text, "text");
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
        if (text.isEmpty() && codes.isEmpty()) {
            throw new IllegalArgumentException("a statement needs a text or a code");
        }
    }

    /**
     * Returns a statement in words.
     *
     * @param text the words
     * @return the statement
     */
    public static Statement of(Text text) {
        return new Statement(Optional.of(text), List.of(), List.of(), Optional.empty(), Extras.none());
    }

    /**
     * Returns a statement in codes.
     *
     * @param codes the codes, at least one
     * @return the statement
     * @throws IllegalArgumentException if there is no code
     */
    public static Statement of(List<Code> codes) {
        return new Statement(Optional.empty(), codes, List.of(), Optional.empty(), Extras.none());
    }

    /**
     * Returns this statement with its sources.
     *
     * @param citations the sources
     * @return the statement
     */
    public Statement withSources(List<Citation> citations) {
        return new Statement(text, codes, citations, visibility, extras);
    }

    /**
     * Returns this statement with a mark of who may see it.
     *
     * @param mark who may see it
     * @return the statement
     */
    public Statement withVisibility(Visibility mark) {
        return withVisibility(Optional.of(Objects.requireNonNull(mark, "visibility")));
    }

    /**
     * Returns this statement with a mark of who may see it, or without one.
     *
     * @param mark who may see it; empty for no mark
     * @return the statement
     */
    public Statement withVisibility(Optional<Visibility> mark) {
        return new Statement(text, codes, sources, mark, extras);
    }
}
