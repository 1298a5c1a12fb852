import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Sealing } from '../../../shared/domain/sealed/sealing';
import { auditOf, openVaultOf } from '../access/staff';
import { startGranted, openMainCase } from '../contract/world';
import { startOpenVault, temporaryFolder, type TestVault } from '../usecases/vault-fixture';

/** A word that a sealed file must not show. */
const NEEDLE = 'ContohMelati';

/** A vault with one issued packet of which the kept copy says the needle in text and in strings. */
async function startIssued() {
  const vault = await startOpenVault();
  const { caseId } = await openMainCase(vault.client);
  const referralId = await startGranted(vault.client, caseId);
  const { packets } = await vault.client.referrals.issue({ referralId });
  const packetId = packets[0]?.packetId ?? '';
  const pdf = await telling();
  openVaultOf(vault).db.run('UPDATE packet SET pdf = $pdf WHERE packet_id = $packetId', {
    pdf,
    packetId,
  });
  return { ...vault, caseId, packetId, pdf };
}

async function telling(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  page.drawText(NEEDLE);
  page.node.set(PDFName.of('Contoh'), PDFString.of(NEEDLE));
  document.catalog.set(PDFName.of('Lang'), PDFString.of('id'));
  return document.save({ useObjectStreams: false });
}

/** Seals, and puts the file where the ordinary tools find it. */
async function seal({ client }: TestVault, packetId: string, sealing: Sealing) {
  const sealed = await client.sealed.seal({ packetId, sealing });
  const folder = temporaryFolder();
  const file = path.join(folder, sealed.fileName);
  writeFileSync(file, sealed.bytes);
  return { ...sealed, folder, file, passphrase: sealed.passphrase ?? '' };
}

function run(program: string, args: readonly string[], input = ''): number | null {
  return spawnSync(program, args, { input, stdio: ['pipe', 'ignore', 'ignore'] }).status;
}

/** `age` reads a passphrase from a terminal only; `script` gives it one. */
function openAge(file: string, out: string, passphrase: string): void {
  run('script', ['-qec', `age -d -o ${out} ${file}`, '/dev/null'], `${passphrase}\n`);
}

