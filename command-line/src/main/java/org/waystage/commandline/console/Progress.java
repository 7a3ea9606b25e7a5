package org.waystage.commandline.console;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal that long work is in progress; shows nothing without a terminal or if the work is short. */
public final class Progress implements AutoCloseable {
    private static final long FIRST_MILLIS = 1_000;
    private static final long NEXT_MILLIS = 250;
    private static final int BAR = 20;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final String name;
    private final Console console;
    private final boolean writes;
    private final AtomicLong steps = new AtomicLong();
    private volatile Part part = new Part(0, 0, 0, 0);
    private final @Nullable Thread thread;
    private boolean shown;

    private Progress(String name, boolean writes, Console console) {
        this.name = name;
        this.writes = writes;
        this.console = console;
        if (console.isTerminal()) {
            thread = new Thread(this::show, "progress");
            thread.setDaemon(true);
            thread.start();
        } else {
            thread = null;
        }
    }

    /** How much of the work is done, and from where and when the speed is measured; earlier work does not count for the time left. */
    private record Part(long done, long total, long first, long began) {}

    /** Work that may take long. */
    public interface Work<T> {
        T run(Progress progress) throws IOException;
    }

    /** Reads a file and shows that reading is in progress. */
    public static <T> T during(String name, Console console, Work<T> work) throws IOException {
        try (Progress progress = new Progress(name, false, console)) {
            return work.run(progress);
        }
    }

    /** Writes something and shows how much is done and how long the rest will take, as soon as the work reports that. */
    public static <T> T writing(String name, Console console, Work<T> work) throws IOException {
        try (Progress progress = new Progress(name, true, console)) {
            return work.run(progress);
        }
    }

    /** Counts a case. */
    public void step() {
        steps.lazySet(steps.getPlain() + 1);
    }

    /** Records how much is done and how much there is. If less is done than before, the work has started again. */
    public void at(long done, long of) {
        Part last = part;
        boolean goesOn = last.total == of && last.done <= done;
        part = goesOn ? new Part(done, of, last.first, last.began) : new Part(done, of, done, System.nanoTime());
    }

    private String line() {
        String language = console.language();
        long count = steps.get();
        Part now = part;
        if (now.total > 0) {
            long millis = (System.nanoTime() - now.began) / 1_000_000;
            Phrase phrase = writes ? Phrase.PART_WRITTEN : Phrase.PART_READ;
            return part(phrase, language, name, now.done, now.total, left(now, millis));
        } else if (writes) {
            return Phrase.WRITING.in(language, name);
        }
        return count == 0
                ? Phrase.READING.in(language, name)
                : Phrase.CASES_READ.in(language, name, Phrase.CASES.count(language, count));
    }

    /** Returns the milliseconds left at the speed so far; 0 if unknown. */
    private static long left(Part now, long millis) {
        long done = now.done - now.first;
        return done == 0 ? 0 : (long) ((double) millis * (now.total - now.done) / done);
    }

    /**
     * Returns a progress bar with the time left.
     *
     * @param left the milliseconds left; 0 if unknown
     */
    static String part(Phrase phrase, String language, String name, long done, long total, long left) {
        int full = (int) (BAR * done / total);
        String bar = "=".repeat(full) + " ".repeat(BAR - full);
        String part = phrase.in(language, name, bar, 100 * done / total);
        if (left == 0 || done == total) {
            return part;
        }
        long seconds = (left + 999) / 1000;
        return seconds < 60
                ? Phrase.SECONDS_LEFT.in(language, part, seconds)
                : Phrase.MINUTES_LEFT.in(language, part, (seconds + 59) / 60);
    }

    private void show() {
        try {
            Thread.sleep(FIRST_MILLIS);
            while (true) {
                console.err().print(ERASE_LINE + Printable.line(line()) + " …");
                console.err().flush();
                shown = true;
                Thread.sleep(NEXT_MILLIS);
            }
        } catch (InterruptedException e) {
            // the work is done
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (shown) {
                console.err().print(ERASE_LINE);
                console.err().flush();
            }
        }
    }
}
