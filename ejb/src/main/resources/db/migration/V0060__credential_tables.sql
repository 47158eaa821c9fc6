-- Means of identification (AC-1). The value is encrypted; the blind index finds it, and keeps it unique in its
-- community as long as it is not cancelled. PINs have no index: that one is taken would tell somebody else's.
CREATE SEQUENCE credential_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE credential (
    id           BIGINT         NOT NULL PRIMARY KEY,
    resident_id  BIGINT         NOT NULL,
    community_id BIGINT         NOT NULL,
    kind         VARCHAR(16)    NOT NULL,
    value        VARBINARY(1100) NOT NULL,
    value_index  BINARY(16)     NULL,
    live_index   BINARY(16)     GENERATED ALWAYS AS (IF(status = 'CANCELLED', NULL, value_index)) STORED,
    -- The number that a door controller needs, unsigned 32 bits; none for what has no such number.
    card_number  BIGINT         NULL,
    status       VARCHAR(16)    NOT NULL,
    issued_at    DATETIME(3)    NOT NULL,
    changed_at   DATETIME(3)    NOT NULL,
    version      BIGINT         NOT NULL DEFAULT 0,
    CONSTRAINT credential_in_use UNIQUE (community_id, live_index),
    INDEX credential_by_value (community_id, value_index),
    INDEX credential_by_resident (resident_id),
    INDEX credential_newest (community_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
