-- How often the vault was written to. The anchor beside the database holds the same number.
CREATE TABLE commit_counter (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  commits INTEGER NOT NULL
) STRICT;
INSERT INTO commit_counter (id, commits) VALUES (1, 0);
