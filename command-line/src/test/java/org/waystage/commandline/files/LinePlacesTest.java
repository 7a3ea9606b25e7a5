package org.waystage.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.notice.Place;

class LinePlacesTest {
    @TempDir
    private Path folder;

    private LinePlaces find(String text, String pointer) throws IOException {
        Path file = Files.writeString(folder.resolve("lines.ndjson"), text);
        LinePlaces places = new LinePlaces();
        places.want(2, pointer);
        places.find(file);
        return places;
    }

    private static Optional<Place.Position> at(int column) {
        return Optional.of(new Place.Position(2, column));
    }

    @Test
    void theColumnIsThatOfTheLineAlsoWhereItIsIndented() throws IOException {
        LinePlaces places = find("{}\n \t {\"n\":\"é𝄞\",\"id\":\"a\"}\n{}\n", "/id");

        assertThat(places.of(2, "/id").position()).isEqualTo(at(20));
        assertThat(places.text(2, "/id")).contains("a");
    }

    @Test
    void aValueOfSeveralTokensStandsWhereItBegins() throws IOException {
        assertThat(find("{}\n{\"links\":[{\"kind\":\"x\"},{}]}", "/links/0")
                        .of(2, "/links/0")
                        .position())
                .isEqualTo(at(11));
    }

    @Test
    void ofTwoMembersOfOneNameTheFirstCounts() throws IOException {
        LinePlaces places = find("{}\n{\"id\":\"a\",\"id\":\"b\"}", "/id");

        assertThat(places.of(2, "/id").position()).isEqualTo(at(7));
        assertThat(places.text(2, "/id")).contains("a");
    }

    @Test
    void whatComesBehindABreakHasNoPlace() throws IOException {
        LinePlaces places = find("{}\n{\"x\":nought,\"id\":\"a\"}\n{\"id\":\"b\"}", "/id");

        assertThat(places.of(2, "/id").position()).isEmpty();
        assertThat(places.text(2, "/id")).isEmpty();
    }
}
