package org.waystage.registers.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waystage.core.internal.text.Sha256;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/**
 * The results of reading all bytes of a file once: its digest and its possible encodings.
 *
 * @param digest the SHA-256 digest in lower-case hexadecimal digits
 * @param markLength the length of the byte order mark; 0 if there is none
 * @param decodings the encodings that were tried: that of the byte order mark, or those of the profile
 * @param first the result for the first encoding of the profile
 */
record EncodingTrial(String digest, int markLength, List<StrictDecoding> decodings, StrictDecoding first) {
    private static final int CHUNK = 1 << 16;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Reads a file once. */
    static EncodingTrial of(RegisterBytes input, List<Charset> encodings) throws IOException {
        MessageDigest sha = Sha256.newDigest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream stream = input.open()) {
            int length = stream.readNBytes(chunk, 0, CHUNK);
            Optional<Charset> marked = marked(chunk, length);
            int mark = marked.map(EncodingTrial::markLength).orElse(0);
            StrictDecoding first = new StrictDecoding(encodings.get(0), 0);
            List<StrictDecoding> decodings = marked.isPresent()
                    ? List.of(new StrictDecoding(marked.get(), mark))
                    : encodings.stream()
                            .map(c -> c.equals(first.charset()) ? first : new StrictDecoding(c, 0))
                            .distinct()
                            .collect(Collectors.toUnmodifiableList());
            int skip = mark;
            while (length > 0) {
                sha.update(chunk, 0, length);
                for (StrictDecoding decoding : decodings) {
                    decoding.accept(chunk, skip, length - skip);
                }
                if (marked.isPresent()) {
                    first.accept(chunk, 0, length);
                }
                skip = 0;
                length = stream.readNBytes(chunk, 0, CHUNK);
            }
            decodings.forEach(StrictDecoding::end);
            return new EncodingTrial(HexFormat.of().formatHex(sha.digest()), mark, decodings, first);
        }
    }

    /** Returns the length of the byte order mark of an encoding. */
    private static int markLength(Charset marked) {
        return marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }

    /** Returns the encodings in which the whole file is valid text, in the order of the profile. */
    List<Charset> fitting() {
        return decodings.stream()
                .filter(StrictDecoding::fits)
                .map(StrictDecoding::charset)
                .toList();
    }

    /** Reports that no encoding is possible. */
    void reportUnknown(RegisterBytes input, NoticeBook notices) throws IOException {
        Optional<String> wide = WideText.without(input);
        if (wide.isEmpty() && decodings.stream().anyMatch(StrictDecoding::metNul)) {
            long fault = decodings.stream()
                    .filter(StrictDecoding::metNul)
                    .mapToLong(StrictDecoding::fault)
                    .max()
                    .orElse(0);
            long line = WideText.line(input, fault);
            notices.add(
                    RegisterRules.NUL_CHARACTER,
                    new Place("", Optional.of(new Place.Position(line, 1))),
                    Map.of("line", Long.toString(line)));
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        if (wide.isEmpty() && first.fault() >= 0) {
            long line = WideText.line(input, first.fault());
            values.put("byte", Long.toString(first.fault()));
            values.put("line", Long.toString(line));
        }
        values.put("tried", decodings.stream().map(d -> d.charset().name()).collect(Collectors.joining(", ")));
        (wide.isPresent() ? wide : ofSingleBytes(input)).ifPresent(name -> values.put("near", name));
        notices.add(RegisterRules.ENCODING_UNKNOWN, Place.of(""), values);
    }

    /**
     * Returns the name of the encoding that most programs use for text that is not UTF-8, if the whole file is valid text in it. A file
     * with letters in UTF-8 before the first fault is damaged instead.
     */
    private Optional<String> ofSingleBytes(RegisterBytes input) throws IOException {
        if (decodings.size() > 1 || markLength > 0 || !first.charset().equals(StandardCharsets.UTF_8)) {
            return Optional.empty();
        }
        StrictDecoding other = new StrictDecoding(WINDOWS_1252, 0);
        byte[] chunk = new byte[CHUNK];
        try (InputStream stream = input.open()) {
            long start = 0;
            for (int length = stream.readNBytes(chunk, 0, CHUNK); length > 0; ) {
                for (int i = 0; i < length && start + i < first.fault(); i++) {
                    if (chunk[i] < 0) {
                        return Optional.empty();
                    }
                }
                other.accept(chunk, 0, length);
                start += length;
                length = stream.readNBytes(chunk, 0, CHUNK);
            }
        }
        other.end();
        return other.fits() ? Optional.of(WINDOWS_1252.name()) : Optional.empty();
    }

    /** Reports the encoding used, if it is not the first one of the profile. */
    void reportTaken(Charset taken, NoticeBook notices) {
        Charset wanted = first.charset();
        boolean utf16 = markLength == 2 && wanted.equals(StandardCharsets.UTF_16);
        if (!taken.equals(wanted) && !utf16) {
            Map<String, String> values = new LinkedHashMap<>();
            if (first.fits()) {
                values.put("other", wanted.name());
            } else {
                values.put("first", wanted.name());
                values.put("byte", Long.toString(first.fault()));
            }
            values.put("encoding", taken.name());
            notices.add(RegisterRules.ENCODING_FALLBACK, Place.of(""), values);
        }
    }

    /** Returns the encoding that the byte order mark at the beginning of a file names; empty if there is none. */
    private static Optional<Charset> marked(byte[] bytes, int length) {
        if (length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }
}
