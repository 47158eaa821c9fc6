-- The node that reads what devices remember and tells their states; the others only command. One row.
CREATE TABLE device_reader (
  id TINYINT NOT NULL PRIMARY KEY,
  node VARCHAR(100) NOT NULL,
  until DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
