package cn.zhian.bench;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Scene;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** (g) A spreadsheet of 10,000 residents in 5,000 new houses through the import page, in a community of its own. */
final class PeopleImport implements Item {
    private static final int RESIDENTS = 10_000;
    private static final int UNITS = 100;
    private static final int HOUSES_A_UNIT = 50;
    private static final String PAGE = "/resident/import.xhtml";
    private static final String FORM = "wizard";
    private static final String CONFIRM = "wizard:confirm";
    private static final String PLACES = "wizard:createPlaces";
    private static final String PASSWORD = "Clerk-Bench-2026";
    private static final List<String> COLUMNS =
            List.of("BUILDING", "UNIT", "HOUSE", "NAME", "DOCUMENT_TYPE", "DOCUMENT_NUMBER", "PHONE", "RELATION");
    /** Where errors are listed, and where it ended without a word of success. */
    private static final List<String> OTHERWISE = List.of("id=\"wizard:retry\"", "id=\"wizard:other\"");

    private static final int LARGEST_MESSAGE = 400;
    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();
    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final double NANOS = 1e9;

    private final World world;

    PeopleImport(World world) {
        this.world = world;
    }

    @Override
    public List<Figure> measure() throws Exception {
        Api api = world.api();
        long community = Scene.in(api).community();
        PageVisit visit = new PageVisit(world.zhian().address());
        visit.signIn(clerk(api, community), PASSWORD);
        byte[] file = file();
        visit.open(PAGE);
        long begin = System.nanoTime();
        String job = PageVisit.redirect(visit.upload(FORM, "wizard:file", file))
                .filter(page -> page.contains(PAGE))
                .orElseThrow(() -> new IOException("The import page took no file"));
        await(visit, job, "id=\"" + CONFIRM + "\"");
        double checked = seconds(begin);
        visit.submit(FORM, PLACES, Map.of(PLACES + "_input", "on", "jakarta.faces.behavior.event", "change"));
        begin = System.nanoTime();
        visit.submit(FORM, CONFIRM, Map.of(PLACES + "_input", "on"));
        await(visit, job, "id=\"wizard:other\"");
        double stored = seconds(begin);
        requireAll(community);
        return List.of(new Figure(
                "g",
                "Excel import of 10,000 residents with 5,000 new houses",
                String.format(Locale.ROOT, "%.1f s + %.1f s", checked, stored),
                "≤ 30 s",
                "from handing the file over until it is checked; from the confirmation until all are stored"));
    }

    private void requireAll(long community) throws Exception {
        try (Rows rows = new Rows(world.zhian())) {
            long stored = rows.number("SELECT COUNT(*) FROM resident WHERE community_id = ?", community);
            if (stored != RESIDENTS) {
                throw new IllegalStateException("Imported are " + stored + " residents");
            }
        }
    }

    private static String clerk(Api api, long community) throws IOException {
        Map<String, Object> domain = Map.of("kind", "community", "value", "" + community);
        Map<String, Object> user =
                Map.of("username", "importer", "roles", List.of("manager", "clerk"), "domains", List.of(domain));
        Answer made = api.post("/users", user);
        if (made.status() != 201) {
            throw new IOException("The user was not made: " + made);
        }
        String old = made.json().get("oneTimePassword").getAsString();
        Answer changed = api.withToken("")
                .post("/password", Map.of("username", "importer", "oldPassword", old, "newPassword", PASSWORD));
        if (changed.status() >= 300) {
            throw new IOException("The password was not changed: " + changed);
        }
        return "importer";
    }

    /** Looks at the import's page until it shows something; what it says instead is the failure's message. */
    private static void await(PageVisit visit, String page, String sign) throws IOException {
        long end = System.nanoTime() + DEADLINE.toNanos();
        String text = visit.open(page);
        while (!text.contains(sign)) {
            if (System.nanoTime() > end || OTHERWISE.stream().anyMatch(text::contains)) {
                throw new IOException("The import page says: " + said(text));
            }
            LockSupport.parkNanos(LOOK_NANOS);
            text = visit.open(page);
        }
    }

    private static String said(String page) {
        int section = Math.max(0, page.indexOf("<section"));
        String text = page.substring(section).replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
        return text.substring(0, Math.min(LARGEST_MESSAGE, text.length()));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / NANOS;
    }

    private static byte[] file() throws IOException {
        Properties words = Spreadsheet.words("resident");
        List<String> titles = COLUMNS.stream()
                .map(column -> words.getProperty("enum.ImportColumn." + column))
                .toList();
        return Spreadsheet.of(titles, RESIDENTS, number -> person(words, number));
    }

    /** Two in each house. */
    private static List<String> person(Properties words, int number) {
        int house = number / 2;
        int unit = house / HOUSES_A_UNIT % UNITS;
        String born = "%02d%02d".formatted(number / 28 % 12 + 1, number % 28 + 1);
        return List.of(
                (unit / 4 + 2) + "幢",
                (unit % 4 + 1) + "单元",
                (house % HOUSES_A_UNIT / 2 + 1) + "0" + (house % 2 + 1),
                "住户" + (char) ('一' + number % 5_000),
                words.getProperty("enum.DocumentType.ID_CARD"),
                Scene.document("330281%d%s%03d".formatted(1950 + number / 1_000, born, number % 1_000)),
                "139%08d".formatted(number),
                words.getProperty("enum.Relation." + (number % 2 == 0 ? "HOUSEHOLDER" : "FAMILY")));
    }
}
