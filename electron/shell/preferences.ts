import Store from 'electron-store';
import { z } from 'zod';
import { DEFAULT_PREFERENCES, type Preferences, preferencesSchema } from '../../shared/shell';
import type { WindowBounds } from './window-options';

const DEFAULT_BOUNDS: WindowBounds = { width: 1366, height: 768 };

const boundsSchema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(640).max(10_000),
  height: z.number().int().min(480).max(10_000),
});

/** What is not secret: language, minutes to the idle lock, where the window stood. */
export interface PreferenceStore {
  readonly preferences: () => Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
  readonly bounds: () => WindowBounds;
  readonly setBounds: (bounds: WindowBounds) => void;
}

/** Opens the preference file. A damaged one is replaced by the defaults: it holds nothing else. */
export function openPreferences(): PreferenceStore {
  const store = new Store<Record<string, unknown>>({
    name: 'preferences',
    clearInvalidConfig: true,
  });
  return {
    preferences: () => {
      const parsed = preferencesSchema.safeParse(store.get('preferences'));
      return parsed.success ? parsed.data : DEFAULT_PREFERENCES;
    },
    setPreferences: (preferences) => store.set('preferences', preferences),
    bounds: () => {
      const parsed = boundsSchema.safeParse(store.get('bounds'));
      if (!parsed.success) return DEFAULT_BOUNDS;
      const { x, y, width, height } = parsed.data;
      return x === undefined || y === undefined ? { width, height } : { x, y, width, height };
    },
    setBounds: (bounds) => store.set('bounds', bounds),
  };
}
