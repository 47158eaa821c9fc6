-- Communities and what stands in them (PH-1, PH-2, PH-3).
-- sort_key: the name with its numbers padded, so that 2栋 comes before 10栋.
-- standard_address: only what the register states; where it is null the address is put together from the parts.
CREATE SEQUENCE community_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE community (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  code CHAR(15) CHARACTER SET ascii NOT NULL,
  name VARCHAR(100) NOT NULL,
  address VARCHAR(200) NOT NULL,
  standard_address VARCHAR(200),
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  level_wanted VARCHAR(20),
  level_reached VARCHAR(20),
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  UNIQUE KEY community_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE SEQUENCE building_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE building (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  name VARCHAR(50) NOT NULL,
  sort_key VARCHAR(250) NOT NULL,
  standard_address VARCHAR(200),
  UNIQUE KEY building_name (community_id, name),
  CONSTRAINT building_community FOREIGN KEY (community_id) REFERENCES community (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE SEQUENCE unit_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE unit (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  building_id BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  name VARCHAR(50) NOT NULL,
  sort_key VARCHAR(250) NOT NULL,
  standard_address VARCHAR(200),
  UNIQUE KEY unit_name (building_id, name),
  KEY unit_community (community_id),
  CONSTRAINT unit_building FOREIGN KEY (building_id) REFERENCES building (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE SEQUENCE house_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE house (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  building_id BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  number VARCHAR(30) NOT NULL,
  sort_key VARCHAR(200) NOT NULL,
  floor SMALLINT,
  area DECIMAL(9, 2),
  house_use VARCHAR(20) CHARACTER SET ascii NOT NULL,
  standard_address VARCHAR(200),
  UNIQUE KEY house_number (unit_id, number),
  KEY house_building (building_id, id),
  KEY house_community (community_id, id),
  KEY house_use (community_id, house_use),
  CONSTRAINT house_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
