package org.waystage.report.radar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waystage.report.charts.Picture;
import org.waystage.report.charts.RadarChart;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Radar;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Words;

/**
 * The radar: its message, its drawing and its lists.
 *
 * @param message its message
 * @param subtitle what is drawn
 * @param rings the names of the rings, from the inside
 * @param sectors the sectors, clockwise
 * @param apart the technologies that no ring has
 * @param ofRegister whether rings are words of the register
 * @param blips the number of blips
 * @param files the documents that radar tools read
 */
public record RadarView(
        String message,
        String subtitle,
        List<String> rings,
        List<RadarSector> sectors,
        List<Linked> apart,
        boolean ofRegister,
        int blips,
        RadarFiles files) {
    /** The least number of blips that are drawn. */
    public static final int DRAWN_FROM = 5;

    /** Returns the radar; empty if nothing can be placed. */
    public static Optional<RadarView> of(Views views) {
        Radar radar = views.figures.radar();
        return radar.blips().isEmpty() ? Optional.empty() : Optional.of(of(views, radar));
    }

    private static RadarView of(Views views, Radar radar) {
        Words words = views.words;
        List<String> rings = radar.rings().stream()
                .map(ring -> radar.scheme().isPresent() ? ring : words.code("phase", ring))
                .toList();
        List<RadarSector> sectors = new ArrayList<>();
        int number = 0;
        for (int sector = 0; sector < radar.sectors().size(); sector++) {
            List<RadarSector.Ring> its = new ArrayList<>();
            for (int ring = 0; ring < rings.size(); ring++) {
                List<RadarSector.Item> items = new ArrayList<>();
                for (RadarSector.Item item : items(views, radar, sector, ring)) {
                    number++;
                    items.add(new RadarSector.Item(number, item.name(), item.move(), item.bodies()));
                }
                if (!items.isEmpty()) {
                    its.add(new RadarSector.Ring(ring, rings.get(ring), items));
                }
            }
            sectors.add(new RadarSector(sector, name(views, radar.sectors().get(sector)), its));
        }
        boolean ofRegister = radar.scheme().isPresent();
        String kind = ofRegister ? ".entries" : ".technologies";
        int first =
                (int) radar.blips().stream().filter(blip -> blip.ring() == 0).count();
        return new RadarView(
                words.say(
                        "radar.message" + kind, first, radar.blips().size(), ofRegister ? rings.get(0) : Radar.BODIES),
                words.say("radar.subtitle" + kind, radar.blips().size(), Radar.BODIES, Radar.YEARS, views.asOf()),
                rings,
                sectors,
                radar.apart().stream()
                        .map(id -> new Linked(views.names.technology(id), views.links.technology(id)))
                        .toList(),
                ofRegister,
                radar.blips().size(),
                RadarFiles.of(words, views.figures.catalogue(), rings, sectors, radar.compared()));
    }

    private static List<RadarSector.Item> items(Views views, Radar radar, int sector, int ring) {
        return radar.in(sector, ring).stream()
                .map(blip ->
                        new RadarSector.Item(0, name(views, blip), blip.move().orElse(null), blip.bodies()))
                .sorted(Comparator.comparing(item -> item.name().name(), LocalizedText.byName()))
                .toList();
    }

    private static Linked name(Views views, Radar.Blip blip) {
        Optional<CaseEntry> entry = blip.entry();
        return entry.isPresent()
                ? new Linked(views.words.text(entry.get().caseStudy().title()), views.casePages.href(entry.get()))
                : blip.technology()
                        .map(id -> new Linked(views.names.technology(id), views.links.technology(id)))
                        .orElseThrow();
    }

    private static LocalizedText name(Views views, Radar.Sector sector) {
        return sector.group()
                .map(views.names::technology)
                .orElseGet(() -> LocalizedText.plain(
                        sector.word().isEmpty()
                                ? views.words.say("radar.others")
                                : sector.word().matches("[0-9]+")
                                        ? views.words.say("radar.sector", sector.word())
                                        : sector.word()));
    }

    /** Returns the documents and the page to which a blip links, given how addresses read from there. */
    public RadarChart chart(Views views) {
        List<List<List<RadarChart.Blip>>> blips = new ArrayList<>();
        for (RadarSector sector : sectors) {
            List<List<RadarChart.Blip>> its = new ArrayList<>();
            rings.forEach(ring -> its.add(new ArrayList<>()));
            for (RadarSector.Ring ring : sector.rings()) {
                for (RadarSector.Item item : ring.items()) {
                    its.get(ring.number())
                            .add(new RadarChart.Blip(
                                    item.number(),
                                    item.name().text(),
                                    item.name().href(),
                                    item.move()));
                }
            }
            blips.add(its);
        }
        return new RadarChart(
                sectors.stream().map(sector -> sector.name().text()).toList(),
                rings,
                blips,
                Arrays.stream(Radar.Move.values())
                        .map(move -> views.words.say("radar.move." + move.code()))
                        .toList(),
                views.words.say("radar.sum"));
    }

    /** Returns the radar as a picture; empty if it has too few blips. */
    public static Optional<Picture> picture(Views views) {
        return of(views).filter(RadarView::isDrawn).map(view -> {
            RadarChart chart = view.chart(views);
            return new Picture(
                    "radar",
                    view.message(),
                    view.subtitle(),
                    "radar.html",
                    chart.image("radar-wide", view.message(), view.subtitle()),
                    chart.smallImage("radar-narrow", view.message(), view.subtitle()));
        });
    }

    public boolean isDrawn() {
        return blips >= DRAWN_FROM;
    }
}
