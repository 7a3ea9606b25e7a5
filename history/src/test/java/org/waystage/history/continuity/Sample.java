package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.DecisionEntry;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Small editions, decisions about them, and what is found of them in short. */
final class Sample {
    static final PartialDate DAY = PartialDate.parse("2026-11-27");

    private Sample() {}

    static Catalogue edition(int year, List<Organization> bodies, CaseStudy... cases) {
        return Catalogue.builder(CatalogueId.of("register"), Text.english("Register"))
                .edition(Integer.toString(year))
                .sequence((long) year)
                .issued(PartialDate.of(year))
                .organizations(bodies)
                .caseStudies(List.of(cases))
                .build();
    }

    static Catalogue edition(int year, CaseStudy... cases) {
        return edition(year, List.of(body("customs", "Customs"), body("port", "Port authority")), cases);
    }

    static Organization body(String id, String name) {
        return Organization.builder(OrganizationId.of(id), Text.english(name))
                .country(Code.of("AA"))
                .build();
    }

    static CaseStudy.Builder entry(String id, String title, String... adopters) {
        return CaseStudy.builder(
                CaseStudyId.of(id),
                Text.english(title),
                List.of(TechnologyId.of("drones")),
                Stream.of(adopters).map(OrganizationId::of).toList());
    }

    static CaseStudy customs(String id, String title) {
        return entry(id, title, "customs").build();
    }

    /** An entry as an import makes it, with the key of its register. */
    static CaseStudy imported(String id, String title, String key) {
        return entry(id, title, "customs")
                .identifiers(List.of(
                        Identifier.of("register-key", key), Identifier.of(Identifier.MADE_UP_ID, "register-key")))
                .build();
    }

    static CaseStudy linked(String id, String title, LinkKind kind, String target) {
        return entry(id, title, "customs")
                .links(List.of(CaseStudy.Link.of(kind, CaseStudyId.of(target))))
                .build();
    }

    static CaseStudy at(CaseStudy entry, AdoptionStage stage, int year) {
        return entry.toBuilder()
                .stages(List.of(StageRecord.observed(stage, PartialDate.of(year))))
                .build();
    }

    static CaseStudy word(CaseStudy entry, String word, int year) {
        ReportedAs reported = new ReportedAs(Code.of("ring"), word, Optional.empty(), Optional.empty(), Extras.none());
        StageRecord record = StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(year)).toBuilder()
                .stage(Optional.empty())
                .reportedAs(reported)
                .build();
        return entry.toBuilder().stages(List.of(record)).build();
    }

    /** Returns the digest that these tests name an edition by: the year in hexadecimal digits. */
    static Optional<String> digest(Catalogue edition) {
        return Optional.of(digest(edition.edition().orElseThrow()));
    }

    private static String digest(String label) {
        return "0".repeat(64 - label.length()) + label;
    }

    /** A decision on records that are written as {@code year id}, with {@code earlier > later}. */
    static Decision decide(long number, Verdict verdict, String records) {
        String[] sides = records.split(" > ");
        return Decision.builder(number, verdict)
                .earlier(records(sides[0]))
                .later(records(sides[1]))
                .decided("Secretariat", DAY, Text.english("The body says so."))
                .build();
    }

    private static List<DecidedRecord> records(String side) {
        return Stream.of(side.split(", "))
                .map(record -> DecidedRecord.of(
                        digest(record.substring(0, 4)), record.substring(5), Optional.empty(), Text.english("Any")))
                .toList();
    }

    static Continuity of(List<Catalogue> editions, DecisionEntry... entries) {
        return Continuity.of(editions, Decisions.of(List.of(entries)), Sample::digest);
    }

    /** Returns each entry in a line: identity, status, ids by edition, and why. */
    static List<String> lines(List<Correspondence> entries) {
        return entries.stream().map(Sample::line).toList();
    }

    private static String line(Correspondence entry) {
        List<String> parts = new ArrayList<>();
        parts.add(entry.identity().code());
        parts.add(entry.status().map(Status::code).orElse("-"));
        parts.add(entry.records().stream()
                .map(record -> record.edition() + ":" + record.id())
                .collect(Collectors.joining(" ")));
        parts.add(entry.because().stream()
                .map(one -> one.kind().code())
                .distinct()
                .collect(Collectors.joining(" ", "(", ")")));
        return String.join(" ", parts);
    }

    static List<String> rules(Continuity continuity) {
        return continuity.notices().stream().map(notice -> notice.rule().id()).toList();
    }

    static List<String> suggestions(Continuity continuity) {
        return continuity.suggestions().stream()
                .map(one -> one.earlier().id() + " > " + one.later().id() + " " + one.permille() + " "
                        + one.because().stream().map(each -> each.kind().code()).collect(Collectors.joining(" ")))
                .toList();
    }
}
