package org.waystage.examples.service;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Visibility;
import org.waystage.report.AdoptionReport;

/** The report on what the caller may see; it is written when it is first asked for after a change. */
@RestController
class ReportController {
    private final StoredCatalogue catalogue;
    private final Path reports;
    private final String[] languages;
    private final Map<Visibility.Listed, Catalogue> written = new EnumMap<>(Visibility.Listed.class);

    ReportController(StoredCatalogue catalogue, ServiceProperties settings) {
        this.catalogue = catalogue;
        this.reports = settings.data().resolve("reports").toAbsolutePath().normalize();
        List<String> named = settings.reportLanguages();
        if (!AdoptionReport.languages().containsAll(named)) {
            throw new IllegalArgumentException(
                    "service.report-languages: expected some of " + AdoptionReport.languages() + ", but was " + named);
        }
        this.languages = (named.isEmpty() ? AdoptionReport.languages() : named).toArray(String[]::new);
    }

    @GetMapping(path = "/report/{*path}", produces = MediaType.ALL_VALUE)
    @Operation(summary = "The report as pages to read; it begins at /report/")
    ResponseEntity<Resource> file(@PathVariable String path) throws IOException {
        Path folder = folder(Access.audience());
        Path file = file(folder, path.replaceFirst("^/", ""));
        if (!file.startsWith(folder)) {
            throw new Refusal(HttpStatus.NOT_FOUND, "file.missing");
        }
        if (Files.isDirectory(file)) {
            if (!path.endsWith("/")) { // from where the links of the page would lead elsewhere
                URI page = UriComponentsBuilder.fromPath("/report" + path + "/")
                        .build()
                        .toUri();
                return ResponseEntity.status(HttpStatus.FOUND).location(page).build();
            }
            file = file.resolve("index.html");
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal(HttpStatus.NOT_FOUND, "file.missing");
        }
        MediaType type = MediaTypeFactory.getMediaType(file.toString()).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return ResponseEntity.ok().contentType(type).body(new FileSystemResource(file));
    }

    private static Path file(Path folder, String path) {
        try {
            return folder.resolve(path).normalize();
        } catch (InvalidPathException e) { // no file of this system can have such a name
            throw new Refusal(HttpStatus.NOT_FOUND, "file.missing");
        }
    }

    @SuppressWarnings(
            "ReferenceEquality") // a view is made once after each change, and comparing all cases would cost more
    private synchronized Path folder(Visibility.Listed audience) throws IOException {
        Catalogue seen = catalogue.view(audience);
        Path folder = Files.createDirectories(reports).resolve(audience.code());
        if (written.get(audience) != seen) {
            AdoptionReport.of(seen).inLanguages(languages).write(folder);
            written.put(audience, seen);
        }
        return folder;
    }
}
