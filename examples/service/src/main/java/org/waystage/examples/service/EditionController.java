package org.waystage.examples.service;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;

/** Gives the catalogue out as it stands. */
@RestController
class EditionController {
    private static final String LINES = "application/x-ndjson";

    private final StoredCatalogue catalogue;

    EditionController(StoredCatalogue catalogue) {
        this.catalogue = catalogue;
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
}
