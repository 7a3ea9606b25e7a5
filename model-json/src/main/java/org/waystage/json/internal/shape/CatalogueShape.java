package org.waystage.json.internal.shape;

import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.reading.FormatVersion;
import tools.jackson.core.JsonGenerator;

/** A whole catalogue in JSON, and its head without the case studies. */
public final class CatalogueShape extends CatalogueMembers<Catalogue, CaseStudy> {
    public static final CatalogueShape CATALOGUE = new CatalogueShape();

    private CatalogueShape() {}

    @Override
    Codec<CaseStudy> caseStudy() {
        return CaseStudyShapes.CASE_STUDY;
    }

    @Override
    public Catalogue build(Input in, Extras extras) {
        return head(in, extras).caseStudies(in.list(caseStudies)).build();
    }

    @Override
    public void members(Catalogue value, Output out) {
        membersBefore(value, out);
        if (!out.headOnly) {
            out.putList(caseStudies, value.caseStudies());
        }
        membersAfter(value, out);
    }

    /** Passes the members that come before the case studies. */
    public void membersBefore(Catalogue value, Output out) {
        out.put(format, FormatVersion.of(value).toString());
        out.put(id, value.id());
        out.put(edition, value.edition());
        out.put(sequence, value.sequence());
        out.put(issued, value.issued());
        out.put(title, value.title());
        out.put(publisher, value.publisher());
        out.put(licence, value.licence());
        out.put(coverage, value.coverage());
        out.putList(notes, value.notes());
        out.putList(technologies, value.technologies());
        out.putList(collections, value.collections());
        out.putList(codeLists, value.codeLists());
        out.putList(crosswalks, value.crosswalks());
        out.putList(organizations, value.organizations());
    }

    /** Writes the name of the case studies and the beginning of their list. */
    public void beginCaseStudies(JsonGenerator generator) {
        generator.writeName(caseStudies.name);
        generator.writeStartArray();
    }

    /** Passes the members that come after the case studies. */
    public void membersAfter(Catalogue value, Output out) {
        out.putList(surveys, value.surveys());
        out.putList(recommendations, value.recommendations());
        out.putList(lessons, value.lessons());
        out.putList(initiatives, value.initiatives());
        out.putList(sources, value.sources());
    }

    @Override
    public Extras extras(Catalogue value) {
        return NewerVersion.without(FormatCodec.CATALOGUE, value.extras());
    }
}
