package org.waystage.json.signing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Rule;
import org.waystage.core.value.Code;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.shape.Scalars;
import org.waystage.json.reading.JsonRules;

/** A string with a grammar in a manifest or a signature, kept as it is. */
final class TokenCodec extends Codec<String> {
    /** The id of a record: a slug, or the code of a scheme. */
    static final TokenCodec CODE = new TokenCodec(JsonRules.CODE_INVALID);

    static final TokenCodec ALGORITHM = new TokenCodec(JsonRules.ALGORITHM_UNKNOWN);
    static final TokenCodec SIGNATURE = new TokenCodec(JsonRules.SIGNATURE_INVALID);

    /** The rule that an invalid text breaks. */
    private final Rule rule;

    private TokenCodec(Rule rule) {
        this.rule = rule;
    }

    @Override
    @Nullable
    public String read(Input in) {
        if (!Scalars.isString(in)) {
            return null;
        }
        String text = in.parser.getString();
        if (!isSound(text)) {
            in.fault(rule, Map.of("value", text));
            return null;
        }
        return text;
    }

    private boolean isSound(String text) {
        if (this == CODE) {
            return Code.isCode(text);
        }
        return this == ALGORITHM ? text.equals(Ed25519.NAME) : Ed25519.isSignature(text);
    }

    @Override
    public void write(String value, Output out) {
        out.generator.writeString(value);
    }
}
