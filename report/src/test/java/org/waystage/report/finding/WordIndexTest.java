package org.waystage.report.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.report.figures.Figures;
import org.waystage.report.views.CasePages;
import org.waystage.report.views.Views;
import org.waystage.report.words.Folding;
import org.waystage.report.words.Linked;
import org.waystage.report.words.ReportLanguage;

class WordIndexTest {
    private static Views views(Catalogue catalogue, ReportLanguage language) {
        Figures figures = new Figures(catalogue);
        return new Views(figures, new CasePages(figures.entries(), 1000, 50, ReportLanguage.ALL, 1000), language);
    }

    private static Catalogue titled(String... titles) {
        List<CaseStudy> cases = Stream.of(titles)
                .map(title -> CaseStudy.builder(
                                CaseStudyId.of("case-" + List.of(titles).indexOf(title)),
                                Text.of("fr", title),
                                List.of(TechnologyId.of("drones")),
                                List.of(OrganizationId.of("body")))
                        .build())
                .toList();
        return Catalogue.builder(CatalogueId.of("c"), Text.english("C"))
                .caseStudies(cases)
                .build();
    }

    private static List<WordIndex.Entry> entries(Views views, String letter) {
        return WordIndex.of(views, new Filters(views)).stream()
                .filter(each -> each.name().equals(letter))
                .flatMap(each -> each.parts().stream())
                .flatMap(part -> part.entries().stream())
                .toList();
    }

    @Test
    void anAccentMakesNoDifferenceToTheOrder() {
        Views views =
                views(titled("Échange rapide", "Essai", "État", "Ecluse", "écluse automatique"), ReportLanguage.FRENCH);

        assertThat(entries(views, "e"))
                .extracting(WordIndex.Entry::word)
                .containsExactly("Échange", "Ecluse", "Essai", "État");
        assertThat(entries(views, "e").get(1).titles())
                .extracting(Linked::text)
                .containsExactly("Ecluse", "écluse automatique");
    }

    @Test
    void articlesAndPrepositionsAreNoEntries() {
        Views views = views(titled("Le suivi des conteneurs dans la zone"), ReportLanguage.FRENCH);

        assertThat(WordIndex.of(views, new Filters(views)).stream()
                        .flatMap(letter -> letter.parts().stream())
                        .flatMap(part -> part.entries().stream()))
                .extracting(WordIndex.Entry::word)
                .contains("suivi", "conteneurs", "zone")
                .doesNotContain("Le", "des", "dans", "la");
    }

    @Test
    void whatBeginsWithNoLatinLetterStandsLast() {
        Views views = views(titled("Zone 5G Москва"), ReportLanguage.FRENCH);

        assertThat(WordIndex.of(views, new Filters(views)))
                .extracting(WordIndex.Letter::name)
                .endsWith("z", "0", "other");
    }

    @Test
    void everyTitleAndEveryNameOfTheEditionIsThere() {
        for (ReportLanguage language : ReportLanguage.ALL) {
            Views views = views(Editions.latest(), language);
            List<WordIndex.Entry> all = WordIndex.of(views, new Filters(views)).stream()
                    .flatMap(letter -> letter.parts().stream())
                    .flatMap(part -> part.entries().stream())
                    .toList();
            assertThat(all.stream().flatMap(entry -> entry.titles().stream()).map(Linked::href))
                    .contains(views.figures.entries().stream()
                            .map(views.casePages::href)
                            .toArray(String[]::new));
            assertThat(all.stream().flatMap(entry -> entry.names().stream()).map(WordIndex.Named::href))
                    .contains("countries/KE.html", "technologies/drones.html")
                    .hasSize(NamedPages.of(views, new Filters(views)).size());
            assertThat(all)
                    .extracting(entry -> Folding.of(entry.word()))
                    .contains(language.tag().equals("es") ? "kenia" : "kenya", "drones");
        }
    }
}
