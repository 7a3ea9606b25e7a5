package org.waystage.checks.benchmarks.bindings;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.OutputStream;
import java.util.Arrays;

/** avaje-jsonb into plain records, with the code that its annotation processor makes. */
@Json.Import({
    PlainCatalogue.class,
    PlainCatalogue.Technology.class,
    PlainCatalogue.Label.class,
    PlainCatalogue.Collection.class,
    PlainCatalogue.CodeList.class,
    PlainCatalogue.CodeEntry.class,
    PlainCatalogue.CodeLink.class,
    PlainCatalogue.Membership.class,
    PlainCatalogue.Crosswalk.class,
    PlainCatalogue.CrosswalkRow.class,
    PlainCatalogue.Organization.class,
    PlainCatalogue.EarlierName.class,
    PlainCatalogue.Identifier.class,
    PlainCatalogue.CaseStudy.class,
    PlainCatalogue.Partner.class,
    PlainCatalogue.Scope.class,
    PlainCatalogue.StageRecord.class,
    PlainCatalogue.ReportedAs.class,
    PlainCatalogue.Statement.class,
    PlainCatalogue.Outcome.class,
    PlainCatalogue.Quantity.class,
    PlainCatalogue.Period.class,
    PlainCatalogue.InstrumentReference.class,
    PlainCatalogue.Link.class,
    PlainCatalogue.SourceField.class,
    PlainCatalogue.Survey.class,
    PlainCatalogue.SurveyAnswer.class,
    PlainCatalogue.Knowledge.class,
    PlainCatalogue.Initiative.class,
    PlainCatalogue.Source.class,
    PlainCatalogue.SourcePart.class
})
public final class AvajeBinding {
    private static final Jsonb JSONB =
            Jsonb.builder().serializeNulls(false).serializeEmpty(true).build();
    private static final JsonType<PlainCatalogue> CATALOGUE = JSONB.type(PlainCatalogue.class);
    private static final JsonType<PlainCatalogue.CaseStudy> CASE_STUDY = JSONB.type(PlainCatalogue.CaseStudy.class);

    private AvajeBinding() {}

    public static PlainCatalogue read(byte[] document) {
        return CATALOGUE.fromJson(document);
    }

    /** Reads case studies that stand one a line, and counts the technologies that they name. */
    public static long countTechnologies(byte[] lines) {
        long technologies = 0;
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                technologies += CASE_STUDY
                        .fromJson(Arrays.copyOfRange(lines, start, i))
                        .technologies()
                        .size();
                start = i + 1;
            }
        }
        return technologies;
    }

    public static void write(PlainCatalogue catalogue, OutputStream out) {
        CATALOGUE.toJson(catalogue, out);
    }
}
