package org.waystage.json.internal.upgrade;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Output;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Any JSON value as a tree, with the digits of its numbers and the order of its members. */
public final class TreeCodec extends Codec<Tree> {
    public static final TreeCodec TREE = new TreeCodec();

    private TreeCodec() {}

    @Override
    public Tree read(Input in) {
        return read(in, null, "");
    }

    private static Tree read(Input in, Tree.@Nullable Origin around, String segment) {
        JsonParser parser = in.parser;
        Tree.Origin origin =
                new Tree.Origin(around, segment, parser.currentTokenLocation().getByteOffset());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(in, origin);
            case START_ARRAY -> list(in, origin);
            case VALUE_STRING -> Tree.scalar(new Extras.Str(parser.getString()), origin);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Tree.scalar(new Extras.Num(parser.getString()), origin);
            case VALUE_TRUE -> Tree.scalar(new Extras.Bool(true), origin);
            case VALUE_FALSE -> Tree.scalar(new Extras.Bool(false), origin);
            default -> Tree.scalar(Extras.Null.NULL, origin);
        };
    }

    /** Reads an object; of two members with the same name, which is an error, the first is kept. */
    private static Tree object(Input in, Tree.Origin origin) {
        Tree object = Tree.object(origin);
        for (String name = in.parser.nextName(); name != null; name = in.parser.nextName()) {
            in.parser.nextToken();
            if (object.members().containsKey(name)) {
                in.duplicate(name);
            } else {
                object.members().put(name, read(in, origin, name));
            }
        }
        return object;
    }

    private static Tree list(Input in, Tree.Origin origin) {
        Tree list = Tree.list(origin);
        while (in.parser.nextToken() != JsonToken.END_ARRAY) {
            list.elements()
                    .add(read(in, origin, Integer.toString(list.elements().size())));
        }
        return list;
    }

    @Override
    public void write(Tree value, Output out) {
        if (value.isObject()) {
            out.generator.writeStartObject();
            value.members().forEach((name, member) -> {
                out.generator.writeName(name);
                write(member, out);
            });
            out.generator.writeEndObject();
        } else if (value.isList()) {
            out.generator.writeStartArray();
            value.elements().forEach(element -> write(element, out));
            out.generator.writeEndArray();
        } else {
            out.extra(value.scalar());
        }
    }

    /** Returns the text of a tree. */
    public static byte[] text(Tree tree) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            DocumentWriting.write(tree, TREE, text, false, false);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toByteArray();
    }
}
