package cn.zhian.access.control;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

/** The database refused a statement. */
public class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause what the driver said */
    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether a unique key or another constraint stood against it. */
    public boolean constraint() {
        return getCause() instanceof SQLIntegrityConstraintViolationException;
    }
}
