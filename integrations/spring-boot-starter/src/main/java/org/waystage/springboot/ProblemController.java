package org.waystage.springboot;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Reports what no controller answered, such as a refusal of Spring Security or an unexpected failure, as a problem detail. It says what the
 * status means, and nothing about the failure itself, which is in the log.
 */
@Controller
final class ProblemController implements ErrorController {
    private static final Log LOG = LogFactory.getLog(ProblemController.class);

    private final ProblemTexts texts;

    ProblemController(ProblemTexts texts) {
        this.texts = texts;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Locale locale) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value(); // somebody asked for this address
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(texts.getMessage("problem.detail." + problem.getStatus(), null, "", locale));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            name(problem, asked);
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        texts.finish(problem, headers, locale);
        return new ResponseEntity<>(problem, headers, problem.getStatus());
    }

    /** Names the address that was asked for, unless it is no address, such as {@code //}. */
    private static void name(ProblemDetail problem, String asked) {
        try {
            problem.setInstance(new URI(asked));
        } catch (URISyntaxException e) {
            LOG.debug("the problem does not name " + asked, e);
        }
    }
}
