-- Alarms (AL-3, AL-4).
-- open_key: place and kind while the alarm is not closed, null afterwards; it makes a repeat find the alarm it repeats,
-- and two recorders at one time make one alarm.
-- The names of those who handled it are encrypted.
-- over_at: when the cause ended by itself (the link came back, the door was closed).
CREATE SEQUENCE alarm_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE alarm (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  level VARCHAR(4) CHARACTER SET ascii NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii NOT NULL,
  controller_id BIGINT,
  door_id BIGINT,
  point INT NOT NULL,
  open_key VARCHAR(80) CHARACTER SET ascii,
  first_at DATETIME(3) NOT NULL,
  last_at DATETIME(3) NOT NULL,
  occurrences BIGINT NOT NULL,
  over_at DATETIME(3),
  acknowledged_by BIGINT,
  acknowledged_name VARBINARY(300),
  acknowledged_at DATETIME(3),
  closed_by BIGINT,
  closed_name VARBINARY(300),
  closed_at DATETIME(3),
  result VARCHAR(1000),
  false_alarm BOOLEAN NOT NULL DEFAULT FALSE,
  UNIQUE KEY alarm_open (open_key),
  KEY alarm_community (community_id, id),
  KEY alarm_state (community_id, state, id),
  KEY alarm_kind (community_id, kind, id),
  KEY alarm_controller (controller_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
