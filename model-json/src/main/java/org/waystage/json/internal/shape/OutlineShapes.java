package org.waystage.json.internal.shape;

import java.util.List;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.Shape;

/** The shapes for counts: they read the members of a case study that an outline has, and skip the others. */
public final class OutlineShapes {
    /** A catalogue without its case studies, and their outlines. */
    public record Outlined(Catalogue head, List<CaseOutline> caseStudies) {}

    public static final Shape<CaseOutline> CASE_OUTLINE = new CaseOutlineShape();
    public static final Shape<Outlined> OUTLINES = new OutlinesShape();

    static {
        CASE_OUTLINE.numberAs(CaseStudyShapes.CASE_STUDY);
        OUTLINES.numberAs(CatalogueShape.CATALOGUE);
    }

    private OutlineShapes() {}

    /** A value that is traversed but not read. */
    private static final class Skipped extends Codec<Object> {
        static final Codec<Object> SKIPPED = new Skipped();

        @Override
        public Object read(Input in) {
            in.parser.skipChildren();
            return SKIPPED;
        }

        @Override
        public Object standIn() {
            return SKIPPED;
        }

        @Override
        public void write(Object value, Output out) {
            throw new UnsupportedOperationException("an outline is not written");
        }
    }

    private static final class CaseOutlineShape extends ModelShape<CaseOutline> {
        private static final CaseStudyShapes.CaseStudyShape ALL = CaseStudyShapes.CASE_STUDY;

        CaseOutlineShape() {
            super("caseStudy");
            Set<Member<?>> kept = Set.of(
                    ALL.id,
                    ALL.nature,
                    ALL.technologies,
                    ALL.adopters,
                    ALL.countries,
                    ALL.processes,
                    ALL.scopes,
                    ALL.stages,
                    ALL.links);
            for (Member<?> member : ALL.members()) {
                same(member, kept.contains(member) ? member.codec : Skipped.SKIPPED);
            }
        }

        @Override
        public boolean keepsUnknown() {
            return false;
        }

        @Override
        public CaseOutline build(Input in, Extras extras) {
            return new CaseOutline(
                    in.get(ALL.id),
                    in.find(ALL.nature),
                    in.list(ALL.technologies),
                    in.list(ALL.adopters),
                    in.list(ALL.countries),
                    in.list(ALL.processes),
                    in.list(ALL.scopes),
                    in.list(ALL.stages),
                    in.list(ALL.links));
        }

        @Override
        public void members(CaseOutline value, Output out) {
            throw new UnsupportedOperationException("an outline is not written");
        }

        @Override
        public Extras extras(CaseOutline value) {
            return Extras.none();
        }
    }

    private static final class OutlinesShape extends CatalogueMembers<Outlined, CaseOutline> {
        @Override
        Codec<CaseOutline> caseStudy() {
            return CASE_OUTLINE;
        }

        @Override
        public Outlined build(Input in, Extras extras) {
            return new Outlined(head(in, extras).build(), in.list(caseStudies));
        }

        @Override
        public void members(Outlined value, Output out) {
            throw new UnsupportedOperationException("an outline is not written");
        }

        @Override
        public Extras extras(Outlined value) {
            return value.head().extras();
        }
    }
}
