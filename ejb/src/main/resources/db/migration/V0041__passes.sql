-- Pass records (PR-1), every one that a controller holds exactly once (PR-5).
-- Natural key: which memory of which controller, the number in it, a digest of the content; occurred_at stands in it
-- because the key of a partitioned table must hold the partition's column.
-- occurred_at: the device's own time; the receive time of the first storing where that is not believable (then the
-- event also stands in undated_event).
-- unit_id, building_id, house_id: where the resident lived then. door_unit_id, door_building_id: where the door is.
-- One index for each way of PR-4 to ask; all of them end in occurred_at and id, so that "newest first from here on" reads
-- only what it returns. id must be named: on a partitioned table the primary key behind an index does not serve an order.
CREATE SEQUENCE pass_record_seq START WITH 1000 INCREMENT BY 1000;
CREATE TABLE pass_record (
  id BIGINT NOT NULL,
  occurred_at DATETIME(3) NOT NULL,
  community_id BIGINT NOT NULL,
  controller_id BIGINT NOT NULL,
  epoch INT NOT NULL,
  event_index BIGINT NOT NULL,
  digest BIGINT NOT NULL,
  door_id BIGINT,
  door_number INT NOT NULL,
  door_building_id BIGINT,
  door_unit_id BIGINT,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  granted BOOLEAN NOT NULL,
  direction VARCHAR(8) CHARACTER SET ascii NOT NULL,
  device_time DATETIME(3),
  received_at DATETIME(3) NOT NULL,
  clock_offset_millis BIGINT,
  credential_kind VARCHAR(12) CHARACTER SET ascii,
  card VARBINARY(300),
  card_index BINARY(16),
  credential_id BIGINT,
  resident_id BIGINT,
  house_id BIGINT,
  unit_id BIGINT,
  building_id BIGINT,
  reason INT NOT NULL,
  pictures VARCHAR(330) CHARACTER SET ascii,
  PRIMARY KEY (id, occurred_at),
  UNIQUE KEY pass_record_event (controller_id, epoch, event_index, digest, occurred_at),
  KEY pass_record_community (community_id, occurred_at, id),
  KEY pass_record_kind (community_id, kind, occurred_at, id),
  KEY pass_record_door (door_id, occurred_at, id),
  KEY pass_record_resident (resident_id, occurred_at, id),
  KEY pass_record_card (card_index, occurred_at, id),
  KEY pass_record_house (house_id, occurred_at, id),
  KEY pass_record_unit (unit_id, occurred_at, id),
  KEY pass_record_building (building_id, occurred_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
  PARTITION BY RANGE COLUMNS (occurred_at) (PARTITION p_before VALUES LESS THAN ('2026-01-01'));
INSERT INTO monthly_partition (table_name, retain_months) VALUES ('pass_record', 0);

-- Passes by hour, kept with the records in one transaction, so that the home page never counts millions.
-- hour: its beginning, UTC.
CREATE TABLE pass_hour (
  community_id BIGINT NOT NULL,
  hour DATETIME NOT NULL,
  granted BIGINT NOT NULL,
  refused BIGINT NOT NULL,
  PRIMARY KEY (community_id, hour)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
