package org.waystage.checks.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes a register in the form of a bundled profile, the same for the same size on every machine: 56 columns with names, a text of
 * some lines of print, words that repeat, crosses and dates. No text is of a real register.
 */
final class SampleRegister {
    /** The profile that reads it. */
    static final String PROFILE = "eu-pstw";

    private static final int BODIES = 2_000;
    private static final List<String> WORDS = List.of(
            "declaration",
            "risk",
            "parcel",
            "service",
            "municipal",
            "citizens",
            "forecast",
            "images",
            "register",
            "port",
            "data",
            "model",
            "office",
            "requests",
            "decision",
            "traffic",
            "language",
            "water",
            "permits",
            "archive",
            "school",
            "energy");
    private static final List<String> COUNTRIES =
            List.of("Austria", "Belgium", "Estonia", "France", "Germany", "Italy", "Netherlands", "Spain", "Sweden");
    private static final List<String> STATUS =
            List.of("Planned", "In development", "Pilot", "Implemented", "Implemented", "Not in use");
    private static final List<String> KINDS = List.of("Central Government", "Local Government", "Regional Government");
    private static final List<String> TECHNOLOGIES = List.of(
            "Artificial Intelligence", "Artificial Intelligence", "Blockchain", "Internet of Things", "Robotics");
    private static final List<String> BENEFITS = List.of(
            "Improved Public Service",
            "Personalized Services",
            "Public (citizen)-centered services",
            "Increase quality of PSI and services",
            "\"More responsive, efficient, and cost-effective public services\"",
            "New services or channels",
            "Improved Administrative Efficiency",
            "Cost-reduction",
            "Responsiveness of government operation",
            "Improved management of public resources",
            "Increased quality of processes and systems",
            "Better collaboration and better communication",
            "Reduced or eliminated the risk of corruption and abuse of the law by public servants",
            "\"Enabled greater fairness, honesty, equality\"",
            "Open government capabilities",
            "Increased transparency of public sector operations",
            "Increased public participation in government actions and policy making",
            "Improved public control and influence on government actions and policies");
    private static final String FIRST =
            "PSTW ID,Name,Website,Description,Geographical extent,Geographical coverage (country),NUTS 2021,"
                    + "Responsible organisation,Responsible organisation category,Functions of Government (COFOG level I),"
                    + "Functions of Government (COFOG level II),Status,Start Year,End Year,Process type,Application type,Cross Border,"
                    + "Cross Sector,Primary Technology,Secondary Technology,Interaction";
    private static final String LAST = "Source,AI Classification (I),AI Classification Subdomain (II) (main),"
            + "AI Classification Subdomain (II) (Other I),AI Classification Subdomain (II) (Other II),"
            + "AI Classification Subdomain (II) (Other III),AI Keywords,Collaboration type,Procurement (EU Model Contractual AI),"
            + "Funding source,GovTech,Company name or GovTech ID,GovTech Initiative + ID,Open components in input,"
            + "Open components in output,Stories link,Date updated";

    private SampleRegister() {}

    /** Writes a register with a number of rows. */
    static void write(Path file, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(FIRST + "," + String.join(",", BENEFITS) + "," + LAST + "\n");
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= rows; i++) {
                row.setLength(0);
                append(row, i, random);
                out.append(row);
            }
        }
    }

    private static void append(StringBuilder row, int number, SplittableRandom random) {
        int body = random.nextInt(BODIES);
        row.append("PSTW-")
                .append(number)
                .append(",Made-up case ")
                .append(number)
                .append(" of ");
        row.append(WORDS.get(random.nextInt(WORDS.size())));
        row.append(",https://example.org/cases/").append(number).append(",\"");
        words(row, random, 50 + random.nextInt(60));
        row.append(random.nextInt(4) == 0 ? " – the body’s own words\"," : ".\",");
        row.append("National,").append(of(COUNTRIES, random)).append(",,Office of ");
        row.append(WORDS.get(body % WORDS.size()))
                .append(' ')
                .append(body)
                .append(',')
                .append(of(KINDS, random));
        row.append(",General public services,\"Executive and legislative organs, financial and fiscal affairs\",");
        row.append(of(STATUS, random))
                .append(',')
                .append(2012 + random.nextInt(12))
                .append(",,Service delivery,");
        row.append("Public Services,No,Yes,").append(of(TECHNOLOGIES, random)).append(",,G2C");
        for (int i = 0; i < BENEFITS.size(); i++) {
            row.append(random.nextInt(5) == 0 ? ",x" : ",");
        }
        row.append(",Desk research,Reasoning,Automated reasoning,,,,");
        row.append(WORDS.get(random.nextInt(WORDS.size()))).append(",,,Public,No,");
        row.append(random.nextInt(3) == 0 ? "Company " + random.nextInt(500) : "")
                .append(",,,,,");
        row.append(String.format(Locale.ROOT, "%02d/%02d/2025", 1 + random.nextInt(28), 1 + random.nextInt(12)))
                .append('\n');
    }

    private static void words(StringBuilder row, SplittableRandom random, int count) {
        for (int i = 0; i < count; i++) {
            row.append(i == 0 ? "" : i % 12 == 11 ? ", " : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
    }

    private static String of(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
