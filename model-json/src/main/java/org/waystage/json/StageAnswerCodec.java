package org.waystage.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.stage.StageAnswer;
import tools.jackson.core.JsonToken;

/** What is answered when asked how far a case is, as its word; it stands in no document, but in what callers write. */
final class StageAnswerCodec extends Codec<StageAnswer> {
    static final StageAnswerCodec STAGE_ANSWER = new StageAnswerCodec();

    private StageAnswerCodec() {}

    @Override
    @Nullable
    StageAnswer read(Input in) {
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
    void write(StageAnswer value, Output out) {
        out.string(value.code());
    }
}
