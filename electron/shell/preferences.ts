import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DEFAULT_PREFERENCES, type Preferences, preferencesSchema } from '../../shared/shell';
import { writeFileAtomic } from '../vault/files/atomic-write';
import type { WindowBounds } from './window-options';

const DEFAULT_BOUNDS: Bounds = { width: 1366, height: 768 };

const boundsSchema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(640).max(10_000),
  height: z.number().int().min(480).max(10_000),
});

type Bounds = z.infer<typeof boundsSchema>;

/** What is not secret: language, minutes to the idle lock, where the window stood. */
export interface PreferenceStore {
  readonly preferences: () => Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
  readonly bounds: () => WindowBounds;
  readonly setBounds: (bounds: WindowBounds) => void;
}

const fileSchema = z.object({
  preferences: preferencesSchema.optional().catch(undefined),
  bounds: boundsSchema.optional().catch(undefined),
});
type PreferenceFile = z.infer<typeof fileSchema>;

/**
 * Opens the preference file. A damaged one, or a damaged part of it, gives way to the defaults: it
 * holds nothing else. Read at once, because the window waits for its place and its language.
 */
export function openPreferences(folder: string): PreferenceStore {
  const path = join(folder, 'preferences.json');
  let current = readPreferenceFile(path);
  const change = (changes: PreferenceFile) => {
    current = { ...current, ...changes };
    mkdirSync(folder, { recursive: true });
    writeFileAtomic(path, `${JSON.stringify(current, null, 2)}\n`);
  };
  return {
    preferences: () => current.preferences ?? DEFAULT_PREFERENCES,
    setPreferences: (preferences) => change({ preferences }),
    bounds: () => wholePlace(current.bounds ?? DEFAULT_BOUNDS),
    setBounds: (bounds) => {
      try {
        change({ bounds });
      } catch {
        // Where the window stood is not worth keeping it from closing.
      }
    },
  };
}

/** Half a place is none. */
function wholePlace({ x, y, width, height }: Bounds): WindowBounds {
  return x === undefined || y === undefined ? { width, height } : { x, y, width, height };
}

function readPreferenceFile(path: string): PreferenceFile {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
