import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** A test program of ours that runs as a process of its own, so that it can be killed. */
export interface Program {
  start(...args: string[]): ChildProcess;
  remove(): void;
}

/** Bundles a program from the tests folder for plain Node. */
export async function buildProgram(entry: string): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'suaka-program-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve(entry),
      outDir: join(folder, 'out'),
      rolldownOptions: {
        external: ['@signalapp/sqlcipher', '@node-rs/argon2', 'zod'],
        output: { entryFileNames: 'program.mjs' },
      },
    },
  });
  return {
    start: (...args) =>
      spawn(process.execPath, [join(folder, 'out', 'program.mjs'), ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a process printed and how it ended. */
export function endOf(child: ChildProcess): Promise<Ending> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  return new Promise((resolveEnd) => {
    child.on('close', (code) => resolveEnd({ code, stdout, stderr }));
  });
}
