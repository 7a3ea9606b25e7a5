package org.waystage.commandline.console;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal that long work goes on; shows nothing where nobody watches or the work is short. */
public final class Progress implements AutoCloseable {
    private static final long FIRST_MILLIS = 1_000;
    private static final long NEXT_MILLIS = 250;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final String name;
    private final Console console;
    private final AtomicLong steps = new AtomicLong();
    private final @Nullable Thread thread;
    private boolean shown;

    private Progress(String name, Console console) {
        this.name = name;
        this.console = console;
        if (console.isTerminal()) {
            thread = new Thread(this::show, "progress");
            thread.setDaemon(true);
            thread.start();
        } else {
            thread = null;
        }
    }

    /** What takes long. */
    public interface Work<T> {
        T read(Progress progress) throws IOException;
    }

    /** Reads a file and shows that it goes on. */
    public static <T> T during(String name, Console console, Work<T> work) throws IOException {
        try (Progress progress = new Progress(name, console)) {
            return work.read(progress);
        }
    }

    /** Counts a case. */
    public void step() {
        steps.lazySet(steps.getPlain() + 1);
    }

    private void show() {
        try {
            Thread.sleep(FIRST_MILLIS);
            while (true) {
                long count = steps.get();
                String text = count == 0
                        ? Phrase.READING.in(console.language(), name)
                        : Phrase.CASES_READ.in(console.language(), name, Phrase.CASES.count(console.language(), count));
                console.err().print(ERASE_LINE + Printable.line(text) + " …");
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
