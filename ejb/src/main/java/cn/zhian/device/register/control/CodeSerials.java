package cn.zhian.device.register.control;

import cn.zhian.platform.Conflict;
import cn.zhian.platform.CounterGate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Hands out the three-digit serials at the end of codes (DV-2), none of them twice: the row of a scope is locked until
 * the transaction ends, and codes that exist already are skipped.
 */
public final class CodeSerials {
    /** The last serial of three digits. */
    public static final int LAST = 999;

    private static final String BEGUN = "SELECT 1 FROM code_serial WHERE scope = ?";
    private static final String BEGIN =
            "INSERT INTO code_serial (scope, last) VALUES (?, 0) ON DUPLICATE KEY UPDATE last = last";
    private static final String LOCK = "SELECT last FROM code_serial WHERE scope = ? FOR UPDATE";
    private static final String WRITE = "UPDATE code_serial SET last = ? WHERE scope = ?";

    /** Where codes of a kind are registered. */
    public enum Register {
        /** 15 digits: division, committee, serial. */
        COMMUNITY("SELECT 1 FROM community WHERE code = ?"),
        /** 20 digits: centre, industry, type, network, community, serial. */
        DEVICE("SELECT 1 FROM registered_device WHERE code = ?");

        private final String exists;

        Register(String exists) {
            this.exists = exists;
        }
    }

    private final Connection connection;

    /** Within the transaction of a connection, which must not commit by itself. */
    public CodeSerials(Connection connection) {
        this.connection = connection;
    }

    /**
     * The next code.
     *
     * @param head all but the serial; at most 17 digits
     * @throws Conflict if all 999 are used up
     */
    public String next(Register register, String head) throws SQLException {
        int serial = locked(head) + 1;
        while (serial <= LAST && isRegistered(register, code(head, serial))) {
            serial++;
        }
        if (serial > LAST) {
            throw new Conflict("problem.conflict.code.used-up", head);
        }
        write(head, serial);
        return code(head, serial);
    }

    private static String code(String head, int serial) {
        return "%s%03d".formatted(head, serial);
    }

    private int locked(String scope) throws SQLException {
        if (!isBegun(scope)) {
            begin(scope);
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, scope);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private boolean isBegun(String scope) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BEGUN)) {
            query.setString(1, scope);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Somebody else may have begun it while this one waited at the gate. */
    private void begin(String scope) throws SQLException {
        CounterGate.CODE.enter(connection);
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setString(1, scope);
            insert.executeUpdate();
        }
    }

    private boolean isRegistered(Register register, String code) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(register.exists)) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private void write(String scope, int serial) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setInt(1, serial);
            write.setString(2, scope);
            write.executeUpdate();
        }
    }
}
