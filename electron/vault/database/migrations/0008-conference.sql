-- Case conferences (konferensi kasus), what was decided in them, and tasks of officers.
CREATE TABLE conference (
  conference_id   TEXT PRIMARY KEY,
  case_id         TEXT NOT NULL REFERENCES case_file (case_id),
  -- The SOP step that closing it signs.
  step_id         TEXT,
  held_at         TEXT NOT NULL,
  place           TEXT NOT NULL,
  agenda          TEXT NOT NULL,
  issues          TEXT NOT NULL,
  options         TEXT NOT NULL,
  convened_at     TEXT NOT NULL,
  convened_by     TEXT NOT NULL REFERENCES officer (officer_id),
  -- Goes up with each change: two windows of one vault cannot overwrite each other's words.
  revision        INTEGER NOT NULL CHECK (revision >= 1),
  closed_at       TEXT,
  closed_by       TEXT REFERENCES officer (officer_id),
  -- Who signed, as it stood on that day.
  closed_position TEXT,
  -- Which words that may name the client stayed knowingly: part and fact, never the words.
  accepted_echoes TEXT CHECK (accepted_echoes IS NULL OR json_valid(accepted_echoes)),
  cancelled_at    TEXT,
  cancelled_by    TEXT REFERENCES officer (officer_id),
  cancel_reason   TEXT,
  CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
  CHECK ((closed_at IS NULL) = (closed_position IS NULL)),
  CHECK ((closed_at IS NULL) = (accepted_echoes IS NULL)),
  CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL)),
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)),
  CHECK (closed_at IS NULL OR cancelled_at IS NULL)
) STRICT;
CREATE INDEX conference_case ON conference (case_id, held_at);
CREATE INDEX conference_open ON conference (held_at)
  WHERE closed_at IS NULL AND cancelled_at IS NULL;
CREATE TRIGGER conference_closed_no_update BEFORE UPDATE ON conference
WHEN OLD.closed_at IS NOT NULL OR OLD.cancelled_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed conference stays as it is'); END;
CREATE TRIGGER conference_no_delete BEFORE DELETE ON conference
BEGIN SELECT RAISE(ABORT, 'conferences are never deleted'); END;

-- Who is invited and who came: officers of the vault, and others by name and agency.
CREATE TABLE conference_person (
  conference_id TEXT NOT NULL REFERENCES conference (conference_id),
  place         INTEGER NOT NULL CHECK (place >= 0),
  officer_id    TEXT REFERENCES officer (officer_id),
  name          TEXT NOT NULL,
  agency        TEXT NOT NULL,
  present       INTEGER NOT NULL CHECK (present IN (0, 1)),
  -- When the statement of confidentiality was ticked for this person, and by whom.
  confirmed_at  TEXT,
  confirmed_by  TEXT REFERENCES officer (officer_id),
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  PRIMARY KEY (conference_id, place)
) STRICT;
CREATE UNIQUE INDEX conference_person_officer ON conference_person (conference_id, officer_id)
  WHERE officer_id IS NOT NULL;
CREATE TRIGGER conference_person_no_update BEFORE UPDATE ON conference_person
WHEN (SELECT closed_at FROM conference WHERE conference_id = OLD.conference_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed conference stays as it is'); END;
CREATE TRIGGER conference_person_no_delete BEFORE DELETE ON conference_person
WHEN (SELECT closed_at FROM conference WHERE conference_id = OLD.conference_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed conference stays as it is'); END;

CREATE TABLE task (
  task_id       TEXT PRIMARY KEY,
  -- A task outside any case has none.
  case_id       TEXT REFERENCES case_file (case_id),
  title         TEXT NOT NULL,
  owner_id      TEXT NOT NULL REFERENCES officer (officer_id),
  due_on        TEXT NOT NULL,
  -- HH:MM on the shelter's clock; null for the whole day.
  due_time      TEXT CHECK (due_time IS NULL OR due_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  state         TEXT NOT NULL CHECK (state IN ('open', 'done', 'cancelled')),
  created_at    TEXT NOT NULL,
  created_by    TEXT NOT NULL REFERENCES officer (officer_id),
  changed_at    TEXT NOT NULL
) STRICT;
CREATE INDEX task_case ON task (case_id, due_on) WHERE case_id IS NOT NULL;
CREATE INDEX task_open ON task (due_on) WHERE state = 'open';

-- Each becomes a task, or points at a step of the SOP.
CREATE TABLE decision (
  decision_id   TEXT PRIMARY KEY,
  conference_id TEXT NOT NULL REFERENCES conference (conference_id),
  text          TEXT NOT NULL,
  task_id       TEXT UNIQUE REFERENCES task (task_id),
  step_id       TEXT,
  decided_at    TEXT NOT NULL,
  decided_by    TEXT NOT NULL REFERENCES officer (officer_id),
  withdrawn_at  TEXT,
  withdrawn_by  TEXT REFERENCES officer (officer_id),
  CHECK ((task_id IS NULL) <> (step_id IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
) STRICT;
CREATE INDEX decision_conference ON decision (conference_id, decided_at);
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision
WHEN (SELECT closed_at FROM conference WHERE conference_id = OLD.conference_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed conference stays as it is'); END;

-- Done, opened again, given to somebody else: who and when, only ever added.
CREATE TABLE task_event (
  event_id TEXT PRIMARY KEY,
  task_id  TEXT NOT NULL REFERENCES task (task_id),
  kind     TEXT NOT NULL CHECK (kind IN ('created', 'done', 'reopened', 'reassigned', 'cancelled')),
  at       TEXT NOT NULL,
  by_id    TEXT NOT NULL REFERENCES officer (officer_id),
  -- The new owner, where the task was given to somebody.
  owner_id TEXT REFERENCES officer (officer_id)
) STRICT;
CREATE INDEX task_event_task ON task_event (task_id, event_id);

-- Reminders that an officer put off. The key is made of ids.
CREATE TABLE reminder_snooze (
  officer_id TEXT NOT NULL REFERENCES officer (officer_id),
  duty_key   TEXT NOT NULL,
  until      TEXT NOT NULL,
  PRIMARY KEY (officer_id, duty_key)
) STRICT;
