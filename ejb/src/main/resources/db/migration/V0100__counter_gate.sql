-- Whoever begins a new run of numbers locks the row of its kind until the transaction ends. Two that insert the first row
-- of a run beside each other can stand in each other's way when the first of them is rolled back.
CREATE TABLE counter_gate (
  name VARCHAR(16) CHARACTER SET ascii NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT INTO counter_gate (name) VALUES ('code'), ('document');
