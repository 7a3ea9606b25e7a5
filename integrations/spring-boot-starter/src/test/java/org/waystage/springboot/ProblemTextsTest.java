package org.waystage.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.accept.MissingApiVersionException;
import org.springframework.web.accept.NotAcceptableApiVersionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingMatrixVariableException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.UnsatisfiedServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.NoHandlerFoundException;

class ProblemTextsTest {
    private final ProblemTexts texts = new ProblemTexts(new StaticMessageSource());

    static Stream<HttpStatus> errors() {
        return Arrays.stream(HttpStatus.values()).filter(HttpStatus::isError).filter(each -> {
            return HttpStatus.resolve(each.value()) == each; // some numbers have an earlier name as well
        });
    }

    private String title(HttpStatus status, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        texts.finish(problem, new HttpHeaders(), locale);
        return String.valueOf(problem.getTitle());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void everyStatusHasATitleInBothLanguages(HttpStatus status) {
        assertThat(title(status, Locale.ENGLISH)).isEqualTo(status.getReasonPhrase());
        assertThat(title(status, Locale.FRENCH)).isNotEqualTo(status.getReasonPhrase());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ConversionNotSupportedException.class,
                HandlerMethodValidationException.class,
                HttpMessageNotReadableException.class,
                HttpMessageNotWritableException.class,
                InvalidApiVersionException.class,
                MethodArgumentNotValidException.class,
                MethodValidationException.class,
                MissingApiVersionException.class,
                MissingMatrixVariableException.class,
                MissingPathVariableException.class,
                MissingRequestCookieException.class,
                NoHandlerFoundException.class,
                NotAcceptableApiVersionException.class,
                TypeMismatchException.class,
                UnsatisfiedServletRequestParameterException.class,
            })
    void whatSpringReportsHasADetailInBothLanguages(Class<?> problem) {
        String code = ErrorResponse.getDefaultDetailMessageCode(problem, null);
        Object[] values = {"a", "b"};

        String english = texts.getMessage(code, values, "", Locale.ENGLISH);

        assertThat(english).isNotEmpty();
        assertThat(texts.getMessage(code, values, "", Locale.FRENCH))
                .isNotEmpty()
                .isNotEqualTo(english);
    }

    @Test
    void anApplicationThatShowsCodesOfMissingTextsHasOursNonetheless() {
        StaticMessageSource application = new StaticMessageSource();
        application.setUseCodeAsDefaultMessage(true);

        assertThat(new ProblemTexts(application).getMessage("problem.title.404", null, Locale.FRENCH))
                .isEqualTo("Introuvable");
    }
}
