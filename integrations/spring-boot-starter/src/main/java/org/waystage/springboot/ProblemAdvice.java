package org.waystage.springboot;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Replaces the advice of Spring Boot, with the same order, to report its problems in the language of the caller. */
@ControllerAdvice
@Order(0)
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private final ProblemTexts texts;

    ProblemAdvice(ProblemTexts texts) {
        this.texts = texts;
    }

    /** Keeps these texts when Spring sets those of the application, which these already include. */
    @Override
    public void setMessageSource(MessageSource application) {
        super.setMessageSource(texts);
    }

    /** Reports a form that cannot be read as a fault of the client, which Spring does only if it is too large. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> form(MultipartException failure, WebRequest request) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        ProblemDetail problem = createProblemDetail(failure, status, "", null, null, request);
        return handleExceptionInternal(failure, problem, new HttpHeaders(), status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpHeaders all = HttpHeaders.copyOf(headers);
        if (body instanceof ProblemDetail problem) {
            all.setContentType(MediaType.APPLICATION_PROBLEM_JSON); // else Spring drops it if Accept cannot be read
            texts.finish(problem, all, LocaleContextHolder.getLocale());
        }
        return super.createResponseEntity(body, all, status, request);
    }
}
