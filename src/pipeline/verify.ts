import { join } from 'node:path';
import type { Host } from '../host/contract.ts';
import { ensureTools } from '../host/tools.ts';
import { fail } from '../model/error.ts';
import { formatPlatform, platformOfNode, samePlatform } from '../model/platform.ts';
import { annotationsOf, type Image } from '../oci/image.ts';
import { testsOf } from '../oci/tests.ts';
import { readLayout } from '../publish/layout.ts';
import { createRegistry } from '../publish/registry.ts';
import { registryTools } from '../registry/skopeo.ts';
import type { Credential } from '../registry/credentials.ts';
import type { Verified, VerifyRequest } from '../request.ts';
import { verifyLayout } from '../publish/verify-layout.ts';
import { mustPass, tryInEngine } from './trial.ts';

/**
 * Fetches images from their registries as a user would, and checks them: the digest, every manifest, configuration and
 * layer to the byte, and that the one for this machine starts. References of one name that lead to the same digest are
 * fetched once.
 * @param credentials beside those of Docker's own configuration
 * @throws BaseImageError `publish` with everything that is wrong
 */
export async function verifyPublished(
  { references, digest }: VerifyRequest,
  host: Host,
  credentials: readonly Credential[] = [],
): Promise<readonly Verified[]> {
  await ensureTools(registryTools, host);
  const registry = createRegistry(host, credentials);
  const found = await Promise.all(
    references.map(async (reference) => {
      const index = await registry.inspect(reference);
      if (index) return { reference, digest: index.digest };
      return fail('publish', `There is no ${reference}`, {
        hint: 'Check the name and the tag, and whether one must log in to see it',
      });
    }),
  );
  const wanted = digest ?? found[0]?.digest;
  const astray = found.filter((one) => one.digest !== wanted);
  if (astray.length > 0) {
    const lines = astray.map((one) => `${one.reference} is ${one.digest}`);
    const which = digest ?? `${wanted ?? ''}, as ${found[0]?.reference ?? ''}`;
    fail('publish', `Not ${which}:\n${lines.join('\n')}`, {
      hint:
        'Somebody else moved the tag, or the registry serves an older copy; publish again. ' +
        'Different images are verified one by one.',
    });
  }
  const byName = new Map(found.map((one) => [nameOf(one.reference), one]));
  const checked = new Map<string, Omit<Verified, 'reference'>>();
  for (const [name, { reference, digest: its }] of byName) {
    const place = join(host.workDir, `verify-${String(checked.size)}`);
    const { platforms, startedWith } = await host.log.step(`Verify ${name}@${its}`, async () => {
      await registry.fetch(`${name}@${its}`, place);
      return check(reference, place, host);
    });
    checked.set(name, { digest: its, platforms, startedWith });
  }
  return found.map(({ reference, digest: its }) => ({
    reference,
    ...(checked.get(nameOf(reference)) ?? { digest: its, platforms: [], startedWith: '' }),
  }));
}

function nameOf(reference: string): string {
  return reference.replace(/(@sha256:[0-9a-f]{64}|:[^:/]+)$/, '');
}

async function check(
  reference: string,
  layout: string,
  host: Host,
): Promise<Omit<Verified, 'reference' | 'digest'>> {
  const problems = await verifyLayout(host, layout);
  if (problems.length > 0) {
    fail('publish', `${reference} is damaged:\n${problems.join('\n')}`, {
      hint: 'Do not use it. Push it again, and look for a proxy or a registry that changes what it serves.',
    });
  }
  const { images } = await readLayout(layout);
  const platforms = images.map(({ platform }) => formatPlatform(platform));
  const native = images.find(({ platform }) => samePlatform(platform, platformOfNode(process.arch)));
  return { platforms, startedWith: native ? await start(native, layout, reference, host) : '' };
}

/** Tries the image with the tests that it brings. @returns what it was started in, `''` without an engine that can */
async function start(image: Image, layout: string, reference: string, host: Host): Promise<string> {
  const tests = testsOf(annotationsOf(image));
  const about = { recipe: 'verify', release: '', variant: '' };
  const tried = await tryInEngine({ image, layout, tests, about }, false, host);
  if (tried === undefined || tried.tests.length === 0) return '';
  mustPass(tried, 'publish', `Try it by hand: ${tried.with} run --rm ${reference}. Then build it again.`);
  return tried.with;
}
