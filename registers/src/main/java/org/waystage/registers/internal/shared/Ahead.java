package org.waystage.registers.internal.shared;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Produces items in a thread of its own before they are taken, in the same order. At most a few batches wait, each with some items or a
 * single large one, so memory is bounded.
 *
 * @param <T> the items
 */
public final class Ahead<T> implements Closeable {
    private static final int BATCHES = 4;
    private static final int MOST_ITEMS = 256;
    private static final long LARGEST_BATCH = 1 << 19;

    private final BlockingQueue<Batch<T>> queue = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private List<T> batch = List.of();
    private int taken;
    private boolean ended;
    private @Nullable Throwable failure;

    /**
     * Produces items.
     *
     * @param <T> the items
     */
    public interface Producer<T> {
        /** Returns the next item; null after the last. */
        @Nullable
        T next() throws IOException;
    }

    /**
     * Some items.
     *
     * @param failure why there are no further items, unless they have simply ended
     */
    private record Batch<T>(List<T> items, @Nullable Throwable failure, boolean last) {}

    /**
     * Starts to produce.
     *
     * @param weight the size of an item in characters, roughly
     */
    public Ahead(String name, Producer<T> producer, ToLongFunction<T> weight) {
        thread = new Thread(() -> produce(producer, weight), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void produce(Producer<T> producer, ToLongFunction<T> weight) {
        List<T> items = new ArrayList<>(MOST_ITEMS);
        try {
            long size = 0;
            for (T item = producer.next(); item != null; item = producer.next()) {
                items.add(item);
                size += weight.applyAsLong(item);
                if (items.size() == MOST_ITEMS || size > LARGEST_BATCH) {
                    queue.put(new Batch<>(items, null, false));
                    items = new ArrayList<>(MOST_ITEMS);
                    size = 0;
                }
            }
            queue.put(new Batch<>(items, null, true));
        } catch (InterruptedException e) {
            // Nobody takes any more items.
        } catch (IOException | RuntimeException | Error e) {
            fail(items, e);
        }
    }

    private void fail(List<T> items, Throwable failure) {
        try {
            queue.put(new Batch<>(items, failure, true));
        } catch (InterruptedException e) {
            // Nobody takes any more items.
        }
    }

    /** Returns the next item; null after the last. */
    public @Nullable T next() throws IOException {
        while (taken == batch.size()) {
            if (failure != null) {
                throw rethrown(failure);
            }
            if (ended) {
                return null;
            }
            take();
        }
        return batch.get(taken++);
    }

    private void take() throws IOException {
        Batch<T> next;
        try {
            next = queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while records were read");
        }
        batch = next.items();
        taken = 0;
        ended = next.last();
        failure = next.failure();
    }

    private static IOException rethrown(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return (IOException) failure;
    }

    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
