package org.waystage.jackson2;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.json.NoticeProblem;
import org.waystage.json.NoticesFormat;
import org.waystage.json.RecordReader;
import org.waystage.json.RecordWriter;
import org.waystage.json.WaystageModule;
import org.waystage.json.reading.Reading;

/**
 * Lets any mapper of Jackson 2 read and write the model's types, wherever a caller's own types declare them. It
 * writes no ids of types, which default typing asks for.
 *
 * <p>The service loader finds it on the class path and the module path, so {@code findAndAddModules()} is enough:
 *
 * <pre>{@code
 * ObjectMapper mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();
 * CaseStudy caseStudy = mapper.readValue(json, CaseStudy.class);
 * }</pre>
 *
 * <p>Values have the form of the wire format, including unknown members and the digits of numbers. {@link RecordReader}
 * and {@link RecordWriter} read and write them; each value is passed to them as JSON. If a value cannot
 * be read, the mapper throws a {@link WaystageJackson2Exception} with all its faults. Values whose form is a string can
 * also be map keys.
 *
 * <p>Notices are written as {@link NoticesFormat} says, in the language that the attribute {@value
 * WaystageModule#LANGUAGE} of the writer names, and otherwise in English; they are not read.
 */
public final class WaystageJackson2Module extends Module {
    /** Creates the module; called by the service loader, too. */
    public WaystageJackson2Module() {}

    @Override
    public String getModuleName() {
        return "org.waystage.jackson2";
    }

    /** Returns the unknown version: nothing depends on it, and the jar says which release it is. */
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers serializers = new SimpleSerializers();
        SimpleSerializers keySerializers = new SimpleSerializers();
        SimpleDeserializers deserializers = new SimpleDeserializers();
        SimpleKeyDeserializers keyDeserializers = new SimpleKeyDeserializers();
        for (Class<?> type : RecordReader.types()) {
            add(type, serializers, keySerializers, deserializers);
            keyDeserializers.addDeserializer(type, new KeyReader(type));
        }
        serializers.addSerializer(Notice.class, new NoticeSerializer());
        serializers.addSerializer(NoticeProblem.class, new ProblemSerializer());
        context.addSerializers(serializers);
        context.addKeySerializers(keySerializers);
        context.addDeserializers(deserializers);
        context.addKeyDeserializers(keyDeserializers);
    }

    private static <T> void add(
            Class<T> type,
            SimpleSerializers serializers,
            SimpleSerializers keySerializers,
            SimpleDeserializers deserializers) {
        serializers.addSerializer(type, new Serializer<>(type));
        keySerializers.addSerializer(type, new KeySerializer<>(type));
        deserializers.addDeserializer(type, new Deserializer<>(type));
    }

    private static final class Serializer<T> extends JsonSerializer<T> {
        private final RecordWriter<T> writer;

        Serializer(Class<T> type) {
            this.writer = RecordWriter.of(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            Tokens.write(writer.toBytes(value), generator);
        }
    }

    private static final class NoticeSerializer extends JsonSerializer<Notice> {
        @Override
        public void serialize(Notice notice, JsonGenerator generator, SerializerProvider provider) throws IOException {
            Object language = provider.getAttribute(WaystageModule.LANGUAGE);
            List<Notice> one = List.of(notice);
            byte[] json = NoticesFormat.toBytes(
                    new Reading<>(Optional.empty(), one, Reading.Counts.of(one)),
                    language == null ? "en" : language.toString());
            Tokens.writeFirst(json, "notices", generator);
        }
    }

    private static final class ProblemSerializer extends JsonSerializer<NoticeProblem> {
        @Override
        public void serialize(NoticeProblem problem, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            Tokens.write(problem.toBytes(), generator);
        }
    }

    private static final class KeySerializer<T> extends JsonSerializer<T> {
        private final RecordWriter<T> writer;

        KeySerializer(Class<T> type) {
            this.writer = RecordWriter.of(type);
        }

        @Override
        public void serialize(T key, JsonGenerator generator, SerializerProvider provider) throws IOException {
            byte[] json = writer.toBytes(key);
            if (json[0] != '"') {
                provider.reportMappingProblem("%s is no string in JSON, so it cannot be the key of a map", key);
            }
            generator.writeFieldName(Tokens.text(json));
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Class<?> type;
        private final RecordReader<?> reader;

        KeyReader(Class<?> type) {
            this.type = type;
            this.reader = RecordReader.of(type);
        }

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) throws IOException {
            Reading<?> reading = reader.read(Tokens.json(key));
            if (reading.hasErrors() || reading.value().isEmpty()) {
                return context.handleWeirdKey(
                        type, key, "%s", reading.notices().get(0).message());
            }
            return reading.value().get();
        }
    }

    private static final class Deserializer<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final RecordReader<T> reader;
        /** The one value that is written as null, if the type has one. */
        private final @Nullable T ofNull;

        Deserializer(Class<T> type) {
            this.type = type;
            this.reader = RecordReader.of(type);
            this.ofNull = reader.read("null".getBytes(UTF_8)).value().orElse(null);
        }

        @Override
        public @Nullable T getNullValue(DeserializationContext context) {
            return ofNull;
        }

        @Override
        public @Nullable T getAbsentValue(DeserializationContext context) {
            return null;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Reading<T> reading = reader.read(Tokens.bytes(parser));
            if (reading.counts().errors() == 0 && reading.value().isPresent()) {
                return reading.value().get();
            }
            throw new WaystageJackson2Exception(parser, type, reading);
        }
    }
}
