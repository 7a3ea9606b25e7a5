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
 * A need, objective, benefit, challenge or lesson of a case: in words, in codes, or both.
 *
 * <p>If a source gives words and codes separately, they are separate statements.
 *
 * @param text the words, if known
 * @param codes codes of the list for this kind of statement, for example {@code benefits}
 * @param sources the sources; if empty, those of the case
 * @param visibility the audience that may see the statement; if absent, as for the case
 * @param extras members unknown to this version
 */
public record Statement(
        Optional<Text> text, List<Code> codes, List<Citation> sources, Optional<Visibility> visibility, Extras extras) {
    private static final String[] PARTS = {"text", "codes", "sources", "visibility"};

    /**
     * Checks the components and keeps immutable copies of the lists.
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
     * Returns this statement with other sources.
     *
     * @param citations the sources; empty if they are those of the case
     * @return the statement
     */
    public Statement withSources(List<Citation> citations) {
        return new Statement(text, codes, citations, visibility, extras);
    }

    /**
     * Returns this statement with a visibility.
     *
     * @param mark the audience that may see it
     * @return the statement
     */
    public Statement withVisibility(Visibility mark) {
        return withVisibility(Optional.of(Objects.requireNonNull(mark, "visibility")));
    }

    /**
     * Returns this statement with a visibility or without one.
     *
     * @param mark the audience that may see it, or empty if it is that of the case
     * @return the statement
     */
    public Statement withVisibility(Optional<Visibility> mark) {
        return new Statement(text, codes, sources, mark, extras);
    }
}
