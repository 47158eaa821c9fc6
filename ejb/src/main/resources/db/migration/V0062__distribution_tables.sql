-- What every controller should hold and what it has confirmed (AC-3).

-- One card on one controller. What has no number that a controller could hold stands under minus its credential's id.
-- Permissions are the controller's numbers by door ('0,1,5,0'); none at all means that the card should not be, or is
-- not, on the controller.
CREATE TABLE controller_card (
    controller_id         BIGINT       NOT NULL,
    card                  BIGINT       NOT NULL,
    community_id          BIGINT       NOT NULL,
    credential_id         BIGINT       NOT NULL,
    resident_id           BIGINT       NOT NULL,
    wanted_from           DATE         NULL,
    wanted_to             DATE         NULL,
    wanted_permissions    VARCHAR(64)  NULL,
    wanted_pin            BIGINT       NULL COMMENT 'credential that holds the PIN',
    wanted_version        BIGINT       NOT NULL,
    profiled              BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'uses a time profile of the controller',
    confirmed_from        DATE         NULL,
    confirmed_to          DATE         NULL,
    confirmed_permissions VARCHAR(64)  NULL,
    confirmed_pin         BIGINT       NULL,
    confirmed_version     BIGINT       NOT NULL DEFAULT 0,
    confirmed_at          DATETIME(3)  NULL,
    state                 VARCHAR(20)  NOT NULL,
    reason                VARCHAR(32)  NOT NULL DEFAULT '',
    urgent                BOOLEAN      NOT NULL DEFAULT FALSE,
    attempts              INT          NOT NULL DEFAULT 0,
    next_attempt_at       DATETIME(3)  NOT NULL,
    last_error            VARCHAR(300) NOT NULL DEFAULT '',
    changed_at            DATETIME(3)  NOT NULL,
    due_at                DATETIME(3)  NULL COMMENT 'when the wish must be worked out again',
    PRIMARY KEY (controller_id, card),
    INDEX controller_card_of_resident (resident_id),
    INDEX controller_card_of_credential (credential_id),
    INDEX controller_card_by_card (card),
    INDEX controller_card_waiting (controller_id, state, urgent, next_attempt_at),
    INDEX controller_card_attempt (state, next_attempt_at),
    INDEX controller_card_due (due_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Time profiles of a controller. A weekly schedule is a chain of them; cards name its head. The terms say which
-- profiles and holidays of ours it stands for, so that a change of those changes the content, not the number.
CREATE TABLE controller_profile (
    controller_id     BIGINT       NOT NULL,
    number            INT          NOT NULL,
    head              INT          NOT NULL,
    position          INT          NOT NULL,
    terms             VARCHAR(500) NULL COMMENT 'on the head only',
    body              VARCHAR(300) NOT NULL,
    rolling           BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'changes with the date, since holidays count',
    worked_out_on     DATE         NOT NULL,
    wanted_version    BIGINT       NOT NULL DEFAULT 1,
    confirmed_version BIGINT       NOT NULL DEFAULT 0,
    state             VARCHAR(20)  NOT NULL,
    attempts          INT          NOT NULL DEFAULT 0,
    next_attempt_at   DATETIME(3)  NOT NULL,
    last_error        VARCHAR(300) NOT NULL DEFAULT '',
    PRIMARY KEY (controller_id, number),
    CONSTRAINT controller_profile_terms UNIQUE (controller_id, terms),
    INDEX controller_profile_attempt (state, next_attempt_at),
    INDEX controller_profile_rolling (rolling, worked_out_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Which node serves a controller; 0 stands for the work that is due at a time.
CREATE TABLE controller_lease (
    controller_id BIGINT      NOT NULL PRIMARY KEY,
    node          VARCHAR(64) NOT NULL,
    until         DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One row a controller, locked while its profile numbers are given out.
CREATE TABLE controller_book (
    controller_id BIGINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Results of reading a controller back.
CREATE SEQUENCE controller_comparison_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE controller_comparison (
    id            BIGINT       NOT NULL PRIMARY KEY,
    controller_id BIGINT       NOT NULL,
    community_id  BIGINT       NOT NULL,
    state         VARCHAR(16)  NOT NULL,
    started_at    DATETIME(3)  NOT NULL,
    ended_at      DATETIME(3)  NULL,
    held          INT          NOT NULL DEFAULT 0,
    missing       INT          NOT NULL DEFAULT 0,
    extra         INT          NOT NULL DEFAULT 0,
    different     INT          NOT NULL DEFAULT 0,
    repaired_at   DATETIME(3)  NULL,
    error         VARCHAR(300) NOT NULL DEFAULT '',
    INDEX controller_comparison_latest (controller_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE controller_difference (
    comparison_id BIGINT       NOT NULL,
    card          BIGINT       NOT NULL,
    kind          VARCHAR(16)  NOT NULL,
    resident_id   BIGINT       NULL,
    wanted        VARCHAR(120) NOT NULL DEFAULT '',
    found         VARCHAR(120) NOT NULL DEFAULT '',
    PRIMARY KEY (comparison_id, card),
    CONSTRAINT controller_difference_comparison FOREIGN KEY (comparison_id) REFERENCES controller_comparison (id)
        ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
