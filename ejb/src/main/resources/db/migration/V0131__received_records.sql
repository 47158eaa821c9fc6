-- What platforms below sent, each thing with its newest version. sender: the platform that pushed it, which alone may send
-- newer versions; platform: where it arose. sent_hash: of the record as it was sent; body: cleaned, encrypted, none of what
-- was erased. The indexes are blind: people are found by document, name and phone, over all communities.
-- receipt: which batch wrote the row last; tells a batch what of it was new, in the statement that writes.
CREATE TABLE received_record (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  record_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  sender VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  community_code CHAR(15) CHARACTER SET ascii NOT NULL,
  erased BOOLEAN NOT NULL,
  at DATETIME(3) NOT NULL,
  sent_hash BINARY(32) NOT NULL,
  body MEDIUMBLOB,
  document_index BINARY(16),
  name_index BINARY(16),
  phone_index BINARY(16),
  received_at DATETIME(3) NOT NULL,
  receipt BIGINT NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE KEY received_record_record (record_id),
  KEY received_record_community (community_code, kind, id),
  KEY received_record_document (document_index, id),
  KEY received_record_name (name_index, id),
  KEY received_record_phone (phone_index, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Passes, which never change; the columns as above. occurred_at stands in every key because the table is parted by it.
CREATE TABLE received_pass (
  id BIGINT NOT NULL AUTO_INCREMENT,
  record_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sender VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  community_code CHAR(15) CHARACTER SET ascii NOT NULL,
  occurred_at DATETIME(3) NOT NULL,
  sent_hash BINARY(32) NOT NULL,
  body MEDIUMBLOB NOT NULL,
  received_at DATETIME(3) NOT NULL,
  receipt BIGINT NOT NULL,
  PRIMARY KEY (id, occurred_at),
  UNIQUE KEY received_pass_record (record_id, occurred_at),
  KEY received_pass_community (community_code, occurred_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
  PARTITION BY RANGE COLUMNS (occurred_at) (PARTITION p_before VALUES LESS THAN ('2026-01-01'));
INSERT INTO monthly_partition (table_name, retain_months) VALUES ('received_pass', 0);
