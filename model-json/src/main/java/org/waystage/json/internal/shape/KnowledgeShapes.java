package org.waystage.json.internal.shape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.RecommendationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.notice.Rule;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.source.Reliability;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.reading.JsonRules;

/** Surveys, recommendations, lessons, initiatives and sources in JSON. */
public final class KnowledgeShapes {
    public static final Shape<Survey.Answer> SURVEY_ANSWER = new SurveyAnswerShape();
    public static final Shape<Survey> SURVEY = new SurveyShape();
    public static final Shape<Recommendation> RECOMMENDATION = new RecommendationShape();
    public static final Shape<Lesson> LESSON = new LessonShape();
    public static final Shape<Initiative> INITIATIVE = new InitiativeShape();
    public static final Shape<Source.Part> SOURCE_PART = new SourcePartShape();
    public static final Shape<Source> SOURCE = new SourceShape();

    private KnowledgeShapes() {}

    private static final class SurveyAnswerShape extends ModelShape<Survey.Answer> {
        final Member<List<TechnologyId>> technologies = list("technologies", SymbolCodec.TECHNOLOGY_ID);
        final Member<Text> topic = optional("topic", Scalars.TEXT);
        final Member<Code> group = optional("group", SymbolCodec.CODE);
        final Member<AdoptionStage> stage = optional("stage", SymbolCodec.ADOPTION_STAGE);
        final Member<Text> option = optional("option", Scalars.TEXT);
        final Member<Long> count = optional("count", Scalars.COUNT);
        final Member<Quantity> share = optional("share", ValueShapes.QUANTITY);
        final Member<Text> wording = optional("wording", Scalars.TEXT);
        final Member<Long> base = optional("base", Scalars.COUNT);
        final Member<List<OrganizationId>> organizations = list("organizations", SymbolCodec.ORGANIZATION_ID);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);
        final Member<Text> note = optional("note", Scalars.TEXT);

        SurveyAnswerShape() {
            super("surveyAnswer");
        }

        @Override
        public Survey.Answer build(Input in, Extras extras) {
            return new Survey.Answer(
                    in.list(technologies),
                    in.find(topic),
                    in.find(group),
                    in.find(stage),
                    in.find(option),
                    in.find(count),
                    in.find(share),
                    in.find(wording),
                    in.find(base),
                    in.list(organizations),
                    in.list(sources),
                    in.find(note),
                    extras);
        }

        @Override
        public void members(Survey.Answer object, Output out) {
            out.putList(technologies, object.technologies());
            out.put(topic, object.topic());
            out.put(group, object.group());
            out.put(stage, object.stage());
            out.put(option, object.option());
            out.put(count, object.count());
            out.put(share, object.share());
            out.put(wording, object.wording());
            out.put(base, object.base());
            out.putList(organizations, object.organizations());
            out.putList(sources, object.sources());
            out.put(note, object.note());
        }

