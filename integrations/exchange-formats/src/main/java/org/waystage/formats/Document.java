package org.waystage.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.waystage.core.Catalogue;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON-LD document that is written: its nodes, below a context that is a file of this module. */
final class Document {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private final ObjectNode document = JSON.createObjectNode();
    private final ArrayNode graph;

    /** Begins a document with the context of this name. */
    Document(String context) {
        try (InputStream in = Document.class.getResourceAsStream(context)) {
            document.set("@context", JSON.readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        graph = document.putArray("@graph");
    }

    /** Begins a node. */
    Node begin(String address, String type) {
        return new Node(graph.addObject().put("@id", address), type);
    }

    /**
     * Returns whether a text is an address that linked data can refer to: absolute, and not an abbreviation of another by a prefix of the
     * context.
     */
    boolean isAddress(String text) {
        try {
            String scheme = new URI(text).getScheme();
            return scheme != null
                    && (text.startsWith(scheme + "://")
                            || !document.get("@context").has(scheme));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Writes the licence: its address, or that of the SPDX licence with this identifier, or its words. */
    void licence(Node node, Catalogue catalogue) {
        catalogue.licence().ifPresent(licence -> {
            if (isAddress(licence)) {
                node.value("dcterms:license", licence);
            } else if (licence.matches("[A-Za-z0-9.+-]+")) {
                node.value("dcterms:license", "https://spdx.org/licenses/" + licence);
            } else {
                node.inside("dcterms:license", "dcterms:LicenseDocument").value("dcterms:identifier", licence);
            }
        });
    }

    void write(OutputStream out) throws IOException {
        out.write(JSON.writer().with(INDENTED).writeValueAsBytes(document));
        out.write('\n');
        out.flush();
    }
}
