package org.waystage.examples.service;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Visibility;
import org.waystage.report.AdoptionReport;

/** The report on what the caller may see; it is written when it is first asked for after a change. */
@RestController
class ReportController {
    private final StoredCatalogue catalogue;
    private final Map<Visibility.Listed, Written> written = new EnumMap<>(Visibility.Listed.class);

    private record Written(Catalogue catalogue, Path folder) {}

    ReportController(StoredCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/report/**")
    ResponseEntity<Resource> file(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length() + "/report/".length());
        Path folder = folder(Access.audience());
        Path file = folder.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path)
                .normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        MediaType type =
                MediaTypeFactory.getMediaType(file.getFileName().toString()).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return ResponseEntity.ok().contentType(type).body(new FileSystemResource(file));
    }

    private synchronized Path folder(Visibility.Listed audience) throws IOException {
        Catalogue seen = catalogue.view(audience);
        Written last = written.get(audience);
        if (last == null || last.catalogue != seen) {
            Path folder = last == null ? Files.createTempDirectory("report").resolve("site") : last.folder;
            AdoptionReport.of(seen).write(folder);
            last = new Written(seen, folder);
            written.put(audience, last);
        }
        return last.folder;
    }
}
