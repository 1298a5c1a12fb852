import { describe, expect, it } from 'vitest';
import { buildProgram, endOf } from '../files/child';
import { withFolder } from '../files/small-disk';

describe('the database', () => {
  it('logs nothing about wrong keys, damage and wrong SQL, and lets the process end', () =>
    withFolder(async (folder) => {
      const program = await buildProgram('tests/vault/database/silence.program.ts');
      try {
        const ending = await endOf(program.start(folder));
        expect(ending).toEqual({ code: 0, stdout: 'refused\n'.repeat(4), stderr: '' });
      } finally {
        program.remove();
      }
    }));
});
