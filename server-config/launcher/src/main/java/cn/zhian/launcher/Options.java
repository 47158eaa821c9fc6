package cn.zhian.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line, understood.
 *
 * @param role {@code community}, {@code county} or {@code city}
 * @param data directory asked for, empty for the default
 * @param demo whether an invented community and its controllers are wanted
 * @param help whether only the help is wanted
 * @param parts what is to run
 * @param settings all other values
 */
public record Options(
        String role, Optional<Path> data, boolean demo, boolean help, Set<Part> parts, Settings settings) {
    private static final List<String> ROLES = List.of("community", "county", "city");
    private static final Map<String, String> NAMED = Map.of(
            "--port", "zhian.http.port",
            "--https-port", "zhian.https.port",
            "--exchange-port", "zhian.exchange.port",
            "--database-port", "zhian.database.port",
            "--broker-port", "zhian.broker.port",
            "--device-port", "zhian.uhppote.port",
            "--role", "zhian.role",
            "--data", "zhian.data");

    /**
     * Reads the command line; what it does not say may come from the environment.
     *
     * @param arguments as given to the program
     * @param environment of the process
     * @return a valid choice
     * @throws LaunchFailure with {@link ExitCode#USAGE} when something is unknown, missing or out of range
     */
    public static Options parse(String[] arguments, Map<String, String> environment) {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        Map<String, String> given = new HashMap<>();
        Set<Part> parts = EnumSet.allOf(Part.class);
        boolean help = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--demo" -> given.put("zhian.demo", "true");
                case "--only" -> parts = EnumSet.of(part(value(option, rest)));
                case "--set" -> set(value(option, rest), given);
                default -> given.put(named(option), value(option, rest));
            }
        }
        return of(new Settings(given, environment), parts, help);
    }

    private static Options of(Settings settings, Set<Part> parts, boolean help) {
        String role = settings.text("zhian.role").orElse("community");
        if (!ROLES.contains(role)) {
            throw usage("--role must be one of " + String.join(", ", ROLES) + ", not \"" + role + "\"");
        }
        NAMED.values().stream().filter(key -> key.endsWith(".port")).forEach(settings::port);
        Optional<Path> data = settings.text("zhian.data").map(Path::of);
        boolean demo = settings.text("zhian.demo").map(Boolean::parseBoolean).orElse(false);
        return new Options(role, data, demo, help, parts, settings);
    }

    private static String named(String option) {
        String key = NAMED.get(option);
        if (key == null) {
            throw usage("Unknown option \"" + option + "\"; see --help");
        }
        return key;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw usage(option + " needs a value; see --help");
        }
        return rest.pop();
    }

    private static void set(String assignment, Map<String, String> given) {
        int equals = assignment.indexOf('=');
        if (!assignment.startsWith("zhian.") || equals < 0) {
            throw usage("--set takes zhian.<name>=<value>, not \"" + assignment.replaceAll("=.*", "=…") + "\"");
        }
        String key = assignment.substring(0, equals);
        if (key.endsWith(".password")) {
            throw usage("Other users can read a command line: give " + key + " in the environment ("
                    + Settings.variable(key) + ") or a file (--set " + key + ".file=FILE)");
        }
        given.put(key, assignment.substring(equals + 1));
    }

    private static Part part(String name) {
        return Arrays.stream(Part.values())
                .filter(part -> part.key().equals(name))
                .findFirst()
                .orElseThrow(() -> usage("--only must be database, broker or server, not \"" + name + "\""));
    }

    private static LaunchFailure usage(String message) {
        return new LaunchFailure(ExitCode.USAGE, message);
    }

    /**
     * The text of {@code --help}.
     *
     * @return several lines
     */
    public static String helpText() {
        StringBuilder text = new StringBuilder(HELP);
        for (ExitCode code : ExitCode.values()) {
            text.append(String.format(Locale.ROOT, "  %2d  %s%n", code.number(), code.meaning()));
        }
        return text.toString();
    }

    private static final String HELP = """
            Starts one Zhian instance: MariaDB, Artemis and Payara Micro, until Ctrl-C or TERM.

              --role community|county|city   what this instance is (community)
              --port N                       HTTP on 127.0.0.1 (8080)
              --https-port N                 HTTPS on all addresses (8443)
              --exchange-port N              HTTPS for platforms below, with certificates of theirs (none)
              --database-port N              embedded MariaDB on 127.0.0.1 (3306)
              --broker-port N                embedded Artemis on 127.0.0.1 (61616)
              --device-port N                UDP listener for door controllers (60001)
              --data DIR                     everything the instance keeps (data/<role>)
              --demo                         an invented community with simulated controllers
              --only database|broker|server  run just this part
              --set zhian.<name>=VALUE       any setting; also as environment variable ZHIAN_<NAME>
              --help                         this text

            A port given must be free. A port not given is the one of the last start, else the first
            free one from the default upwards; without --exchange-port there is no such listener.

            Settings
              zhian.database.url, .user, .password   an existing MariaDB (jdbc:mariadb://…) instead
              zhian.broker.url, .user, .password     an existing Artemis (tcp://host:port) instead
                  (give passwords by environment or as zhian.….password.file=FILE:
                  other users of the machine can read a command line)
              zhian.device.host       address of the device listener (0.0.0.0; 127.0.0.1 with --demo)
              zhian.disk.minimum      free space required, for instance 512M (1G)
              zhian.server.heap       largest heap of the server (1g)
              zhian.server.options    further options for the server's JVM
              zhian.database.buffer   InnoDB buffer pool (256M)
              zhian.database.deadline seconds until the database must answer (60)
              zhian.server.deadline   seconds until the login page must answer (180)
              zhian.cache             unpacked MariaDB programs (~/.cache/zhian)

            Exit codes
            """;
}
