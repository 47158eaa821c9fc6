package cn.zhian.exchange.tier.boundary;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import java.sql.SQLException;

/** Another batch that runs at the same time was in the way; nothing was stored, and it may be tried again. */
@ApplicationException(rollback = true)
public class Collided extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int DEADLOCK = 1213;
    private static final int WAITED_TOO_LONG = 1205;
    private static final int CHANGED_MEANWHILE = 1020;

    private Collided(SQLException cause) {
        super(cause);
    }

    /** @throws EJBException if it was anything else */
    static Collided of(SQLException failure) {
        int code = failure.getErrorCode();
        if (code == DEADLOCK || code == WAITED_TOO_LONG || code == CHANGED_MEANWHILE) {
            return new Collided(failure);
        }
        throw new EJBException("A batch can't be stored", failure);
    }
}
