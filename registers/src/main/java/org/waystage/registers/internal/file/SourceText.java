package org.waystage.registers.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * The text of a register in a known encoding, which can be opened more than once.
 *
 * @param input the register file
 * @param charset the encoding
 * @param markLength the length of the byte order mark, which is not part of the text
 */
record SourceText(RegisterBytes input, Charset charset, int markLength) {
    /** Opens the text from its start; a byte that is invalid in the encoding causes an exception. */
    Reader open() throws IOException {
        InputStream stream = input.open();
        try {
            stream.skipNBytes(markLength);
            return new InputStreamReader(stream, StrictDecoding.strict(charset));
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }
}
