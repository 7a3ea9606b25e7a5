package org.waystage.examples.service;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Visibility;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.Acceptance;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;
import org.waystage.springboot.UnreadableRecordException;

/** Gives the catalogue out as it stands, and issues signed editions of it. */
@RestController
class EditionsController {
    private static final String LINES = "application/x-ndjson";

    /** What stands in an address without being changed. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    private final StoredCatalogue catalogue;
    private final EditionStore editions;
    private final ServiceProperties settings;

    EditionsController(StoredCatalogue catalogue, EditionStore editions, ServiceProperties settings) {
        this.catalogue = catalogue;
        this.editions = editions;
        this.settings = settings;
    }

    @GetMapping(path = "/edition", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Gives out the catalogue as it stands, as JSON or one case a line")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "#/components/schemas/Catalogue")))
    void edition(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        CatalogueWriter.compact().write(catalogue.view(Access.audience()), response.getOutputStream());
    }

    @GetMapping(path = "/edition", produces = LINES)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    void lines(HttpServletResponse response) throws IOException {
        response.setContentType(LINES);
        CaseStudyLinesWriter.writeAll(catalogue.view(Access.audience()), response.getOutputStream());
    }

    @PostMapping("/editions")
    @Operation(
            summary = "Issues what there is now as an edition: signed, cut for each audience, linked to the one before")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Void> issue(@RequestParam String edition, @RequestParam PartialDate issued, Locale locale) {
        SigningKeys keys = Keys.of(settings.signingKey(), "service.signing-key");
        if (!NAME.matcher(edition).matches()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "edition.name");
        }
        CaseStore.Head before = catalogue.head();
        Catalogue now = catalogue.catalogue();
        Catalogue next = now.toBuilder()
                .edition(edition)
                .issued(issued)
                .sequence(now.sequence().orElse(0L) + 1)
                .build();
        refuseWithErrors(next);
        List<EditionStore.Issue> issues = new ArrayList<>();
        for (Visibility.Listed audience : Visibility.Listed.values()) {
            issues.add(issue(StoredCatalogue.cut(next, audience), audience, edition, keys, locale));
        }
        try {
            editions.issue(before, next, issues);
        } catch (DuplicateKeyException e) {
            throw new Refusal(HttpStatus.CONFLICT, "edition.exists", edition);
        }
        return ResponseEntity.created(URI.create("/editions/" + edition)).build();
    }

    /** Finds what no single case shows, for example a link to one that was withdrawn. */
    private static void refuseWithErrors(Catalogue edition) {
        Reading<Catalogue> reading =
                new CatalogueReader().read(CatalogueWriter.compact().toBytes(edition));
        if (reading.hasErrors()) {
            throw new UnreadableRecordException(reading);
        }
    }

    private EditionStore.Issue issue(
            Catalogue next, Visibility.Listed audience, String edition, SigningKeys keys, Locale locale) {
        EditionManifest manifest = EditionManifest.of(next);
        byte[] document = CatalogueWriter.compact().toBytes(next);
        Optional<EditionStore.Issue> before = editions.last(audience);
        if (before.isEmpty()) {
            byte[] signature = Keys.sign(manifest, keys).toBytes();
            return new EditionStore.Issue(audience, edition, document, signature);
        }
        EditionManifest earlier =
                EditionSignature.read(before.get().signature()).orElseThrow().manifest();
        Optional<Notice> refusal = Acceptance.refusalOf(manifest, earlier);
        if (refusal.isPresent()) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "edition.refused", refusal.get().message(locale.getLanguage()));
        }
        byte[] signature = Keys.sign(manifest.withPredecessor(earlier), keys).toBytes();
        return new EditionStore.Issue(audience, edition, document, signature);
    }

    @GetMapping("/editions")
    @Operation(summary = "Lists the names of the editions that were issued, the oldest first")
    List<String> editions() {
        return editions.editions(Access.audience());
    }

    @GetMapping(path = "/editions/{edition}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "#/components/schemas/Catalogue")))
    ResponseEntity<byte[]> edition(@PathVariable String edition) {
        return file(issued(edition).document());
    }

    @GetMapping(path = "/editions/{edition}/signature", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = "object", description = "A signature with its manifest")))
    ResponseEntity<byte[]> signature(@PathVariable String edition) {
        return file(issued(edition).signature());
    }

    private EditionStore.Issue issued(String edition) {
        return editions.issue(Access.audience(), edition)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "edition.missing"));
    }

    private static ResponseEntity<byte[]> file(byte[] content) {
        return ResponseEntity.ok(content);
    }
}
