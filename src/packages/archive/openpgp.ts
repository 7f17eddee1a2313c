import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import type { KeyringFile } from '../../model/target.ts';
import { withoutArmour, withoutUnreadable } from '../keyring.ts';

/** A document that holds, and who says so. */
export interface Verified {
  /** The signed bytes, where the signature is around them. */
  readonly text: Buffer;
  /** Fingerprints of the primary keys whose signatures are good. */
  readonly signers: readonly string[];
}

/**
 * Has gpgv check a document against the keys in `keyring` and no others: a detached signature, or one around the
 * document, of which then nothing counts but what is inside.
 * @param document path of the document
 * @param what names it in messages
 * @throws BaseImageError `signature` unless one of the keys signed it, is still good, and no signature is bad
 */
export async function verify(
  document: string,
  signature: Buffer | undefined,
  keyring: KeyringFile,
  what: string,
  host: Host,
): Promise<Verified> {
  await mkdir(host.workDir, { recursive: true });
  // An empty home of its own: gpgv shall find no other keys and no configuration.
  const home = await mkdtemp(join(host.workDir, 'gpgv-'));
  try {
    const [keys, detached, plain] = ['keys.gpg', 'signature', 'text'].map((name) => join(home, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(keys, await readKeys(keyring, host));
    if (signature) await writeFile(detached, signature);
    else await mustBeClearSigned(document, what);
    const inputs = signature ? [detached, document] : ['--output', plain, document];
    const { stdout, stderr } = await host.exec.run(
      ['gpgv', '--homedir', home, '--keyring', keys, '--status-fd', '1', ...inputs],
      { okay: 'any' },
    );
    const signers = goodSigners(stdout);
    if (signers.length === 0)
      fail('signature', `${what} is not signed with a key of ${keyring.path}:\n${stderr.trim()}`, {
        hint: 'Check the keyring in the recipe; where the keys have changed, take the new ones from a place you trust.',
      });
    return { signers, text: signature ? Buffer.alloc(0) : await readFile(plain) };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Of two signed texts in one file nobody could say which signature is whose. */
async function mustBeClearSigned(document: string, what: string): Promise<void> {
  const text = await readFile(document, 'latin1');
  if (text.match(/^-----BEGIN PGP SIGNED MESSAGE-----/gm)?.length !== 1)
    fail('signature', `${what} is not clear-signed`, {
      hint: 'Where the signature is a file of its own, name it: `signature:` beside the URL of the list.',
    });
}

/** What gpgv says of each signature (doc/DETAILS of GnuPG). Of a document with several signers one key is enough. */
function goodSigners(status: string): readonly string[] {
  const signatures = status.split(/^\[GNUPG:\] NEWSIG\b.*$/m).slice(1);
  if (signatures.some((said) => /^\[GNUPG:\] BADSIG /m.test(said))) return [];
  return signatures.flatMap((said) => {
    const primary = /^\[GNUPG:\] VALIDSIG (?:\S+ ){9}(\S+)/m.exec(said)?.[1];
    return /^\[GNUPG:\] GOODSIG /m.test(said) && primary !== undefined ? [primary] : [];
  });
}

/** The keys as gpgv takes them, which knows no armour. */
async function readKeys({ path }: KeyringFile, host: Host): Promise<Buffer> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BaseImageError('signature', `The keyring cannot be read: ${path}`, { cause });
  });
  return (await withoutUnreadable(path, host)) ?? withoutArmour(bytes);
}
