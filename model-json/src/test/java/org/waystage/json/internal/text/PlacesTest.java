package org.waystage.json.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.notice.Place;
import org.waystage.json.Marked;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.reading.ReadOptions;
import tools.jackson.core.json.JsonFactory;

/** Lines from one, columns from one in UTF-16 units, whatever stands before and however lines end. */
class PlacesTest {
    private static final JsonFactory FACTORY = DocumentReading.factory(ReadOptions.defaults());

    private static Place.Position place(String text, String pointer) {
        return place(Bytes.of(text.getBytes(UTF_8)), pointer, 1);
    }

    private static Place.Position place(Bytes bytes, String pointer, long line) {
        try {
            return Places.in(bytes, FACTORY, List.of(pointer), List.of(), line).of(pointer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":▶1}",
                "{\"é\":1,\"a\":▶1}",
                "{\"🛃\":\"区块链\", \"a\": ▶1}",
                "{\"x\":\"\u0080\u07ff\u0800\uffff\ud800\udc00\udbff\udfff\",\"a\":▶1}",
                "{\"x\":\"\\ud83d\\ude00\",\"a\":▶{}}",
                "\n\n{\n\"a\"\n:\n ▶[1,\n2]}",
                "\r\n{\r\n\"é\":1,\r\n\"a\":▶\"1\"}",
                "\r{\r\"é\":1,\r\"a\":▶\"1\"}",
                "\n\r{\"a\":▶1}",
                "\r\r\n\n{\t\"a\":▶1}",
                "{\"b\":{\"a\":2},\"c\":[{\"a\":3}],\"a\":▶1}",
                "{\"x\":\"a\u2028b\u2029c\u0085d\",\"a\":▶1}"
            })
    void aPlaceIsCountedInUtf16UnitsFromTheLastLineEnd(String text) {
        Marked marked = Marked.of(text);

        assertThat(place(marked.text(), "/a")).isEqualTo(marked.position());
    }

    @ParameterizedTest
    @CsvSource({
        "/a, 2:6",
        "/a/0, 2:7",
        "/a/1/b, 3:8",
        "/a/1/c~1d, 3:16",
        "/a/1/e~0f, 3:24",
        "/a/1/, 3:30",
        "'', 1:1",
        "/0, 4:6"
    })
    void aPointerIsFollowedThroughObjectsAndLists(String pointer, String place) {
        String text = "{\n\"a\": [0,\n {\"b\": 1,\"c/d\":2,\"e~f\":3,\"\": 4}],\n\"0\": 5}";

        assertThat(new Place("", Optional.of(place(text, pointer)))).hasToString(place + " (document)");
    }

    @Test
    void aPointerThatLeadsNowhereStandsAtTheNearestValueAroundIt() {
        assertThat(place("{\"a\":\n{\"b\":1}}", "/a/c/0")).isEqualTo(new Place.Position(2, 1));
        assertThat(place("{\"a\":\n[1]}", "/a/7")).isEqualTo(new Place.Position(2, 1));
        assertThat(place("{\"a\":1}", "/b/c")).isEqualTo(new Place.Position(1, 1));
    }

    @Test
    void theFirstOfTwoEqualNamesCounts() {
        assertThat(place("{\"a\":1,\n\"a\":2}", "/a")).isEqualTo(new Place.Position(1, 6));
    }

    @Test
    void aTextThatBreaksOffHasThePlacesBeforeTheBreak() {
        assertThat(place("{\"a\":\n1,\"b\":[1,", "/a")).isEqualTo(new Place.Position(2, 1));
        assertThat(place("{\"a\":\n1,\"b\":[1,", "/b/7")).isEqualTo(new Place.Position(2, 7));
    }

    @Test
    void aPartOfAnArrayIsCountedFromItsOwnBeginning() {
        byte[] line = "{\"é\":1,\"a\":2}".getBytes(UTF_8);
        byte[] block = new byte[line.length + 20];
        Arrays.fill(block, (byte) '\n');
        System.arraycopy(line, 0, block, 10, line.length);

        assertThat(place(Bytes.of(block, 10, line.length), "/a", 70_000_000_000L))
                .isEqualTo(new Place.Position(70_000_000_000L, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff"})
    void aFileIsCountedAsBytesAre(String mark, @TempDir Path folder) throws IOException {
        Marked marked =
                Marked.of("{\"x\":\"" + "é".repeat(50_000) + "\",\n\"🛃\":" + " ".repeat(70_000) + "1,\"a\":▶2}");
        Path file = Files.writeString(folder.resolve("a.json"), mark + marked.text());

        assertThat(place(Bytes.of(file), "/a", 1)).isEqualTo(marked.position());
        assertThat(place(mark + marked.text(), "/a")).isEqualTo(marked.position());
        assertThat(place(mark + marked.text(), "")).isEqualTo(new Place.Position(1, 1));
        assertThat(place(Bytes.of(file), "/x", 1)).isEqualTo(new Place.Position(1, 6));
    }
}