describe('a sealed copy', () => {
  it('opens as a ZIP with 7z and the passphrase, and with nothing else', async () => {
    const world = await startIssued();
    const { file, folder, passphrase, bytes } = await seal(world, world.packetId, { kind: 'zip' });
    expect(run('7z', ['t', '-pkata-yang-salah', file])).not.toBe(0);
    expect(run('7z', ['t', '-p', file])).not.toBe(0);
    expect(run('7z', ['x', `-p${passphrase}`, `-o${folder}/out`, file])).toBe(0);
    const inner = path.join(folder, 'out', `Berkas-${world.packetId}.pdf`);
    expect(readFileSync(inner).equals(world.pdf)).toBe(true);
    expect(execFileSync('7z', ['l', '-slt', file], { encoding: 'utf8' })).toContain('AES-256');
    expect(Buffer.from(bytes).includes(NEEDLE)).toBe(false);
  });

  it('opens as a PDF with qpdf and the passphrase, and shows no word without', async () => {
    const world = await startIssued();
    const { file, folder, passphrase, bytes } = await seal(world, world.packetId, { kind: 'pdf' });
    // Not `pdftotext -upw`: that program, not the format, cuts a password off after 32 letters.
    const open = path.join(folder, 'open.pdf');
    expect(run('qpdf', ['--password=kata-yang-salah', '--decrypt', file, open])).not.toBe(0);
    expect(run('qpdf', ['--decrypt', file, open])).not.toBe(0);
    expect(run('pdftotext', [file, '-'])).not.toBe(0);
    expect(run('qpdf', [`--password=${passphrase}`, '--decrypt', file, open])).toBe(0);
    expect(execFileSync('pdftotext', [open, '-'], { encoding: 'utf8' })).toContain(NEEDLE);
    expect(run('qpdf', ['--check', `--password=${passphrase}`, file])).toBe(0);
    const shown = execFileSync('qpdf', ['--show-encryption', `--password=${passphrase}`, file], {
      encoding: 'utf8',
    });
    expect(shown).toMatch(/R = 6/);
    expect(shown).toMatch(/file encryption method: AESv3/);
    expect(Buffer.from(bytes).includes(NEEDLE)).toBe(false);
    // Strings of pages and catalogue are words too: encrypted, and whole again when it is opened.
    const qdf = path.join(folder, 'qdf.pdf');
    const asText = ['--qdf', '--decrypt', '--object-streams=disable'];
    expect(run('qpdf', [`--password=${passphrase}`, ...asText, file, qdf])).toBe(0);
    const objects = readFileSync(qdf, 'latin1');
    expect(objects).toContain(`/Contoh (${NEEDLE})`);
    expect(objects).toContain('/Lang (id)');
  });

  it('opens with age and the passphrase, and with nothing else', async () => {
    const world = await startIssued();
    const kind = 'age_passphrase';
    const { file, folder, passphrase } = await seal(world, world.packetId, { kind });
    const out = path.join(folder, 'out.pdf');
    openAge(file, out, 'kata-yang-salah');
    expect(() => readFileSync(out)).toThrow();
    openAge(file, out, passphrase);
    expect(readFileSync(out).equals(world.pdf)).toBe(true);
  });

  it('opens with age and the key of the agency, and the key is remembered with who brought it', async () => {
    const world = await startIssued();
    const { client, packetId, folder: place } = world;
    const own = makeKey(place, 'own');
    const other = makeKey(place, 'other');
    expect(await client.sealed.agencyKey({ packetId })).toBeNull();
    const sealing = { kind: 'age_key', recipient: own.recipient } as const;
    const { file, passphrase, folder } = await seal(world, packetId, sealing);
    expect(passphrase).toBe('');
    const out = path.join(folder, 'out.pdf');
    expect(run('age', ['-d', '-i', other.file, '-o', out, file])).not.toBe(0);
    expect(run('age', ['-d', '-i', own.file, '-o', out, file])).toBe(0);
    expect(readFileSync(out).equals(world.pdf)).toBe(true);
    expect(await client.sealed.agencyKey({ packetId })).toMatchObject({ recipient: own.recipient });
  });

  it('is not made for a mistyped key, and leaves nothing behind', async () => {
    const world = await startIssued();
    const { client, packetId } = world;
    const { recipient } = makeKey(world.folder, 'own');
    const last = recipient.endsWith('q') ? 'p' : 'q';
    const mistyped = `${recipient.slice(0, -1)}${last}`;
    const before = auditOf(world).length;
    await expect(
      client.sealed.seal({ packetId, sealing: { kind: 'age_key', recipient: mistyped } }),
    ).rejects.toMatchObject({ data: { code: 'seal_key_wrong' } });
    expect(await client.sealed.agencyKey({ packetId })).toBeNull();
    expect(auditOf(world)).toHaveLength(before);
  });

  it('has a new passphrase each time, kept nowhere, and a name that says nothing', async () => {
    const world = await startIssued();
    const { client, packetId } = world;
    const one = await client.sealed.seal({ packetId, sealing: { kind: 'pdf' } });
    const two = await client.sealed.seal({ packetId, sealing: { kind: 'pdf' } });
    expect(one.passphrase).not.toBe(two.passphrase);
    expect(one.passphrase).toMatch(/^[a-z]+(-[a-z]+){5}$/);
    expect(one.fileName).toBe(`Berkas-${packetId}.pdf`);
    const { db } = openVaultOf(world);
    const rows = db.all('SELECT * FROM audit_entry').concat(db.all('SELECT * FROM case_event'));
    expect(JSON.stringify(rows)).not.toContain(one.passphrase);
    await client.referrals.recordOutput({ packetId, how: 'sealed' });
    const history = await client.cases.history({ caseId: world.caseId });
    expect(history.some(({ kind }) => kind === 'packet_sealed')).toBe(true);
  });
});

function makeKey(folder: string, name: string) {
  const file = path.join(folder, `${name}.key`);
  execFileSync('age-keygen', ['-o', file], { stdio: 'ignore' });
  const recipient = /public key: (\S+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return { file, recipient };
}
