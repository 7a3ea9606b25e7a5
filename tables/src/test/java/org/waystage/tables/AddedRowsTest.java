package org.waystage.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;

/** Rows that people add to tables. */
class AddedRowsTest {
    @Test
    void aRowThatAPersonAddedComesLast() {
        Catalogue edition = Editions.latest();
        CaseStudy first = edition.caseStudies().get(0);
        CellNotices notices = new CellNotices();
        GridAssembly assembly = new GridAssembly(notices);
        for (Grid grid : GridMaker.of(edition, 32_000)) {
            List<Grid.Row> rows = new ArrayList<>(grid.rows());
            List<String> headers = rows.get(0).cells();
            Map<String, String> added = switch (grid.name()) {
                case "caseStudies" ->
                    Map.of("id", "added", "title/en", "Added", "technologies", "drones", "adopters", "wco");
                case "caseStudies.stages" ->
                    Map.of("#caseStudies", first.id().value(), "stage", "pilot", "basis", "observed");
                default -> Map.of();
            };
            if (!added.isEmpty()) {
                List<String> cells = headers.stream()
                        .map(each -> added.getOrDefault(each, ""))
                        .toList();
                rows.add(1, new Grid.Row(rows.size() + 1, cells));
            }
            assembly.add(new Grid(grid.name(), rows));
        }

        List<CaseStudy> cases = assembly.read().value().orElseThrow().caseStudies();

        assertThat(cases).hasSize(edition.caseStudies().size() + 1);
        assertThat(cases.get(cases.size() - 1).title()).isEqualTo(Text.english("Added"));
        assertThat(cases.get(0).stages().subList(0, first.stages().size())).isEqualTo(first.stages());
        assertThat(cases.get(0).stages()).hasSize(first.stages().size() + 1);
    }
}
