package org.waystage.examples.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A PostgreSQL that comes with the service, for trying it out. A database that is kept is named by {@code
 * spring.datasource.url}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class Database {
    /**
     * Starts the database. It writes each commit to the disk before it answers, which the embedded server does not do of
     * itself.
     *
     * @param folder where the data are kept
     */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(ServiceProperties settings) throws IOException {
        Path folder = settings.data().toAbsolutePath();
        Files.createDirectories(folder);
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
                            + " forbidden: start the service as another user (setpriv --reuid=1000 --clear-groups java -jar ...),"
                            + " or name a database of your own by spring.datasource.url",
                    e);
        }
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        return postgres.getPostgresDatabase();
    }
}
