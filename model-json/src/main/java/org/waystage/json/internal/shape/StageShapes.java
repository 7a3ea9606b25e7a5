package org.waystage.json.internal.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.ScopeId;
import org.waystage.core.notice.Rule;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.stage.Relation;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.reading.JsonRules;

/** Stage records and what a source reported in its own words. */
public final class StageShapes {
    public static final Shape<ReportedAs> REPORTED_AS = new ReportedAsShape();
    public static final Shape<StageRecord> STAGE_RECORD = new StageRecordShape();

    private StageShapes() {}

    private static final class ReportedAsShape extends ModelShape<ReportedAs> {
        final Member<Code> scheme = required("scheme", SymbolCodec.CODE);
        final Member<String> word = required("word", Scalars.WORD);
        final Member<Relation> relation = optional("relation", SymbolCodec.RELATION);
        final Member<String> crosswalk = optional("crosswalk", Scalars.WORD);

        ReportedAsShape() {
            super("reportedAs");
        }

        @Override
        public boolean isOftenShared() {
            return true;
        }

        @Override
        public ReportedAs build(Input in, Extras extras) {
            return new ReportedAs(in.get(scheme), in.get(word), in.find(relation), in.find(crosswalk), extras);
        }

        @Override
        public void members(ReportedAs object, Output out) {
            out.put(scheme, object.scheme());
            out.put(word, object.word());
            out.put(relation, object.relation());
            out.put(crosswalk, object.crosswalk());
        }

        @Override
        public Extras extras(ReportedAs object) {
            return object.extras();
        }
    }

    private static final class StageRecordShape extends ModelShape<StageRecord> {
        final Member<AdoptionStage> stage = optional("stage", SymbolCodec.ADOPTION_STAGE);
        final Member<Basis> basis = required("basis", SymbolCodec.BASIS);
        final Member<PartialDate> date = optional("date", Scalars.DATE);
        final Member<PartialDate> notBefore = optional("notBefore", Scalars.DATE);
        final Member<PartialDate> notAfter = optional("notAfter", Scalars.DATE);
        final Member<ScopeId> scope = optional("scope", SymbolCodec.SCOPE_ID);
        final Member<Certainty> certainty = optional("certainty", SymbolCodec.CERTAINTY);
        final Member<PartialDate> statedOn = optional("statedOn", Scalars.DATE);
        final Member<ReportedAs> reportedAs = optional("reportedAs", REPORTED_AS);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);
        final Member<Text> note = optional("note", Scalars.TEXT);
        final Member<Visibility> visibility = optional("visibility", SymbolCodec.VISIBILITY);

        StageRecordShape() {
            super("stageRecord");
        }

        @Override
        @Nullable
        public Rule misfit(Input in) {
            if (!in.has(stage) && !in.has(reportedAs)) {
                return JsonRules.STAGE_MISSING;
            }
            return in.has(date) && (in.has(notBefore) || in.has(notAfter)) ? JsonRules.DATE_AND_BOUNDS : null;
        }

        @Override
        public void patch(Input in) {
            if (!in.has(stage) && !in.has(reportedAs)) {
                in.patch(stage, stage.codec.standIn());
            }
            in.patch(date, null);
        }

        @Override
        public StageRecord build(Input in, Extras extras) {
            return new StageRecord(
                    in.find(stage),
                    in.get(basis),
                    in.find(date),
                    in.find(notBefore),
                    in.find(notAfter),
                    in.find(scope),
                    in.find(certainty),
                    in.find(statedOn),
                    in.find(reportedAs),
                    in.list(sources),
                    in.find(note),
                    in.find(visibility),
                    extras);
        }

        @Override
        public void members(StageRecord object, Output out) {
            out.put(stage, object.stage());
            out.put(basis, object.basis());
            out.put(date, object.date());
            out.put(notBefore, object.notBefore());
            out.put(notAfter, object.notAfter());
            out.put(scope, object.scope());
            out.put(certainty, object.certainty());
            out.put(statedOn, object.statedOn());
            out.put(reportedAs, object.reportedAs());
            out.putList(sources, object.sources());
            out.put(note, object.note());
            out.put(visibility, object.visibility());
        }

        @Override
        public Extras extras(StageRecord object) {
            return object.extras();
        }
    }
}
