package org.waystage.examples.clusterjob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a process and all that it started cost, and others that work for it.
 *
 * @param clock the time from start to end
 * @param processor the time of processors
 * @param bytes the memory that all held at once at most, where the system tells it (Linux); otherwise 0
 */
record Cost(Duration clock, Duration processor, long bytes) {
    private static final long LOOK_MILLIS = 250;

    Cost plus(Cost other) {
        return new Cost(clock.plus(other.clock), processor.plus(other.processor), Math.max(bytes, other.bytes));
    }

    /**
     * Runs a command to its end.
     *
     * @param output the file for its standard output
     * @param others processes that work for it, at any time
     * @throws IOException if it cannot be started, or fails
     */
    static Cost of(List<String> command, Path output, Supplier<Stream<ProcessHandle>> others)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(
                        output.resolveSibling(output.getFileName() + ".err").toFile())
                .start();
        Map<Long, Duration> processor = new HashMap<>();
        long most = 0;
        try {
            boolean running = true;
            while (running) {
                running = !process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                most = Math.max(
                        most,
                        look(Stream.concat(Stream.of(process.toHandle()), process.descendants()), processor)
                                + look(others.get(), processor));
            }
        } finally {
            process.destroy();
        }
        Duration clock = Duration.ofNanos(System.nanoTime() - start);
        if (process.exitValue() != 0) {
            throw new IOException(
                    String.join(" ", command) + " ended with " + process.exitValue() + "; see " + output + ".err");
        }
        return new Cost(clock, processor.values().stream().reduce(Duration.ZERO, Duration::plus), most);
    }

    /** Notes the time of processors that each has had, and returns the memory of all. */
    private static long look(Stream<ProcessHandle> processes, Map<Long, Duration> processor) {
        return processes
                .mapToLong(process -> {
                    process.info().totalCpuDuration().ifPresent(time -> processor.put(process.pid(), time));
                    return memory(process.pid());
                })
                .sum();
    }

    private static long memory(long pid) {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", String.valueOf(pid), "status"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
