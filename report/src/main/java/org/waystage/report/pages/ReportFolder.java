package org.waystage.report.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
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
 * A report is written beside the folder that it is for and moved there at the end. A folder that is in the way gives way only
 * if it is empty or holds an earlier report and nothing else, which a list of files in it tells.
 */
public final class ReportFolder implements AutoCloseable {
    /** Names the files of the report; its first line tells a report from anything else. */
    static final String LIST = "report-files.txt";

    private static final String MARK = "Waystage adoption report, made of these files:";

    private final Path target;
    private final Draft draft;
    private final List<String> files = new ArrayList<>();

    /**
     * Begins a report.
     *
     * @param folder where it is to stand
     * @throws FileAlreadyExistsException if something else stands there
     * @throws IOException if nothing can be written beside it
     */
    public ReportFolder(Path folder) throws IOException {
        target = Files.isDirectory(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        checkReplaceable(target);
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("a report cannot stand in place of a whole file system: " + folder);
        }
        Files.createDirectories(parent);
        draft = Draft.folder(target);
    }

    /** Refuses what is not empty and no earlier report alone; another run may move it away meanwhile. */
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
            throw new FileAlreadyExistsException(target.toString(), null, "is a file, not a folder");
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
                            target.toString(), null, "the folder holds '" + name + "', which is no part of a report");
                }
            }
        }
    }

    /**
     * Returns the place of a file of the report and makes its folder.
     *
     * @param name its name from the folder, with slashes
     */
    public Path file(String name) throws IOException {
        files.add(name);
        Path file = draft.path().resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Puts the report in its place. */
    public void publish() throws IOException {
        List<String> lines = new ArrayList<>(List.of(MARK));
        files.stream().sorted().forEach(lines::add);
        Files.writeString(draft.path().resolve(LIST), String.join("\n", lines) + "\n");
        draft.replace(target, this::checkReplaceable);
    }

    public Path target() {
        return target;
    }

    /** Removes what was begun and not published. */
    @Override
    public void close() throws IOException {
        draft.close();
    }
}
