package org.waystage.checks.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and shows their results as ratios.
 *
 * <p>Without arguments, or with those of JMH, it runs JMH; {@code commands} measures whole processes.
 */
public final class Benchmarks {
    private static final int ROUNDS = 2;

    private Benchmarks() {}

    /**
     * Runs what the arguments say.
     *
     * @param args see the class
     * @throws IOException if a file cannot be read or written, or a process not be started
     * @throws InterruptedException if the wait for a process is interrupted
     * @throws RunnerException if JMH cannot run
     */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        switch (args.length == 0 ? "" : args[0]) {
            case "commands" -> CommandCost.measure(List.of(args).subList(1, args.length));
            case "-h", "-l", "-lp", "-lprof", "-lrf" -> Main.main(args);
            default -> jmh(args);
        }
    }

    /** Runs everything once a round, so that a machine that is busy for a while is so for all contestants. */
    private static void jmh(String[] args) throws RunnerException {
        CommandLineOptions arguments;
        try {
            arguments = new CommandLineOptions(args);
        } catch (CommandLineOptionException e) {
            System.err.println(e.getMessage());
            return;
        }
        Options options = new OptionsBuilder()
                .parent(arguments)
                .forks(1)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .build();
        int rounds = arguments.getForkCount().orElse(ROUNDS);
        List<Collection<RunResult>> results = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            results.add(new Runner(options).run());
        }
        Report.print(results, System.out);
    }
}
