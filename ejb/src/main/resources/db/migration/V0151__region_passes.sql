-- What of received passes is searched and listed; names and cards stay in the encrypted body. record_id and occurred_at name
-- the row of received_pass. The indexes of card, holder's name and holder are blind; each search index ends in time and id.
CREATE TABLE region_pass (
  id BIGINT NOT NULL AUTO_INCREMENT,
  occurred_at DATETIME(3) NOT NULL,
  record_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code CHAR(15) CHARACTER SET ascii NOT NULL,
  gate VARCHAR(100) NOT NULL,
  direction VARCHAR(8) CHARACTER SET ascii NOT NULL,
  means VARCHAR(16) CHARACTER SET ascii NOT NULL,
  result VARCHAR(20) CHARACTER SET ascii NOT NULL,
  card_index BINARY(16),
  name_index BINARY(16),
  holder_index BINARY(16),
  PRIMARY KEY (id, occurred_at),
  KEY region_pass_newest (occurred_at, id, code, result),
  KEY region_pass_community (code, occurred_at, id, result),
  KEY region_pass_result (result, occurred_at, id, code),
  KEY region_pass_card (card_index, occurred_at, id),
  KEY region_pass_name (name_index, occurred_at, id),
  KEY region_pass_holder (holder_index, occurred_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
  PARTITION BY RANGE COLUMNS (occurred_at) (PARTITION p_before VALUES LESS THAN ('2026-01-01'));
INSERT INTO monthly_partition (table_name, retain_months) VALUES ('region_pass', 0);
