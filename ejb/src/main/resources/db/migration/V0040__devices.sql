-- Controllers and their doors (DV-3, DV-5).
-- What people edit carries a version; what the recorder of events writes (position, link, contact, clock) does not
-- touch it, so that neither ever overtakes the other.
-- position (epoch, last_index, last_digest): how far the controller's memory is stored, where an adapter reads on.
-- has_undated: some of its events stand in undated_event, so that each further one must be looked up there.
CREATE SEQUENCE controller_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE controller (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  protocol VARCHAR(20) CHARACTER SET ascii NOT NULL,
  serial VARCHAR(64) NOT NULL,
  host VARCHAR(253) CHARACTER SET ascii NOT NULL,
  port INT NOT NULL,
  transport VARCHAR(8) CHARACTER SET ascii NOT NULL,
  name VARCHAR(100) NOT NULL,
  points INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  epoch INT NOT NULL DEFAULT 1,
  last_index BIGINT NOT NULL DEFAULT 0,
  last_digest BIGINT NOT NULL DEFAULT 0,
  has_undated BOOLEAN NOT NULL DEFAULT FALSE,
  link_state VARCHAR(8) CHARACTER SET ascii NOT NULL DEFAULT 'UNKNOWN',
  link_changed_at DATETIME(3),
  last_seen_at DATETIME(3),
  clock_offset_millis BIGINT,
  clock_measured_at DATETIME(3),
  UNIQUE KEY controller_address (protocol, serial),
  KEY controller_community (community_id, id),
  CONSTRAINT controller_community FOREIGN KEY (community_id) REFERENCES community (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE SEQUENCE door_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE door (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  controller_id BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  number INT NOT NULL,
  name VARCHAR(100) NOT NULL,
  direction VARCHAR(8) CHARACTER SET ascii NOT NULL,
  building_id BIGINT,
  unit_id BIGINT,
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  mode VARCHAR(16) CHARACTER SET ascii,
  unlock_seconds INT,
  mode_at DATETIME(3),
  contact_open BOOLEAN,
  contact_epoch INT,
  contact_index BIGINT,
  contact_at DATETIME(3),
  UNIQUE KEY door_number (controller_id, number),
  KEY door_community (community_id, id),
  KEY door_building (building_id),
  KEY door_unit (unit_id),
  CONSTRAINT door_controller FOREIGN KEY (controller_id) REFERENCES controller (id),
  CONSTRAINT door_building FOREIGN KEY (building_id) REFERENCES building (id),
  CONSTRAINT door_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
