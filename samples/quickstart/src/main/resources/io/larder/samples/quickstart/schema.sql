CREATE TABLE block (
  name VARCHAR PRIMARY KEY,
  size INT NOT NULL
);

CREATE TABLE letter (
  code_point INT PRIMARY KEY,
  name       VARCHAR NOT NULL,
  block      VARCHAR NOT NULL
);
