package org.example.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.waystage.analysis.Dimension;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Visibility;
import org.waystage.jackson2.WaystageJackson2Exception;
import org.waystage.json.NoticeProblem;
import org.waystage.json.RecordReader;
import org.waystage.json.reading.Reading;

/** A service on Jakarta REST that takes cases as bytes and by its mapper, and values of the model in queries and paths. */
public final class Service {
    private Service() {}

    /** A type of the service itself. */
    public record Submission(String office, CaseStudy caseStudy) {}

    static Response answer(Reading<?> reading, int status, HttpHeaders headers) {
        NoticeProblem problem = NoticeProblem.of(
                reading, status, headers.getAcceptableLanguages().get(0).toLanguageTag());
        return Response.status(problem.status())
                .type(NoticeProblem.MEDIA_TYPE)
                .language(problem.language())
                .entity(problem.toBytes())
                .build();
    }

    /** The endpoints. */
    @Path("/")
    public static final class Cases {
        private static final RecordReader<CaseStudy> READER = RecordReader.of(CaseStudy.class);

        @POST
        @Path("bytes")
        public Response bytes(byte[] body, @Context HttpHeaders headers) {
            Reading<CaseStudy> reading = READER.read(body);
            return reading.hasErrors()
                    ? answer(reading, 422, headers)
                    : Response.noContent().build();
        }

        @POST
        @Path("mapper")
        public String mapper(Submission submission) {
            return submission.office();
        }

        @GET
        @Path("query/{id}")
        public String query(
                @PathParam("id") CaseStudyId id,
                @QueryParam("stage") String stage,
                @QueryParam("answer") String answer,
                @QueryParam("from") PartialDate from,
                @QueryParam("visibility") String visibility,
                @QueryParam("country") List<Code> countries,
                @QueryParam("by") Dimension by) {
            return id + " " + AdoptionStage.of(stage) + " " + StageAnswer.of(answer) + " " + from + " "
                    + Visibility.of(visibility) + " " + countries + " " + by.name();
        }
    }

    /** The mapper, which is Jackson 2. */
    public static final class Mapper implements ContextResolver<ObjectMapper> {
        private final ObjectMapper mapper =
                JsonMapper.builder().findAndAddModules().build();

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }

    /** What the mapper could not read. */
    public static final class Faults implements ExceptionMapper<WaystageJackson2Exception> {
        @Context
        private HttpHeaders headers;

        @Override
        public Response toResponse(WaystageJackson2Exception exception) {
            return answer(exception.reading(), 400, headers);
        }
    }

    public static void main(String[] args) throws Exception {
        HttpServer server = JdkHttpServerFactory.createHttpServer(
                URI.create("http://localhost:0/"),
                new ResourceConfig(Cases.class, Mapper.class, Faults.class, JacksonFeature.class));
        try {
            String root = "http://localhost:" + server.getAddress().getPort();
            String faulty = "{\n \"id\": \"Not an id\", \"title\": null, \"technologies\": [\"t\"], \"adopters\": [5]}";
            HttpResponse<String> bytes = post(root + "/bytes", faulty);
            HttpResponse<String> mapper = post(root + "/mapper", "{\"office\": \"7\", \"caseStudy\": " + faulty + "}");
            System.out.println("Jakarta REST, bytes: " + summary(bytes) + ", line " + found(bytes, "\"line\":(\\d+)")
                    + "; mapper: " + summary(mapper) + ", " + found(mapper, "\"pointer\":\"(/caseStudy/title)\""));
            String query =
                    root + "/query/a?stage=pilot&answer=not-yet&visibility=public&country=FR&country=AE&by=group";
            System.out.println(
                    "Jakarta REST, query: " + get(query + "&from=2019-03").body() + "; bad date: "
                            + get(query + "&from=2019-13").statusCode() + "; bad id: "
                            + get(query.replace("/a?", "/A%20b?")).statusCode());
        } finally {
            server.stop(0);
        }
    }

    private static String summary(HttpResponse<String> response) {
        return response.statusCode() + " "
                + response.headers().firstValue("Content-Language").orElse("") + " "
                + found(response, "\"error\":(\\d+)") + " errors";
    }

    private static String found(HttpResponse<String> response, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(response.body());
        return matcher.find() ? matcher.group(1) : "nothing in " + response.body();
    }

    private static HttpResponse<String> post(String address, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", "fr-CA")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
