package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.internal.profile.Value;
import org.waystage.registers.internal.shared.Blanks;
import org.waystage.registers.ledger.LedgerKind;

/**
 * The parts of a case other than its title, adopters and technologies, in the order in which they are read. Only those that the profile
 * fills are included, so no record passes through the others.
 */
final class CaseParts {
    private final Evaluation evaluation;
    private final List<Part> parts = new ArrayList<>();

    CaseParts(CaseMapping mapping, Evaluation evaluation, StageMapper stages, Dates dates, SourceId source) {
        this.evaluation = evaluation;
        texts(mapping.otherTitles(), "otherTitles", CaseStudy.Builder::otherTitles);
        mapping.summary().ifPresent(this::summary);
        mapping.nature().ifPresent(value -> code(value, "nature", (builder, code) -> builder.nature(Nature.of(code))));
        partners(mapping.partners());
        codes(mapping.countries(), "countries", CaseStudy.Builder::countries);
        codes(mapping.processes(), "processes", CaseStudy.Builder::processes);
        parts.add((row, given, target, builder) -> builder.stages(stages.of(row, target)));
        statements(mapping.needs(), "needs", CaseStudy.Builder::needs);
        statements(mapping.objectives(), "objectives", CaseStudy.Builder::objectives);
        statements(mapping.benefits(), "benefits", CaseStudy.Builder::benefits);
        statements(mapping.challenges(), "challenges", CaseStudy.Builder::challenges);
        statements(mapping.lessons(), "lessons", CaseStudy.Builder::lessons);
        parts.add((row, given, target, builder) -> builder.notSeparable(mapping.notSeparable()));
        mapping.period().ifPresent(period -> period(period, dates));
        links(mapping.links());
        identifiers(mapping.identifiers());
        citation(mapping.where(), source);
        mapping.visibility()
                .ifPresent(
                        value -> code(value, "visibility", (builder, code) -> builder.visibility(Visibility.of(code))));
        texts(mapping.notes(), "notes", CaseStudy.Builder::notes);
        sourceFields(mapping);
    }

    /** A part of a case. */
    private interface Part {
        void put(Row row, Identities.GivenId given, Target target, CaseStudy.Builder builder);
    }

