package org.waystage.json.lines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands out lines in order, while threads parse the next blocks. At most two blocks wait for each thread, so memory does not grow with the
 * file.
 */
final class LinesAhead<T> extends Spliterators.AbstractSpliterator<CaseStudyLines.Line<T>> {
    private final LineBlocks blocks;
    private final LineParsing<T> parsing;
    private final ThreadPoolExecutor threads;
    private final Deque<Future<List<CaseStudyLines.Line<T>>>> parsed = new ArrayDeque<>();
    private Iterator<CaseStudyLines.Line<T>> current = Collections.emptyIterator();
    private boolean ended;
    /** What stopped the reading; reported after all lines before it. */
    private @Nullable IOException failure;

    LinesAhead(LineBlocks blocks, LineParsing<T> parsing, ThreadPoolExecutor threads) {
        super(Long.MAX_VALUE, ORDERED | NONNULL | IMMUTABLE);
        this.blocks = blocks;
        this.parsing = parsing;
        this.threads = threads;
    }

    /** Returns threads that end by themselves when nobody needs them any longer, and do not keep a program alive. */
    static ThreadPoolExecutor threads(int count) {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(count, count, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "waystage-lines");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        // tasks that come after the end are cancelled, like those that wait at the end
        threads.setRejectedExecutionHandler((task, pool) -> cancel(task));
        return threads;
    }

    /** Ends threads and cancels what they were to do. */
    static void end(ThreadPoolExecutor threads) {
        threads.shutdownNow().forEach(LinesAhead::cancel);
    }

    private static void cancel(Runnable task) {
        if (task instanceof Future<?> future) {
            future.cancel(false);
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super CaseStudyLines.Line<T>> action) {
        while (!current.hasNext()) {
            readAhead();
            Future<List<CaseStudyLines.Line<T>>> next = parsed.poll();
            if (next == null) {
                if (failure != null) {
                    throw new UncheckedIOException(failure);
                }
                return false;
            }
            current = linesOf(next).iterator();
        }
        action.accept(current.next());
        return true;
    }

    /** Returns nothing: a part would be taken out of the order, and its lines would wait in memory. */
    @Override
    public @Nullable Spliterator<CaseStudyLines.Line<T>> trySplit() {
        return null;
    }

    /** Lets the threads parse as many blocks as may wait. */
    private void readAhead() {
        while (!ended && parsed.size() < 2 * threads.getCorePoolSize()) {
            try {
                LineBlocks.Block block = blocks.next();
                if (block == null) {
                    ended = true;
                } else {
                    parsed.add(threads.submit(() -> linesOf(block)));
                }
            } catch (IOException e) {
                failure = e;
                ended = true;
            }
        }
    }

    private List<CaseStudyLines.Line<T>> linesOf(LineBlocks.Block block) {
        List<CaseStudyLines.Line<T>> lines = new ArrayList<>();
        for (LineBlocks.RawLine line = blocks.line(block); line != null; line = blocks.line(block)) {
            lines.add(parsing.parse(line, block));
        }
        blocks.done(block);
        return lines;
    }

    private static <L> List<L> linesOf(Future<List<L>> parsed) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return parsed.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (CancellationException e) {
            throw new IllegalStateException("the lines were closed while they were read", e);
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }
}
