package org.waystage.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A folder, served over HTTP on this machine, that remembers what it was asked for. */
final class ServedFolder implements AutoCloseable {
    private final Path folder;
    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    ServedFolder(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        Path file = folder.resolve(path.substring(1)).normalize();
        byte[] body = null;
        if (pages.containsKey(path)) {
            body = pages.get(path).getBytes(StandardCharsets.UTF_8);
        } else if (file.startsWith(folder) && Files.isRegularFile(file)) {
            body = Files.readAllBytes(file);
        }
        try (exchange) {
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                String type = path.endsWith(".css") ? "css" : path.endsWith(".js") ? "javascript" : "html";
                exchange.getResponseHeaders().set("Content-Type", "text/" + type);
                exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Serves a page that is not in the folder. */
    void add(String path, String page) {
        pages.put(path, page);
    }

    /** Serves again what the folder has. */
    void remove(String path) {
        pages.remove(path);
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Returns the paths that were asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
