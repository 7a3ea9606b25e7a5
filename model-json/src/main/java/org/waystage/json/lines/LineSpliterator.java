package org.waystage.json.lines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands out lines one by one, or block by block to several threads. */
final class LineSpliterator<T> implements Spliterator<CaseStudyLines.Line<T>> {
    private final LineBlocks blocks;
    private final LineParsing<T> parsing;
    private final boolean whole;
    private LineBlocks.@Nullable Block block;
    private boolean handedNothing;

    LineSpliterator(LineBlocks blocks, LineParsing<T> parsing) {
        this(blocks, parsing, null, true);
    }

    private LineSpliterator(
            LineBlocks blocks, LineParsing<T> parsing, LineBlocks.@Nullable Block block, boolean whole) {
        this.blocks = blocks;
        this.parsing = parsing;
        this.block = block;
        this.whole = whole;
    }

    @Override
    public boolean tryAdvance(Consumer<? super CaseStudyLines.Line<T>> action) {
        while (true) {
            if (block == null) {
                block = whole ? nextBlock() : null;
                if (block == null) {
                    return false;
                }
            }
            LineBlocks.RawLine line = blocks.line(block);
            if (line != null) {
                action.accept(parsing.parse(line, block));
                return true;
            }
            blocks.done(block);
            block = null;
        }
    }

    /**
     * Splits off a block every other time, and nothing the times between.
     *
     * <p>The tasks of a parallel stream split twice, leave the first part to any idle thread, and continue with the
     * second while others split the rest. If the first part had lines, they would wait in memory, and with few or busy
     * threads half of the file with them.
     */
    @Override
    public @Nullable Spliterator<CaseStudyLines.Line<T>> trySplit() {
        if (!whole) {
            return null;
        }
        handedNothing = !handedNothing;
        if (handedNothing) {
            return Spliterators.emptySpliterator();
        }
        LineBlocks.Block taken = block != null ? block : nextBlock();
        block = null;
        return taken == null ? null : new LineSpliterator<>(blocks, parsing, taken, false);
    }

    private LineBlocks.@Nullable Block nextBlock() {
        try {
            return blocks.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL | IMMUTABLE;
    }
}
