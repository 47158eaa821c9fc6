-- Rights (AC-2): who, which doors, how long, when in the week, what on holidays.
CREATE SEQUENCE access_group_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE door_group_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE weekly_profile_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE holiday_calendar_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE access_right_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE access_group (
    id           BIGINT       NOT NULL PRIMARY KEY,
    community_id BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    version      BIGINT       NOT NULL DEFAULT 0,
    CONSTRAINT access_group_name UNIQUE (community_id, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE access_group_member (
    group_id    BIGINT NOT NULL,
    resident_id BIGINT NOT NULL,
    PRIMARY KEY (group_id, resident_id),
    INDEX access_group_of_resident (resident_id),
    CONSTRAINT access_group_member_group FOREIGN KEY (group_id) REFERENCES access_group (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE door_group (
    id           BIGINT       NOT NULL PRIMARY KEY,
    community_id BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    version      BIGINT       NOT NULL DEFAULT 0,
    CONSTRAINT door_group_name UNIQUE (community_id, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE door_group_door (
    group_id BIGINT NOT NULL,
    door_id  BIGINT NOT NULL,
    PRIMARY KEY (group_id, door_id),
    INDEX door_group_of_door (door_id),
    CONSTRAINT door_group_door_group FOREIGN KEY (group_id) REFERENCES door_group (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The week as text: seven parts from Monday, divided by ';', each a list of spans in minutes of the day,
-- the end not included: '480-1080,1140-1440'.
CREATE TABLE weekly_profile (
    id           BIGINT        NOT NULL PRIMARY KEY,
    community_id BIGINT        NOT NULL,
    name         VARCHAR(100)  NOT NULL,
    week         VARCHAR(2000) NOT NULL,
    version      BIGINT        NOT NULL DEFAULT 0,
    CONSTRAINT weekly_profile_name UNIQUE (community_id, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE holiday_calendar (
    id           BIGINT       NOT NULL PRIMARY KEY,
    community_id BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    version      BIGINT       NOT NULL DEFAULT 0,
    CONSTRAINT holiday_calendar_name UNIQUE (community_id, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE holiday_date (
    calendar_id BIGINT NOT NULL,
    day         DATE   NOT NULL,
    PRIMARY KEY (calendar_id, day),
    CONSTRAINT holiday_date_calendar FOREIGN KEY (calendar_id) REFERENCES holiday_calendar (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Exactly one of resident_id and group_id. valid_to is the first moment without the right.
CREATE TABLE access_right (
    id                BIGINT       NOT NULL PRIMARY KEY,
    community_id      BIGINT       NOT NULL,
    resident_id       BIGINT       NULL,
    group_id          BIGINT       NULL,
    valid_from        DATETIME(3)  NOT NULL,
    valid_to          DATETIME(3)  NOT NULL,
    weekly_profile_id BIGINT       NULL,
    calendar_id       BIGINT       NULL,
    holiday_rule      VARCHAR(16)  NOT NULL,
    holiday_spans     VARCHAR(300) NOT NULL DEFAULT '',
    status            VARCHAR(16)  NOT NULL,
    reason            VARCHAR(200) NOT NULL DEFAULT '',
    created_at        DATETIME(3)  NOT NULL,
    version           BIGINT       NOT NULL DEFAULT 0,
    INDEX access_right_of_resident (resident_id, status),
    INDEX access_right_of_group (group_id, status),
    INDEX access_right_newest (community_id, id),
    CONSTRAINT access_right_group FOREIGN KEY (group_id) REFERENCES access_group (id),
    CONSTRAINT access_right_profile FOREIGN KEY (weekly_profile_id) REFERENCES weekly_profile (id),
    CONSTRAINT access_right_calendar FOREIGN KEY (calendar_id) REFERENCES holiday_calendar (id),
    CONSTRAINT access_right_subject CHECK ((resident_id IS NULL) <> (group_id IS NULL)),
    CONSTRAINT access_right_validity CHECK (valid_from < valid_to)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE access_right_door (
    right_id BIGINT NOT NULL,
    door_id  BIGINT NOT NULL,
    PRIMARY KEY (right_id, door_id),
    INDEX access_right_at_door (door_id),
    CONSTRAINT access_right_door_right FOREIGN KEY (right_id) REFERENCES access_right (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE access_right_door_group (
    right_id BIGINT NOT NULL,
    group_id BIGINT NOT NULL,
    PRIMARY KEY (right_id, group_id),
    INDEX access_right_at_door_group (group_id),
    CONSTRAINT access_right_door_group_right FOREIGN KEY (right_id) REFERENCES access_right (id),
    CONSTRAINT access_right_door_group_group FOREIGN KEY (group_id) REFERENCES door_group (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
