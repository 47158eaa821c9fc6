-- Where records go (EX-2, EX-7).
CREATE SEQUENCE delivery_target_seq START WITH 50 INCREMENT BY 50;

-- credentials: JSON, encrypted; null for none. kinds, communities, left_out: words or ids parted by commas; communities null: all.
-- hours: bit n for hour n of the day in Asia/Shanghai. rate: records a second, 0 for no limit. lag_limit: seconds.
-- term: first and last day in Asia/Shanghai.
CREATE TABLE delivery_target (
    id             BIGINT        NOT NULL PRIMARY KEY,
    version        BIGINT        NOT NULL,
    name           VARCHAR(100)  NOT NULL,
    protocol       VARCHAR(20)   CHARACTER SET ascii NOT NULL,
    address        VARCHAR(500)  NOT NULL,
    credentials    BLOB          NULL,
    kinds          VARCHAR(500)  CHARACTER SET ascii NOT NULL,
    communities    MEDIUMTEXT    CHARACTER SET ascii NULL,
    left_out       VARCHAR(2000) NOT NULL,
    mask_names     BOOLEAN       NOT NULL,
    mask_documents BOOLEAN       NOT NULL,
    mask_phones    BOOLEAN       NOT NULL,
    hours          INT           NOT NULL,
    rate           INT           NOT NULL,
    batch          INT           NOT NULL,
    lanes          INT           NOT NULL,
    lag_limit      INT           NOT NULL,
    legal_basis    VARCHAR(500)  NOT NULL,
    scope          VARCHAR(500)  NOT NULL,
    term_from      DATE          NOT NULL,
    term_to        DATE          NOT NULL,
    paused         BOOLEAN       NOT NULL,
    created_at     DATETIME(3)   NOT NULL,
    changed_at     DATETIME(3)   NOT NULL,
    UNIQUE KEY delivery_target_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- How far a target is; written by the node that holds the lease. token grows with every holder, and every write names it.
-- lost: records behind the position may be gone. export_*: how far the export of today's state is; kind null: none runs.
CREATE TABLE delivery (
    target_id        BIGINT       NOT NULL PRIMARY KEY,
    node             VARCHAR(64)  NOT NULL,
    token            BIGINT       NOT NULL,
    until            DATETIME(3)  NOT NULL,
    position         BIGINT       NOT NULL,
    lost             BOOLEAN      NOT NULL,
    -- Whether the log was told of what is on: lag beyond the target's limit; nearing the limit of what is kept.
    lag_told         BOOLEAN      NOT NULL,
    limit_near       BOOLEAN      NOT NULL,
    failures         INT          NOT NULL,
    blocked          BOOLEAN      NOT NULL,
    retry_at         DATETIME(3)  NULL,
    error            VARCHAR(500) NULL,
    error_at         DATETIME(3)  NULL,
    answered_at      DATETIME(3)  NULL,
    export_kind      VARCHAR(20)  CHARACTER SET ascii NULL,
    export_community BIGINT       NOT NULL,
    export_after     BIGINT       NOT NULL,
    export_since     DATETIME(3)  NULL,
    export_sent      BIGINT       NOT NULL,
    CONSTRAINT delivery_of FOREIGN KEY (target_id) REFERENCES delivery_target (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Nodes that serve targets, so that each takes its share.
CREATE TABLE delivery_node (
    node  VARCHAR(64) NOT NULL PRIMARY KEY,
    until DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What targets refused, without its content. wanted: somebody wants it to be sent again.
CREATE TABLE dead_letter (
    id         BIGINT       NOT NULL AUTO_INCREMENT UNIQUE,
    target_id  BIGINT       NOT NULL,
    record_id  VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind       VARCHAR(20)  CHARACTER SET ascii NOT NULL,
    entity_id  BIGINT       NOT NULL,
    community  VARCHAR(15)  CHARACTER SET ascii NOT NULL,
    version    BIGINT       NOT NULL,
    record_at  DATETIME(3)  NOT NULL,
    erased     BOOLEAN      NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    refused_at DATETIME(3)  NOT NULL,
    tries      INT          NOT NULL,
    wanted     BOOLEAN      NOT NULL,
    PRIMARY KEY (target_id, record_id),
    KEY dead_letter_wanted (target_id, wanted, record_id),
    KEY dead_letter_newest (target_id, refused_at),
    CONSTRAINT dead_letter_of FOREIGN KEY (target_id) REFERENCES delivery_target (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What became of pushes, per minute.
CREATE TABLE delivery_rate (
    target_id BIGINT      NOT NULL,
    minute    DATETIME(0) NOT NULL,
    sent      BIGINT      NOT NULL,
    accepted  BIGINT      NOT NULL,
    duplicate BIGINT      NOT NULL,
    rejected  BIGINT      NOT NULL,
    failed    BIGINT      NOT NULL,
    PRIMARY KEY (target_id, minute),
    KEY delivery_rate_minute (minute),
    CONSTRAINT delivery_rate_of FOREIGN KEY (target_id) REFERENCES delivery_target (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Up to where the outbox was cleaned; turn_until: one node at a time does it.
CREATE TABLE outbox_cleaned (
    id         TINYINT     NOT NULL PRIMARY KEY,
    position   BIGINT      NOT NULL,
    turn_until DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO outbox_cleaned (id, position, turn_until) VALUES (1, 0, '2000-01-01');
