package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.core.value.Visibility.Listed.PUBLIC;
import static org.waystage.core.value.Visibility.Listed.RESTRICTED;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.value.Text;

/** A case with many sources, on which many parts and lessons rest. */
class ManySourcesTest {
    private static final int MANY = 50_000;
    private static final Text TEXT = Text.english("Text");

    @Test
    void lostSourcesAreCountedInTimeThatGrowsWithTheirNumber() {
        List<SourceId> sources = IntStream.range(0, MANY)
                .mapToObj(i -> SourceId.of("source-" + i))
                .toList();
        CaseStudy one = CaseStudy.builder(
                        CaseStudyId.of("one"),
                        TEXT,
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("customs")))
                .sources(sources.stream().map(Citation::of).toList())
                .needs(IntStream.range(0, MANY)
                        .mapToObj(i -> Statement.of(TEXT))
                        .toList())
                .build();
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("series"), TEXT)
                .caseStudies(List.of(one))
                .lessons(IntStream.range(0, MANY)
                        .mapToObj(i -> Lesson.builder(LessonId.of("lesson-" + i), TEXT)
                                .cases(List.of(one.id()))
                                .build())
                        .toList())
                .sources(sources.stream().map(ManySourcesTest::source).toList())
                .build();

        Catalogue cut = Redaction.forAudience(PUBLIC).cut(catalogue);

        assertThat(cut.sources()).hasSize(MANY - 1);
        assertThat(cut.caseStudies())
                .singleElement()
                .satisfies(kept -> assertThat(kept.needs()).hasSize(MANY));
        assertThat(cut.lessons()).hasSize(MANY);
    }

    private static Source source(SourceId id) {
        Source.Builder source = Source.builder(id, TEXT);
        return id.value().equals("source-0") ? source.visibility(RESTRICTED).build() : source.build();
    }
}
