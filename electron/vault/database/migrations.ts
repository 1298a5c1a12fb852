import type { Migration } from './migrate';

const FILES = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All migrations of this app, in order. The number is the first part of the file's name. */
export const MIGRATIONS: readonly Migration[] = Object.entries(FILES)
  .map(([path, sql]) => readMigration(path, sql))
  .toSorted((a, b) => a.number - b.number);

function readMigration(path: string, sql: string): Migration {
  const match = /(\d{4})-([a-z0-9-]+)\.sql$/.exec(path);
  const [, number, name] = match ?? [];
  if (number === undefined || name === undefined) {
    throw new Error(`A migration is named NNNN-name.sql: ${path}`);
  }
  return { number: Number(number), name, sql };
}
