-- Emergency release (AC-4): a state, not an act. It holds until it is ended, and each door gets back what it had.
CREATE SEQUENCE emergency_release_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE emergency_release (
    id           BIGINT       NOT NULL PRIMARY KEY,
    community_id BIGINT       NOT NULL,
    status       VARCHAR(16)  NOT NULL,
    reason       VARCHAR(200) NOT NULL DEFAULT '',
    started_by   VARCHAR(100) NOT NULL,
    started_at   DATETIME(3)  NOT NULL,
    ended_by     VARCHAR(100) NULL,
    ended_at     DATETIME(3)  NULL,
    INDEX emergency_release_newest (community_id, id),
    INDEX emergency_release_status (status)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One door of a release. Only one release at a time rules a door, the others wait behind it.
CREATE TABLE emergency_door (
    release_id     BIGINT       NOT NULL,
    door_id        BIGINT       NOT NULL,
    controller_id  BIGINT       NOT NULL,
    number         INT          NOT NULL,
    state          VARCHAR(16)  NOT NULL,
    former_mode    VARCHAR(16)  NULL,
    former_seconds INT          NULL,
    ruled_door     BIGINT       GENERATED ALWAYS AS
        (IF(state IN ('BEHIND', 'RESTORED', 'HANDED_ON'), NULL, door_id)) STORED,
    attempts       INT          NOT NULL DEFAULT 0,
    next_attempt_at DATETIME(3) NOT NULL,
    last_error     VARCHAR(300) NOT NULL DEFAULT '',
    opened_at      DATETIME(3)  NULL,
    restored_at    DATETIME(3)  NULL,
    PRIMARY KEY (release_id, door_id),
    CONSTRAINT emergency_door_ruled UNIQUE (ruled_door),
    INDEX emergency_door_attempt (state, next_attempt_at),
    INDEX emergency_door_of_controller (controller_id, state),
    CONSTRAINT emergency_door_release FOREIGN KEY (release_id) REFERENCES emergency_release (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
