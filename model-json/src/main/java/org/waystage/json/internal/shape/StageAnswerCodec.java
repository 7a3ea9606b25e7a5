package org.waystage.json.internal.shape;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.stage.StageAnswer;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.reading.JsonRules;
import tools.jackson.core.JsonToken;

/** A stage answer as its word. No document of the format contains one, but callers write them. */
public final class StageAnswerCodec extends Codec<StageAnswer> {
    public static final StageAnswerCodec STAGE_ANSWER = new StageAnswerCodec();

    private StageAnswerCodec() {}

    @Override
    @Nullable
    public StageAnswer read(Input in) {
        if (in.parser.currentToken() != JsonToken.VALUE_STRING) {
            in.wrongType("a string");
            return null;
        }
        String word = in.parser.getString();
        try {
            return StageAnswer.of(word);
        } catch (IllegalArgumentException e) {
            in.fault(JsonRules.CODE_INVALID, Map.of("value", word));
            return null;
        }
    }

    @Override
    public void write(StageAnswer value, Output out) {
        out.string(value.code());
    }
}
