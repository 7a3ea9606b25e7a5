package org.waystage.json;

import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.LimitException;
import org.waystage.json.internal.engine.NoticeOutput;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.shape.FormatCodec;
import org.waystage.json.internal.shape.ModelTypes;
import org.waystage.json.internal.text.Pointers;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.core.util.JsonParserSequence;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Lets any Jackson 3 mapper read and write the model's types, wherever a caller's own types declare them. It
 * writes no ids of types, which default typing asks for.
 *
 * <p>The service loader finds it on the class path and the module path, so {@code findAndAddModules()} is enough:
 *
 * <pre>{@code
 * record Dossier(String number, CaseStudy caseStudy, PartialDate received) {}
 *
 * JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
 * Dossier dossier = mapper.readValue(json, Dossier.class);
 * }</pre>
 *
 * <p>Values have the form of the wire format, including unknown members; ids, codes, stages and dates can also be map
 * keys. A {@link StageAnswer} is written as its word, {@link Extras} on their own as an object of their members. If a
 * value cannot be read, the mapper throws an {@link UnreadableValueException} with all faults of the value, but without
 * lines and columns, since a mapper keeps no text. {@link RecordReader} and {@link CatalogueReader} have them, check the
 * rules of the model, and read catalogues of older major versions, which a mapper rejects.
 *
 * <p>Notices are written as {@link NoticesFormat} says, in the language that the attribute {@link #LANGUAGE} of the
 * writer names; they are not read.
 */
public final class WaystageModule extends JacksonModule {
    /**
     * The name of the attribute of a writer or mapper that says in which language the messages of notices are written, as
     * a BCP 47 tag: {@code mapper.writer().withAttribute(WaystageModule.LANGUAGE, "fr")}. Without it they are in English.
     */
    public static final String LANGUAGE = "org.waystage.json.language";

    /** Creates the module; called by the service loader, too. */
    public WaystageModule() {}

    @Override
    public String getModuleName() {
        return "org.waystage.json";
    }

    /** Returns the unknown version: nothing depends on it, and the jar says which release it is. */
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        Types types = new Types();
        ModelTypes.all().forEach(types::add);
        types.serializers.addSerializer(Notice.class, new NoticeSerializer());
        types.serializers.addSerializer(NoticeProblem.class, new ProblemSerializer());
        context.addSerializers(types.serializers);
        context.addDeserializers(types.deserializers);
        context.addKeySerializers(types.keySerializers);
        context.addKeyDeserializers(types.keyDeserializers);
    }

    /** The types registered so far. */
    private static final class Types {
        final SimpleSerializers serializers = new SimpleSerializers();
        final SimpleDeserializers deserializers = new SimpleDeserializers();
        final SimpleSerializers keySerializers = new SimpleSerializers();
        final SimpleKeyDeserializers keyDeserializers = new SimpleKeyDeserializers();

        <T> void add(ModelTypes.Type<T> type) {
            serializers.addSerializer(type.type(), new Serializer<>(type.codec()));
            deserializers.addDeserializer(type.type(), new Deserializer<>(type.type(), type.codec(), type.ofNull()));
            if (type.key() != null) {
                keySerializers.addSerializer(type.type(), new KeySerializer<>());
                keyDeserializers.addDeserializer(type.type(), new KeyReader(type.type(), type.key()));
            }
        }
    }

    private static final class NoticeSerializer extends ValueSerializer<Notice> {
        @Override
        public void serialize(Notice notice, JsonGenerator generator, SerializationContext context) {
            Object language = context.getAttribute(LANGUAGE);
            NoticeOutput.write(notice, null, language == null ? "en" : language.toString(), generator);
        }
    }

    private static final class ProblemSerializer extends ValueSerializer<NoticeProblem> {
        @Override
        public void serialize(NoticeProblem problem, JsonGenerator generator, SerializationContext context) {
            problem.write(generator);
        }
    }

    private static final class KeySerializer<T> extends ValueSerializer<T> {
        @Override
        public void serialize(T key, JsonGenerator generator, SerializationContext context) {
            generator.writeName(key.toString());
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Class<?> type;
        private final Function<String, ?> reader;

        KeyReader(Class<?> type, Function<String, ?> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) {
            try {
                return reader.apply(key);
            } catch (IllegalArgumentException | DateTimeException e) {
                return context.handleWeirdKey(type, key, "%s", e.getMessage());
            }
        }
    }

    private static final class Serializer<T> extends ValueSerializer<T> {
        private final Codec<T> codec;

        Serializer(Codec<T> codec) {
            this.codec = codec;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            codec.write(value, new Output(generator, false, false));
        }
    }

    private static final class Deserializer<T> extends ValueDeserializer<T> {
        private final Class<T> type;
        private final Codec<T> codec;
        private final @Nullable T ofNull;

        Deserializer(Class<T> type, Codec<T> codec, @Nullable T ofNull) {
            this.type = type;
            this.codec = codec;
            this.ofNull = ofNull;
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
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            // what precedes the name of a type is read from a buffer, which takes the name for a part of the place
            boolean buffered = parser instanceof JsonParserSequence;
            String start = buffered ? Pointers.to(parser.streamReadContext()) : "";
            Input in = new Input(ReadOptions.defaults());
            T value = read(parser, in);
            if (in.findings.count(Severity.ERROR) == 0 && value != null) {
                return value;
            }
            throw new UnreadableValueException(parser, type, in.findings.reading(start), buffered);
        }

        private @Nullable T read(JsonParser parser, Input in) {
            try {
                in.begin(parser);
                return codec.read(in);
            } catch (FormatCodec.OtherMajorException e) {
                Rule rule = JsonRules.FORMAT_OTHER_MAJOR;
                in.findings.clear();
                in.findings.add(rule, e.pointer, -1, Map.of("value", String.valueOf(e.getMessage())));
                return null;
            } catch (LimitException e) {
                in.findings.add(JsonRules.LIMIT_EXCEEDED, e.pointer, -1, e.values());
                return null;
            }
        }
    }
}
