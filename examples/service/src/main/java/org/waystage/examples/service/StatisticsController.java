package org.waystage.examples.service;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;
import org.waystage.results.CatalogueStatistic;
import org.waystage.results.KeyNames;
import org.waystage.results.RefusedChoiceException;
import org.waystage.results.Result;
import org.waystage.results.StatisticChoices;
import org.waystage.results.Statistics;

/** Counts and statistics of what the caller may see, as the program prints them: JSON, or CSV by {@code ?format=csv}. */
@ApiResponse(
        responseCode = "200",
        content = {
            @Content(mediaType = "application/json", schema = @Schema(type = "object", description = "The result")),
            @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
        })
@RestController
class StatisticsController {
    private final StoredCatalogue catalogue;

    StatisticsController(StoredCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Operation(summary = "Counts cases by a dimension and their stage on a day, which is the issue date unless named")
    @GetMapping(
            path = "/statistics/stats",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<String> stages(
            @RequestParam(defaultValue = "group") Dimension by,
            @RequestParam Optional<PartialDate> on,
            @RequestParam(defaultValue = "json") String format,
            Locale locale) {
        Catalogue seen = catalogue.view(Access.audience());
        PartialDate day = on.or(seen::issued).orElseThrow(() -> new Refusal(HttpStatus.BAD_REQUEST, "statistic.day"));
        return told(Result.of(StageMatrix.of(seen, by, day.latest())), seen, locale, format);
    }

    @Operation(summary = "Any other statistic; the choices are those of the command of the same name")
    @GetMapping(
            path = "/statistics/{name}",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<String> statistic(
            @PathVariable String name,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) Map<String, String> choices,
            Locale locale) {
        Map<String, String> own = new HashMap<>(choices);
        own.remove("format");
        CatalogueStatistic<?> statistic = statistic(name);
        Catalogue seen = catalogue.view(Access.audience());
        try {
            return told(statistic.resultOf(seen, chosen(statistic, own)), seen, locale, format);
        } catch (RefusedChoiceException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "statistic.choice", e.text(locale.getLanguage()));
        }
    }

    private static StatisticChoices chosen(CatalogueStatistic<?> statistic, Map<String, String> choices) {
        try {
            return statistic.choose(choices);
        } catch (IllegalArgumentException e) {
            String options = String.join(
                    ", ",
                    statistic.options().stream()
                            .map(option -> option.name() + "=" + option.placeholder())
                            .toList());
            throw new Refusal(HttpStatus.BAD_REQUEST, "statistic.options", statistic.name(), options);
        }
    }

    private static CatalogueStatistic<?> statistic(String name) {
        List<CatalogueStatistic<?>> all = Statistics.all().stream()
                .filter(CatalogueStatistic.class::isInstance)
                .<CatalogueStatistic<?>>map(each -> (CatalogueStatistic<?>) each)
                .toList();
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        HttpStatus.NOT_FOUND,
                        "statistic.missing",
                        String.join(
                                ", ", all.stream().map(CatalogueStatistic::name).toList())));
    }

    private static ResponseEntity<String> told(Result result, Catalogue seen, Locale locale, String format) {
        return switch (format) {
            case "json" ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(result.json());
            case "csv" ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .body(result.named(KeyNames.of(seen, locale.toLanguageTag()))
                                .csv());
            default -> throw new Refusal(HttpStatus.BAD_REQUEST, "statistic.format");
        };
    }
}
