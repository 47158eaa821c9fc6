-- Where a door stands in the words of the register; empty where building and unit say it well enough.
ALTER TABLE door
  ADD COLUMN place VARCHAR(24) CHARACTER SET ascii NULL,
  ADD COLUMN place_name VARCHAR(100) NULL;
