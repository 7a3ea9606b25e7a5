package org.waystage.json.internal.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.DecisionEntry;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.SeenSuggestion;
import org.waystage.core.decision.Verdict;
import org.waystage.core.decision.Withdrawal;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.notice.Rule;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Names;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.OwnShape;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.reading.JsonRules;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Decisions of people about records of two editions, in JSON. */
public final class DecisionShapes {
    static final FormatCodec FORMAT = new FormatCodec("waystage-decisions/");
    static final Shape<DecidedRecord> RECORD = new RecordShape();
    static final Shape<SeenSuggestion> SUGGESTION = new SuggestionShape();
    static final Shape<DecisionEntry> ENTRY = new EntryShape();
    public static final Shape<Decisions> DECISIONS = new DecisionsShape();

    private static final PropertyNameMatcher NAMES = Names.of(DECISIONS);

    private DecisionShapes() {}

    private static final class RecordShape extends OwnShape<DecidedRecord> {
        final Member<String> edition = required("edition", DigestCodec.DIGEST);
        final Member<String> id = required("id", new ProfileShapes.IdCodec());
        final Member<String> key = optional("key", Scalars.STRING);
        final Member<Text> title = required("title", Scalars.TEXT);

        RecordShape() {
            super("record", () -> NAMES);
        }

        @Override
        public DecidedRecord build(Input in, Extras extras) {
            return new DecidedRecord(in.get(edition), in.get(id), in.find(key), in.get(title), extras);
        }

        @Override
        public void members(DecidedRecord value, Output out) {
            out.put(edition, value.edition());
            out.put(id, value.id());
            out.put(key, value.key());
            out.put(title, value.title());
        }

        @Override
        public Extras extras(DecidedRecord value) {
            return value.extras();
        }
    }

    private static final class SuggestionShape extends OwnShape<SeenSuggestion> {
        final Member<Long> permille = required("permille", new NumberCodec(0, 1000));
        final Member<List<Code>> because = list("because", SymbolCodec.CODE);

        SuggestionShape() {
            super("suggestion", () -> NAMES);
        }

        @Override
        public SeenSuggestion build(Input in, Extras extras) {
            return new SeenSuggestion(in.get(permille).intValue(), in.list(because), extras);
        }

        @Override
        public void members(SeenSuggestion value, Output out) {
            out.put(permille, (long) value.permille());
            out.putList(because, value.because());
        }

        @Override
        public Extras extras(SeenSuggestion value) {
            return value.extras();
        }
    }

    private static final class EntryShape extends OwnShape<DecisionEntry> {
        final Member<Long> number = required("number", NumberCodec.OF_ENTRY);
        final Member<Verdict> verdict = optional("verdict", new OpenListCodec<>(Verdict::of));
        final Member<Long> withdraws = optional("withdraws", NumberCodec.OF_ENTRY);
        final Member<DecidedKind> kind = optional("kind", new OpenListCodec<>(DecidedKind::of));
        final Member<List<DecidedRecord>> earlier = list("earlier", RECORD);
        final Member<List<DecidedRecord>> later = list("later", RECORD);
        final Member<String> by = optional("by", Scalars.STRING);
        final Member<PartialDate> on = optional("on", Scalars.DATE);
        final Member<Text> why = optional("why", Scalars.TEXT);
        final Member<SeenSuggestion> suggestion = optional("suggestion", SUGGESTION);

        EntryShape() {
            super("entry", () -> NAMES);
        }

        @Override
        @Nullable
        public Rule misfit(Input in) {
            boolean decides = in.has(verdict) && in.has(kind) && !in.has(withdraws);
            boolean withdrawing = in.has(withdraws)
                    && !(in.has(verdict) || in.has(kind) || in.has(earlier) || in.has(later) || in.has(suggestion));
            if (!decides && !withdrawing) {
                return JsonRules.DECISION_UNCLEAR;
            }
            Optional<Verdict> found = in.find(verdict);
            if (decides
                    && !found.orElseThrow()
                            .takes(in.list(earlier).size(), in.list(later).size())) {
                return JsonRules.DECISION_SIDES;
            }
            boolean open = found.filter(Verdict.Listed.UNDECIDED::equals).isPresent();
            return !open && !(in.has(by) && in.has(on) && in.has(why)) ? JsonRules.DECISION_UNSIGNED : null;
        }

