package org.waystage.formats;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.RDF;

/** Documents as Apache Jena and Titanium read them. */
final class Rdf {
    private Rdf() {}

    /** A document that a writer writes. */
    @FunctionalInterface
    interface Written {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] bytes(Written written) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            written.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Reads a document with Jena; errors end the test, warnings about odd addresses and languages do not. */
    static Model jena(byte[] document) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(new ByteArrayInputStream(document))
                .lang(Lang.JSONLD11)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(model);
        return model;
    }

    /** Reads a document with Titanium. */
    static Model titanium(byte[] document) {
        try {
            StringWriter lines = new StringWriter();
            JsonLd.toRdf(json(document)).provide(new NQuadsWriter(lines));
            Model model = ModelFactory.createDefaultModel();
            RDFParser.fromString(lines.toString(), Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(model);
            return model;
        } catch (JsonLdError e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonDocument json(byte[] document) throws JsonLdError {
        return JsonDocument.of(new ByteArrayInputStream(document));
    }

    /** Returns the expanded form, as Titanium writes it. */
    static byte[] expanded(byte[] document) {
        try {
            return JsonLd.expand(json(document)).get().toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonLdError e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the flattened form with the context of a document, as Titanium writes it. */
    static byte[] flattened(byte[] document) {
        try {
            JsonStructure flat =
                    JsonLd.flatten(json(document)).context(json(document)).get();
            return flat.toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonLdError e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a model as JSON-LD, as Jena writes it. */
    static byte[] jsonLd(Model model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, model, RDFFormat.JSONLD11_PRETTY);
        return out.toByteArray();
    }

    /** Returns what breaks the shapes. */
    static List<String> faults(String shapes, Model model) {
        Path file =
                Path.of(System.getProperty("basedir", ".")).resolve("shapes").resolve(shapes);
        Graph graph = RDFDataMgr.loadGraph(file.toUri().toString());
        ValidationReport report = ShaclValidator.get().validate(Shapes.parse(graph), model.getGraph());
        return report.getEntries().stream()
                .map(entry ->
                        entry.focusNode() + " " + entry.resultPath() + ": " + entry.message() + " " + entry.value())
                .toList();
    }

    /** Returns a value as one writes it: an address, or a text with its language, or with the name of its type if it is no mere text. */
    static String written(RDFNode node) {
        if (!node.isLiteral()) {
            return node.toString();
        }
        Literal literal = node.asLiteral();
        String type =
                literal.getDatatypeURI().substring(literal.getDatatypeURI().indexOf('#') + 1);
        if (!literal.getLanguage().isEmpty()) {
            return literal.getLexicalForm() + "@" + literal.getLanguage();
        }
        return type.equals("string") ? literal.getLexicalForm() : literal.getLexicalForm() + "^^" + type;
    }

    static List<Resource> ofType(Model model, String type) {
        return model.listResourcesWithProperty(RDF.type, model.createResource(type))
                .toList();
    }
}
