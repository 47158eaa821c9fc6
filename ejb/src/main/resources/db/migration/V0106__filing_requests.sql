-- Requests of the filing service that changed something, by the number that the caller gave them: the same request is
-- answered again, not done again. Written in the transaction of the act.
CREATE TABLE filing_request (
    account_id  BIGINT       NOT NULL,
    request_id  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operation   VARCHAR(16)  CHARACTER SET ascii NOT NULL,
    -- SHA-256 over what was asked for.
    content     BINARY(32)   NOT NULL,
    project_id  BIGINT       NOT NULL,
    -- The caller's own number of the case.
    reference   VARCHAR(100) NULL,
    -- What was answered; null only while the request is being done.
    state       VARCHAR(16)  CHARACTER SET ascii NULL,
    number      VARCHAR(100) NULL,
    at          DATETIME(3)  NOT NULL,
    PRIMARY KEY (account_id, request_id),
    KEY filing_request_project (project_id, at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Filings by the time at which they were handed in.
CREATE INDEX project_task_opened ON project_task (task, opened_at);
