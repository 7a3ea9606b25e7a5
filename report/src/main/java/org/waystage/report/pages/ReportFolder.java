package org.waystage.report.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.report.files.Draft;

/**
 * A folder in which a report is prepared. The report is written next to its destination and moved there at the end. An
 * existing folder is replaced only if it is empty or contains only an earlier report, according to a list of files in
 * it.
 */
public final class ReportFolder implements AutoCloseable {
    /** The name of the list of files in the report; its first line identifies a report. */
    static final String LIST = "report-files.txt";

    private static final String MARK = "Waystage adoption report, made of these files:";

    private final Path target;
    private final Draft draft;
    private final List<String> files = new ArrayList<>();
    private final Set<Path> folders = new HashSet<>();

    /**
     * Starts a report.
     *
     * @param folder the destination of the report
     * @throws FileAlreadyExistsException if the destination exists and must not be replaced
     * @throws IOException if nothing can be written next to the destination
     */
    public ReportFolder(Path folder) throws IOException {
        target = Files.isDirectory(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw new FileSystemException(target.toString(), null, "a report cannot replace a whole file system");
        }
        checkReplaceable(target);
        Files.createDirectories(parent);
        draft = Draft.folder(target);
    }

    /**
     * Rejects a folder that is neither empty nor only an earlier report; another run may move it away in the meantime.
     */
    private void checkReplaceable(Path folder) throws IOException {
        try {
            checkThere(folder);
        } catch (NoSuchFileException e) {
            // then nothing is in the way
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof NoSuchFileException)) {
                throw e.getCause();
            }
        }
    }

    private void checkThere(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(target.toString(), null, "it is a file, not a folder");
        }
        Set<String> ours = new HashSet<>();
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            List<String> lines = Files.readAllLines(list);
            if (!lines.isEmpty() && lines.get(0).equals(MARK)) {
                ours.addAll(lines);
                ours.add(LIST);
            }
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) found::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !ours.contains(name)) {
                    throw new FileAlreadyExistsException(
                            target.toString(),
                            null,
                            "the folder contains '" + name + "', which is not part of a report");
                }
            }
        }
    }

    /**
     * Returns the path of a file of the report, and creates its folder.
     *
     * @param name the name relative to the folder, with slashes
     */
    public synchronized Path file(String name) throws IOException {
        files.add(name);
        Path file = draft.path().resolve(name);
        if (folders.add(file.getParent())) {
            Files.createDirectories(file.getParent());
        }
        return file;
    }

    /** Moves the report to its destination. */
    public void publish() throws IOException {
        List<String> lines = new ArrayList<>(List.of(MARK));
        files.stream().sorted().forEach(lines::add);
        Files.writeString(draft.path().resolve(LIST), String.join("\n", lines) + "\n");
        draft.replace(target, this::checkReplaceable);
    }

    public Path target() {
        return target;
    }

    /** Deletes a report that was started but not published. */
    @Override
    public void close() throws IOException {
        draft.close();
    }
}
