import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scratchEnvironment, type Place } from './suaka-app';

/** What one start of the packed program showed from outside. */
export interface Start {
  readonly output: string;
  /** The exit code, or `null` when it still ran at the end and was killed. */
  readonly exitCode: number | null;
  /** Its processes while it ran. */
  readonly processes: readonly ProcessSeen[];
}

export interface ProcessSeen {
  readonly commandLine: string;
  /** 2 for a process that a seccomp filter holds (`/proc/PID/status`). */
  readonly seccomp: number;
}

/**
 * Packs the built app as a release is packed, around the Electron of the tests, into `folder`.
 * Nothing is downloaded. Gives the path of the program.
 */
export function packApp(electron: string, folder: string): string {
  const distribution = path.dirname(electron);
  const version = readFileSync(path.join(distribution, 'version'), 'utf8').trim();
  execFileSync(
    process.execPath,
    [
      'node_modules/electron-builder/cli.js',
      ...['--linux', 'dir'],
      `-c.electronVersion=${version.replace(/^v/, '')}`,
      `-c.electronDist=${distribution}`,
      `-c.directories.output=${folder}`,
    ],
    { stdio: 'pipe' },
  );
  return path.join(folder, 'linux-unpacked', 'suaka');
}

/** Starts the program without any driver, as a person would, and looks at it for some time. */
export function watchStart(
  program: string,
  place: Place,
  { args = [], env = {}, ms }: { args?: string[]; env?: Record<string, string>; ms: number },
): Promise<Start> {
  return new Promise((resolve) => {
    const child = spawn(program, [`--user-data-dir=${place.userData}`, ...args], {
      env: { ...process.env, ...scratchEnvironment(place), ...env },
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => (output += data.toString('utf8')));
    }
    let processes: readonly ProcessSeen[] = [];
    const timer = setTimeout(() => {
      processes = processesOf(program);
      // The whole group: the program's children would go on without it for a while.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, ms);
    child.on('exit', (exitCode) => {
      clearTimeout(timer);
      resolve({ output, exitCode, processes });
    });
  });
}

function processesOf(program: string): readonly ProcessSeen[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        if (!commandLine.startsWith(program)) return [];
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        return [{ commandLine, seccomp: Number(/^Seccomp:\s+(\d)/m.exec(status)?.[1]) }];
      } catch {
        // It ended while the list was read.
        return [];
      }
    });
}
