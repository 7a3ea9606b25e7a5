package org.waystage.analysis.internal;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/**
 * What a count keeps of a case that is aside, as texts that can be sent to other machines: who adopts what, and each stage record with its
 * dates. Sources, notes and names are left out, and so are links, which {@link Intake} keeps itself.
 */
public final class KeptCase implements Serializable {
    private static final long serialVersionUID = 1;

    private final String id;
    private final @Nullable String nature;
    private final String[] technologies;
    private final String[] adopters;
    private final String[] countries;
    private final String[] processes;
    /** The id of each part, followed by its technologies. */
    private final String[][] scopes;

    private final Fact[] facts;

    private KeptCase(Undertaking undertaking) {
        id = undertaking.id().value();
        nature = undertaking.nature().map(Nature::code).orElse(null);
        technologies = texts(undertaking.technologies());
        adopters = texts(undertaking.adopters());
        countries = texts(undertaking.countries());
        processes = texts(undertaking.processes());
        scopes = undertaking.scopes().stream().map(KeptCase::texts).toArray(String[][]::new);
        facts = undertaking.stages().stream().map(Fact::of).toArray(Fact[]::new);
    }

    /** Returns what is to be kept of a case. */
    public static KeptCase of(Undertaking undertaking) {
        return new KeptCase(undertaking);
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static String[] texts(Scope scope) {
        String[] technologies = texts(scope.technologies());
        String[] texts = new String[technologies.length + 1];
        texts[0] = scope.id().value();
        System.arraycopy(technologies, 0, texts, 1, technologies.length);
        return texts;
    }

    /** Returns the case as far as it was kept. */
    public Undertaking undertaking() {
        return new CaseOutline(
                CaseStudyId.of(id),
                Optional.ofNullable(nature).map(Nature::of),
                values(technologies, TechnologyId::of),
                values(adopters, OrganizationId::of),
                values(countries, Code::of),
                values(processes, Code::of),
                Arrays.stream(scopes).map(KeptCase::scope).toList(),
                Arrays.stream(facts).map(Fact::record).toList(),
                List.of());
    }

    private static <T> List<T> values(String[] texts, Function<String, T> value) {
        return Arrays.stream(texts).map(value).toList();
    }

    private static Scope scope(String[] texts) {
        return new Scope(
                ScopeId.of(texts[0]),
                Text.of("en", texts[0]),
                values(Arrays.copyOfRange(texts, 1, texts.length), TechnologyId::of),
                List.of(),
                Extras.none());
    }

    /** A stage record. */
    private record Fact(
            String basis,
            @Nullable String stage,
            @Nullable String date,
            @Nullable String notBefore,
            @Nullable String notAfter,
            @Nullable String scope,
            @Nullable String certainty,
            @Nullable String statedOn,
            @Nullable String scheme,
            @Nullable String word)
            implements Serializable {
        static Fact of(StageRecord record) {
            return new Fact(
                    record.basis().code(),
                    record.stage().map(AdoptionStage::code).orElse(null),
                    text(record.date()),
                    text(record.notBefore()),
                    text(record.notAfter()),
                    text(record.scope()),
                    record.certainty().map(Certainty::code).orElse(null),
                    text(record.statedOn()),
                    record.reportedAs()
                            .map(reported -> reported.scheme().value())
                            .orElse(null),
                    record.reportedAs().map(ReportedAs::word).orElse(null));
        }

        private static @Nullable String text(Optional<?> value) {
            return value.map(Object::toString).orElse(null);
        }

        StageRecord record() {
            return new StageRecord(
                    Optional.ofNullable(stage).map(AdoptionStage::of),
                    Basis.of(basis),
                    date(date),
                    date(notBefore),
                    date(notAfter),
                    Optional.ofNullable(scope).map(ScopeId::of),
                    Optional.ofNullable(certainty).map(Certainty::of),
                    date(statedOn),
                    scheme == null || word == null
                            ? Optional.empty()
                            : Optional.of(ReportedAs.of(Code.of(scheme), word)),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Extras.none());
        }

        private static Optional<PartialDate> date(@Nullable String text) {
            return Optional.ofNullable(text).map(PartialDate::parse);
        }
    }
}
