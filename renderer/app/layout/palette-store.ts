import { createSpotlight } from '@mantine/spotlight';
import { useEffect } from 'react';

/** Whether the palette is open and which line is highlighted; `palette.open()` from anywhere. */
export const [paletteStore, palette] = createSpotlight();

/**
 * Highlights the first line whenever other lines come, so that Enter does what is on top. Mantine
 * does it when the words change, but the vault answers a moment later.
 *
 * @param shown what identifies the lines now
 */
export function useFirstHighlighted(shown: string): void {
  useEffect(() => {
    if (shown === '') return;
    const list = document.getElementById(paletteStore.getState().listId);
    // The highlight is an attribute outside React: Mantine sets and reads it the same way.
    list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
    list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    paletteStore.updateState((state) => ({ ...state, selected: 0 }));
  }, [shown]);
}