        @Override
        public DecisionEntry build(Input in, Extras extras) {
            return in.has(withdraws)
                    ? new Withdrawal(
                            in.get(number),
                            in.find(withdraws).orElseThrow(),
                            in.find(by),
                            in.find(on),
                            in.find(why),
                            extras)
                    : new Decision(
                            in.get(number),
                            in.find(kind).orElseThrow(),
                            in.find(verdict).orElseThrow(),
                            in.list(earlier),
                            in.list(later),
                            in.find(by),
                            in.find(on),
                            in.find(why),
                            in.find(suggestion),
                            extras);
        }

        @Override
        public void members(DecisionEntry value, Output out) {
            out.put(number, value.number());
            if (value instanceof Decision decision) {
                out.put(verdict, decision.verdict());
                out.put(kind, decision.kind());
                out.putList(earlier, decision.earlier());
                out.putList(later, decision.later());
            } else if (value instanceof Withdrawal withdrawal) {
                out.put(withdraws, withdrawal.withdraws());
            }
            out.put(by, value.by());
            out.put(on, value.on());
            out.put(why, value.why());
            if (value instanceof Decision decision) {
                out.put(suggestion, decision.suggestion());
            }
        }

        @Override
        public Extras extras(DecisionEntry value) {
            return value.extras();
        }
    }

    private static final class DecisionsShape extends OwnShape<Decisions> {
        final Member<String> format = required("format", FORMAT);
        final Member<CatalogueId> catalogue = optional("catalogue", SymbolCodec.CATALOGUE_ID);
        final Member<List<DecisionEntry>> entries = list("entries", ENTRY);

        DecisionsShape() {
            super("decisions", () -> NAMES);
        }

        @Override
        public Decisions build(Input in, Extras extras) {
            return new Decisions(
                    in.find(catalogue), in.list(entries), NewerVersion.keep(FORMAT, in.get(format), extras));
        }

        @Override
        public void members(Decisions value, Output out) {
            out.put(format, NewerVersion.in(FORMAT, value.extras()));
            out.put(catalogue, value.catalogue());
            out.putList(entries, value.entries());
        }

        @Override
        public Extras extras(Decisions value) {
            return NewerVersion.without(FORMAT, value.extras());
        }
    }

    /** A code of an open list, which is the text of its value. */
    private static final class OpenListCodec<V> extends Codec<V> {
        private final Function<String, V> of;

        OpenListCodec(Function<String, V> of) {
            this.of = of;
        }

        @Override
        @Nullable
        public V read(Input in) {
            if (!Scalars.isString(in)) {
                return null;
            }
            String text = in.parser.getString();
            if (!Code.isCode(text)) {
                in.fault(JsonRules.CODE_INVALID, Map.of("value", text));
                return null;
            }
            return of.apply(text);
        }

        @Override
        public void write(V value, Output out) {
            out.generator.writeString(value.toString());
        }
    }

    /** A whole number in a range. */
    private static final class NumberCodec extends Codec<Long> {
        static final NumberCodec OF_ENTRY = new NumberCodec(1, 999_999_999);

        private final long least;
        private final long most;

        NumberCodec(long least, long most) {
            this.least = least;
            this.most = most;
        }

        @Override
        @Nullable
        public Long read(Input in) {
            if (in.parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                in.wrongType("a whole number");
                return null;
            }
            String digits = in.parser.getString();
            if (digits.length() > 9 || Long.parseLong(digits) < least || Long.parseLong(digits) > most) {
                in.fault(JsonRules.NUMBER_INVALID, Map.of("value", digits, "expected", least + " to " + most));
                return null;
            }
            return Long.valueOf(digits);
        }

        @Override
        public void write(Long value, Output out) {
            out.generator.writeNumber(value.longValue());
        }
    }
}
