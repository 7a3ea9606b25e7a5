package org.waystage.json.internal.shape;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.text.Sha256;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.reading.JsonRules;

/** A SHA-256 digest, kept as it is. */
public final class DigestCodec extends Codec<String> {
    public static final DigestCodec DIGEST = new DigestCodec();

    private DigestCodec() {}

    @Override
    public @Nullable String read(Input in) {
        if (!Scalars.isString(in)) {
            return null;
        }
        String text = in.parser.getString();
        if (!Sha256.isDigest(text)) {
            in.fault(JsonRules.DIGEST_INVALID, Map.of("value", text));
            return null;
        }
        return text;
    }

    @Override
    public void write(String value, Output out) {
        out.generator.writeString(value);
    }
}
