import { useState } from 'react';

/**
 * Names for the rows of a table that stay with their row when another is taken out: what is half
 * typed in a cell must not move to the row below.
 *
 * @param count how many rows there are at first
 */
export function useRowIds(count: number) {
  const [ids, setIds] = useState<readonly number[]>(() =>
    Array.from({ length: count }, (_, i) => i),
  );
  return {
    // Rows can also come from outside, when a known answer is taken over; these have no own name.
    idOf: (index: number): string => String(ids[index] ?? `outside-${index}`),
    insert: (index: number) =>
      setIds((known) => known.toSpliced(index, 0, Math.max(-1, ...known) + 1)),
    remove: (index: number) => setIds((known) => known.toSpliced(index, 1)),
  };
}
