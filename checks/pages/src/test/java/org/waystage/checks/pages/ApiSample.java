package org.waystage.checks.pages;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Declarations of all sorts, of which the lines are known. */
@NullMarked
public final class ApiSample {
    private ApiSample() {}

    public sealed interface Shape<T extends Comparable<T>> permits Square, Hidden {
        int SIDES = 4;

        T size() throws IOException, InterruptedException;

        default @Nullable String name(String... others) {
            return null;
        }
    }

    public record Square(Long size, @Nullable String note) implements Shape<Long> {
        public Square(Long size) {
            this(size, null);
        }
    }

    private record Hidden(Long size) implements Shape<Long> {}

    public enum Colour {
        RED,
        BLUE {
            @Override
            public String toString() {
                return "blue";
            }
        }
    }

    abstract static class Base {
        public void inherited() {}

        void unseen() {}
    }

    public abstract static class Open extends Base implements Closeable {
        protected Open() {}

        /**
         * Old.
         *
         * @deprecated there is something better
         */
        @Deprecated
        protected <E extends Enum<E>> Map<E, ? super List<@Nullable E[]>> old(E[] @Nullable [] values) {
            return Map.of();
        }

        protected abstract @Nullable Object next(Map<? extends Number, ?> values);
    }
}
