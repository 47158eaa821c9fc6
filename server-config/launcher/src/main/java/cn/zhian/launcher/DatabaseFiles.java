package cn.zhian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Data directory, configuration and account script of the embedded database, all below one
 * directory of mode 700. The administrator's account works through the Unix socket only.
 */
public final class DatabaseFiles {
    private static final List<String> SYSTEM_SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");
    private static final long BOOTSTRAP_SECONDS = 120;

    private final Path directory;
    private final DatabaseBinaries binaries;

    /**
     * Files below the given directory.
     *
     * @param directory made if missing, mode 700
     * @param binaries the programs
     */
    public DatabaseFiles(Path directory, DatabaseBinaries binaries) {
        this.directory = PrivateFiles.directory(directory);
        this.binaries = binaries;
    }

    /**
     * The configuration, given to the server as its first argument.
     *
     * @return an absolute path
     */
    public Path configuration() {
        return directory.resolve("my.cnf");
    }

    /**
     * Writes configuration and account script, and makes the system tables on the first start. An
     * interrupted first start leaves a draft directory, which the next start throws away.
     *
     * @param settings port, memory and account
     * @throws UncheckedIOException when a file cannot be written
     * @throws LaunchFailure when MariaDB refuses to make its tables
     */
    public void prepare(DatabaseSettings settings) {
        PrivateFiles.write(configuration(), configurationText(settings));
        PrivateFiles.write(accounts(), accountsText(settings));
        if (!Files.isDirectory(tables())) {
            try {
                Path draft = directory.resolve("data.new");
                delete(draft);
                PrivateFiles.directory(draft);
                bootstrap(draft);
                Files.move(draft, tables(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path tables() {
        return directory.resolve("data");
    }

    private Path accounts() {
        return directory.resolve("accounts.sql");
    }

    private void bootstrap(Path draft) throws IOException {
        Path output = directory.resolve("bootstrap.log");
        Process process = new ProcessBuilder(
                        binaries.server().toString(),
                        "--no-defaults",
                        "--bootstrap",
                        "--user=" + System.getProperty("user.name"),
                        "--basedir=" + binaries.home(),
                        "--lc-messages-dir=" + binaries.share(),
                        "--datadir=" + draft,
                        // A server that starts throws away temporary tables where its own are, of whomever they are.
                        "--tmpdir=" + draft,
                        "--innodb-log-file-size=256M",
                        "--enforce-storage-engine=",
                        "--max-allowed-packet=8M")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(systemScript().toFile())
                .start();
        awaitBootstrap(process, output);
    }

    private static void awaitBootstrap(Process process, Path output) {
        try {
            if (process.waitFor(BOOTSTRAP_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return;
            }
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        throw new LaunchFailure(ExitCode.DATABASE, "MariaDB could not make its system tables, see " + output);
    }

    private Path systemScript() throws IOException {
        StringBuilder sql = new StringBuilder("create database if not exists mysql;\nuse mysql;\n");
        sql.append("set @auth_root_socket='root';\n");
        for (String script : SYSTEM_SCRIPTS) {
            sql.append(Files.readString(binaries.share().resolve(script), StandardCharsets.UTF_8));
        }
        Path file = directory.resolve("bootstrap.sql");
        PrivateFiles.write(file, sql.toString());
        return file;
    }

    /**
     * Run by the server at every start before it listens, so the account always fits the secret. One
     * statement per line, as {@code init_file} demands.
     */
    private static String accountsText(DatabaseSettings settings) {
        String account = "'" + settings.user() + "'@'127.0.0.1'";
        return String.join(
                "\n",
                "create database if not exists " + DatabaseSettings.SCHEMA
                        + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci;",
                "create user if not exists " + account + " identified by '" + settings.password() + "';",
                "alter user " + account + " identified by '" + settings.password() + "';",
                "grant all privileges on " + DatabaseSettings.SCHEMA + ".* to " + account + ";",
                "");
    }

    private String configurationText(DatabaseSettings settings) {
        return String.join(
                "\n",
                "# Written by the launcher at every start.",
                "[mariadbd]",
                "user=" + System.getProperty("user.name"),
                "basedir=" + binaries.home(),
                "lc-messages-dir=" + binaries.share(),
                "datadir=" + tables(),
                "tmpdir=" + tables(),
                "# Relative to datadir: an absolute path may exceed the 107 bytes of a socket address.",
                "socket=mariadbd.sock",
                "pid-file=mariadbd.pid",
                "init-file=" + accounts(),
                "bind-address=127.0.0.1",
                "port=" + settings.port(),
                "# Loopback only; without this the server makes a 4096-bit RSA key at each start (2 to 6 s).",
                "skip-ssl",
                "skip-name-resolve",
                "skip-log-bin",
                "local-infile=0",
                "symbolic-links=0",
                "character-set-server=utf8mb4",
                "collation-server=utf8mb4_uca1400_ai_ci",
                "default-time-zone=+00:00",
                "transaction-isolation=READ-COMMITTED",
                "max-connections=200",
                "max-allowed-packet=64M",
                "# Else a list of 1,000 ids becomes a subquery, for which whole tables are read.",
                "in-predicate-conversion-threshold=0",
                "# Whoever reads much is woken for each bufferful.",
                "net-buffer-length=256K",
                "innodb-buffer-pool-size=" + settings.bufferPool(),
                "innodb-log-file-size=256M",
                "innodb-flush-log-at-trx-commit=1",
                "innodb-flush-method=O_DIRECT",
                "innodb-doublewrite=1",
                "");
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
