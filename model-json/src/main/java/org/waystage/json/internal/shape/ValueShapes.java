package org.waystage.json.internal.shape;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.notice.Rule;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.reading.JsonRules;

/** Values that several types have: periods, quantities, identifiers and the steps to publication. */
public final class ValueShapes {
    public static final Shape<Period> PERIOD = new PeriodShape();
    public static final Shape<Quantity> QUANTITY = new QuantityShape();
    public static final Shape<Identifier> IDENTIFIER = new IdentifierShape();
    public static final Shape<ClearanceStep> CLEARANCE_STEP = new ClearanceStepShape();

    private ValueShapes() {}

    private static final class PeriodShape extends ModelShape<Period> {
        final Member<PartialDate> from = optional("from", Scalars.DATE);
        final Member<PartialDate> to = optional("to", Scalars.DATE);

        PeriodShape() {
            super("period");
        }

        @Override
        @Nullable
        public Rule misfit(Input in) {
            return in.has(from) || in.has(to) ? null : JsonRules.ALTERNATIVE_MISSING;
        }

        @Override
        public Map<String, String> misfitValues() {
            return Map.of("members", "'from' and 'to'");
        }

        @Override
        public Period build(Input in, Extras extras) {
            return new Period(in.find(from), in.find(to), extras);
        }

        @Override
        public void members(Period object, Output out) {
            out.put(from, object.from());
            out.put(to, object.to());
        }

        @Override
        public Extras extras(Period object) {
            return object.extras();
        }
    }

    private static final class QuantityShape extends ModelShape<Quantity> {
        final Member<BigDecimal> value = optional("value", Scalars.NUMBER);
        final Member<BigDecimal> about = optional("about", Scalars.NUMBER);
        final Member<BigDecimal> min = optional("min", Scalars.NUMBER);
        final Member<BigDecimal> moreThan = optional("moreThan", Scalars.NUMBER);
        final Member<BigDecimal> max = optional("max", Scalars.NUMBER);
        final Member<BigDecimal> lessThan = optional("lessThan", Scalars.NUMBER);
        final Member<String> unit = optional("unit", Scalars.WORD);

        QuantityShape() {
            super("quantity");
        }

        @Override
        @Nullable
        public Rule misfit(Input in) {
            int lower = count(in, min) + count(in, moreThan);
            int upper = count(in, max) + count(in, lessThan);
            int ways = count(in, value) + count(in, about) + (lower + upper > 0 ? 1 : 0);
            return ways == 1 && lower <= 1 && upper <= 1 ? null : JsonRules.QUANTITY_UNCLEAR;
        }

        private static int count(Input in, Member<?> member) {
            return in.has(member) ? 1 : 0;
        }

        @Override
        public Quantity build(Input in, Extras extras) {
            return new Quantity(
                    in.find(value),
                    in.find(about),
                    in.find(min),
                    in.find(moreThan),
                    in.find(max),
                    in.find(lessThan),
                    in.find(unit),
                    extras);
        }

        @Override
        public void members(Quantity object, Output out) {
            out.put(value, object.value());
            out.put(about, object.about());
            out.put(min, object.min());
            out.put(moreThan, object.moreThan());
            out.put(max, object.max());
            out.put(lessThan, object.lessThan());
            out.put(unit, object.unit());
        }

        @Override
        public Extras extras(Quantity object) {
            return object.extras();
        }
    }

    private static final class IdentifierShape extends ModelShape<Identifier> {
        final Member<String> scheme = required("scheme", Scalars.WORD);
        final Member<String> value = required("value", Scalars.STRING);

        IdentifierShape() {
            super("identifier");
        }

        @Override
        public Identifier build(Input in, Extras extras) {
            return new Identifier(in.get(scheme), in.get(value), extras);
        }

        @Override
        public void members(Identifier object, Output out) {
            out.put(scheme, object.scheme());
            out.put(value, object.value());
        }

        @Override
        public Extras extras(Identifier object) {
            return object.extras();
        }
    }

    private static final class ClearanceStepShape extends ModelShape<ClearanceStep> {
        final Member<ClearanceStatus> status = required("status", SymbolCodec.CLEARANCE_STATUS);
        final Member<OrganizationId> by = optional("by", SymbolCodec.ORGANIZATION_ID);
        final Member<PartialDate> date = optional("date", Scalars.DATE);
        final Member<Text> note = optional("note", Scalars.TEXT);

        ClearanceStepShape() {
            super("clearanceStep");
        }

        @Override
        public ClearanceStep build(Input in, Extras extras) {
            return new ClearanceStep(in.get(status), in.find(by), in.find(date), in.find(note), extras);
        }

        @Override
        public void members(ClearanceStep object, Output out) {
            out.put(status, object.status());
            out.put(by, object.by());
            out.put(date, object.date());
            out.put(note, object.note());
        }

        @Override
        public Extras extras(ClearanceStep object) {
            return object.extras();
        }
    }
}
