package org.waystage.commandline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the packed jar contains, and what it does not. */
class PackedPartsIT {
    private static final Path JAR = Path.of("target/waystage.jar").toAbsolutePath();

    /** What programs that talk to a network name in their classes. */
    private static final List<String> NETWORK = List.of(
            "java/net/HttpURLConnection",
            "java/net/Socket",
            "java/net/ServerSocket",
            "java/net/DatagramSocket",
            "java/net/http/",
            "java/nio/channels/SocketChannel",
            "java/nio/channels/AsynchronousSocketChannel",
            "javax/net/");

    /** One closes what others opened, one is asked for an address only by programs that read schemas: POI needs both classes. */
    private static final List<String> NEEDED = List.of(
            "org/apache/commons/io/IOUtils.class", "org/apache/xmlbeans/impl/schema/SchemaTypeLoaderBase.class");

    @Test
    void eachPartThatSaysWhatItIsStillDoes() throws IOException {
        List<String> parts;
        try (JarFile jar = new JarFile(JAR.toFile())) {
            parts = jar.stream()
                    .filter(entry -> entry.getName().matches("META-INF/maven/.*/pom\\.properties"))
                    .map(entry -> part(jar, entry))
                    .toList();
        }

        assertThat(parts)
                .contains(
                        "org.waystage:waystage-core",
                        "org.waystage:waystage-command-line",
                        "com.google.guava:guava",
                        "com.googlecode.libphonenumber:libphonenumber",
                        "tools.jackson.core:jackson-core",
                        "tools.jackson.core:jackson-databind",
                        "org.apache.commons:commons-compress")
                .doesNotHaveDuplicates();
    }

    private static String part(JarFile jar, ZipEntry entry) {
        Properties properties = new Properties();
        try (InputStream in = jar.getInputStream(entry)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(properties.getProperty("version")).as(entry.getName()).isNotBlank();
        return properties.getProperty("groupId") + ":" + properties.getProperty("artifactId");
    }

    @Test
    void noCodeTalksToANetworkThatNothingNeeds() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                Stream<String> names = jar.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.endsWith(".class"))
                        .filter(name -> namesANetwork(jar, name))) {
            assertThat(names).containsExactlyInAnyOrderElementsOf(NEEDED);
        }
    }

    private static boolean namesANetwork(JarFile jar, String name) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            String text = new String(in.readAllBytes(), ISO_8859_1);
            return NETWORK.stream().anyMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
