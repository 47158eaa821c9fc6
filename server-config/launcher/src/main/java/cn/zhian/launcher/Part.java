package cn.zhian.launcher;

/** What an instance consists of; also the modes of {@code --only}. */
public enum Part {
    /** MariaDB. */
    DATABASE,
    /** Artemis. */
    BROKER,
    /** Payara Micro with adapters and application. */
    SERVER;

    /**
     * Name on the command line, in pid files and logs.
     *
     * @return lower case
     */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
