-- The register of devices that are no doors (DV-1): fields in the order of the Hefei one-device-one-file sheet.
-- Doors stand in their own table and are read together with these; one device, one place.
-- Codes are unique over the instance; names within it as well (区 + 小区 + 部位 + 类型, unique).
CREATE SEQUENCE registered_device_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE registered_device (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  kind VARCHAR(24) CHARACTER SET ascii NOT NULL,
  place VARCHAR(24) CHARACTER SET ascii NOT NULL,
  place_name VARCHAR(100) NOT NULL,
  code CHAR(20) CHARACTER SET ascii,
  name VARCHAR(100) NOT NULL,
  manufacturer SMALLINT,
  division CHAR(6) CHARACTER SET ascii,
  point_type SMALLINT,
  ipv4 VARCHAR(15) CHARACTER SET ascii,
  camera_type SMALLINT,
  camera_function SMALLINT,
  power_source SMALLINT,
  resolution SMALLINT,
  address VARCHAR(200),
  longitude DECIMAL(9, 6),
  latitude DECIMAL(8, 6),
  place_type SMALLINT,
  direction SMALLINT,
  position SMALLINT,
  networked SMALLINT,
  police_org VARCHAR(12) CHARACTER SET ascii,
  installed_on DATE,
  manager VARCHAR(100),
  manager_phone VARCHAR(13) CHARACTER SET ascii,
  maintainer VARCHAR(100),
  maintainer_phone VARCHAR(13) CHARACTER SET ascii,
  retention_days INT,
  state SMALLINT NOT NULL DEFAULT 1,
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  UNIQUE KEY registered_device_code (code),
  UNIQUE KEY registered_device_name (name),
  KEY registered_device_community (community_id, id),
  KEY registered_device_kind (community_id, kind, place),
  CONSTRAINT registered_device_community FOREIGN KEY (community_id) REFERENCES community (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Serials of codes, handed out once for each scope: a community code's committee, a device code's community.
CREATE TABLE code_serial (
  scope VARCHAR(24) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  last INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
