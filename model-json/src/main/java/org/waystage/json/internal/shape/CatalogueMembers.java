package org.waystage.json.internal.shape;

import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.ListCodec;
import org.waystage.json.internal.engine.Member;

/**
 * The members of a catalogue in JSON.
 *
 * @param <T> the type of the result
 * @param <C> the type of the result for a case study
 */
public abstract class CatalogueMembers<T, C> extends ModelShape<T> {
    final Member<String> format = required("format", FormatCodec.CATALOGUE);
    final Member<CatalogueId> id = required("id", SymbolCodec.CATALOGUE_ID);
    final Member<String> edition = optional("edition", Scalars.STRING);
    final Member<Long> sequence = optional("sequence", Scalars.COUNT);
    final Member<PartialDate> issued = optional("issued", Scalars.DATE);
    final Member<Text> title = required("title", Scalars.TEXT);
    final Member<Text> publisher = optional("publisher", Scalars.TEXT);
    final Member<String> licence = optional("licence", Scalars.STRING);
    final Member<Coverage> coverage = optional("coverage", SymbolCodec.COVERAGE);
    final Member<List<Text>> notes = list("notes", Scalars.TEXT);
    final Member<List<Technology>> technologies = list("technologies", ReferenceShapes.TECHNOLOGY);
    final Member<List<ConceptCollection>> collections = list("collections", ReferenceShapes.COLLECTION);
    final Member<List<CodeList>> codeLists = list("codeLists", ReferenceShapes.CODE_LIST);
    final Member<List<Crosswalk>> crosswalks = list("crosswalks", ReferenceShapes.CROSSWALK);
    final Member<List<Organization>> organizations = list("organizations", ReferenceShapes.ORGANIZATION);
    final Member<List<C>> caseStudies = list("caseStudies", caseStudies());
    final Member<List<Survey>> surveys = list("surveys", KnowledgeShapes.SURVEY);
    final Member<List<Recommendation>> recommendations = list("recommendations", KnowledgeShapes.RECOMMENDATION);
    final Member<List<Lesson>> lessons = list("lessons", KnowledgeShapes.LESSON);
    final Member<List<Initiative>> initiatives = list("initiatives", KnowledgeShapes.INITIATIVE);
    final Member<List<Source>> sources = list("sources", KnowledgeShapes.SOURCE);

    CatalogueMembers() {
        super("catalogue");
    }

    /** Returns the codec of a case study; called before the fields of a subclass are set. */
    abstract Codec<C> caseStudy();

    /** Returns the codec of all case studies; called before the fields of a subclass are set. */
    ListCodec<C> caseStudies() {
        return new ListCodec<>(caseStudy(), false);
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    /** Builds everything but the case studies. */
    final Catalogue.Builder head(Input in, Extras extras) {
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
        if (in.has(coverage)) {
            builder.coverage(in.find(coverage).orElseThrow());
        }
        return builder.notes(in.list(notes))
                .technologies(in.list(technologies))
                .collections(in.list(collections))
                .codeLists(in.list(codeLists))
                .crosswalks(in.list(crosswalks))
                .organizations(in.list(organizations))
                .surveys(in.list(surveys))
                .recommendations(in.list(recommendations))
                .lessons(in.list(lessons))
                .initiatives(in.list(initiatives))
                .sources(in.list(sources))
                .extras(NewerVersion.keep(FormatCodec.CATALOGUE, in.get(format), extras));
    }
}
