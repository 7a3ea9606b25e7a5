package org.waystage.examples.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Refuses a request, with a text of {@code messages.properties} in the language of the caller; the starter adds the title. */
final class Refusal extends ErrorResponseException {
    private static final long serialVersionUID = 1;

    Refusal(HttpStatus status, String text, Object... values) {
        super(status, ProblemDetail.forStatus(status), null, "refusal." + text, values);
    }
}
