package org.waystage.springboot;

import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.RecordWriter;
import org.waystage.json.reading.Reading;

/**
 * Reads a case study that is the whole body of a request: checked against the catalogue, and with lines and columns,
 * which a mapper cannot tell.
 */
final class CaseStudyConverter extends AbstractHttpMessageConverter<CaseStudy> {
    private static final RecordWriter<CaseStudy> WRITER = RecordWriter.of(CaseStudy.class);

    private final CurrentCatalogue catalogue;
    private final List<ReadingObserver> observers;

    CaseStudyConverter(CurrentCatalogue catalogue, List<ReadingObserver> observers) {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        this.catalogue = catalogue;
        this.observers = observers;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == CaseStudy.class;
    }

    @Override
    protected CaseStudy readInternal(Class<? extends CaseStudy> type, HttpInputMessage message) throws IOException {
        Reading<CaseStudy> reading = catalogue.caseStudies().read(message.getBody());
        observers.forEach(observer -> observer.read("case-study", reading));
        if (reading.hasErrors()) {
            UnreadableRecordException failure = new UnreadableRecordException(reading);
            throw new HttpMessageNotReadableException(String.valueOf(failure.getMessage()), failure, message);
        }
        return reading.orElseThrow();
    }

    @Override
    protected void writeInternal(CaseStudy caseStudy, HttpOutputMessage message) throws IOException {
        message.getBody().write(WRITER.toBytes(caseStudy));
    }
}
