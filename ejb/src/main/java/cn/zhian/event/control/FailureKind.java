package cn.zhian.event.control;

import java.sql.SQLException;
import java.util.Set;

/** Whether it helps to store a batch again later. */
public enum FailureKind {
    /** The database could not do it now: try the whole batch again. */
    TRANSIENT,
    /** It is the data: find the event that is to blame. */
    DATA;

    /** MariaDB errors about a value that carry the general state HY000: wrong value for a column, bad field value. */
    private static final Set<Integer> VALUE_ERRORS = Set.of(1264, 1265, 1292, 1366, 1406);

    private static final int DEEPEST = 20;

    /**
     * The kind of a failure. States 22 (data) and 23 (integrity) of SQL are the data's fault; any other error of the
     * database is its own, also one of the schema, which a later start repairs. A failure that has nothing to do with the
     * database is a fault of ours that one event brings to light.
     */
    public static FailureKind of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException error) {
                return of(error);
            }
            if (isContainer(cause) && cause.getCause() == null) {
                return TRANSIENT;
            }
            cause = cause.getCause();
        }
        return DATA;
    }

    private static FailureKind of(SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        boolean data = state.startsWith("22") || state.startsWith("23") || VALUE_ERRORS.contains(error.getErrorCode());
        return data ? DATA : TRANSIENT;
    }

    /** Transaction or pool, not an event. */
    private static boolean isContainer(Throwable cause) {
        String type = cause.getClass().getName();
        return type.startsWith("jakarta.transaction.")
                || type.startsWith("jakarta.resource.")
                || type.startsWith("jakarta.ejb.")
                || type.startsWith("com.sun.enterprise.")
                || type.startsWith("com.sun.appserv.")
                || type.startsWith("java.sql.");
    }
}