        @Override
        public Extras extras(Survey.Answer object) {
            return object.extras();
        }
    }

    private static final class SurveyShape extends ModelShape<Survey> {
        final Member<SurveyId> id = required("id", SymbolCodec.SURVEY_ID);
        final Member<Text> title = required("title", Scalars.TEXT);
        final Member<List<OrganizationId>> bodies = list("bodies", SymbolCodec.ORGANIZATION_ID);
        final Member<Period> fieldwork = optional("fieldwork", ValueShapes.PERIOD);
        final Member<Long> population = optional("population", Scalars.COUNT);
        final Member<Long> respondents = optional("respondents", Scalars.COUNT);
        final Member<Quantity> rate = optional("rate", ValueShapes.QUANTITY);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);
        final Member<List<ClearanceStep>> clearance = list("clearance", ValueShapes.CLEARANCE_STEP);
        final Member<List<Text>> notes = list("notes", Scalars.TEXT);
        final Member<List<Survey.Answer>> answers = list("answers", SURVEY_ANSWER);

        SurveyShape() {
            super("survey");
        }

        @Override
        public Survey build(Input in, Extras extras) {
            return new Survey(
                    in.get(id),
                    in.get(title),
                    in.list(bodies),
                    in.find(fieldwork),
                    in.find(population),
                    in.find(respondents),
                    in.find(rate),
                    in.list(sources),
                    in.list(clearance),
                    in.list(notes),
                    in.list(answers),
                    extras);
        }

        @Override
        public void members(Survey object, Output out) {
            out.put(id, object.id());
            out.put(title, object.title());
            out.putList(bodies, object.bodies());
            out.put(fieldwork, object.fieldwork());
            out.put(population, object.population());
            out.put(respondents, object.respondents());
            out.put(rate, object.rate());
            out.putList(sources, object.sources());
            out.putList(clearance, object.clearance());
            out.putList(notes, object.notes());
            out.putList(answers, object.answers());
        }

        @Override
        public Extras extras(Survey object) {
            return object.extras();
        }
    }

    private static final class RecommendationShape extends ModelShape<Recommendation> {
        final Member<RecommendationId> id = required("id", SymbolCodec.RECOMMENDATION_ID);
        final Member<Text> text = required("text", Scalars.TEXT);
        final Member<List<OrganizationId>> bodies = list("bodies", SymbolCodec.ORGANIZATION_ID);
        final Member<Period> period = optional("period", ValueShapes.PERIOD);
        final Member<List<TechnologyId>> technologies = list("technologies", SymbolCodec.TECHNOLOGY_ID);
        final Member<List<Code>> codes = list("codes", SymbolCodec.CODE);
        final Member<List<CaseStudyId>> cases = list("cases", SymbolCodec.CASE_STUDY_ID);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);

        RecommendationShape() {
            super("recommendation");
        }

        @Override
        public Recommendation build(Input in, Extras extras) {
            return new Recommendation(
                    in.get(id),
                    in.get(text),
                    in.list(bodies),
                    in.find(period),
                    in.list(technologies),
                    in.list(codes),
                    in.list(cases),
                    in.list(sources),
                    extras);
        }

        @Override
        public void members(Recommendation object, Output out) {
            out.put(id, object.id());
            out.put(text, object.text());
            out.putList(bodies, object.bodies());
            out.put(period, object.period());
            out.putList(technologies, object.technologies());
            out.putList(codes, object.codes());
            out.putList(cases, object.cases());
            out.putList(sources, object.sources());
        }

        @Override
        public Extras extras(Recommendation object) {
            return object.extras();
        }
    }

    private static final class LessonShape extends ModelShape<Lesson> {
        final Member<LessonId> id = required("id", SymbolCodec.LESSON_ID);
        final Member<Text> text = required("text", Scalars.TEXT);
        final Member<List<OrganizationId>> bodies = list("bodies", SymbolCodec.ORGANIZATION_ID);
        final Member<Period> period = optional("period", ValueShapes.PERIOD);
        final Member<List<TechnologyId>> technologies = list("technologies", SymbolCodec.TECHNOLOGY_ID);
        final Member<List<Code>> codes = list("codes", SymbolCodec.CODE);
        final Member<List<CaseStudyId>> cases = list("cases", SymbolCodec.CASE_STUDY_ID);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);

        LessonShape() {
            super("lesson");
        }

        @Override
        public Lesson build(Input in, Extras extras) {
            return new Lesson(
                    in.get(id),
                    in.get(text),
                    in.list(bodies),
                    in.find(period),
                    in.list(technologies),
                    in.list(codes),
                    in.list(cases),
                    in.list(sources),
                    extras);
        }

        @Override
        public void members(Lesson object, Output out) {
            out.put(id, object.id());
            out.put(text, object.text());
            out.putList(bodies, object.bodies());
            out.put(period, object.period());
            out.putList(technologies, object.technologies());
            out.putList(codes, object.codes());
            out.putList(cases, object.cases());
            out.putList(sources, object.sources());
        }

        @Override
        public Extras extras(Lesson object) {
            return object.extras();
        }
    }

    private static final class InitiativeShape extends ModelShape<Initiative> {
        final Member<InitiativeId> id = required("id", SymbolCodec.INITIATIVE_ID);
        final Member<Text> title = required("title", Scalars.TEXT);
        final Member<Text> text = optional("text", Scalars.TEXT);
        final Member<List<OrganizationId>> bodies = list("bodies", SymbolCodec.ORGANIZATION_ID);
        final Member<OrganizationId> funder = optional("funder", SymbolCodec.ORGANIZATION_ID);
        final Member<InitiativeId> parent = optional("parent", SymbolCodec.INITIATIVE_ID);
        final Member<Period> period = optional("period", ValueShapes.PERIOD);
        final Member<List<TechnologyId>> technologies = list("technologies", SymbolCodec.TECHNOLOGY_ID);
        final Member<List<Code>> codes = list("codes", SymbolCodec.CODE);
        final Member<List<CaseStudyId>> cases = list("cases", SymbolCodec.CASE_STUDY_ID);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);

        InitiativeShape() {
            super("initiative");
        }

        @Override
        public Initiative build(Input in, Extras extras) {
            return new Initiative(
                    in.get(id),
                    in.get(title),
                    in.find(text),
                    in.list(bodies),
                    in.find(funder),
                    in.find(parent),
                    in.find(period),
                    in.list(technologies),
                    in.list(codes),
                    in.list(cases),
                    in.list(sources),
                    extras);
        }

        @Override
        public void members(Initiative object, Output out) {
            out.put(id, object.id());
            out.put(title, object.title());
            out.put(text, object.text());
            out.putList(bodies, object.bodies());
            out.put(funder, object.funder());
            out.put(parent, object.parent());
            out.put(period, object.period());
            out.putList(technologies, object.technologies());
            out.putList(codes, object.codes());
            out.putList(cases, object.cases());
            out.putList(sources, object.sources());
        }

        @Override
        public Extras extras(Initiative object) {
            return object.extras();
        }
    }

    private static final class SourcePartShape extends ModelShape<Source.Part> {
        final Member<String> number = optional("number", Scalars.STRING);
        final Member<Text> title = optional("title", Scalars.TEXT);
        final Member<Long> page = optional("page", Scalars.COUNT);

        SourcePartShape() {
            super("sourcePart");
        }

        @Override
        @Nullable
        public Rule misfit(Input in) {
            return in.has(number) || in.has(title) || in.has(page) ? null : JsonRules.ALTERNATIVE_MISSING;
        }

        @Override
        public Map<String, String> misfitValues() {
            return Map.of("members", "'number', 'title' and 'page'");
        }

        @Override
        public Source.Part build(Input in, Extras extras) {
            return new Source.Part(in.find(number), in.find(title), in.find(page), extras);
        }

        @Override
        public void members(Source.Part object, Output out) {
            out.put(number, object.number());
            out.put(title, object.title());
            out.put(page, object.page());
        }

        @Override
        public Extras extras(Source.Part object) {
            return object.extras();
        }
    }

    private static final class SourceShape extends ModelShape<Source> {
        final Member<SourceId> id = required("id", SymbolCodec.SOURCE_ID);
        final Member<Text> title = required("title", Scalars.TEXT);
        final Member<List<Text>> publishers = list("publishers", Scalars.TEXT);
        final Member<String> address = optional("address", Scalars.STRING);
        final Member<PartialDate> issued = optional("issued", Scalars.DATE);
        final Member<PartialDate> cover = optional("cover", Scalars.DATE);
        final Member<PartialDate> launched = optional("launched", Scalars.DATE);
        final Member<PartialDate> retrieved = optional("retrieved", Scalars.DATE);
        final Member<List<String>> languages = list("languages", Scalars.LANGUAGE);
        final Member<Reliability> reliability = optional("reliability", SymbolCodec.RELIABILITY);
        final Member<String> edition = optional("edition", Scalars.STRING);
        final Member<SourceId> replaces = optional("replaces", SymbolCodec.SOURCE_ID);
        final Member<List<Source.Part>> parts = list("parts", SOURCE_PART);
        final Member<List<Text>> notes = list("notes", Scalars.TEXT);
        final Member<Visibility> visibility = optional("visibility", SymbolCodec.VISIBILITY);

        SourceShape() {
            super("source");
        }

        @Override
        public Source build(Input in, Extras extras) {
            return new Source(
                    in.get(id),
                    in.get(title),
                    in.list(publishers),
                    in.find(address),
                    in.find(issued),
                    in.find(cover),
                    in.find(launched),
                    in.find(retrieved),
                    in.list(languages),
                    in.find(reliability),
                    in.find(edition),
                    in.find(replaces),
                    in.list(parts),
                    in.list(notes),
                    in.find(visibility),
                    extras);
        }

        @Override
        public void members(Source object, Output out) {
            out.put(id, object.id());
            out.put(title, object.title());
            out.putList(publishers, object.publishers());
            out.put(address, object.address());
            out.put(issued, object.issued());
            out.put(cover, object.cover());
            out.put(launched, object.launched());
            out.put(retrieved, object.retrieved());
            out.putList(languages, object.languages());
            out.put(reliability, object.reliability());
            out.put(edition, object.edition());
            out.put(replaces, object.replaces());
            out.putList(parts, object.parts());
            out.putList(notes, object.notes());
            out.put(visibility, object.visibility());
        }

        @Override
        public Extras extras(Source object) {
            return object.extras();
        }
    }
}
