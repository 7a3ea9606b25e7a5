package org.waystage.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes a JSON-LD document node by node: indented, in UTF-8, with its context inside. What is empty is not written. */
final class NodeWriter {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    /** The key for texts whose language is not stated, in a map of texts by language. */
    static final String NO_LANGUAGE = "@none";

    private final Context context;
    private final JsonGenerator json;

    private NodeWriter(Context context, JsonGenerator json) {
        this.context = context;
        this.json = json;
    }

    /** Writes the nodes of a document. */
    @FunctionalInterface
    interface Nodes {
        void write(NodeWriter nodes);
    }

    /** Writes a document. */
    static void write(Context context, OutputStream out, Nodes nodes) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeName("@context");
            write(context, json);
            json.writeArrayPropertyStart("@graph");
            nodes.write(new NodeWriter(context, json));
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
        out.flush();
    }

    private static void write(Context context, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("@version");
        json.writeNumber("1.1");
        for (String prefix : context.prefixes()) {
            json.writeStringProperty(prefix, Context.PREFIXES.get(prefix));
        }
        context.forms().forEach((property, form) -> {
            json.writeObjectPropertyStart(property);
            if (form == Context.Form.TEXT) {
                json.writeStringProperty("@container", "@language");
            } else {
                json.writeStringProperty("@type", "@id");
                if (form == Context.Form.LIST) {
                    json.writeStringProperty("@container", "@list");
                }
            }
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    /** Begins a node with an address. */
    NodeWriter begin(String address, String... types) {
        json.writeStartObject();
        json.writeStringProperty("@id", address);
        types(types);
        return this;
    }

    /** Begins a node without an address, as a value of a property of the current node. */
    NodeWriter beginInside(String property, String... types) {
        json.writeObjectPropertyStart(property);
        types(types);
        return this;
    }

    /** Begins a list of nodes without addresses, as values of a property of the current node. */
    NodeWriter beginList(String property) {
        json.writeArrayPropertyStart(property);
        return this;
    }

    /** Begins a node in such a list. */
    NodeWriter beginElement(String... types) {
        json.writeStartObject();
        types(types);
        return this;
    }

    private void types(String... types) {
        if (types.length > 0) {
            json.writeName("@type");
            values(List.of(types));
        }
    }

    /** Ends the list of nodes. */
    NodeWriter endList() {
        json.writeEndArray();
        return this;
    }

    /** Ends the current node. */
    NodeWriter end() {
        json.writeEndObject();
        return this;
    }

    NodeWriter text(String property, Text text) {
        return texts(property, List.of(text));
    }

    NodeWriter text(String property, Optional<Text> text) {
        return texts(property, text.stream().toList());
    }

    NodeWriter texts(String property, Collection<Text> texts) {
        Map<String, List<String>> byLanguage = new LinkedHashMap<>();
        texts.forEach(text -> text.forEach((language, words) ->
                byLanguage.computeIfAbsent(language, key -> new ArrayList<>()).add(words)));
        return byLanguage(property, byLanguage);
    }

    /** Writes texts by language; {@link #NO_LANGUAGE} for those whose language is not stated. */
    NodeWriter byLanguage(String property, Map<String, List<String>> texts) {
        check(property, Context.Form.TEXT);
        if (!texts.isEmpty()) {
            json.writeObjectPropertyStart(property);
            texts.forEach((language, words) -> {
                json.writeName(language);
                values(words);
            });
            json.writeEndObject();
        }
        return this;
    }

    NodeWriter address(String property, String address) {
        return addresses(property, List.of(address));
    }

    NodeWriter address(String property, Optional<String> address) {
        return addresses(property, address.stream().toList());
    }

    NodeWriter addresses(String property, Collection<String> addresses) {
        check(property, Context.Form.ADDRESS);
        if (!addresses.isEmpty()) {
            json.writeName(property);
            values(new LinkedHashSet<>(addresses));
        }
        return this;
    }

    /** Writes addresses in order; also an empty list, which says that there are none. */
    NodeWriter list(String property, Collection<String> addresses) {
        check(property, Context.Form.LIST);
        json.writeArrayPropertyStart(property);
        addresses.forEach(address -> json.writeString(wellFormed(address)));
        json.writeEndArray();
        return this;
    }

    NodeWriter literal(String property, String value) {
        return literals(property, List.of(value));
    }

    NodeWriter literal(String property, Optional<String> value) {
        return literals(property, value.stream().toList());
    }

    NodeWriter literals(String property, Collection<String> values) {
        check(property, null);
        if (!values.isEmpty()) {
            json.writeName(property);
            values(values);
        }
        return this;
    }

    NodeWriter flag(String property) {
        check(property, null);
        json.writeBooleanProperty(property, true);
        return this;
    }

    /** Writes a value of a type of XML Schema, such as {@code hexBinary}. */
    NodeWriter typed(String property, String value, String type) {
        check(property, null);
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("@type", "xsd:" + type);
        json.writeStringProperty("@value", value);
        json.writeEndObject();
        return this;
    }

    /** Writes a partial date as what it is: a year, a month or a day. */
    NodeWriter date(String property, Optional<PartialDate> date) {
        date.map(PartialDate::toString).ifPresent(text -> typed(property, text, Dates.type(text)));
        return this;
    }

    private void values(Collection<String> values) {
        if (values.size() == 1) {
            json.writeString(wellFormed(values.iterator().next()));
        } else {
            json.writeStartArray();
            values.forEach(value -> json.writeString(wellFormed(value)));
            json.writeEndArray();
        }
    }

    private void check(String property, Context.@Nullable Form form) {
        if (context.forms().get(property) != form) {
            throw new IllegalStateException("the context has another form for '" + property + "'");
        }
    }

    /** Replaces lone surrogates, which no literal of RDF can contain. */
    private static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            mended = mended == null ? new StringBuilder(text) : mended;
            mended.setCharAt(i, '\ufffd');
        }
        return mended == null ? text : mended.toString();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(INDENTER);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
