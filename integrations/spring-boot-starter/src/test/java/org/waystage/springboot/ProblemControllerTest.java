package org.waystage.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class ProblemControllerTest {
    private static ResponseEntity<ProblemDetail> problem(String asked) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                ProblemControllerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> RequestDispatcher.ERROR_REQUEST_URI.equals(arguments[0]) ? asked : null);
        return new ProblemController(new ProblemTexts(new StaticMessageSource())).problem(request, Locale.ENGLISH);
    }

    @Test
    void aProblemNamesTheAddressThatWasAskedFor() {
        assertThat(problem("/cases/a%20b").getBody())
                .extracting(ProblemDetail::getInstance)
                .isEqualTo(URI.create("/cases/a%20b"));
    }

    @Test
    void anAddressThatIsNoneIsNotNamed() {
        assertThat(problem("//").getBody())
                .extracting(ProblemDetail::getInstance)
                .isNull();
    }
}
