package org.waystage.springboot;

import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.RecordWriter;
import org.waystage.json.reading.Reading;

/**
 * Reads a case study that is the whole body of a request. It is checked against the catalogue, and notices have lines
 * and columns, which a mapper does not know.
 */
final class CaseStudyConverter extends AbstractHttpMessageConverter<CaseStudy> {
    private static final RecordWriter<CaseStudy> WRITER = RecordWriter.of(CaseStudy.class);

    private final CurrentCatalogue catalogue;
    private final List<ReadingObserver> observers;
    private final int maxBytes;

    CaseStudyConverter(CurrentCatalogue catalogue, List<ReadingObserver> observers, DataSize maxSize) {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        this.catalogue = catalogue;
        this.observers = observers;
        this.maxBytes = Math.toIntExact(maxSize.toBytes());
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == CaseStudy.class;
    }

    @Override
    protected CaseStudy readInternal(Class<? extends CaseStudy> type, HttpInputMessage message) throws IOException {
        byte[] body = message.getBody().readNBytes(maxBytes);
        if (message.getBody().read() >= 0) {
            throw new MaxUploadSizeExceededException(maxBytes);
        }
        Reading<CaseStudy> reading = catalogue.caseStudies().read(body);
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
