package org.waystage.examples.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.delta.Delta;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.Acceptance;
import org.waystage.json.signing.DeltaSignature;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;
import org.waystage.springboot.UnreadableRecordException;

/** Gives the edition out, cut for the caller and signed; takes signed editions and deltas in. */
@RestController
class EditionsController {
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private final CaseStore store;
    private final StoredCatalogue catalogue;
    private final ServiceProperties settings;

    EditionsController(CaseStore store, StoredCatalogue catalogue, ServiceProperties settings) {
        this.store = store;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /** What became of an edition or delta that was sent. */
    record Receipt(String answer, Optional<String> edition, int caseStudies) {}

    @GetMapping("/edition")
    ResponseEntity<StreamingResponseBody> edition() {
        Catalogue seen = catalogue.view(Access.audience());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(out -> CatalogueWriter.compact().write(seen, out));
    }

    @GetMapping("/edition/lines")
    ResponseEntity<StreamingResponseBody> lines() {
        Catalogue seen = catalogue.view(Access.audience());
        return ResponseEntity.ok().contentType(LINES).body(out -> CaseStudyLinesWriter.writeAll(seen, out));
    }

    /** Returns the signature of what {@link #edition} gives the same caller; it also tells whether a stream was complete. */
    @GetMapping("/edition/signature")
    ResponseEntity<byte[]> signature() {
        SigningKeys keys = keys(settings.signingKey(), "service.signing-key", HttpStatus.NOT_FOUND);
        EditionSignature signature = EditionSignature.sign(
                catalogue.view(Access.audience()),
                keys.privateKey()
                        .orElseThrow(() -> new IllegalStateException("service.signing-key has no private key")),
                keys.publicKey());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(signature.toBytes());
    }

    @PostMapping(path = "/edition", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Receipt takeEdition(@RequestPart MultipartFile edition, @RequestPart MultipartFile signature) throws IOException {
        Catalogue sent = sound(new CatalogueReader().read(edition.getBytes()));
        return accept(
                sent, sound(EditionSignature.read(signature.getBytes())), edition.getBytes(), signature.getBytes());
    }

    /**
     * Takes a delta in: it is signed itself, leads from the edition that was accepted last to the next one, and comes with the
     * signature of that.
     */
    @PostMapping(path = "/delta", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Receipt takeDelta(
            @RequestPart MultipartFile delta,
            @RequestPart MultipartFile deltaSignature,
            @RequestPart MultipartFile signature)
            throws IOException {
        Delta sent = sound(Delta.of(delta.getBytes()));
        refuseUnlessValid(sound(DeltaSignature.read(deltaSignature.getBytes())).verify(sent.manifest(), trustedKey()));
        CaseStore.Accepted last = store.lastAccepted()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.CONFLICT, "no edition was accepted yet: send a whole one first"));
        Catalogue base = new CatalogueReader().read(last.edition()).orElseThrow();
        Catalogue next = sound(sent.apply(base));
        byte[] edition = CatalogueWriter.compact().toBytes(next);
        return accept(next, sound(EditionSignature.read(signature.getBytes())), edition, signature.getBytes());
    }

    private synchronized Receipt accept(
            Catalogue edition, EditionSignature signature, byte[] document, byte[] signatureDocument) {
        refuseUnlessValid(signature.verify(EditionManifest.of(edition), trustedKey()));
        Acceptance acceptance = store.lastAccepted()
                .map(last ->
                        Acceptance.after(EditionSignature.read(last.signature()).orElseThrow(), signature, List.of()))
                .orElseGet(Acceptance::first);
        if (!acceptance.isAccepted()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    acceptance
                            .refusal()
                            .map(notice -> notice.message())
                            .orElse(acceptance.answer().code()));
        }
        if (acceptance.answer() != Acceptance.Answer.ALREADY_ACCEPTED) {
            store.accept(
                    edition,
                    new CaseStore.Accepted(signatureDocument, document),
                    new CaseStore.Change(
                            Access.caller(), "edition " + edition.edition().orElse("without a name")));
        }
        return new Receipt(
                acceptance.answer().code(),
                edition.edition(),
                edition.caseStudies().size());
    }

    private PublicKey trustedKey() {
        return keys(settings.trustedKey(), "service.trusted-key", HttpStatus.FORBIDDEN)
                .publicKey();
    }

    private static void refuseUnlessValid(EditionSignature.Verdict verdict) {
        if (!(verdict instanceof EditionSignature.Valid)) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "the signature does not hold: " + verdict.getClass().getSimpleName());
        }
    }

    private static <T> T sound(Reading<T> reading) {
        if (reading.hasErrors()) {
            throw new UnreadableRecordException(reading);
        }
        return reading.orElseThrow();
    }

    private static SigningKeys keys(@Nullable Path file, String setting, HttpStatus without) {
        if (file == null) {
            throw new ResponseStatusException(without, setting + " is not set");
        }
        try {
            return SigningKeys.read(file).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
