-- What a county's and a city's pages list of the records that platforms below sent; written in the transaction that receives
-- them. Everything here can be told from received_record and received_pass, but not fast enough for a page.

-- Communities that records came of. record_id: of the community's own record, which says name and the rest; none came yet: NULL.
-- child_id, sender: who sent last. newest_at: time of the newest record by the sender's clock, never after its receipt;
-- newest_lag: milliseconds from there to its receipt.
CREATE TABLE region_community (
  code CHAR(15) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  division CHAR(6) CHARACTER SET ascii NOT NULL,
  record_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin,
  name VARCHAR(100) NOT NULL DEFAULT '',
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL DEFAULT '',
  address VARCHAR(200) NOT NULL DEFAULT '',
  town VARCHAR(100) NOT NULL DEFAULT '',
  committee VARCHAR(100) NOT NULL DEFAULT '',
  child_id BIGINT NOT NULL,
  sender VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  newest_at DATETIME(3) NOT NULL,
  newest_lag BIGINT NOT NULL,
  received_at DATETIME(3) NOT NULL,
  KEY region_community_division (division, code),
  KEY region_community_name (name, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What each received record adds to the counts of its community, so that a newer version can take it away again.
-- received_id: of received_record. filled, wanted: items of docs/exchange/region.md.
CREATE TABLE region_item (
  received_id BIGINT NOT NULL PRIMARY KEY,
  code CHAR(15) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  filled SMALLINT NOT NULL,
  wanted SMALLINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- By community and kind: how many there are now, and when the newest came.
CREATE TABLE region_kind (
  code CHAR(15) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  present BIGINT NOT NULL,
  filled BIGINT NOT NULL,
  wanted BIGINT NOT NULL,
  newest_at DATETIME(3) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  PRIMARY KEY (code, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- By day of receipt (Asia/Shanghai), community and sender. counted: accepted ones that arose after the sender's enrolment,
-- whose way is looked at; on_time: those within the limit; lag_millis: their ways together. code is empty where it can't be
-- told which community a rejected record is of.
CREATE TABLE region_day (
  day DATE NOT NULL,
  code CHAR(15) CHARACTER SET ascii NOT NULL,
  sender VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  accepted BIGINT NOT NULL,
  counted BIGINT NOT NULL,
  on_time BIGINT NOT NULL,
  lag_millis BIGINT NOT NULL,
  rejected BIGINT NOT NULL,
  PRIMARY KEY (day, code, sender),
  KEY region_day_code (code, day),
  KEY region_day_sender (sender, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Why records were rejected: a word, and the item where that is one of ours.
CREATE TABLE region_reason (
  day DATE NOT NULL,
  code CHAR(15) CHARACTER SET ascii NOT NULL,
  sender VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(80) CHARACTER SET ascii NOT NULL,
  rejected BIGINT NOT NULL,
  PRIMARY KEY (day, code, sender, reason),
  KEY region_reason_code (code, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Alarms. id: of received_record. grade: 1 is the worst level. device: identifier of a received record.
-- Each index holds all that the list filters by, so that the rows themselves are read for the shown ones only.
CREATE TABLE region_alarm (
  id BIGINT NOT NULL PRIMARY KEY,
  code CHAR(15) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  grade TINYINT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii NOT NULL,
  open BOOLEAN NOT NULL,
  first_at DATETIME(3) NOT NULL,
  last_at DATETIME(3) NOT NULL,
  occurrences BIGINT NOT NULL,
  over_at DATETIME(3),
  device VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin,
  KEY region_alarm_newest (first_at, id, code, kind, grade, state),
  KEY region_alarm_open (open, first_at, id, code, kind, grade, state),
  KEY region_alarm_community (code, first_at, id, kind, grade, state, open)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
