package org.waystage.examples.service;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A PostgreSQL that comes with the service, for trying it out; {@code spring.datasource.url} names any other. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class Database {
    private static final long SECONDS_TO_STOP = 30;

    /** Keeps a second service away from the data; the system opens the lock when this one ends, also if it is killed. */
    @Bean(destroyMethod = "close")
    FileLock dataLock(ServiceProperties settings) throws IOException {
        Path folder = Files.createDirectories(settings.data().toAbsolutePath());
        FileLock lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            throw new IllegalStateException(
                    "Another service works on " + folder + ": name another folder by service.data");
        }
        return lock;
    }

    /** Starts the database, which here writes each commit to the disk before it answers; of itself it would not. */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(ServiceProperties settings, FileLock dataLock) throws IOException {
        Path folder = settings.data().resolve("postgres").toAbsolutePath();
        Files.createDirectories(folder);
        stopOrphan(folder);
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException(
                    "The PostgreSQL that comes with the service did not start. It cannot run as root where user namespaces are"
                            + " forbidden: start the service as another user (setpriv --reuid=1000 --regid=1000 --clear-groups"
                            + " java -jar ...), or name a database of your own by spring.datasource.url",
                    e);
        }
    }

    @Bean
    HikariDataSource dataSource(EmbeddedPostgres postgres) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(postgres.getPostgresDatabase());
        return pool;
    }

    /** Stops the server of a service that was killed: it lives on, and no other can start on its data. */
    private static void stopOrphan(Path folder) throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        Optional<ProcessHandle> server = ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(folder.toString()))
                        .isPresent());
        if (server.isEmpty()) {
            return;
        }
        server.get().destroy();
        try {
            server.get().onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The PostgreSQL of an earlier start does not stop: process " + pid, e);
        }
    }
}
