package org.waystage.json.signing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.canonical.EditionDigest;
import org.waystage.json.internal.shape.RecordList;

/** Digests a catalogue record by record, and as a whole at the same time; keeps the ids and digests. */
final class ManifestDigests implements EditionDigest.Listener {
    private static final int MOST_NOTICES = 10_000;
    private static final Map<String, SignedKind> KINDS =
            Stream.of(SignedKind.values()).collect(Collectors.toMap(SignedKind::toString, Function.identity()));

    private final Map<SignedKind, List<EditionManifest.Entry>> records = new EnumMap<>(SignedKind.class);
    private final List<Notice> notices = new ArrayList<>();
    private final EditionDigest digest;
    private boolean finished;
    private String wholeDigest = "";

    ManifestDigests(Catalogue catalogue) {
        for (SignedKind kind : SignedKind.values()) {
            records.put(kind, new ArrayList<>());
        }
        digest = new EditionDigest(catalogue, this, this::note);
        catalogue.caseStudies().forEach(digest::add);
    }

    @Override
    public <T> void record(RecordList<T> list, T record, byte[] canonical) {
        SignedKind kind = KINDS.get(list.name);
        if (kind == null) {
            throw new IllegalStateException("there is no kind of records for the list " + list.name);
        }
        EditionManifest.Entry entry =
                new EditionManifest.Entry(list.id(record), CanonicalForm.digest(canonical), Extras.none());
        records.computeIfAbsent(kind, none -> new ArrayList<>()).add(entry);
    }

    void add(CaseStudy caseStudy) {
        if (finished) {
            throw new IllegalStateException("the manifest was built already");
        }
        digest.add(caseStudy);
    }

    /** Digests what comes after the case studies and returns the records. */
    Map<SignedKind, List<EditionManifest.Entry>> finish() {
        if (finished) {
            throw new IllegalStateException("the manifest was built already");
        }
        finished = true;
        wholeDigest = digest.finish();
        return records;
    }

    private void note(Notice inexact) {
        if (notices.size() < MOST_NOTICES) {
            notices.add(inexact);
        }
    }

    /** Returns the first notices of numbers that no double reproduces as written. */
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    Catalogue head() {
        return digest.head();
    }

    String headDigest() {
        return digest.headDigest();
    }

    String whole() {
        return wholeDigest;
    }
}
