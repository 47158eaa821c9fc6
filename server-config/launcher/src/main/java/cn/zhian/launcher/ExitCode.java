package cn.zhian.launcher;

/** Why the launcher ended; the number is the exit code of the process. */
public enum ExitCode {
    /** Stopped on request. */
    OK(0, "stopped by Ctrl-C or TERM"),
    /** Something the launcher does not know by name. */
    UNEXPECTED(1, "unexpected failure, see logs/launcher.log"),
    /** A wrong option. */
    USAGE(2, "wrong option or setting"),
    /** The Java running the launcher is too old. */
    JAVA(3, "Java older than 17"),
    /** Too little free space. */
    DISK(4, "free disk space below zhian.disk.minimum"),
    /** A port asked for is taken. */
    PORT(5, "port in use"),
    /** Another launcher holds the data directory. */
    LOCKED(6, "data directory in use by another instance"),
    /** The data directory cannot be created or written. */
    DATA(7, "data directory not usable"),
    /** No built server to start. */
    NOT_BUILT(8, "server not built"),
    /** The database does not start or does not answer. */
    DATABASE(9, "database does not start or does not answer"),
    /** The broker does not start or does not answer. */
    BROKER(10, "broker does not start or does not answer"),
    /** Payara, an adapter or the application failed while starting. */
    SERVER(11, "server, adapter or application failed to start"),
    /** A part that ran has died. */
    DIED(12, "database, broker or (repeatedly) the server died");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /**
     * The exit code of the process.
     *
     * @return 0 to 12
     */
    public int number() {
        return number;
    }

    /**
     * What the code stands for.
     *
     * @return one English phrase
     */
    public String meaning() {
        return meaning;
    }
}
