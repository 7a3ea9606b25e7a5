package org.waystage.checks.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of texts that code composes of two parts: how they begin, and where the parts that come after it are spelt out. A text
 * under a key that code does not spell out whole must be of one of these families, or nothing asks for it.
 */
final class ComposedKeys {
    /**
     * A family a line: its module and its beginning, and then the file that spells out the endings, by an enum or by literals. If no
     * file has just these, an equals sign and the endings.
     */
    private static final String FAMILIES = """
            core redacted RedactionReport.java
            core redaction.audience Visibility.java
            command-line accept.answer = accepted already-accepted first-contact
            analysis comparability.detail = no-issue-date kind-in-earlier kind-in-later nature-in-earlier nature-in-later
            analysis comparability.detail = scheme-in-earlier scheme-in-later code-went code-came code-moved code-redefined word-went word-came
            analysis comparability.detail = word-changed technology-went technology-moved technology-redefined case-moved cases-went cases-came
            analysis comparability.detail = row-went row-left row-came row-joined no-fieldwork fieldwork both with without
            analysis comparability.difference = none one one-details one-more two two-details two-more
            command-line diff.reason Reissue.java
            command-line continuity.identity-of-body Identity.java
            command-line continuity.identity-of-entry Identity.java
            command-line continuity.status-of-body Status.java
            command-line continuity.status-of-entry Status.java
            command-line continuity.stage StageChange.java
            command-line continuity.because Evidence.java
            command-line continuity.evidence Evidence.java
            command-line history.finding Look.java
            report member = about address adopters answers base basis before benefits bodies broader by caseStudies cases
            report member = certainty challenges checkedOn clearance code codes confidence count countries country cover
            report member = coverage crosswalk date definition deprecatedSince earlierNames edition field fieldwork from
            report member = funder group id identifiers instrument instruments issued kind labels lang languages launched
            report member = lessThan lessons licence links list max measure members memberships min moreThan name nature
            report member = needs notAfter notBefore notSeparable note notes number objectives option order organization
            report member = organizations otherTitles outcomes page parent partOf partners parts period population processes
            report member = provision publisher publishers quantity rate reason relation reliability replacedBy replaces
            report member = reportedAs respondents retrieved role sameAs scheme scope scopes sequence share source
            report member = sourceFields sources stage stages statedOn status summary target technologies text title to
            report member = topic unit until untilBasis value version visibility where with word wording
            command-line merge.rule Unified.java
            command-line merge.reason NewId.java
            command-line merge.not-applied NotApplied.java
            command-line merge.outcome Conflict.java
            registers skipped.title Lack.java
            registers skipped.adopter Lack.java
            registers skipped.technology Lack.java
            command-line aspect Aspect.java
            command-line interval IntervalMethod.java
            command-line aspect.short Aspect.java
            command-line dimension Dimension.java
            command-line dimension Grouping.java
            command-line dimension = exposure-region exposure-partners
            command-line unit = case adopter
            command-line state = stage phase
            command-line states = stage phase
            command-line direction TransitionMatrix.java
            command-line statement = needs objectives benefits challenges
            command-line peers Gaps.java
            command-line model DiffusionModel.java
            command-line reason = ledger-as-json ledger-header ledger-empty ledger-none ledger-one-cell ledger-cells
            command-line reason = ledger-cell-empty ledger-no-number ledger-no-confidence ledger-no-kind ledger-order
            command-line reason = ledger-gap ledger-column report-file-system report-file report-other table-folder
            command-line reason = workbook-sheet
            command-line reason = draft-ending draft-gone draft-aside
            command-line ledger = read corrected derived left-out withheld
            command-line hint = register-edition-unknown register-edition-assumed
            report foreign = en fr
            report nav Page.java
            report title Page.java
            report data.set = catalogue.schema.json results.schema.json datapackage.json
            report data.set.stages = group technology region country kind process ldc wto nature
            report data.set.frequencies = needs objectives benefits challenges
            report main Page.java
            report age EvidenceAge.java
            report list = silent undated
            report tile = operation trial
            report phase Phase.java
            report phase = none
            report stage AdoptionStage.java
            report stage Standing.java
            report state.now = operation pause preparation trial
            report state.was = operation pause preparation trial
            report state.undated = operation pause preparation trial
            report meaning AdoptionStage.java
            report basis Basis.java
            report certainty Certainty.java
            report confidence Confidence.java
            report visibility Visibility.java
            report clearance ClearanceStatus.java
            report coverage Coverage.java
            report intervals.none = census register collection
            report intervals.as-drawn = census register collection
            command-line coverage Coverage.java
            command-line intervals.left-out = census register collection
            command-line intervals.as-drawn = census register collection
            report list CaseList.java
            report outcome OutcomeBasis.java
            report reliability Reliability.java
            report kind OrganizationKind.java
            report unit = administrations airports analysts applications bags-per-day banks beacons boats branches
            report unit = brand-owners cameras cases certificate-of-origin-users clearance-points containers
            report unit = containers-per-hour data-items days declarations devices documents drones employees error-types
            report unit = events experts flights gates hours images indicators inspectors journeys journeys-per-day kiosks
            report unit = loads metres minutes months officers officials operators organizations parcels-per-day participants
            report unit = partners passengers persons persons-per-day regional-entities round-trips routes scanners scans
            report unit = seals seconds shipments stations systems teams tonnes transits travellers trucks units vehicles
            report unit = years
            report role = equipment-supplier supplier
            report nature Nature.java
            report mark Nature.java
            report link LinkKind.java
            report case.takes-in caseArticle.jte
            report case.continues caseArticle.jte
            report ldc Views.java
            report wto Views.java
            report table.of FrequencyView.java
            report counted Nature.java
            report diffusion.left-out TechnologyUptake.java
            report diffusion.parameter DiffusionModel.java
            report paths.goal AdoptionStage.java
            report paths.funnel.left Funnel.java
            report paths.moves.none = phase word
            report paths.moves.caption = phase word
            report paths.moves.list = stage word
            report paths.moves.details = stage word
            report paths.moves.left TransitionMatrix.java
            report paths.moves.left.word TransitionMatrix.java
            report paths.direction TransitionMatrix.java
            report paths.direction.other = word
            report paths.time.left CaseTime.java
            report paths.refused RefusedException.java
            report paths.when.title TimeToStage.java
            report paths.method.calendar TimeToStage.java
            report reasons FrequencyView.java
            report needs reason.jte
            report objectives reason.jte
            report benefits reason.jte
            report challenges reason.jte
            report together together.jte
            report together.groups pairs.jte
            report together.adopters pairs.jte
            report together.processes pairs.jte
            report record RecordKind.java
            report move StageMove.java
            report cause StageMove.java
            report identity Identity.java
            report became Status.java
            report changes.since = new moved ended silent
            report find.seen Filters.java
            report find.kind NamedPages.java
            report find.words NamedPages.java
            report instrument = HS RKC TFA TRIPS
            report methods.shares methods.jte
            report methods.comparability methods.jte
            """;

    private ComposedKeys() {}

    /** Returns the files of each family of a module, or its endings after an equals sign, by how its keys begin. */
    static Map<String, List<List<String>>> of(String module) {
        Map<String, List<List<String>>> families = new LinkedHashMap<>();
        FAMILIES.lines()
                .map(line -> Arrays.asList(line.split(" ")))
                .filter(words -> words.get(0).equals(module))
                .forEach(words -> families.computeIfAbsent(words.get(1), start -> new ArrayList<>())
                        .add(words.subList(2, words.size())));
        return families;
    }
}
