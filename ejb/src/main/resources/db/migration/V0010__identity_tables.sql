-- Users, what they may do (roles), what they may see (domains), and the tokens of API clients.
CREATE SEQUENCE app_user_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE api_token_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE app_user (
    id                  BIGINT       NOT NULL PRIMARY KEY,
    -- Lower case; binary, so that no two spellings are one account.
    username            VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name                VARBINARY(512) NULL,
    -- algorithm$iterations$salt$hash
    password_hash       VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    must_change         BOOLEAN      NOT NULL,
    -- Made at the first start and never signed in since: its password stands in first-login.txt.
    first_login         BOOLEAN      NOT NULL DEFAULT FALSE,
    status              VARCHAR(16)  NOT NULL,
    valid_until         DATETIME(3)  NULL,
    -- Counts up when sessions and tokens given out before must end.
    credential_epoch    BIGINT       NOT NULL,
    created_at          DATETIME(3)  NOT NULL,
    password_changed_at DATETIME(3)  NULL,
    last_sign_in_at     DATETIME(3)  NULL,
    last_source         VARCHAR(64)  NULL,
    version             BIGINT       NOT NULL,
    UNIQUE KEY app_user_username (username)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE user_role (
    user_id BIGINT      NOT NULL,
    role    VARCHAR(32) NOT NULL,
    PRIMARY KEY (user_id, role),
    CONSTRAINT user_role_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE user_domain (
    user_id BIGINT      NOT NULL,
    -- ALL, DIVISION (value: prefix of the community code) or COMMUNITY (value: id)
    kind    VARCHAR(16) NOT NULL,
    value   VARCHAR(32) NOT NULL,
    PRIMARY KEY (user_id, kind, value),
    CONSTRAINT user_domain_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE api_token (
    id               BIGINT      NOT NULL PRIMARY KEY,
    user_id          BIGINT      NOT NULL,
    -- SHA-256 of the token; the token itself is nowhere.
    hash             BINARY(32)  NOT NULL,
    credential_epoch BIGINT      NOT NULL,
    created_at       DATETIME(3) NOT NULL,
    expires_at       DATETIME(3) NOT NULL,
    UNIQUE KEY api_token_hash (hash),
    KEY api_token_expires (expires_at),
    CONSTRAINT api_token_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Failed sign-ins by account (also one that does not exist, so that a lock says nothing) and by source address.
CREATE TABLE sign_in_failure (
    kind         VARCHAR(8)  NOT NULL,
    name         VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    failures     INT         NOT NULL,
    since        DATETIME(3) NOT NULL,
    locked_until DATETIME(3) NULL,
    PRIMARY KEY (kind, name),
    KEY sign_in_failure_since (since)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
