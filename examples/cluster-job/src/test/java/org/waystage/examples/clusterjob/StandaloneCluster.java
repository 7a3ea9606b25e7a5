package org.waystage.examples.clusterjob;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A standalone cluster of Spark on this machine: a master and workers, each a process with one core. They listen on the
 * loopback interface alone, on ports that were free.
 */
final class StandaloneCluster implements AutoCloseable {
    /** Options of Java for what ends before the second compiler would pay. */
    static final List<String> SHORT_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String LOOPBACK = "127.0.0.1";
    private static final long START_SECONDS = 180;
    private static final long STOP_SECONDS = 20;

    private final Path home;
    private final Path folder;
    private final String url;
    private final List<Process> processes = new ArrayList<>();
    private final Thread atExit = new Thread(this::stop);

    private StandaloneCluster(Path home, Path folder, int port) {
        this.home = home;
        this.folder = folder;
        this.url = "spark://" + LOOPBACK + ":" + port;
    }

    /**
     * Starts a cluster.
     *
     * @param home a folder that has the jars of Spark in its folder {@code jars}; no more is needed
     * @param folder a folder for what the processes write
     * @param workers the number of workers
     * @param megabytes how much memory each worker gives to jobs
     */
    static StandaloneCluster start(Path home, Path folder, int workers, int megabytes)
            throws IOException, InterruptedException {
        int port = freePort();
        StandaloneCluster cluster = new StandaloneCluster(home, Files.createDirectories(folder), port);
        Runtime.getRuntime().addShutdownHook(cluster.atExit);
        try {
            cluster.daemon("master", "org.apache.spark.deploy.master.Master", "--port", String.valueOf(port));
            cluster.awaitMaster(port);
            for (int worker = 1; worker <= workers; worker++) {
                Path own = Files.createDirectories(folder.resolve("worker-" + worker));
                cluster.daemon(
                        "worker-" + worker,
                        "org.apache.spark.deploy.worker.Worker",
                        "--port",
                        "0",
                        "--cores",
                        "1",
                        "--memory",
                        megabytes + "m",
                        "--work-dir",
                        own.toString(),
                        cluster.url);
            }
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** The command that runs a jar on this cluster, with a driver here; options are those of Java. */
    List<String> submit(int megabytes, List<String> options, Path jar, String... arguments) {
        List<String> command = new ArrayList<>(java(home, megabytes, options));
        command.add("org.apache.spark.deploy.SparkSubmit");
        command.addAll(List.of("--master", url));
        for (String setting : List.of(
                "spark.ui.enabled=false",
                "spark.driver.host=" + LOOPBACK,
                "spark.driver.bindAddress=" + LOOPBACK,
                "spark.executor.memory=" + megabytes + "m",
                "spark.executor.extraJavaOptions=" + String.join(" ", options),
                "spark.local.dir=" + folder.resolve("scratch"))) {
            command.addAll(List.of("--conf", setting));
        }
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> java(Path home, int megabytes, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + megabytes + "m");
        command.addAll(options);
        command.addAll(List.of("-cp", home.resolve("jars") + "/*"));
        return command;
    }

    private void daemon(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(java(home, 128, SHORT_RUN));
        command.addAll(List.of("-Dspark.master.rest.enabled=false", main, "--host", LOOPBACK, "--webui-port", "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        // Without it the pages about the cluster would be for all who reach this machine.
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        processes.add(builder.start());
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private void awaitMaster(int port) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(loopback(), port), 1000);
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || !processes.get(0).isAlive()) {
                    throw new IOException("the master did not start; see " + folder.resolve("master.log"), e);
                }
                Thread.sleep(100);
            }
        }
    }

    /** Returns all processes: the master, the workers, and what these started for jobs. */
    Stream<ProcessHandle> processes() {
        return processes.stream()
                .map(Process::toHandle)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    }

    /** Stops the workers with what they run, and the master. */
    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void stop() {
        List<ProcessHandle> all = processes().toList();
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).destroy();
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        for (ProcessHandle process : all) {
            try {
                process.onExit().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt(); // and the others are not waited for either
            }
        }
    }
}
