import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import type { Fields } from './fields.ts';
import type { Choice, PrivateRoot } from './private-root.ts';

export interface Listed {
  readonly choice: Choice;
  readonly record: Fields;
}

/**
 * The SHA-256 of each package, in order. An index that has SHA-512 alone, as Ubuntu's have from 26.10 on, cannot tell:
 * then apt downloads the package, and checks it; what it found is kept, so that this happens once.
 */
export async function sumsOf(
  packages: readonly Listed[],
  apt: PrivateRoot,
  host: Pick<Host, 'cacheDir' | 'log' | 'workDir'>,
): Promise<readonly string[]> {
  const sums = await Promise.all(packages.map(({ record }) => knownSum(record, host)));
  const unknown = packages.filter((_, at) => sums[at] === undefined);
  if (unknown.length === 0) return sums as readonly string[];
  for (const { choice, record } of unknown)
    if (record.SHA512 === undefined)
      fail('signature', `The index gives neither SHA-256 nor SHA-512 for ${choice.name} ${choice.version}`, {
        hint: 'An archive without them cannot be locked.',
      });
  host.log.info(`${String(unknown.length)} packages have SHA-512 alone and are read for their SHA-256`);
  const folder = await mkdtemp(join(host.workDir, 'sums-'));
  try {
    const files = await apt.download(
      unknown.map(({ choice }) => choice),
      folder,
    );
    for (const [at, { record }] of unknown.entries()) {
      const hash = createHash('sha256');
      await pipeline(createReadStream(files[at] ?? ''), hash);
      const sum = hash.digest('hex');
      await mkdir(sumsFolder(host), { recursive: true });
      await writeFile(sumPath(record, host), `${sum}\n`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return sumsOf(packages, apt, host);
}

function sumsFolder({ cacheDir }: Pick<Host, 'cacheDir'>): string {
  return join(cacheDir, 'apt', 'sums');
}

function sumPath({ SHA512 = '' }: Fields, host: Pick<Host, 'cacheDir'>): string {
  return join(sumsFolder(host), SHA512);
}

async function knownSum(record: Fields, host: Pick<Host, 'cacheDir'>): Promise<string | undefined> {
  if (record.SHA256 !== undefined) return record.SHA256;
  const text = await readFile(sumPath(record, host), 'utf8').catch(() => '');
  return /^[0-9a-f]{64}(?=\n$)/.exec(text)?.[0];
}
