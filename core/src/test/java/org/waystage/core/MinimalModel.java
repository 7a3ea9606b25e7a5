package org.waystage.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.RecommendationId;
import org.waystage.core.id.SurveyId;
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
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Text;

/** One value of each aggregate with what it must have and nothing else. */
final class MinimalModel {
    private MinimalModel() {}

    /** Returns for each type with a builder a value with what it must have and nothing else. */
    static Map<Class<?>, Object> byType() {
        Map<Class<?>, Object> minimal = new LinkedHashMap<>();
        Text name = Text.english("name");
        minimal.put(Technology.class, Technology.builder(FullModel.DRONES, name).build());
        minimal.put(
                ConceptCollection.class,
                ConceptCollection.builder(CollectionId.of("c"), name).build());
        minimal.put(CodeList.class, CodeList.builder(CodeListId.of("c"), name).build());
        minimal.put(Crosswalk.class, Crosswalk.builder(FullModel.SCHEME).build());
        minimal.put(
                Organization.class,
                Organization.builder(FullModel.CUSTOMS, name).build());
        minimal.put(
                StageRecord.class,
                StageRecord.builder(AdoptionStage.Listed.PILOT, Basis.Listed.BEGAN)
                        .build());
        minimal.put(Outcome.class, Outcome.builder(name).build());
        minimal.put(
                CaseStudy.class,
                CaseStudy.builder(FullModel.DRONE_CASE, name, List.of(FullModel.DRONES), List.of(FullModel.CUSTOMS))
                        .build());
        minimal.put(Survey.class, Survey.builder(SurveyId.of("s"), name).build());
        minimal.put(Survey.Answer.class, Survey.Answer.builder().build());
        minimal.put(
                Recommendation.class,
                Recommendation.builder(RecommendationId.of("r"), name).build());
        minimal.put(Lesson.class, Lesson.builder(LessonId.of("l"), name).build());
        minimal.put(
                Initiative.class, Initiative.builder(InitiativeId.of("i"), name).build());
        minimal.put(Source.class, Source.builder(FullModel.REPORT, name).build());
        minimal.put(
                Catalogue.class, Catalogue.builder(CatalogueId.of("c"), name).build());
        return minimal;
    }
}
