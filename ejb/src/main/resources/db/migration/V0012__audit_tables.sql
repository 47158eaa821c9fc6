-- Tables that grow by month. Such a table is PARTITION BY RANGE COLUMNS over a DATE or DATETIME column (UTC), starts
-- with one partition of everything before 2026, and gets its months at start and every night.
CREATE TABLE monthly_partition (
    table_name    VARCHAR(64) NOT NULL PRIMARY KEY,
    -- Whole months kept before the running one; 0 keeps for ever.
    retain_months INT         NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE SEQUENCE audit_entry_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE audit_entry (
    at           DATETIME(3)   NOT NULL,
    id           BIGINT        NOT NULL,
    -- 0 is the platform itself.
    user_id      BIGINT        NOT NULL,
    username     VARCHAR(64)   NOT NULL,
    action       VARCHAR(64)   NOT NULL,
    subject      VARCHAR(128)  NOT NULL,
    community_id BIGINT        NULL,
    detail       VARCHAR(2000) NOT NULL,
    source       VARCHAR(64)   NOT NULL,
    PRIMARY KEY (at, id),
    KEY audit_entry_community (community_id, at, id),
    KEY audit_entry_user (user_id, at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
PARTITION BY RANGE COLUMNS (at) (PARTITION p_before VALUES LESS THAN ('2026-01-01'));

-- Operation logs are kept for ever (SE-5).
INSERT INTO monthly_partition (table_name, retain_months) VALUES ('audit_entry', 0);
