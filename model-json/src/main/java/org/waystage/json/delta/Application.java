package org.waystage.json.delta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.SourceId;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.canonical.EditionDigest;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.internal.shape.RecordList;
import org.waystage.json.signing.DeltaManifest;

/** Applies a delta in one pass over the base, which digests the base and the result at the same time. */
final class Application {
    private final DeltaManifest manifest;
    private final Operations operations;
    private final Map<SourceId, SourceId> citing;
    private final RecordTexts texts = new RecordTexts();
    private final InexactNumbers inexact = new InexactNumbers();

    Application(DeltaManifest manifest, Operations operations) {
        this.manifest = manifest;
        this.operations = operations;
        this.citing = manifest.citing();
    }

    /** Takes the result, which is valid only if nothing was wrong at the end. */
    interface Result {
        /** Takes the catalogue without its case studies. */
        void head(Catalogue head) throws IOException;

        /** Takes the next case study, which is to cite other sources. */
        void copy(CaseStudy caseStudy, Map<SourceId, SourceId> citing) throws IOException;

        /** Takes the next case study as it is. */
        void put(CaseStudy caseStudy) throws IOException;
    }

    /** Applies the operations; returns the first fault or, if there is none, the notices about numbers that stay. */
    List<Notice> to(EditionInput base, Result result) throws IOException {
        EditionDigest before = new EditionDigest(base.head(), EditionDigest.NOBODY, notice -> {});
        Catalogue head = head(base.head());
        EditionDigest after = new EditionDigest(head, EditionDigest.NOBODY, notice -> {});
        result.head(head);
        try (EditionInput.Cases cases = base.cases()) {
            CasesTarget target = new CasesTarget(before, after, result);
            new ListPatch<>(RecordList.CASE_STUDIES, cases, operations, target, inexact).run();
        }
        String found = before.finish();
        if (!found.equals(manifest.from().digest())) {
            return List.of(otherBase(base.head(), found));
        }
        List<Notice> faults = operations.faults();
        if (!faults.isEmpty()) {
            return faults;
        }
        if (!after.finish().equals(manifest.to().digest())) {
            return List.of(Notice.of(
                    DeltaRules.OTHER_RESULT,
                    Place.of(""),
                    Map.of("expected", manifest.to().toString())));
        }
        return new Labels(manifest)
                .fault(base.head(), head, operations)
                .map(List::of)
                .orElseGet(inexact::notices);
    }

    private Notice otherBase(Catalogue base, String digest) {
        DeltaManifest.Edition given =
                new DeltaManifest.Edition(base.edition(), base.sequence(), base.issued(), digest, Extras.none());
        return Notice.of(
                DeltaRules.OTHER_BASE,
                Place.of(""),
                Map.of(
                        "expected", manifest.from().toString(),
                        "expectedDigest", manifest.from().digest(),
                        "found", given.toString(),
                        "foundDigest", digest));
    }

    /** Applies the operations on everything but the case studies. */
    private Catalogue head(Catalogue base) throws IOException {
        Catalogue.Builder result = bare(base).toBuilder();
        for (RecordList<?> list : RecordList.ALL) {
            if (list != RecordList.CASE_STUDIES) {
                patch(list, base, result);
            }
        }
        return result.build();
    }

    private Catalogue bare(Catalogue base) throws IOException {
        Catalogue bare = RecordList.bare(base);
        Operation<?> operation = operations.peek(Operation.HEAD);
        if (operation == null) {
            CanonicalForm.of(bare, CatalogueShape.CATALOGUE, "", inexact::add);
            return bare;
        }
        String digest = CanonicalForm.digest(CanonicalForm.of(bare, CatalogueShape.CATALOGUE));
        Optional<Catalogue> put = operation.record().map(Catalogue.class::cast);
        if (put.isEmpty() || !digest.equals(operation.digestBefore())) {
            operations.outOfPlace();
            return bare;
        }
        Catalogue next = RecordList.bare(put.get());
        operations.check("is", CanonicalForm.digest(CanonicalForm.of(next, CatalogueShape.CATALOGUE)), operation.is());
        operations.take();
        return next;
    }

    private <T> void patch(RecordList<T> list, Catalogue base, Catalogue.Builder result) throws IOException {
        List<T> records = new ArrayList<>();
        ListPatch.Target<T> target = new ListPatch.Target<>() {
            @Override
            public void base(byte[] canonical) {
                // digested with the head
            }

            @Override
            public void copy(T record, byte[] canonical) throws IOException {
                records.add(texts.citing(record, list, citing));
            }

            @Override
            public void put(T record, byte[] canonical) {
                records.add(record);
            }
        };
        new ListPatch<>(list, list.of(base).iterator(), operations, target, inexact).run();
        list.set(result, records);
    }

    private final class CasesTarget implements ListPatch.Target<CaseStudy> {
        private final EditionDigest before;
        private final EditionDigest after;
        private final Result result;

        CasesTarget(EditionDigest before, EditionDigest after, Result result) {
            this.before = before;
            this.after = after;
            this.result = result;
        }

        @Override
        public void base(byte[] canonical) {
            before.add(canonical);
        }

        @Override
        public void copy(CaseStudy caseStudy, byte[] canonical) throws IOException {
            after.add(
                    citing.isEmpty() ? canonical : CanonicalForm.of(caseStudy, RecordList.CASE_STUDIES.shape, citing));
            result.copy(caseStudy, citing);
        }

        @Override
        public void put(CaseStudy caseStudy, byte[] canonical) throws IOException {
            after.add(canonical);
            result.put(caseStudy);
        }
    }
}
