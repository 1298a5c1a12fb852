-- Deadlines that ran when the case was closed, as a JSON list of clock ids; NULL while it is open.
-- What begins afterwards is still told.
ALTER TABLE case_file ADD COLUMN closed_over TEXT CHECK (closed_over IS NULL OR json_valid(closed_over));
