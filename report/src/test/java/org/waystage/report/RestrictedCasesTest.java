package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.reference.Organization;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;
import org.waystage.editions.Editions;
import org.waystage.report.words.Folding;

/** No file of a site for the public contains a word of a case that the public may not see. */
class RestrictedCasesTest {
    /** Words that occur nowhere else. */
    private static final Set<String> SECRETS = new LinkedHashSet<>();

    @TempDir
    private static Path folder;

    private static WrittenReport everything;
    private static WrittenReport published;

    @BeforeAll
    static void write() throws IOException {
        Catalogue catalogue = withSecrets(Editions.latest());
        everything = WrittenReport.of(catalogue, folder.resolve("everything"));
        Catalogue open =
                Redaction.forAudience(Visibility.Listed.PUBLIC).apply(catalogue).catalogue();
        published = WrittenReport.of(AdoptionReport.of(open), folder.resolve("published"));
        AdoptionReport.of(catalogue)
                .since(opened(catalogue))
                .inLanguages("en")
                .forAudience(Redaction.forAudience(Visibility.Listed.PUBLIC))
                .acceptingDoubts()
                .write(folder.resolve("since"));
    }

    /** Returns an earlier edition in which everything was open. */
    private static Catalogue opened(Catalogue catalogue) {
        return catalogue.toBuilder()
                .edition("before")
                .issued(PartialDate.parse("2026-11-02"))
                .caseStudies(catalogue.caseStudies().stream()
                        .map(each -> each.toBuilder()
                                .visibility(Optional.empty())
                                .challenges(each.challenges().stream()
                                        .map(challenge -> challenge.withVisibility(Optional.empty()))
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    private static String secret(String name) {
        String secret = "zqsecret" + name;
        SECRETS.add(secret);
        return secret;
    }

    private static Text text(String name) {
        return Text.english("Of " + secret(name) + " and nobody else");
    }

    /** Returns a catalogue with a restricted case, which alone uses a body and a source, and with restricted parts of an open one. */
    private static Catalogue withSecrets(Catalogue open) {
        OrganizationId body = OrganizationId.of(secret("body"));
        SourceId source = SourceId.of(secret("source"));
        CaseStudy model = open.caseStudies().get(0);
        CaseStudy hidden = model.toBuilder()
                .id(CaseStudyId.of(secret("case")))
                .title(text("title"))
                .summary(text("summary"))
                .otherTitles(List.of(text("other")))
                .adopters(List.of(body))
                .partners(List.of(Partner.of(text("partner"))))
                .countries(List.of(Code.of("ZQSECRETLAND")))
                .stages(List.of(StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.of(2026))))
                .benefits(List.of(statement("benefit", Optional.empty())))
                .notes(List.of(text("note")))
                .sources(List.of(Citation.of(source)))
                .visibility(Visibility.Listed.RESTRICTED)
                .build();
        SECRETS.add("zqsecretland");
        List<CaseStudy.Link> links = new ArrayList<>(model.links());
        links.add(CaseStudy.Link.of(LinkKind.Listed.RELATED, hidden.id()));
        List<Statement> challenges = new ArrayList<>(model.challenges());
        challenges.add(statement("challenge", Optional.of(Visibility.Listed.RESTRICTED)));
        List<CaseStudy> cases = new ArrayList<>(open.caseStudies());
        cases.set(0, model.toBuilder().links(links).challenges(challenges).build());
        cases.add(hidden);
        List<Organization> bodies = new ArrayList<>(open.organizations());
        bodies.add(Organization.builder(body, text("bodyname")).build());
        List<Source> sources = new ArrayList<>(open.sources());
        sources.add(Source.builder(source, text("sourcetitle")).build());
        return open.toBuilder()
                .caseStudies(cases)
                .organizations(bodies)
                .sources(sources)
                .build();
    }

    private static Statement statement(String name, Optional<Visibility> visibility) {
        return new Statement(Optional.of(text(name)), List.of(), List.of(), visibility, Extras.none());
    }

    /** If this failed, the next test would show nothing. */
    @Test
    void theWholeCatalogueHasThemInPagesAndInTheIndex() throws IOException {
        StringBuilder pages = new StringBuilder();
        StringBuilder index = new StringBuilder();
        everything
                .files()
                .forEach((path, content) ->
                        (path.startsWith("search/") ? index : pages).append(Folding.of(path + content)));
        assertThat(pages).contains(SECRETS);
        assertThat(index)
                .contains(
                        "zqsecrettitle", "zqsecretsummary", "zqsecretbodyname", "zqsecretchallenge", "c=zqsecretland");
    }

    @Test
    void noFileOfThePublishedSiteHasAWordOfThem() throws IOException {
        published
                .files()
                .forEach((path, content) -> assertThat((path + content).toLowerCase(Locale.ROOT))
                        .as(path)
                        .doesNotContain("zqsecret"));
    }

    @Test
    void noFileHasAWordOfWhatWasOpenInTheEarlierEdition() throws IOException {
        WrittenReport since = WrittenReport.at(folder.resolve("since"));
        assertThat(since.files()).containsKeys("changes.html", "data/changes.csv", "data/changes.json");
        since.files()
                .forEach((path, content) -> assertThat((path + content).toLowerCase(Locale.ROOT))
                        .as(path)
                        .doesNotContain("zqsecret"));
    }

    @Test
    void theFiguresOfThePublishedSiteDoNotCountThem() throws IOException {
        assertThat(Files.readString(published.folder.resolve("search/en/index.js")))
                .contains("\"cases\":" + Editions.latest().caseStudies().size() + ",");
        assertThat(Files.readString(everything.folder.resolve("search/en/index.js")))
                .contains("\"cases\":" + (Editions.latest().caseStudies().size() + 1) + ",");
    }
}