    /** Puts all parts of a record into its case. */
    void put(Row row, Identities.GivenId given, Target target, CaseStudy.Builder builder) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).put(row, given, target, builder);
        }
    }

    private void summary(Value value) {
        Source source = evaluation.source(value);
        parts.add((row, given, target, builder) -> {
            List<Trail> trails = evaluation.of(source, row);
            if (!trails.isEmpty()) {
                builder.summary(text(source, trails, row, target.at("summary")));
            }
        });
    }

    /**
     * Returns the text of a value: in several languages if the value names as many languages as there are texts; otherwise only the first
     * text.
     */
    static Text text(Source source, List<Trail> trails, Row row, Target target) {
        List<String> languages = source.value().languages();
        Trail first = trails.get(0);
        arriveText(first, target.at(languages.get(0)), row);
        Text text = Text.of(languages.get(0), first.text());
        boolean translated = languages.size() > 1 && trails.size() == languages.size();
        for (int i = 1; i < trails.size(); i++) {
            if (translated) {
                text = text.with(languages.get(i), trails.get(i).text());
                arriveText(trails.get(i), target.at(languages.get(i)), row);
            } else {
                leaveOut(trails.get(i), first, row);
            }
        }
        return text;
    }

    /** Records a further part of a cell of which only the first part is used. */
    private static void leaveOut(Trail trail, Trail taken, Row row) {
        if (trail.column() >= 0 && trail.column() == taken.column()) {
            row.log().step(trail.column(), trail.text(), null, "not-first", LedgerKind.LEFT_OUT);
        }
    }

    private static void arriveText(Trail trail, Target target, Row row) {
        row.log().arrive(trail, target, trail.text(), "text");
    }

    private void code(Value value, String member, BiConsumer<CaseStudy.Builder, String> setter) {
        Source source = evaluation.source(value);
        parts.add((row, given, target, builder) -> {
            Trail trail = evaluation.first(source, row);
            if (trail != null && row.isCode(trail)) {
                row.log().arrive(trail, target.at(member), trail.text(), "code");
                setter.accept(builder, trail.text());
            }
        });
    }

    private void texts(List<Value> values, String member, BiConsumer<CaseStudy.Builder, List<Text>> setter) {
        List<Source> sources = evaluation.sources(values);
        parts.add((row, given, target, builder) -> {
            List<Text> texts = new ArrayList<>();
            for (Source source : sources) {
                for (Trail trail : evaluation.of(source, row)) {
                    arriveText(trail, target.at(member, texts.size()).at(source.language()), row);
                    texts.add(Text.of(source.language(), trail.text()));
                }
            }
            setter.accept(builder, texts);
        });
    }

    private void partners(List<CaseMapping.PartnerMapping> mappings) {
        List<Source> sources = evaluation.sources(
                mappings.stream().map(CaseMapping.PartnerMapping::value).toList());
        parts.add((row, given, target, builder) -> {
            List<Partner> partners = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                Source source = sources.get(i);
                Optional<Code> role = mappings.get(i).role();
                for (Trail trail : evaluation.of(source, row)) {
                    arriveText(
                            trail,
                            target.at("partners", partners.size()).at("name").at(source.language()),
                            row);
                    Partner partner = Partner.of(Text.of(source.language(), trail.text()));
                    partners.add(role.isPresent() ? partner.withRole(role.get()) : partner);
                }
            }
            builder.partners(partners);
        });
    }

    private void codes(List<Value> values, String member, BiConsumer<CaseStudy.Builder, List<Code>> setter) {
        List<Source> sources = evaluation.sources(values);
        parts.add((row, given, target, builder) -> {
            Set<Code> codes = new LinkedHashSet<>();
            for (Source source : sources) {
                List<Trail> trails = evaluation.of(source, row);
                if (!trails.isEmpty()) {
                    addCodes(trails, codes, row, target.at(member));
                }
            }
            setter.accept(builder, List.copyOf(codes));
        });
    }

    private static void addCodes(List<Trail> trails, Set<Code> codes, Row row, Target target) {
        for (Trail trail : trails) {
            if (row.isCode(trail)) {
                Code code = Code.of(trail.text());
                if (codes.add(code)) {
                    row.log().arrive(trail, target.at(codes.size() - 1), trail.text(), "code");
                }
            }
        }
    }

    private void statements(
            List<CaseMapping.StatementMapping> mappings,
            String member,
            BiConsumer<CaseStudy.Builder, List<Statement>> setter) {
        List<Source> sources = evaluation.sources(
                mappings.stream().map(CaseMapping.StatementMapping::value).toList());
        List<StatementMaker> makers = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            makers.add(new StatementMaker(
                    sources.get(i).language(), mappings.get(i).codes()));
        }
        parts.add((row, given, target, builder) -> {
            List<Statement> statements = new ArrayList<>();
            Target places = target.at(member);
            for (int i = 0; i < sources.size(); i++) {
                List<Trail> trails = evaluation.of(sources.get(i), row);
                if (!trails.isEmpty()) {
                    makers.get(i).addTo(statements, trails, row, places);
                }
            }
            setter.accept(builder, statements);
        });
    }

    /**
     * Makes the statements of one value. Cases share the last one, because most values are flags, which have only one text. Not
     * thread-safe.
     */
    private static final class StatementMaker {
        private final String language;
        private final boolean coded;
        private @Nullable Statement last;
        private @Nullable String lastText;

        StatementMaker(String language, boolean coded) {
            this.language = language;
            this.coded = coded;
        }

        void addTo(List<Statement> statements, List<Trail> trails, Row row, Target target) {
            if (coded) {
                Set<Code> codes = new LinkedHashSet<>();
                addCodes(trails, codes, row, target.at(statements.size()).at("codes"));
                if (!codes.isEmpty()) {
                    statements.add(of(List.copyOf(codes)));
                }
                return;
            }
            for (Trail trail : trails) {
                arriveText(trail, target.at(statements.size()).at("text").at(language), row);
                statements.add(of(trail.text()));
            }
        }

        private Statement of(List<Code> codes) {
            Statement made = last;
            if (made == null || !made.codes().equals(codes)) {
                made = Statement.of(codes);
                last = made;
            }
            return made;
        }

        private Statement of(String text) {
            Statement made = last;
            if (made == null || !text.equals(lastText)) {
                made = Statement.of(Text.of(language, text));
                last = made;
                lastText = text;
            }
            return made;
        }
    }

    private void period(CaseMapping.PeriodMapping period, Dates dates) {
        Dates.Source first = dates.source(period.from());
        Dates.Source last = dates.source(period.to());
        parts.add((row, given, target, builder) -> {
            Optional<PartialDate> from = dates.single(dates.read(first, row), row, target.at("period/from"));
            Optional<PartialDate> to = dates.single(dates.read(last, row), row, target.at("period/to"));
            if (from.isPresent() || to.isPresent()) {
                builder.period(new Period(from, to, Extras.none()));
            }
        });
    }

    private void links(List<CaseMapping.LinkMapping> mappings) {
        List<Source> sources = evaluation.sources(
                mappings.stream().map(CaseMapping.LinkMapping::note).toList());
        parts.add((row, given, target, builder) -> {
            List<CaseStudy.Link> links = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                Source source = sources.get(i);
                for (Trail trail : evaluation.of(source, row)) {
                    arriveText(
                            trail, target.at("links", links.size()).at("note").at(source.language()), row);
                    Text note = Text.of(source.language(), trail.text());
                    links.add(new CaseStudy.Link(
                            mappings.get(i).kind(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(note),
                            Extras.none()));
                }
            }
            builder.links(links);
        });
    }

    private void identifiers(List<CaseMapping.IdentifierMapping> mappings) {
        List<Source> sources = evaluation.sources(
                mappings.stream().map(CaseMapping.IdentifierMapping::value).toList());
        parts.add((row, given, target, builder) -> {
            List<Identifier> identifiers = new ArrayList<>(sources.size() + 1);
            given.key().ifPresent(identifiers::add);
            for (int i = 0; i < sources.size(); i++) {
                for (Trail trail : evaluation.of(sources.get(i), row)) {
                    Target place = target.at("identifiers", identifiers.size()).at("value");
                    row.log().arrive(trail, place, trail.text(), "identifier");
                    identifiers.add(Identifier.of(mappings.get(i).scheme(), trail.text()));
                }
            }
            given.mark().ifPresent(identifiers::add);
            builder.identifiers(identifiers);
        });
    }

    private void citation(Optional<Value> where, SourceId id) {
        Source source = evaluation.source(where);
        parts.add((row, given, target, builder) -> {
            Trail trail = source == null ? null : evaluation.first(source, row);
            if (trail != null) {
                row.log().arrive(trail, target.at("sources/0/where"), trail.text(), "where");
            }
            Optional<String> place = Optional.ofNullable(trail).map(Trail::text);
            builder.sources(List.of(new Citation(id, place, Extras.none())));
        });
    }

    private void sourceFields(CaseMapping mapping) {
        int[] columns = evaluation.numbers(mapping.sourceFields());
        boolean rest = mapping.restAsSourceFields();
        if (columns.length == 0 && !rest) {
            return;
        }
        parts.add((row, given, target, builder) -> {
            List<CaseStudy.SourceField> fields = new ArrayList<>();
            List<String> headers = row.layout().headers();
            Target places = target.at("sourceFields");
            for (CellCleaner.Cell cell : row.unread(columns, rest)) {
                String header = cell.column() < headers.size() ? Blanks.trim(headers.get(cell.column())) : "";
                CaseStudy.SourceField field = cell.field(header);
                Target place = places.at(fields.size()).at("value");
                row.log().arrive(cell.trails().get(0), place, field.value(), "source-field");
                fields.add(field);
            }
            builder.sourceFields(fields);
        });
    }
}
