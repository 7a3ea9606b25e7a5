package org.waystage.commandline.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.registers.notice.RegisterRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The places in notices, in every format. */
class NoticePlacesTest {
    private static final Place CELL = new Place("", Optional.of(new Place.Position(20, 1)), Optional.of("F17"));
    private static final Place ROW = new Place("", Optional.of(new Place.Position(20, 1)));

    private static Notice notice(Place place) {
        return Notice.of(RegisterRules.DATE_UNREADABLE, place, Map.of("value", "soon"));
    }

    private static JsonNode written(NoticeFormat format, Place place) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NoticeLog log = new NoticeLog("register.csv");
        log.add(notice(place));
        format.write(List.of(log), List.of(), ValidationProfile.none(), false, out, "en");
        return new JsonMapper().readTree(out.toByteArray());
    }

    @Test
    void textNamesLineAndCell() throws IOException {
        FirstNotices printer = new FirstNotices("en");
        assertThat(printer.line(notice(CELL))).startsWith("  20:1 F17 warning register-date-unreadable: ");
        assertThat(printer.line(notice(ROW))).startsWith("  20:1 warning register-date-unreadable: ");
        assertThat(printer.line(notice(new Place("/a", CELL.position(), CELL.cell()))))
                .startsWith("  20:1 F17 /a warning ");
        assertThat(printer.line(notice(Place.of("")))).startsWith("  (document) warning ");
    }

    @Test
    void jsonHasTheCellOnlyWhereThereIsOne() throws IOException {
        assertThat(written(NoticeFormat.JSON, CELL).at("/notices/0").propertyNames())
                .containsExactly("rule", "severity", "pointer", "line", "column", "message", "file", "cell", "values");
        assertThat(written(NoticeFormat.JSON, CELL).at("/notices/0/cell").asString())
                .isEqualTo("F17");
        assertThat(written(NoticeFormat.JSON, ROW).at("/notices/0").propertyNames())
                .doesNotContain("cell");
    }

    @Test
    void sarifHasTheCellAsALogicalPlace() throws IOException {
        assertThat(written(NoticeFormat.SARIF, CELL)
                        .at("/runs/0/results/0/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .isEqualTo("F17");
        JsonNode both = written(NoticeFormat.SARIF, new Place("/a", CELL.position(), CELL.cell()))
                .at("/runs/0/results/0/locations/0/logicalLocations");
        assertThat(both.findValuesAsString("fullyQualifiedName")).containsExactly("/a", "F17");
    }
}
