package cn.zhian.launcher;

/**
 * How the embedded database runs.
 *
 * @param port TCP port on 127.0.0.1
 * @param bufferPool size of the InnoDB buffer pool in MariaDB's notation, for instance {@code 256M}
 * @param user application account
 * @param password of the application account, Base64 letters only
 */
public record DatabaseSettings(int port, String bufferPool, String user, String password) {
    /** Schema of the application. */
    public static final String SCHEMA = "zhian";

    /**
     * Where the application connects.
     *
     * @return a JDBC URL without credentials
     */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA;
    }
}
