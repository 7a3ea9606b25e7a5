package org.waystage.springboot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The texts of problem details: those of the application, and of this module where the application has none. */
final class ProblemTexts extends ResourceBundleMessageSource {
    private final MessageSource application;

    ProblemTexts(MessageSource application) {
        this.application = application;
        setBasename("org.waystage.springboot.problems");
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
        setAlwaysUseMessageFormat(true);
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] values, @Nullable Locale locale) {
        if (code == null || locale == null) {
            return null;
        }
        String own = application.getMessage(code, values, null, locale);
        boolean isMissing = own == null || own.equals(code); // the code itself, if the application shows codes
        return isMissing ? super.getMessageInternal(code, values, locale) : own;
    }

    /** Puts a title into the language, unless it is one that the application wrote itself, and says which language it is. */
    void finish(ProblemDetail problem, HttpHeaders headers, Locale locale) {
        HttpStatus status = HttpStatus.resolve(problem.getStatus());
        if (status != null && status.getReasonPhrase().equals(problem.getTitle())) {
            problem.setTitle(getMessage("problem.title." + status.value(), null, problem.getTitle(), locale));
        }
        headers.setContentLanguage(Locale.forLanguageTag(getMessage("problem.language", null, locale)));
    }
}
