-- What was received before the tables of a region's pages were there, brought in step by step. done: number of the last row
-- that is in; until: the last that has to be.
CREATE TABLE region_backfill (
  what VARCHAR(8) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  done BIGINT NOT NULL,
  until BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO region_backfill (what, done, until)
  SELECT 'record', 0, COALESCE(MAX(id), 0) FROM received_record;
INSERT INTO region_backfill (what, done, until)
  SELECT 'pass', 0, COALESCE(MAX(id), 0) FROM received_pass;
