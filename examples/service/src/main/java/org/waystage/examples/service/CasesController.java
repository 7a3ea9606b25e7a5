package org.waystage.examples.service;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.TextKey;
import org.waystage.core.value.Visibility;

/**
 * Reads and writes cases. The tag of a case is the digest of what the caller may see of it, so that it tells nothing of what the
 * caller may not see, and is the same on every instance.
 */
@RestController
@RequestMapping("/cases")
class CasesController {
    private static final int MOST = 200;

    /** What PostgreSQL can keep, and what a person reads: one line. */
    private static final Pattern REASON = Pattern.compile("[^\\p{Cc}\\p{Zl}\\p{Zp}]{1,500}");

    private final CaseStore store;
    private final StoredCatalogue catalogue;

    CasesController(CaseStore store, StoredCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** A page of cases, and how many there are in all. */
    record CasePage(long total, int page, List<CaseStudy> cases) {}

    /** A version of a case as the caller may see it; without a case it was withdrawn. Only some callers see the reason. */
    record VersionView(Instant recordedAt, Optional<String> reason, Optional<CaseStudy> caseStudy) {}

    /** The stage of a case on a day, as it is known now or was known at a moment, and from when it is known. */
    record StageView(
            CaseStudyId id, PartialDate on, Optional<Instant> known, String stage, Optional<PartialDate> since) {}

    @GetMapping
    @Operation(summary = "Lists cases in the order of their ids, page by page")
    CasePage list(
            @RequestParam Optional<TechnologyId> technology,
            @RequestParam Optional<Code> country,
            @RequestParam Optional<AdoptionStage> stage,
            @RequestParam Optional<String> words,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "page", MOST);
        }
        // The columns of the database know all, so that a filter by them would tell of what is hidden.
        Catalogue seen = catalogue.view(Access.audience());
        Stream<CaseStudy> found = seen.caseStudies().stream();
        if (technology.isPresent()) {
            found = found.filter(each -> each.technologies().stream()
                    .anyMatch(used -> seen.withBroader(used).contains(technology.get())));
        }
        if (country.isPresent()) {
            found = found.filter(each -> seen.countriesOf(each).contains(country.get()));
        }
        if (stage.isPresent()) {
            found = found.filter(each -> seen.history(each)
                    .current()
                    .answer()
                    .code()
                    .equals(stage.get().code()));
        }
        if (words.isPresent()) {
            String wanted = TextKey.folded(words.get());
            found = found.filter(each -> each.title().byLanguage().values().stream()
                    .anyMatch(title -> TextKey.folded(title).contains(wanted)));
        }
        List<CaseStudy> all = found.toList();
        int from = (int) Math.min((long) page * size, all.size());
        return new CasePage(all.size(), page, all.subList(from, Math.min(from + size, all.size())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a case; the ETag names its version")
    ResponseEntity<CaseStudy> one(@PathVariable CaseStudyId id) {
        CaseStudy caseStudy = catalogue.view(Access.audience()).caseStudy(id).orElseThrow(CasesController::missing);
        return ResponseEntity.ok().eTag(CaseStore.digest(caseStudy)).body(caseStudy);
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "Lists the versions of a case, the oldest first")
    List<VersionView> versions(@PathVariable CaseStudyId id) {
        Visibility.Listed audience = Access.audience();
        boolean all = audience == Visibility.Listed.RESTRICTED;
        if (!all && catalogue.view(audience).caseStudy(id).isEmpty()) {
            throw missing(); // what is hidden or withdrawn today stays so, whatever was visible then
        }
        List<VersionView> versions = new ArrayList<>();
        Optional<CaseStudy> before = Optional.empty();
        for (CaseStore.Version version : store.versions(id)) {
            Optional<CaseStudy> seen = version.caseStudy().flatMap(each -> catalogue.view(each, audience));
            // who does not see what changed need not know that something did
            if (all || (seen.isPresent() && !seen.equals(before))) {
                versions.add(new VersionView(
                        version.recordedAt(), Optional.of(version.reason()).filter(reason -> all), seen));
            }
            before = seen.isPresent() ? seen : before;
        }
        if (versions.isEmpty()) {
            throw missing();
        }
        return versions;
    }

    @GetMapping("/{id}/stage")
    @Operation(summary = "Tells the stage of a case on a day, as it is known now or was known at a moment")
    StageView stage(@PathVariable CaseStudyId id, @RequestParam PartialDate on, @RequestParam Optional<Instant> known) {
        Visibility.Listed audience = Access.audience();
        Catalogue seen = catalogue.view(audience);
        CaseStudy caseStudy = seen.caseStudy(id)
                .flatMap(today -> known.isEmpty()
                        ? Optional.of(today)
                        : store.known(id, known.get())
                                .flatMap(CaseStore.Version::caseStudy)
                                .flatMap(then -> catalogue.view(then, audience)))
                .orElseThrow(CasesController::missing);
        EvidencedStage state = seen.history(caseStudy).asOf(on.latest());
        return new StageView(id, on, known, state.answer().code(), state.evidence());
    }

    @PostMapping
    @Operation(summary = "Adds a case")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CaseStudy> submit(
            @RequestBody CaseStudy caseStudy, @RequestParam(defaultValue = "submitted") String reason) {
        return added(caseStudy, reason, HttpStatus.CONFLICT);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces the version that If-Match names, or adds a case with If-None-Match: *")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "201")
    ResponseEntity<CaseStudy> put(
            @PathVariable CaseStudyId id,
            @RequestBody CaseStudy caseStudy,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String noneMatch,
            @RequestParam(defaultValue = "replaced") String reason) {
        if (!caseStudy.id().equals(id)) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "case.other-id", caseStudy.id(), id);
        }
        if ("*".equals(noneMatch)) {
            return added(caseStudy, reason, HttpStatus.PRECONDITION_FAILED);
        }
        change(id, Optional.of(digest(match)), Optional.of(caseStudy), reason, () -> changedOrMissing(id));
        return ResponseEntity.ok().eTag(CaseStore.digest(caseStudy)).body(caseStudy);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Withdraws the version that If-Match names; the versions stay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable CaseStudyId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestParam(defaultValue = "withdrawn") String reason) {
        change(id, Optional.of(digest(match)), Optional.empty(), reason, () -> changedOrMissing(id));
    }

    private ResponseEntity<CaseStudy> added(CaseStudy caseStudy, String reason, HttpStatus taken) {
        change(
                caseStudy.id(),
                Optional.empty(),
                Optional.of(caseStudy),
                reason,
                () -> new Refusal(taken, "case.exists", caseStudy.id()));
        return ResponseEntity.created(URI.create("/cases/" + caseStudy.id().value()))
                .eTag(CaseStore.digest(caseStudy))
                .body(caseStudy);
    }

    private void change(
            CaseStudyId id,
            Optional<String> before,
            Optional<CaseStudy> next,
            String reason,
            Supplier<Refusal> otherwise) {
        if (!REASON.matcher(reason).matches()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "case.reason");
        }
        if (!store.replace(catalogue.head(), id, before, next, new CaseStore.Change(Access.caller(), reason))) {
            throw otherwise.get();
        }
    }

    /** Returns the digest in a strong tag. */
    private static String digest(@Nullable String match) {
        if (match == null || match.equals("*")) {
            throw new Refusal(HttpStatus.PRECONDITION_REQUIRED, "case.unconditional");
        }
        return match.replaceAll("^\"|\"$", "");
    }

    private Refusal changedOrMissing(CaseStudyId id) {
        return catalogue.catalogue().caseStudy(id).isPresent()
                ? new Refusal(HttpStatus.PRECONDITION_FAILED, "case.changed")
                : missing();
    }

    private static Refusal missing() {
        return new Refusal(HttpStatus.NOT_FOUND, "case.missing");
    }
}
