package org.waystage.springboot;

import java.time.Duration;
import java.util.Objects;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Looks at the file of the catalogue from time to time. */
final class CatalogueReloading implements SmartLifecycle {
    private static final Log LOG = LogFactory.getLog(CatalogueReloading.class);

    private final ReloadingCatalogue catalogue;
    private final Duration every;
    private volatile @Nullable Thread thread;

    CatalogueReloading(CurrentCatalogue catalogue, @Nullable Duration every) {
        if (!(catalogue instanceof ReloadingCatalogue reloading)) {
            throw new IllegalArgumentException(
                    "waystage.catalogue.reload-every needs waystage.catalogue.location: only a file is read again");
        }
        this.catalogue = reloading;
        this.every = Objects.requireNonNull(every, "waystage.catalogue.reload-every");
        if (every.toMillis() <= 0) {
            throw new IllegalArgumentException(
                    "waystage.catalogue.reload-every must be at least 1 ms, but is " + every);
        }
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            Thread started = new Thread(this::lookAgainAndAgain, "waystage-reload");
            started.setDaemon(true);
            started.start();
            thread = started;
        }
    }

    private void lookAgainAndAgain() {
        try {
            while (true) {
                Thread.sleep(every.toMillis());
                look();
            }
        } catch (InterruptedException e) {
            // that is how the application stops it
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            catalogue.reloadIfChanged();
        } catch (RuntimeException e) {
            // the next check must still take place
            LOG.warn("The catalogue could not be read again", e);
        }
    }

    @Override
    public synchronized void stop() {
        Thread started = thread;
        if (started != null) {
            started.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
