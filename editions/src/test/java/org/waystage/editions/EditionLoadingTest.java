package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JacksonModule;

/** When and through whom an edition is read, seen by a class loader of our own that has the library for itself. */
@Tag("class-path-only")
class EditionLoadingTest {
    private ClassLoader before;
    private Library library;

    @BeforeEach
    void loadTheLibraryAnew() {
        before = Thread.currentThread().getContextClassLoader();
        library = new Library();
    }

    @AfterEach
    void restore() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        library.close();
    }

    @Test
    void readsNothingBeforeAnEditionIsAskedFor() throws ReflectiveOperationException {
        assertThat(library.call("available")).isEqualTo(Editions.available());
        assertThatThrownBy(() -> library.call("of", "1999-01"))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(NoSuchElementException.class);

        assertThat(library.documents()).isEmpty();
        assertThat(library.hasLoaded(CatalogueReader.class)).isFalse();
    }

    @Test
    void readsAnEditionOnce() throws ReflectiveOperationException {
        Object latest = library.call("latest");

        assertThat(library.call("of", Edition.LABEL)).isSameAs(latest);
        assertThat(library.documents()).containsExactly("org/waystage/editions/" + Edition.LABEL + ".json");
        assertThat(library.hasLoaded(CatalogueReader.class)).isTrue();
    }

    @Test
    void readsWithoutAContextClassLoader() throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(null);

        assertThat(library.cases()).isEqualTo(Edition.CATALOGUE.caseStudies().size());
    }

    @Test
    void readsFromItsOwnJarWhateverTheContextClassLoaderHas() throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(new Foreign());

        assertThat(library.cases()).isEqualTo(Edition.CATALOGUE.caseStudies().size());
    }

    /** The library and what it needs, without the class path of the tests, and what is asked of it. */
    private static final class Library extends URLClassLoader {
        private final List<String> resources = new ArrayList<>();

        Library() {
            super(places(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] places() {
            return Stream.of(
                            Editions.class,
                            Catalogue.class,
                            CatalogueReader.class,
                            JsonParser.class,
                            JacksonModule.class,
                            com.fasterxml.jackson.annotation.JsonFormat.class,
                            ImmutableList.class,
                            InternalFutureFailureAccess.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                    .toArray(URL[]::new);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            resources.add(name);
            return super.getResourceAsStream(name);
        }

        Object call(String method, Object... arguments) throws ReflectiveOperationException {
            Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
            return Class.forName("org.waystage.editions.Editions", true, this)
                    .getMethod(method, types)
                    .invoke(null, arguments);
        }

        int cases() throws ReflectiveOperationException {
            Object catalogue = call("latest");
            assertThat(catalogue).isNotInstanceOf(Catalogue.class);
            List<?> cases =
                    (List<?>) catalogue.getClass().getMethod("caseStudies").invoke(catalogue);
            return cases.size();
        }

        List<String> documents() {
            return resources.stream().filter(name -> name.endsWith(".json")).toList();
        }

        boolean hasLoaded(Class<?> type) {
            return findLoadedClass(type.getName()) != null;
        }
    }

    /** A class loader that knows no class and has nonsense under every name. */
    private static final class Foreign extends ClassLoader {
        Foreign() {
            super(null);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return new ByteArrayInputStream("nonsense".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            throw new ClassNotFoundException(name);
        }
    }
}
