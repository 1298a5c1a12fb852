import { useState } from 'react';
import { ErrorNote } from '../../ui/error-note';
import { freshWords, hasTyped, newCaseWordsSchema } from './intake/new-case-draft';
import { NewCaseDesk } from './intake/new-case-desk';
import { useStoredDraft } from './intake/use-stored-draft';

/** Where the words of this screen wait; the vault drops them when the case is opened. */
const DRAFT_KEY = 'intake:new';

/** "Kasus baru": search first, then the intake, with the emergency path always in reach. */
export function NewCase() {
  const draft = useStoredDraft(DRAFT_KEY, newCaseWordsSchema);
  const [generation, setGeneration] = useState(0);
  if (draft.error !== null) return <ErrorNote error={draft.error} />;
  if (draft.data === undefined) return null;
  const waiting = generation === 0 ? draft.data : null;
  // A form that was only looked at is no reason to pass over the search.
  const resumed = waiting !== null && hasTyped(waiting.words) ? waiting : null;
  return (
    <NewCaseDesk
      key={generation}
      draftKey={DRAFT_KEY}
      initial={resumed?.words ?? freshWords(crypto.randomUUID())}
      resumedFrom={resumed?.savedAt ?? null}
      onDiscarded={() => setGeneration((count) => count + 1)}
    />
  );
}
