import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, endOf, type Program } from '../files/child';
import { withFolder } from '../files/small-disk';
import { RESOURCES } from '../usecases/vault-fixture';

let program: Program;

beforeAll(async () => {
  program = await buildProgram('tests/vault/contract/vault.program.ts');
}, 60_000);

afterAll(() => program.remove());

describe('the port of the vault process', () => {
  it('outlives what is no call at all, and reports it without its words', () =>
    withFolder(async (folder) => {
      const { code, stdout, stderr } = await endOf(program.start(folder, RESOURCES, '0.1.0'));
      expect(JSON.parse(stdout || '{}'), stderr).toMatchObject({
        ping: 'pong',
        status: 'empty',
        polluted: false,
      });
      expect(code).toBe(0);
      for (const line of stderr.split('\n').filter((text) => text !== '')) {
        expect(line).toMatch(/^vault: unexpected \w+ ([\w-]+\.m?[jt]s:\d+:\d+)?$/);
      }
      expect(stderr).not.toContain('contohbocor');
      expect(stderr).not.toContain(folder);
    }));
});
