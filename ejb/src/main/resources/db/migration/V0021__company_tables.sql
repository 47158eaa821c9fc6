-- Companies (实有单位) and their staff (PH-5). Contact, phones and staff names are personal data and encrypted.
CREATE SEQUENCE company_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE company (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  house_id BIGINT,
  name VARCHAR(100) NOT NULL,
  credit_code CHAR(18) CHARACTER SET ascii,
  address VARCHAR(200) NOT NULL,
  contact VARBINARY(300),
  phone VARBINARY(120),
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  UNIQUE KEY company_credit_code (community_id, credit_code),
  KEY company_community (community_id, id),
  KEY company_house (house_id),
  CONSTRAINT company_community FOREIGN KEY (community_id) REFERENCES community (id),
  CONSTRAINT company_house FOREIGN KEY (house_id) REFERENCES house (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE SEQUENCE company_staff_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE company_staff (
  id BIGINT NOT NULL PRIMARY KEY,
  company_id BIGINT NOT NULL,
  name VARBINARY(300) NOT NULL,
  phone VARBINARY(120),
  duty VARCHAR(50),
  KEY company_staff_company (company_id, id),
  CONSTRAINT company_staff_company FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
