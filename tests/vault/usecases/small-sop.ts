import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SopClock, SopStep } from '../../../shared/domain/sop/definition';
import { MAIN_CASE } from '../../fixtures/main-case';
import { rawSopOf } from '../../unit/sop/sample-sop';
import {
  copyTemplate,
  RESOURCES,
  startVault,
  temporaryFolder,
  type TestVault,
} from './vault-fixture';

/** A vault, open, whose only SOP has these steps; `T1.1` is the intake. */
export async function startWithSop(
  steps: readonly SopStep[],
  clocks: readonly SopClock[] = [],
): Promise<TestVault> {
  const resources = path.join(temporaryFolder(), 'resources');
  cpSync(RESOURCES, resources, { recursive: true });
  const sops = path.join(resources, 'sop');
  for (const name of readdirSync(sops)) rmSync(path.join(sops, name));
  // JSON is YAML too.
  writeFileSync(path.join(sops, 'contoh.yaml'), JSON.stringify(rawSopOf(steps, clocks)));
  const folder = temporaryFolder();
  const { slotId } = await copyTemplate(folder);
  const vault = startVault(folder, resources);
  await vault.client.vault.unlock({ slotId, password: MAIN_CASE.password });
  return vault;
}
