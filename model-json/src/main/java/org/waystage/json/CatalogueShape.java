package org.waystage.json;

import java.util.List;
import org.waystage.core.CaseStudy;
import org.waystage.core.Catalogue;
import org.waystage.core.CatalogueId;
import org.waystage.core.CodeList;
import org.waystage.core.Collection;
import org.waystage.core.Crosswalk;
import org.waystage.core.Extras;
import org.waystage.core.Initiative;
import org.waystage.core.Lesson;
import org.waystage.core.Organization;
import org.waystage.core.PartialDate;
import org.waystage.core.Recommendation;
import org.waystage.core.Source;
import org.waystage.core.Survey;
import org.waystage.core.Technology;
import org.waystage.core.Text;

/** A whole catalogue in JSON, and its head without the case studies. */
final class CatalogueShape extends Shape<Catalogue> {
    static final CatalogueShape CATALOGUE = new CatalogueShape();

    final Member<String> format = required("format", FormatCodec.CATALOGUE);
    final Member<CatalogueId> id = required("id", SymbolCodec.CATALOGUE_ID);
    final Member<String> edition = optional("edition", Scalars.STRING);
    final Member<Long> sequence = optional("sequence", Scalars.COUNT);
    final Member<PartialDate> issued = optional("issued", Scalars.DATE);
    final Member<Text> title = required("title", Scalars.TEXT);
    final Member<Text> publisher = optional("publisher", Scalars.TEXT);
    final Member<String> licence = optional("licence", Scalars.STRING);
    final Member<List<Text>> notes = list("notes", Scalars.TEXT);
    final Member<List<Technology>> technologies = list("technologies", ReferenceShapes.TECHNOLOGY);
    final Member<List<Collection>> collections = list("collections", ReferenceShapes.COLLECTION);
    final Member<List<CodeList>> codeLists = list("codeLists", ReferenceShapes.CODE_LIST);
    final Member<List<Crosswalk>> crosswalks = list("crosswalks", ReferenceShapes.CROSSWALK);
    final Member<List<Organization>> organizations = list("organizations", ReferenceShapes.ORGANIZATION);
    final Member<List<CaseStudy>> caseStudies = list("caseStudies", CaseStudyShapes.CASE_STUDY);
    final Member<List<Survey>> surveys = list("surveys", KnowledgeShapes.SURVEY);
    final Member<List<Recommendation>> recommendations = list("recommendations", KnowledgeShapes.RECOMMENDATION);
    final Member<List<Lesson>> lessons = list("lessons", KnowledgeShapes.LESSON);
    final Member<List<Initiative>> initiatives = list("initiatives", KnowledgeShapes.INITIATIVE);
    final Member<List<Source>> sources = list("sources", KnowledgeShapes.SOURCE);

    private CatalogueShape() {
        super("catalogue");
    }

    @Override
    boolean standsAlone() {
        return true;
    }

    @Override
    Catalogue build(Input in, Extras extras) {
        Catalogue.Builder builder = Catalogue.builder(in.get(id), in.get(title));
        if (in.has(edition)) {
            builder.edition(in.find(edition).orElseThrow());
        }
        if (in.has(sequence)) {
            builder.sequence(in.find(sequence).orElseThrow());
        }
        if (in.has(issued)) {
            builder.issued(in.find(issued).orElseThrow());
        }
        if (in.has(publisher)) {
            builder.publisher(in.find(publisher).orElseThrow());
        }
        if (in.has(licence)) {
            builder.licence(in.find(licence).orElseThrow());
        }
        return builder.notes(in.list(notes))
                .technologies(in.list(technologies))
                .collections(in.list(collections))
                .codeLists(in.list(codeLists))
                .crosswalks(in.list(crosswalks))
                .organizations(in.list(organizations))
                .caseStudies(in.list(caseStudies))
                .surveys(in.list(surveys))
                .recommendations(in.list(recommendations))
                .lessons(in.list(lessons))
                .initiatives(in.list(initiatives))
                .sources(in.list(sources))
                .extras(FormatVersion.keep(in.get(format), extras))
                .build();
    }

    @Override
    void members(Catalogue value, Output out) {
        out.put(format, out.version(value).toString());
        out.put(id, value.id());
        out.put(edition, value.edition());
        out.put(sequence, value.sequence());
        out.put(issued, value.issued());
        out.put(title, value.title());
        out.put(publisher, value.publisher());
        out.put(licence, value.licence());
        out.putList(notes, value.notes());
        out.putList(technologies, value.technologies());
        out.putList(collections, value.collections());
        out.putList(codeLists, value.codeLists());
        out.putList(crosswalks, value.crosswalks());
        out.putList(organizations, value.organizations());
        if (!out.headOnly) {
            out.putList(caseStudies, value.caseStudies());
        }
        out.putList(surveys, value.surveys());
        out.putList(recommendations, value.recommendations());
        out.putList(lessons, value.lessons());
        out.putList(initiatives, value.initiatives());
        out.putList(sources, value.sources());
    }

    @Override
    Extras extras(Catalogue value) {
        return FormatVersion.withoutNewer(value.extras());
    }
}
