-- What was said when a version was put in force.
ALTER TABLE definition ADD COLUMN remark VARCHAR(200);
