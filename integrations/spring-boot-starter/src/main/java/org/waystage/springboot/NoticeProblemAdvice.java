package org.waystage.springboot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.json.NoticeProblem;
import org.waystage.json.RecordReader;
import org.waystage.json.UnreadableValueException;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Reports what is wrong with a request as a problem detail with all notices, in the language that the client asked for. It comes before the
 * advice of Spring Boot itself, which has the order 0.
 */
@RestControllerAdvice
@Order(NoticeProblemAdvice.ORDER)
final class NoticeProblemAdvice implements Ordered {
    static final int ORDER = -1;

    static final Rule BODY = Rule.ofReading(
            "request-body-unreadable",
            "The body of the request cannot be read: {problem}",
            "Le corps de la requ\u00eate ne peut pas \u00eatre lu\u00a0: {problem}");
    static final Rule BODY_MISSING = Rule.ofReading(
            "request-body-missing", "The request has no body.", "La requ\u00eate n\u2019a pas de corps.");
    static final Rule VALUE = Rule.ofReading(
            "request-value-unexpected",
            "A value of another form is expected here.",
            "Une valeur d\u2019une autre forme est attendue ici.");
    static final Rule PARAMETER = Rule.ofReading(
            "request-parameter-unreadable",
            "The parameter '{parameter}' cannot be read: {problem}",
            "Le param\u00e8tre \u00ab\u00a0{parameter}\u00a0\u00bb ne peut pas \u00eatre lu\u00a0: {problem}");
    static final Rule PARAMETER_VALUE = Rule.ofReading(
            "request-parameter-unexpected",
            "The parameter '{parameter}' cannot have the value '{value}'.[[ Expected one of: {codes}.]]",
            "Le param\u00e8tre \u00ab\u00a0{parameter}\u00a0\u00bb ne peut pas avoir la valeur \u00ab\u00a0{value}\u00a0\u00bb."
                    + "[[ Valeurs possibles\u00a0: {codes}.]]");

    private final WaystageProperties.Problems settings;
    private final List<ReadingObserver> observers;

    NoticeProblemAdvice(WaystageProperties.Problems settings, List<ReadingObserver> observers) {
        this.settings = settings;
        this.observers = observers;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> body(HttpMessageNotReadableException failure, Locale locale) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableValueException unreadable) {
                observers.forEach(observer -> observer.read("value", unreadable.reading()));
                return told(unreadable.reading(), locale);
            }
            if (cause instanceof UnreadableRecordException unreadable) {
                return told(unreadable.reading(), locale);
            }
        }
        return told(unreadable(failure.getCause()), locale);
    }

    /** Reports a body that Jackson could not read, without the names of classes that Jackson's messages contain. */
    private static Reading<?> unreadable(@Nullable Throwable cause) {
        if (cause instanceof StreamReadException syntax) {
            return one(BODY, "", Map.of("problem", syntax.getOriginalMessage()));
        }
        if (cause instanceof JacksonException jackson) {
            String pointer = jackson.getPath().stream()
                    .map(step -> step.getPropertyName() == null
                            ? "/" + step.getIndex()
                            : "/" + step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                    .collect(Collectors.joining());
            return one(VALUE, pointer, Map.of());
        }
        return one(cause == null ? BODY_MISSING : VALUE, "", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> record(UnreadableRecordException failure, Locale locale) {
        return told(failure.reading(), locale);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> parameter(MethodArgumentTypeMismatchException failure, Locale locale) {
        String parameter = failure.getName();
        Object given = failure.getValue();
        Class<?> type = failure.getParameter().nestedIfOptional().getNestedParameterType();
        if (failure.getCause() instanceof ConversionFailedException one) { // if there are several values, one of them
            given = one.getValue();
            type = one.getTargetType().getType();
        }
        String value = given instanceof Object[] several
                ? StringUtils.arrayToCommaDelimitedString(several)
                : String.valueOf(given);
        if (EnumConverter.takes(type)) {
            String codes = String.join(", ", EnumConverter.codes(type));
            return told(
                    one(PARAMETER_VALUE, "", Map.of("parameter", parameter, "value", value, "codes", codes)), locale);
        }
        Optional<String> problem = problem(type, value, locale);
        if (problem.isPresent()) {
            return told(one(PARAMETER, "", Map.of("parameter", parameter, "problem", problem.get())), locale);
        }
        return told(one(PARAMETER_VALUE, "", Map.of("parameter", parameter, "value", value)), locale);
    }

    /** Returns what the reader of a type of the model says about a value; empty for other types, whose messages are for programs. */
    private static Optional<String> problem(Class<?> type, String value, Locale locale) {
        if (!RecordReader.types().contains(type)) {
            return Optional.empty();
        }
        String json = "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(value)) + "\"";
        return RecordReader.of(type).read(json.getBytes(UTF_8)).notices().stream()
                .findFirst()
                .map(notice -> notice.message(locale.toLanguageTag()));
    }

    private static Reading<?> one(Rule rule, String pointer, Map<String, String> values) {
        List<Notice> notices = List.of(Notice.of(rule, Place.of(pointer), values));
        return new Reading<>(Optional.empty(), notices, Reading.Counts.of(notices));
    }

    private ResponseEntity<byte[]> told(Reading<?> reading, Locale locale) {
        NoticeProblem problem =
                new NoticeProblem(settings.typeOrDefault(), settings.status(), locale.toLanguageTag(), reading);
        return ResponseEntity.status(settings.status())
                .contentType(MediaType.parseMediaType(NoticeProblem.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_LANGUAGE, problem.language())
                .body(problem.toBytes());
    }
}
