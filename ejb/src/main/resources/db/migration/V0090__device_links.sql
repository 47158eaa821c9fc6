-- How long controllers were reachable (DV-3): one row for each stretch of a state, the open one without an end.
-- Written where the state itself changes, in the same transaction.
CREATE TABLE controller_link (
  controller_id BIGINT NOT NULL,
  from_at DATETIME(3) NOT NULL,
  until_at DATETIME(3),
  online BOOLEAN NOT NULL,
  PRIMARY KEY (controller_id, from_at),
  KEY controller_link_open (until_at, controller_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO controller_link (controller_id, from_at, until_at, online)
  SELECT id, link_changed_at, NULL, link_state = 'ONLINE' FROM controller
  WHERE link_changed_at IS NOT NULL AND link_state <> 'UNKNOWN';

-- When the platform itself did not look: nobody was reachable then, and nobody is blamed for it.
CREATE TABLE platform_watch (
  id TINYINT NOT NULL PRIMARY KEY,
  seen_at DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE TABLE platform_gap (
  from_at DATETIME(3) NOT NULL PRIMARY KEY,
  until_at DATETIME(3) NOT NULL,
  KEY platform_gap_until (until_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Passes by door of a controller and day in China (UTC+8), kept with the records in one transaction, so that "records per day" never counts
-- millions.
CREATE TABLE pass_day (
  controller_id BIGINT NOT NULL,
  door_number INT NOT NULL,
  day DATE NOT NULL,
  records BIGINT NOT NULL,
  PRIMARY KEY (controller_id, day, door_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO pass_day (controller_id, door_number, day, records)
  SELECT controller_id, door_number, DATE(occurred_at + INTERVAL 8 HOUR), COUNT(*) FROM pass_record GROUP BY 1, 2, 3;
