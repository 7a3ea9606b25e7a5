package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;

/** Redacts a catalogue as a whole and case by case, which must come to the same. */
final class BothWays {
    private BothWays() {}

    static Redacted apply(Redaction redaction, Catalogue catalogue) {
        Redacted whole = redaction.apply(catalogue);
        List<Catalogue> heads = new ArrayList<>();
        List<CaseStudy> cases = new ArrayList<>();
        RedactionReport report =
                redaction.apply(catalogue, action -> catalogue.caseStudies().forEach(action), new Redaction.Receiver() {
                    @Override
                    public void head(Catalogue head) {
                        assertThat(cases).isEmpty();
                        heads.add(head);
                    }

                    @Override
                    public void caseStudy(CaseStudy caseStudy) {
                        cases.add(caseStudy);
                    }
                });
        assertThat(heads).hasSize(1);
        assertThat(heads.get(0).toBuilder().caseStudies(cases).build()).isEqualTo(whole.catalogue());
        assertThat(report.leftOut()).isEqualTo(whole.report().leftOut());
        assertThat(report.note()).isEqualTo(whole.report().note());
        assertThat(report.notices())
                .containsExactlyInAnyOrderElementsOf(whole.report().notices());
        return whole;
    }
}
