package org.waystage.examples.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;
import org.waystage.results.CatalogueStatistic;
import org.waystage.results.RefusedChoiceException;
import org.waystage.results.Result;
import org.waystage.results.Statistics;

/** Counts and statistics over what the caller may see, as the program prints them: JSON, or CSV by {@code ?format=csv}. */
@RestController
class StatisticsController {
    private final StoredCatalogue catalogue;

    StatisticsController(StoredCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/statistics/stats")
    ResponseEntity<String> stages(
            @RequestParam(defaultValue = "group") Dimension by,
            @RequestParam Optional<PartialDate> on,
            @RequestParam(defaultValue = "json") String format) {
        Catalogue seen = catalogue.view(Access.audience());
        PartialDate day = on.or(seen::issued)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "name a day: ?on=2026-12-01"));
        return told(Result.of(StageMatrix.of(seen, by, day.latest())), format);
    }

    @GetMapping("/statistics/{name}")
    ResponseEntity<String> statistic(@PathVariable String name, @RequestParam Map<String, String> choices) {
        CatalogueStatistic<?> statistic = Statistics.all().stream()
                .filter(each -> each.name().equals(name))
                .filter(CatalogueStatistic.class::isInstance)
                .<CatalogueStatistic<?>>map(each -> (CatalogueStatistic<?>) each)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "there is no statistic '" + name + "' of this kind"));
        Map<String, String> own = new HashMap<>(choices);
        String format = Optional.ofNullable(own.remove("format")).orElse("json");
        try {
            return told(statistic.resultOf(catalogue.view(Access.audience()), statistic.choose(own)), format);
        } catch (RefusedChoiceException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    private static ResponseEntity<String> told(Result result, String format) {
        return switch (format) {
            case "json" ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(result.json());
            case "csv" ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .body(result.csv());
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a format is json or csv");
        };
    }
}
