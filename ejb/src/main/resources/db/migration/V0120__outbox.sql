-- By which other platforms know this one (EX-1): 16 characters of base32, made here, once.
CREATE TABLE platform_identity (
  id TINYINT NOT NULL PRIMARY KEY,
  platform CHAR(16) CHARACTER SET ascii NOT NULL,
  made_at DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO platform_identity (id, platform, made_at)
  WITH RECURSIVE places (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM places WHERE n < 16)
  SELECT 1, GROUP_CONCAT(SUBSTRING('abcdefghijklmnopqrstuvwxyz234567', 1 + (ORD(RANDOM_BYTES(1)) & 31), 1) SEPARATOR ''),
    UTC_TIMESTAMP(3)
  FROM places;

-- What superiors are entitled to learn, written in the transaction of the change (EX-2).
-- position: given after the commit, in the order in which rows became visible; readers go by it and skip nothing.
-- entity_id to last_id: one thing, or a stretch of what is only appended and therefore not copied (body is null).
-- body: encrypted; also null where the thing was erased, on the erasing row and on all before it.
-- record_at: when it was changed; written_at: when the row was, by which waiting is measured.
CREATE TABLE outbox (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  position BIGINT,
  community_id BIGINT NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  entity_id BIGINT NOT NULL,
  last_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  erased BOOLEAN NOT NULL,
  body MEDIUMBLOB,
  record_at DATETIME(3) NOT NULL,
  written_at DATETIME(3) NOT NULL,
  UNIQUE KEY outbox_position (position),
  KEY outbox_entity (entity_id, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The last position given; whoever gives positions holds this row.
CREATE TABLE outbox_head (
  id TINYINT NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO outbox_head (id, position) VALUES (1, 0);

-- Codes of communities, kept for the tombstones of those that are gone.
CREATE TABLE outbox_community (
  id BIGINT NOT NULL PRIMARY KEY,
  code CHAR(15) CHARACTER SET ascii NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO outbox_community (id, code) SELECT id, code FROM community;

-- Versions of records whose rows are written beside their own version, or have none.
ALTER TABLE house
  ADD COLUMN record_version BIGINT NOT NULL DEFAULT 1, ADD COLUMN record_at DATETIME(3) NOT NULL DEFAULT (UTC_TIMESTAMP(3));
ALTER TABLE door
  ADD COLUMN record_version BIGINT NOT NULL DEFAULT 1, ADD COLUMN record_at DATETIME(3) NOT NULL DEFAULT (UTC_TIMESTAMP(3));
ALTER TABLE controller
  ADD COLUMN state_version BIGINT NOT NULL DEFAULT 1, ADD COLUMN state_at DATETIME(3) NOT NULL DEFAULT (UTC_TIMESTAMP(3));
ALTER TABLE access_right
  ADD COLUMN record_version BIGINT NOT NULL DEFAULT 1, ADD COLUMN record_at DATETIME(3) NOT NULL DEFAULT (UTC_TIMESTAMP(3));
ALTER TABLE alarm
  ADD COLUMN record_version BIGINT NOT NULL DEFAULT 1, ADD COLUMN record_at DATETIME(3) NOT NULL DEFAULT (UTC_TIMESTAMP(3));
