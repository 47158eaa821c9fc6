-- Residents (PH-4). Name, document, phone and birth date are encrypted; they are found by blind indexes only.
-- birth_group: first year of the five years in which the person was born, coarse enough to stay readable for statistics.
-- house_id: the main house; further houses stand in resident_house. A person who left keeps the last house
-- until that house is removed.
CREATE SEQUENCE resident_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE resident (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  house_id BIGINT,
  population VARCHAR(12) CHARACTER SET ascii NOT NULL,
  name VARBINARY(300) NOT NULL,
  name_index BINARY(16) NOT NULL,
  document_type VARCHAR(20) CHARACTER SET ascii NOT NULL,
  document_number VARBINARY(180) NOT NULL,
  document_index BINARY(16) NOT NULL,
  phone VARBINARY(120),
  phone_index BINARY(16),
  phone_tail_index BINARY(16),
  gender VARCHAR(8) CHARACTER SET ascii NOT NULL,
  birth_date VARBINARY(60),
  birth_group SMALLINT,
  relation VARCHAR(12) CHARACTER SET ascii NOT NULL,
  moved_in DATE,
  moved_out DATE,
  tenancy_from DATE,
  tenancy_to DATE,
  photo CHAR(32) CHARACTER SET ascii,
  status VARCHAR(8) CHARACTER SET ascii NOT NULL,
  care_kind VARCHAR(16) CHARACTER SET ascii,
  care_note VARBINARY(2200),
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  UNIQUE KEY resident_document (community_id, document_index, document_type),
  KEY resident_by_document (document_index),
  KEY resident_name (name_index),
  KEY resident_phone (phone_index),
  KEY resident_phone_tail (phone_tail_index),
  KEY resident_house (house_id, id),
  KEY resident_community (community_id, id),
  CONSTRAINT resident_community FOREIGN KEY (community_id) REFERENCES community (id),
  CONSTRAINT resident_house FOREIGN KEY (house_id) REFERENCES house (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Further houses of a person who has several.
CREATE TABLE resident_house (
  resident_id BIGINT NOT NULL,
  house_id BIGINT NOT NULL,
  relation VARCHAR(12) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (resident_id, house_id),
  KEY resident_house_house (house_id, resident_id),
  CONSTRAINT resident_house_resident FOREIGN KEY (resident_id) REFERENCES resident (id) ON DELETE CASCADE,
  CONSTRAINT resident_house_house FOREIGN KEY (house_id) REFERENCES house (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One row per beginning of a name, so that 张 and 张小 find 张小三 without a readable name.
CREATE TABLE resident_name_prefix (
  prefix_index BINARY(16) NOT NULL,
  resident_id BIGINT NOT NULL,
  PRIMARY KEY (prefix_index, resident_id),
  KEY resident_name_prefix_resident (resident_id),
  CONSTRAINT resident_name_prefix_resident FOREIGN KEY (resident_id) REFERENCES resident (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
