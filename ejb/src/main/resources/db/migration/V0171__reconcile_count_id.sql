-- A county has thousands of lines: lists of them go on after a line by its number.
ALTER TABLE reconcile_count
  ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT,
  ADD UNIQUE KEY reconcile_count_id (id);
