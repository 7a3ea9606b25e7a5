package org.waystage.report.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The files of a report that are still to be written. They are written on all processors in any order, so their content must
 * not depend on that order.
 */
final class Work {
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> last = new ArrayList<>();
    private final int threads;

    /**
     * Creates an empty list of work.
     *
     * @param threads the number of threads, from 1
     */
    Work(int threads) {
        this.threads = threads;
    }

    /** Writes a file. */
    interface Step {
        /**
         * Writes the file.
         *
         * @param output where to collect its bytes, for this file alone
         */
        void write(CleanOutput output) throws IOException;
    }

    void add(Step step) {
        steps.add(step);
    }

    /** Adds what others have planned, in its order. */
    void addAll(Work other) {
        steps.addAll(other.steps);
        last.addAll(other.last);
    }

    /** Adds a file that is written after all others. */
    void addLast(Step step) {
        last.add(step);
    }

    /**
     * Does all the work.
     *
     * @throws IOException if a file cannot be written; the rest is then given up
     */
    void run(SitePlan.FileCount progress) throws IOException {
        Count count = new Count(progress, steps.size() + last.size());
        run(steps, count);
        run(last, count);
    }

    private void run(List<Step> some, Count count) throws IOException {
        Run run = new Run(some, count);
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, some.size()); i++) {
            Thread helper = new Thread(run, "report-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        run.run();
        helpers.forEach(Work::await);
        Throwable failure = run.failure.get();
        if (failure instanceof IOException e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
    }

    /** Waits for a helper, even if interrupted: it still writes into the folder. */
    private static void await(Thread helper) {
        boolean interrupted = false;
        while (true) {
            try {
                helper.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reports the number of files written, one thread at a time. */
    private static final class Count {
        private final SitePlan.FileCount progress;
        private final long total;
        private long written;

        Count(SitePlan.FileCount progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        synchronized void next() {
            written++;
            progress.written(written, total);
        }
    }

    private static final class Run implements Runnable {
        private final List<Step> steps;
        private final Count count;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Run(List<Step> steps, Count count) {
            this.steps = steps;
            this.count = count;
        }

        @Override
        @SuppressWarnings("PMD.AvoidCatchingThrowable") // the thread that runs the work throws it again
        public void run() {
            CleanOutput output = new CleanOutput();
            try {
                for (int i = next.getAndIncrement(); i < steps.size() && failure.get() == null; ) {
                    output.clear();
                    steps.get(i).write(output);
                    count.next();
                    i = next.getAndIncrement();
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            }
        }
    }
}
