package org.waystage.json.internal.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Jackson's parser of UTF-8, which finds the end of a skipped value in the bytes instead of making tokens of it.
 *
 * <p>It does so only for a value that is whole in the buffer, complete and valid, and within the limits. Jackson reads any other value from
 * its beginning, so errors are Jackson's, at the places where Jackson finds them. After a skipped value, line and column numbers are
 * unreliable; offsets are exact. Tokens in a skipped value do not count towards a limit on tokens, nor names towards one on names.
 */
public final class SkippingParser extends UTF8StreamJsonParser {
    /** The depth to which values are skipped part by part: each level may search the whole buffer in vain. */
    private static final int MOST_LEVELS = 8;

    private int levels;

    private SkippingParser(
            ObjectReadContext context,
            IOContext io,
            int features,
            int formatFeatures,
            @Nullable InputStream in,
            ByteQuadsCanonicalizer names,
            byte[] buffer,
            int start,
            int end,
            int mark,
            boolean recyclable) {
        super(context, io, features, formatFeatures, in, names, buffer, start, end, mark, recyclable);
    }

    /** Returns a factory of such parsers. */
    public static JsonFactory factory(JsonFactoryBuilder builder) {
        return new Factory(builder);
    }

    private static final class Factory extends JsonFactory {
        private static final long serialVersionUID = 1;
        /** Long enough for nearly all cases to be whole in it. */
        private static final int BUFFER = 1 << 16;
        /** The number of bytes that show the encoding. */
        private static final int START = 4;

        Factory(JsonFactoryBuilder builder) {
            super(builder);
        }

        @Override
        protected JsonParser _createParser(
                ObjectReadContext context, IOContext io, byte[] text, int offset, int length) {
            _checkRangeBoundsForByteArray(text, offset, length);
            if (Utf8.isOtherEncoding(text, offset, length)) {
                return super._createParser(context, io, text, offset, length);
            }
            _streamReadConstraints.validateDocumentLength(length);
            return parser(context, io, null, text, offset, offset + length);
        }

        @Override
        protected JsonParser _createParser(ObjectReadContext context, IOContext io, InputStream in) {
            byte[] start;
            try {
                start = in.readNBytes(START);
            } catch (IOException e) {
                throw _wrapIOFailure(e);
            }
            if (Utf8.isOtherEncoding(start, 0, start.length)) {
                return super._createParser(context, io, new SequenceInputStream(new ByteArrayInputStream(start), in));
            }
            byte[] buffer = io.allocReadIOBuffer(BUFFER);
            System.arraycopy(start, 0, buffer, 0, start.length);
            return parser(context, io, in, buffer, 0, start.length);
        }

        private JsonParser parser(
                ObjectReadContext context, IOContext io, @Nullable InputStream in, byte[] text, int from, int end) {
            // Jackson looks for a mark only where something follows it.
            int mark = end - from > 3 ? Utf8.mark(text, from, end) : 0;
            return new SkippingParser(
                    context,
                    io,
                    context.getStreamReadFeatures(_streamReadFeatures),
                    context.getFormatReadFeatures(_formatReadFeatures),
                    in,
                    _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
                    text,
                    from + mark,
                    end,
                    mark,
                    in != null);
        }
    }

    @Override
    protected void _skipString() throws JacksonException {
        int end = ValueSkipper.string(_inputBuffer, _inputPtr, _inputEnd);
        if (end < 0) {
            skipPlainCharacters();
            super._skipString();
        } else {
            _inputPtr = end;
            _tokenIncomplete = false;
        }
    }

    /** Skips the characters of a string up to the first that needs a closer look, such as the quote that ends it. */
    private void skipPlainCharacters() throws JacksonException {
        _inputPtr = Utf8.nextInString(_inputBuffer, _inputPtr, _inputEnd);
        while (_inputPtr == _inputEnd && _inputStream != null) {
            _loadMoreGuaranteed();
            _inputPtr = Utf8.nextInString(_inputBuffer, _inputPtr, _inputEnd);
        }
    }

    @Override
    public JsonParser skipChildren() throws JacksonException {
        boolean object = _currToken == JsonToken.START_OBJECT;
        if (!object && _currToken != JsonToken.START_ARRAY) {
            return this;
        }
        int end = ValueSkipper.past(
                _inputBuffer,
                _inputPtr,
                _inputEnd,
                object,
                _streamReadConstraints,
                _streamReadContext.getNestingDepth());
        if (end < 0) {
            return _inputStream == null || levels == MOST_LEVELS ? super.skipChildren() : skipPartByPart();
        }
        _inputPtr = end;
        _tokenInputTotal = _currInputProcessed + end;
        _streamReadContext = _streamReadContext.clearAndGetParent();
        _updateToken(object ? JsonToken.END_OBJECT : JsonToken.END_ARRAY);
        return this;
    }

    /** Skips an object or a list that is not whole in the buffer, as most of its parts are. */
    private JsonParser skipPartByPart() throws JacksonException {
        levels++;
        JsonToken token = nextToken();
        while (token != null && !token.isStructEnd()) {
            skipChildren();
            token = nextToken();
        }
        levels--;
        if (token == null) {
            _handleEOF();
        }
        return this;
    }
}
