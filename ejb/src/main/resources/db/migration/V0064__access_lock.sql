-- One row a resident, locked while somebody changes what that resident may do. Locking the credentials themselves would
-- not do: there may be none yet.
CREATE TABLE access_lock (
    resident_id BIGINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
