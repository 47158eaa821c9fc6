-- What else a controller's memory holds: door contacts, alarms, power, codes without a meaning here. With pass_record
-- it makes the whole memory, each event once.
-- fact: the kind of event; aspect: which state or alarm; value: its new value; code: the device's own code.
CREATE SEQUENCE device_record_seq START WITH 1000 INCREMENT BY 1000;
CREATE TABLE device_record (
  id BIGINT NOT NULL,
  occurred_at DATETIME(3) NOT NULL,
  community_id BIGINT NOT NULL,
  controller_id BIGINT NOT NULL,
  epoch INT NOT NULL,
  event_index BIGINT NOT NULL,
  digest BIGINT NOT NULL,
  door_id BIGINT,
  door_number INT NOT NULL,
  fact VARCHAR(16) CHARACTER SET ascii NOT NULL,
  aspect VARCHAR(64) CHARACTER SET ascii NOT NULL,
  value BIGINT NOT NULL,
  detail VARCHAR(500),
  device_time DATETIME(3),
  received_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id, occurred_at),
  UNIQUE KEY device_record_event (controller_id, epoch, event_index, digest, occurred_at),
  KEY device_record_controller (controller_id, occurred_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
  PARTITION BY RANGE COLUMNS (occurred_at) (PARTITION p_before VALUES LESS THAN ('2026-01-01'));
INSERT INTO monthly_partition (table_name, retain_months) VALUES ('device_record', 0);

-- Events whose own time is not believable, and the time they were given when they were first stored: storing one again
-- finds the same partition and the same key.
CREATE TABLE undated_event (
  controller_id BIGINT NOT NULL,
  epoch INT NOT NULL,
  event_index BIGINT NOT NULL,
  digest BIGINT NOT NULL,
  occurred_at DATETIME(3) NOT NULL,
  PRIMARY KEY (controller_id, epoch, event_index, digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Events that could not be stored, with the reason; shown with the devices, and kept until somebody has looked.
-- content: the event as it was queued, encrypted.
CREATE SEQUENCE rejected_event_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE rejected_event (
  id BIGINT NOT NULL PRIMARY KEY,
  controller_id BIGINT,
  community_id BIGINT,
  device VARCHAR(90) NOT NULL,
  event_key VARBINARY(120) NOT NULL,
  received_at DATETIME(3),
  rejected_at DATETIME(3) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  content MEDIUMBLOB NOT NULL,
  UNIQUE KEY rejected_event_key (event_key),
  KEY rejected_event_controller (controller_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
