package org.waystage.json.internal.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes a text that consists of one value, a document or a line. */
public final class DocumentWriting {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // what was read with a higher limit is written too
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private DocumentWriting() {}

    /** Writes one value; on failure, nothing is left half open. */
    public static <T> void write(T value, Codec<T> codec, OutputStream out, boolean pretty, boolean headOnly)
            throws IOException {
        write(value, codec, out, pretty, generator -> new Output(generator, headOnly, true));
    }

    /** Returns the compact form of one value. */
    public static <T> byte[] bytes(T value, Codec<T> codec) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(value, codec, bytes, false, false);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** Returns a compact document written by the caller, which is not one of the model. */
    public static byte[] json(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(new Context(false), bytes, JsonEncoding.UTF8)) {
            content.accept(json);
        }
        return bytes.toByteArray();
    }

    /** Opens a generator for a document that is written in parts; the caller closes it. */
    public static JsonGenerator open(OutputStream out, boolean pretty) {
        return FACTORY.createGenerator(new Context(pretty), out, JsonEncoding.UTF8);
    }

    /** Writes a part of a document; failures are reported as by the other methods. */
    public static void write(Runnable part) throws IOException {
        try {
            part.run();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamWriteException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** Writes one value to an output of the caller; on failure, nothing is left half open. */
    public static <T> void write(
            T value, Codec<T> codec, OutputStream out, boolean pretty, Function<JsonGenerator, Output> output)
            throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(new Context(pretty), out, JsonEncoding.UTF8)) {
            codec.write(value, output.apply(generator));
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamWriteException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** The write context, which determines whether and how the generator indents. */
    private static final class Context extends ObjectWriteContext.Base {
        private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));

        private final boolean pretty;

        Context(boolean pretty) {
            this.pretty = pretty;
        }

        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            return pretty ? INDENTED.createInstance() : null;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return pretty;
        }
    }
}
