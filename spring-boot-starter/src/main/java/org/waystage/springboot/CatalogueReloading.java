package org.waystage.springboot;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Looks at the file of the catalogue from time to time. */
final class CatalogueReloading implements SmartLifecycle {
    private static final Log LOG = LogFactory.getLog(CatalogueReloading.class);

    private final ReloadingCatalogue catalogue;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService timer;

    CatalogueReloading(CurrentCatalogue catalogue, @Nullable Duration every) {
        if (!(catalogue instanceof ReloadingCatalogue reloading)) {
            throw new IllegalArgumentException(
                    "waystage.catalogue.reload-every needs waystage.catalogue.location: only a file is read again");
        }
        this.catalogue = reloading;
        this.every = Objects.requireNonNull(every, "waystage.catalogue.reload-every");
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("waystage.catalogue.reload-every must be positive, but is " + every);
        }
    }

    @Override
    public synchronized void start() {
        if (timer == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "waystage-reload");
                thread.setDaemon(true);
                return thread;
            });
            started.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            timer = started;
        }
    }

    private void look() {
        try {
            catalogue.reloadIfChanged();
        } catch (RuntimeException e) {
            // the next look must come all the same
            LOG.warn("The catalogue could not be read again", e);
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService started = timer;
        if (started != null) {
            started.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
