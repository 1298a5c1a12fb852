-- What screening and risk assessment came to when they were signed: rule version, score, levels and
-- the lines with their words, so that an old result can be explained after the rule has changed.
CREATE TABLE assessment (
  assessment_id TEXT PRIMARY KEY,
  case_id       TEXT NOT NULL REFERENCES case_file (case_id),
  kind          TEXT NOT NULL CHECK (kind IN ('screening', 'risk')),
  step_id       TEXT NOT NULL,
  at            TEXT NOT NULL,
  by_id         TEXT NOT NULL REFERENCES officer (officer_id),
  -- Validated by the domain's schema when read and written.
  result        TEXT NOT NULL CHECK (json_valid(result))
) STRICT;
CREATE INDEX assessment_case ON assessment (case_id, assessment_id);
CREATE TRIGGER assessment_no_update BEFORE UPDATE ON assessment
BEGIN SELECT RAISE(ABORT, 'assessments are append-only'); END;
CREATE TRIGGER assessment_no_delete BEFORE DELETE ON assessment
BEGIN SELECT RAISE(ABORT, 'assessments are append-only'); END;
