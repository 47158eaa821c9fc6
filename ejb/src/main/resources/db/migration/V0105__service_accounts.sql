-- Accounts of other systems that call the SOAP services. They are no users: the id comes from the users' sequence, so that
-- a history, a task or an audit entry names one or the other without doubt.
CREATE TABLE service_account (
    id           BIGINT         NOT NULL PRIMARY KEY,
    -- Lower case; binary, so that no two spellings are one account.
    name         VARCHAR(50)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The duty of the organisation that it acts for.
    role         VARCHAR(32)    CHARACTER SET ascii NOT NULL,
    -- Encrypted, not hashed: a password digest can only be checked by who knows the secret.
    secret       VARBINARY(512) NOT NULL,
    status       VARCHAR(16)    CHARACTER SET ascii NOT NULL,
    created_at   DATETIME(3)    NOT NULL,
    renewed_at   DATETIME(3)    NOT NULL,
    last_used_at DATETIME(3)    NULL,
    last_source  VARCHAR(64)    NULL,
    version      BIGINT         NOT NULL,
    UNIQUE KEY service_account_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE service_account_domain (
    account_id BIGINT      NOT NULL,
    -- As in user_domain.
    kind       VARCHAR(16) NOT NULL,
    value      VARCHAR(32) NOT NULL,
    PRIMARY KEY (account_id, kind, value),
    CONSTRAINT service_account_domain_account FOREIGN KEY (account_id) REFERENCES service_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Nonces that were used; hash: SHA-256 of the nonce. The key decides which of two equal ones came first.
CREATE TABLE service_nonce (
    account_id BIGINT      NOT NULL,
    hash       BINARY(32)  NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, hash),
    KEY service_nonce_expires (expires_at),
    CONSTRAINT service_nonce_account FOREIGN KEY (account_id) REFERENCES service_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
