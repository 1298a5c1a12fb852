import type { SpotlightActionData, SpotlightActionGroupData } from '@mantine/spotlight';

type Actions = readonly (SpotlightActionData | SpotlightActionGroupData)[];

/**
 * What of the palette fits the words typed, in any order of words.
 *
 * @param foundByVault the group that the vault has matched already: it finds a client by a name that
 *   the palette must not show, so filtering its answer by what is shown would hide it again
 */
export function filterActions(
  query: string,
  actions: Actions,
  foundByVault: string,
): SpotlightActionGroupData[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return actions.flatMap((item) => {
    if (!isGroup(item)) return [];
    const fitting =
      item.group === foundByVault
        ? item.actions
        : item.actions.filter((action) => hasWords(action, words));
    return fitting.length === 0 ? [] : [{ ...item, actions: fitting }];
  });
}

function isGroup(
  item: SpotlightActionData | SpotlightActionGroupData,
): item is SpotlightActionGroupData {
  return 'actions' in item;
}

function hasWords({ label, description, keywords }: SpotlightActionData, words: string[]): boolean {
  const text = [label, description, keywords].flat().join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
