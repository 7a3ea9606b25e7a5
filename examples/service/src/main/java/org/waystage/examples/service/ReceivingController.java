package org.waystage.examples.service;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.Acceptance;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;
import org.waystage.springboot.UnreadableRecordException;

/** Takes in editions of another service: signed with the trusted key, and each after the one before, so that none is shown again. */
@RestController
class ReceivingController {
    private final EditionStore editions;
    private final ServiceProperties settings;

    ReceivingController(EditionStore editions, ServiceProperties settings) {
        this.editions = editions;
        this.settings = settings;
    }

    /** What became of an edition that was sent. */
    record Receipt(String answer, Optional<String> edition, int caseStudies) {}

    @Operation(summary = "Takes in a whole signed edition, which takes the place of everything here")
    @PostMapping(path = "/received/editions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Receipt edition(@RequestPart MultipartFile edition, @RequestPart MultipartFile signature, Locale locale)
            throws IOException {
        Catalogue sent = sound(new CatalogueReader().read(edition.getBytes()));
        return receive(sent, new EditionStore.Received(edition.getBytes(), signature.getBytes()), locale);
    }

    private Receipt receive(Catalogue edition, EditionStore.Received received, Locale locale) {
        EditionSignature signature = sound(EditionSignature.read(received.signature()));
        Keys.refuseUnlessValid(
                signature.verify(EditionManifest.of(edition), trusted().publicKey()));
        Optional<EditionStore.Received> last = editions.received();
        Acceptance acceptance = last.map(EditionStore.Received::signature)
                .map(before -> Acceptance.after(EditionSignature.read(before).orElseThrow(), signature, List.of()))
                .orElseGet(Acceptance::first);
        acceptance.refusal().ifPresent(notice -> {
            throw new Refusal(HttpStatus.CONFLICT, "edition.refused", notice.message(locale.getLanguage()));
        });
        CaseStore.Change change = new CaseStore.Change(
                Access.caller(), "edition " + edition.edition().orElse("without a name"));
        if (acceptance.answer() != Acceptance.Answer.ALREADY_ACCEPTED
                && !editions.receive(edition, received, last, change)) {
            throw new Refusal(HttpStatus.CONFLICT, "edition.meanwhile");
        }
        return new Receipt(
                acceptance.answer().code(),
                edition.edition(),
                edition.caseStudies().size());
    }

    private SigningKeys trusted() {
        return Keys.of(settings.trustedKey(), "service.trusted-key");
    }

    private static <T> T sound(Reading<T> reading) {
        if (reading.hasErrors()) {
            throw new UnreadableRecordException(reading);
        }
        return reading.orElseThrow();
    }
}
