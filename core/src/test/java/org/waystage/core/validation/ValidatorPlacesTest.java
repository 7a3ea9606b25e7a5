package org.waystage.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every place that the validator looks at, in the order in which it speaks of them. */
class ValidatorPlacesTest {
    /**
     * The notices of {@link Faults}: members in the order of the wire format, and what concerns a list as a whole before what
     * concerns its elements.
     */
    private static final String NOTICES = """
            /title/en model-text-empty
            /publisher/en model-text-empty
            /coverage model-code-unlisted
            /notes/0/fr model-text-empty
            /technologies/0/name/en model-text-empty
            /technologies/0/definition/en model-text-empty
            /technologies/0/broader link-technology-unknown
            /technologies/0/labels/0/text model-text-empty
            /technologies/0/labels/0/kind model-code-unlisted
            /technologies/0/replacedBy link-successor-unknown
            /collections/0/name/en model-text-empty
            /collections/0/definition/en model-text-empty
            /collections/0/members/0 link-technology-unknown
            /collections/0/sources/0 link-source-unknown
            /collections/0/sources/1/source link-source-unknown
            /codeLists/0/title/en model-text-empty
            /codeLists/0/sources/0 link-source-unknown
            /codeLists/0/sources/1/source link-source-unknown
            /codeLists/0/codes/1 link-id-duplicate
            /codeLists/0/codes/0/name/en model-text-empty
            /codeLists/0/codes/0/definition/en model-text-empty
            /codeLists/0/codes/0/broader link-code-unknown
            /codeLists/0/codes/0/links/0/list link-code-list-unknown
            /codeLists/0/codes/0/links/1/code link-code-unknown
            /codeLists/0/codes/0/memberships/0/group link-code-unknown
            /codeLists/0/codes/0/memberships/0 time-order-reversed
            /codeLists/0/codes/0/memberships/0/untilBasis model-code-unlisted
            /codeLists/0/codes/0/replacedBy link-successor-unknown
            /crosswalks/0/title/en model-text-empty
            /crosswalks/0/sources/0 link-source-unknown
            /crosswalks/0/sources/1/source link-source-unknown
            /crosswalks/0/rows/1 link-id-duplicate
            /crosswalks/0/rows/0/stage model-code-unlisted
            /crosswalks/0/rows/0/relation model-code-unlisted
            /crosswalks/0/rows/0/reason/en model-text-empty
            /crosswalks/0/rows/1/stage model-code-unlisted
            /crosswalks/0/rows/1/relation model-code-unlisted
            /crosswalks/0/rows/1/reason/en model-text-empty
            /organizations/0/name/en model-text-empty
            /organizations/0/earlierNames/0/name/en model-text-empty
            /organizations/0/kind model-code-unlisted
            /organizations/0/country model-country-unknown
            /organizations/0/partOf link-organization-unknown
            /organizations/0/members/0 link-organization-unknown
            /caseStudies/0/title/en model-text-empty
            /caseStudies/0/otherTitles/0/en model-text-empty
            /caseStudies/0/summary/en model-text-empty
            /caseStudies/0/nature model-code-unlisted
            /caseStudies/0/technologies/0 link-technology-unknown
            /caseStudies/0/adopters/0 link-organization-unknown
            /caseStudies/0/partners/0/organization link-organization-unknown
            /caseStudies/0/partners/1/name/en model-text-empty
            /caseStudies/0/countries/0 model-country-unknown
            /caseStudies/0/processes/0 link-code-unknown
            /caseStudies/0/scopes/1 link-id-duplicate
            /caseStudies/0/scopes/0/name/en model-text-empty
            /caseStudies/0/scopes/0/technologies/0 link-technology-unknown
            /caseStudies/0/scopes/0/countries/0 model-country-unknown
            /caseStudies/0/stages/0/stage model-code-unlisted
            /caseStudies/0/stages/0/basis model-code-unlisted
            /caseStudies/0/stages/0 time-order-reversed
            /caseStudies/0/stages/0/scope link-scope-unknown
            /caseStudies/0/stages/0/certainty model-code-unlisted
            /caseStudies/0/stages/0/reportedAs/word link-word-unknown
            /caseStudies/0/stages/0/reportedAs/relation model-code-unlisted
            /caseStudies/0/stages/0/sources/0 link-source-unknown
            /caseStudies/0/stages/0/sources/1/source link-source-unknown
            /caseStudies/0/stages/0/note/en model-text-empty
            /caseStudies/0/stages/1/date time-after-issue
            /caseStudies/0/stages/2/notBefore time-after-issue
            /caseStudies/0/stages/3 time-plan-overdue
            /caseStudies/0/stages/5/reportedAs link-word-mapped-otherwise
            /caseStudies/0/stages/5 time-stage-back
            /caseStudies/0/needs/0/text/en model-text-empty
            /caseStudies/0/needs/0/codes/0 link-code-unknown
            /caseStudies/0/needs/0/sources/0 link-source-unknown
            /caseStudies/0/needs/0/sources/1/source link-source-unknown
            /caseStudies/0/objectives/0/text/en model-text-empty
            /caseStudies/0/objectives/0/codes/0 link-code-unknown
            /caseStudies/0/objectives/0/sources/0 link-source-unknown
            /caseStudies/0/objectives/0/sources/1/source link-source-unknown
            /caseStudies/0/benefits/0/text/en model-text-empty
            /caseStudies/0/benefits/0/codes/0 link-code-unknown
            /caseStudies/0/benefits/0/sources/0 link-source-unknown
            /caseStudies/0/benefits/0/sources/1/source link-source-unknown
            /caseStudies/0/challenges/0/text/en model-text-empty
            /caseStudies/0/challenges/0/codes/0 link-code-unknown
            /caseStudies/0/challenges/0/sources/0 link-source-unknown
            /caseStudies/0/challenges/0/sources/1/source link-source-unknown
            /caseStudies/0/lessons/0/text/en model-text-empty
            /caseStudies/0/lessons/0/codes/0 link-code-unknown
            /caseStudies/0/lessons/0/sources/0 link-source-unknown
            /caseStudies/0/lessons/0/sources/1/source link-source-unknown
            /caseStudies/0/outcomes/0/measure/en model-text-empty
            /caseStudies/0/outcomes/0/quantity model-range-reversed
            /caseStudies/0/outcomes/0/before model-range-reversed
            /caseStudies/0/outcomes/0/basis model-code-unlisted
            /caseStudies/0/outcomes/0/period time-order-reversed
            /caseStudies/0/outcomes/0/sources/0 link-source-unknown
            /caseStudies/0/outcomes/0/sources/1/source link-source-unknown
            /caseStudies/0/outcomes/0/note/en model-text-empty
            /caseStudies/0/notSeparable/0/list model-code-unlisted
            /caseStudies/0/notSeparable/0/with model-code-unlisted
            /caseStudies/0/notSeparable/1 model-not-separable-filled
            /caseStudies/0/instruments/0/instrument link-code-unknown
            /caseStudies/0/instruments/0/note/en model-text-empty
            /caseStudies/0/instruments/1/provision link-code-unknown
            /caseStudies/0/instruments/1/note/en model-text-empty
            /caseStudies/0/instruments/2/note/en model-text-empty
            /caseStudies/0/period time-order-reversed
            /caseStudies/0/links/0/kind model-code-unlisted
            /caseStudies/0/links/0/target link-case-study-unknown
            /caseStudies/0/links/0/note/en model-text-empty
            /caseStudies/0/sources/0 link-source-unknown
            /caseStudies/0/sources/1/source link-source-unknown
            /caseStudies/0/confidence model-code-unlisted
            /caseStudies/0/checkedOn time-checked-after-issue
            /caseStudies/0/clearance/0/status model-clearance-order
            /caseStudies/0/clearance/0/note/en model-text-empty
            /caseStudies/0/clearance/1/status model-code-unlisted
            /caseStudies/0/clearance/1/date time-clearance-order
            /caseStudies/0/clearance/1/note/en model-text-empty
            /caseStudies/0/clearance/2/by link-organization-unknown
            /caseStudies/0/clearance/2/date time-clearance-after-issue
            /caseStudies/0/visibility model-code-unlisted
            /caseStudies/0/notes/0/en model-text-empty
            /surveys/0/title/en model-text-empty
            /surveys/0/bodies/0 link-organization-unknown
            /surveys/0/fieldwork time-order-reversed
            /surveys/0/respondents model-count-exceeded
            /surveys/0/rate model-range-reversed
            /surveys/0/sources/0 link-source-unknown
            /surveys/0/sources/1/source link-source-unknown
            /surveys/0/clearance/0/status model-clearance-order
            /surveys/0/clearance/0/note/en model-text-empty
            /surveys/0/clearance/1/status model-code-unlisted
            /surveys/0/clearance/1/date time-clearance-order
            /surveys/0/clearance/1/note/en model-text-empty
            /surveys/0/clearance/2/by link-organization-unknown
            /surveys/0/clearance/2/date time-clearance-after-issue
            /surveys/0/notes/0/en model-text-empty
            /surveys/0/answers/0/technologies/0 link-technology-unknown
            /surveys/0/answers/0/topic/en model-text-empty
            /surveys/0/answers/0/group link-code-unknown
            /surveys/0/answers/0/stage model-code-unlisted
            /surveys/0/answers/0/option/en model-text-empty
            /surveys/0/answers/0/count model-count-exceeded
            /surveys/0/answers/0/share model-range-reversed
            /surveys/0/answers/0/wording/en model-text-empty
            /surveys/0/answers/0/organizations/0 link-organization-unknown
            /surveys/0/answers/0/sources/0 link-source-unknown
            /surveys/0/answers/0/sources/1/source link-source-unknown
            /surveys/0/answers/0/note/en model-text-empty
            /recommendations/0/text/en model-text-empty
            /recommendations/0/bodies/0 link-organization-unknown
            /recommendations/0/period time-order-reversed
            /recommendations/0/technologies/0 link-technology-unknown
            /recommendations/0/codes/0 link-code-unknown
            /recommendations/0/cases/0 link-case-study-unknown
            /recommendations/0/sources/0 link-source-unknown
            /recommendations/0/sources/1/source link-source-unknown
            /lessons/0/text/en model-text-empty
            /lessons/0/bodies/0 link-organization-unknown
            /lessons/0/period time-order-reversed
            /lessons/0/technologies/0 link-technology-unknown
            /lessons/0/codes/0 link-code-unknown
            /lessons/0/cases/0 link-case-study-unknown
            /lessons/0/sources/0 link-source-unknown
            /lessons/0/sources/1/source link-source-unknown
            /initiatives/0/title/en model-text-empty
            /initiatives/0/text/en model-text-empty
            /initiatives/0/bodies/0 link-organization-unknown
            /initiatives/0/funder link-organization-unknown
            /initiatives/0/parent link-initiative-unknown
            /initiatives/0/period time-order-reversed
            /initiatives/0/technologies/0 link-technology-unknown
            /initiatives/0/codes/0 link-code-unknown
            /initiatives/0/cases/0 link-case-study-unknown
            /initiatives/0/sources/0 link-source-unknown
            /initiatives/0/sources/1/source link-source-unknown
            /sources/0/title/en model-text-empty
            /sources/0/publishers/0/en model-text-empty
            /sources/0/reliability model-code-unlisted
            /sources/0/replaces link-source-unknown
            /sources/0/parts/0/title/en model-text-empty
            /sources/0/notes/0/en model-text-empty
            """;

    @Test
    void everyPlaceIsLookedAtInTheOrderOfTheWireFormat() {
        assertThat(CatalogueValidator.validate(Faults.catalogue()))
                .extracting(
                        notice -> notice.place().pointer() + " " + notice.rule().id())
                .containsExactlyElementsOf(NOTICES.lines().toList());
    }

    @Test
    void everyMessageIsFilledInBothLanguages() {
        assertThat(CatalogueValidator.validate(Faults.catalogue())).allSatisfy(notice -> {
            assertThat(notice.message("en")).doesNotContain("{", "}", "?");
            assertThat(notice.message("fr")).doesNotContain("{", "}", "?");
        });
    }
}
