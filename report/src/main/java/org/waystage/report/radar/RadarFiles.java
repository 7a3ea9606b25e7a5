package org.waystage.report.radar;

import java.util.ArrayList;
import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.report.words.Words;

/**
 * The radar as documents that two radar tools read. Both have four sectors and at most four rings, so there is a
 * file for every four sectors.
 *
 * @param files the files
 * @param notes what was split or left out
 */
public record RadarFiles(List<File> files, List<String> notes) {
    /** The number of sectors of the tools. */
    static final int SECTORS = 4;

    /** The largest number of rings of the tools. */
    static final int RINGS = 4;

    /**
     * A file.
     *
     * @param name its name in the folder of the data
     * @param title the tool, and the sectors if there are several files
     * @param content its content
     */
    public record File(String name, String title, String content) {}

    public RadarFiles {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    static RadarFiles of(
            Words words, Catalogue catalogue, List<String> rings, List<RadarSector> sectors, boolean compared) {
        List<RadarSector> used =
                sectors.stream().filter(sector -> !sector.rings().isEmpty()).toList();
        List<File> files = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String language = words.language().tag();
        int parts = (used.size() + SECTORS - 1) / SECTORS;
        for (int part = 0; part < parts; part++) {
            List<RadarSector> four = used.subList(part * SECTORS, Math.min(used.size(), (part + 1) * SECTORS));
            files.add(new File(
                    name("radar-zalando", part, parts, language) + ".json",
                    title("Zalando Tech Radar, JSON", four, parts),
                    new ZalandoRadar(words, catalogue, rings).of(four)));
        }
        for (int part = 0; part < parts && used.size() >= SECTORS; part++) {
            int from = Math.min(part * SECTORS, used.size() - SECTORS);
            List<RadarSector> four = used.subList(from, from + SECTORS);
            files.add(new File(
                    name("radar-byor", part, parts, language) + ".csv",
                    title("Build your own radar, CSV", four, parts),
                    new ByorRadar(words, compared).of(four)));
        }
        if (parts > 1) {
            notes.add(words.say("radar.files.split", used.size(), parts));
            if (used.size() % SECTORS != 0) {
                notes.add(words.count("radar.files.repeated", SECTORS - used.size() % SECTORS));
            }
        }
        if (used.size() < SECTORS) {
            notes.add(words.say("radar.files.few", used.size()));
        }
        long beyond = used.stream()
                .flatMap(sector -> sector.rings().stream())
                .filter(ring -> ring.number() >= RINGS)
                .mapToLong(ring -> ring.items().size())
                .sum();
        if (beyond > 0) {
            notes.add(words.count("radar.files.beyond", beyond));
        }
        return new RadarFiles(files, notes);
    }

    private static String name(String stem, int part, int parts, String language) {
        return stem + (parts == 1 ? "" : "-" + (part + 1)) + "." + language;
    }

    private static String title(String tool, List<RadarSector> four, int parts) {
        String first = four.get(0).letter();
        String last = four.get(four.size() - 1).letter();
        return parts == 1 ? tool : tool + " – " + (first.equals(last) ? first : first + "–" + last);
    }
}
