package org.waystage.examples.service;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Visibility;

/**
 * Reads and writes cases. The tag of a case is the digest of what the caller may see of it, so that it tells nothing of what the
 * caller may not see, and is the same on every instance.
 */
@RestController
@RequestMapping("/cases")
class CasesController {
    private static final int MOST = 200;

    private final CaseStore store;
    private final StoredCatalogue catalogue;

    CasesController(CaseStore store, StoredCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** A page of cases, and how many there are. */
    record CasePage(long total, int page, List<CaseStudy> cases) {}

    /** A version of a case as the caller may see it; without a case it was withdrawn. */
    record VersionView(Instant recordedAt, String reason, Optional<CaseStudy> caseStudy) {}

    /** The stage of a case on a day, as it was known at a moment. */
    record StageView(CaseStudyId id, PartialDate on, Instant known, String stage, Optional<PartialDate> evidence) {}

    @GetMapping
    CasePage list(
            @RequestParam(required = false) @Nullable String technology,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "a page is 0 or greater, and a size from 1 to " + MOST);
        }
        Catalogue seen = catalogue.view(Access.audience());
        Set<CaseStudyId> visible =
                seen.caseStudies().stream().map(CaseStudy::id).collect(Collectors.toSet());
        // Filters ask the columns, which know all: an id counts only if the caller sees the case and the words are in
        // what he sees.
        List<CaseStudy> found = store.find(new CaseStore.Filter(technology, country, stage, words)).stream()
                .filter(visible::contains)
                .map(id -> seen.caseStudy(id).orElseThrow())
                .toList();
        int from = (int) Math.min((long) page * size, found.size());
        return new CasePage(found.size(), page, found.subList(from, Math.min(from + size, found.size())));
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseStudy> one(@PathVariable CaseStudyId id) {
        CaseStudy caseStudy = catalogue
                .view(Access.audience())
                .caseStudy(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().eTag(CaseStore.digest(caseStudy)).body(caseStudy);
    }

    @GetMapping("/{id}/versions")
    List<VersionView> versions(@PathVariable CaseStudyId id) {
        Visibility.Listed audience = Access.audience();
        if (catalogue.view(audience).caseStudy(id).isEmpty() && audience != Visibility.Listed.RESTRICTED) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<VersionView> versions = store.versions(id).stream()
                .map(version -> new VersionView(
                        version.recordedAt(),
                        audience == Visibility.Listed.RESTRICTED ? version.reason() : "",
                        Optional.ofNullable(version.caseStudy()).flatMap(each -> catalogue.view(each, audience))))
                .filter(version -> version.caseStudy().isPresent() || audience == Visibility.Listed.RESTRICTED)
                .toList();
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions;
    }

    @GetMapping("/{id}/stage")
    StageView stage(
            @PathVariable CaseStudyId id,
            @RequestParam PartialDate on,
            @RequestParam(required = false) @Nullable Instant known) {
        Visibility.Listed audience = Access.audience();
        Instant moment = known == null ? Instant.now() : known;
        // what is hidden today stays hidden, whatever was visible then
        CaseStudy caseStudy = catalogue
                .view(audience)
                .caseStudy(id)
                .flatMap(today -> store.asKnown(id, moment))
                .flatMap(then -> catalogue.view(then, audience))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        EvidencedStage state = catalogue.catalogue().history(caseStudy).asOf(on.latest());
        return new StageView(id, on, moment, state.answer().code(), state.evidence());
    }

    @PostMapping
    ResponseEntity<CaseStudy> submit(
            @RequestBody CaseStudy caseStudy, @RequestParam(defaultValue = "submitted") String reason) {
        return added(caseStudy, reason, HttpStatus.CONFLICT);
    }

    private ResponseEntity<CaseStudy> added(CaseStudy caseStudy, String reason, HttpStatus taken) {
        if (!store.add(catalogue.catalogue(), caseStudy, new CaseStore.Change(Access.caller(), reason))) {
            throw new ResponseStatusException(taken, "there is a case with the id '" + caseStudy.id() + "'");
        }
        return ResponseEntity.created(URI.create("/cases/" + caseStudy.id().value()))
                .eTag(CaseStore.digest(caseStudy))
                .body(caseStudy);
    }

    @PutMapping("/{id}")
    ResponseEntity<CaseStudy> put(
            @PathVariable CaseStudyId id,
            @RequestBody CaseStudy caseStudy,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String noneMatch,
            @RequestParam(defaultValue = "replaced") String reason) {
        if (!caseStudy.id().equals(id)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "the case has the id '" + caseStudy.id() + "' and the address '" + id + "'");
        }
        if ("*".equals(noneMatch)) {
            return added(caseStudy, reason, HttpStatus.PRECONDITION_FAILED);
        }
        if (!store.replace(
                catalogue.catalogue(), caseStudy, digest(match), new CaseStore.Change(Access.caller(), reason))) {
            throw gone(id);
        }
        return ResponseEntity.ok().eTag(CaseStore.digest(caseStudy)).body(caseStudy);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> withdraw(
            @PathVariable CaseStudyId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestParam(defaultValue = "withdrawn") String reason) {
        if (!store.withdraw(id, digest(match), new CaseStore.Change(Access.caller(), reason))) {
            throw gone(id);
        }
        return ResponseEntity.noContent().build();
    }

    private static String digest(@Nullable String match) {
        if (match == null || match.equals("*")) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "name the version that you change: If-Match with the ETag that you were given");
        }
        return match.replaceAll("^\"|\"$", "");
    }

    private ResponseStatusException gone(CaseStudyId id) {
        return catalogue.catalogue().caseStudy(id).isPresent()
                ? new ResponseStatusException(HttpStatus.PRECONDITION_FAILED, "the case was changed in the meantime")
                : new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
