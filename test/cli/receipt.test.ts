import { expect, it } from 'vitest';
import { receipt, type Machine } from '../../src/cli/receipt.ts';
import { buildResult, platformResult } from '../fixtures/build-result.ts';

const { index } = buildResult();
const name = 'ghcr.io/acme/debian';
const machine: Machine = { program: 'base-image', engines: ['docker', 'podman'], skopeo: true };

it('says what was pushed, how to get it and how to check it', () => {
  const published = [{ name, digest: index, tags: ['trixie', '13'] }];
  const text = receipt(
    buildResult({ published, references: [`${name}:trixie`, `${name}:13`] }),
    false,
    '/',
    machine,
  );
  expect(text).toContain('  tags     trixie 13\n');
  expect(text).toContain(`  pushed   ${name}\n`);
  expect(text).toContain(`  pull     docker pull ${name}@${index}\n`);
  expect(text).toContain(`  verify   base-image verify ${name}@${index}\n`);
  expect(text).toContain('  run ');
});

it('does not claim a push that was none', () => {
  const text = receipt(buildResult({ references: [`${name}:trixie`, `${name}:13`] }), false, '/', machine);
  expect(text).toContain(`  name     ${name}\n`);
  expect(text).not.toMatch(/pushed|docker pull/);
});

it('is short when there was nothing to do', () => {
  const result = buildResult({
    ...{ built: false, changed: false, platforms: [], values: {} },
    references: [`${name}:trixie`, `${name}:13`],
  });
  expect(receipt(result, false, '/', machine)).toBe(
    [
      '',
      'debian trixie is up to date: nothing was fetched, built or pushed',
      `  digest   ${index}`,
      '  tags     trixie 13',
      `  name     ${name}`,
      `  pull     docker pull ${name}@${index}`,
      `  verify   base-image verify ${name}@${index}`,
      '',
    ].join('\n'),
  );
});

it('has security updates first, and cuts what is too much', () => {
  const others = Array.from({ length: 30 }, (_, number) => `+ package-${number} 1`);
  const text = receipt(
    buildResult({ changes: [...others, '~ bash 5.2 → 5.3 (security)'] }),
    false,
    '/',
    machine,
  );
  expect(text).toContain('  changes  ~ bash 5.2 → 5.3 (security)\n           + package-0 1\n');
  expect(text).toContain('           + package-18 1\n           … and 11 more, see report.html\n');
});

it('has the stages in the order of the work, and what the cache had', () => {
  const timings = { fetch: 200, resolve: 100, tweak: 0 };
  const platforms = [{ ...platformResult('linux/amd64'), timings, cached: 78 }];
  expect(receipt(buildResult({ platforms }), false, '/', machine)).toContain(
    '    resolve 0.1 s · fetch 0.2 s (78 files from the cache) · tweak 0.0 s\n',
  );
});

it('lets nobody else write to the terminal', () => {
  const evil = 'a\u001b[2Jb\rc\u009b31m';
  const platforms = [{ ...platformResult('linux/amd64'), notes: [evil] }];
  const failed = [{ platform: 'linux/arm64', reason: evil }];
  const text = receipt(buildResult({ changes: [evil], platforms, failed }), false, '/', machine);
  expect(text.match(/a \[2Jb c 31m/g)).toHaveLength(3);
  for (const control of ['\u001b', '\r', '\u009b']) expect(text).not.toContain(control);
});

it('prints commands that work on this machine', () => {
  const says = (own: Partial<Machine>, changes = {}) =>
    receipt(buildResult({ output: '/out', tags: ['trixie', '13'], ...changes }), false, '/', {
      ...machine,
      ...own,
    });
  expect(says({})).toContain('  run      podman run --rm -it oci:out/image:trixie\n');
  expect(says({ engines: ['docker'] })).toContain(
    '  run      skopeo copy oci:out/image:trixie docker-daemon:debian:trixie && docker run --rm -it debian:trixie\n',
  );
  expect(says({ engines: ['docker'], skopeo: false })).not.toContain('  run ');
  expect(says({ engines: [] })).not.toMatch(/(docker|podman) run|docker-daemon/);
  const published = [{ name, digest: index, tags: ['trixie'] }];
  expect(says({ program: 'node /opt/cli.cjs' }, { published })).toContain(
    `  verify   node /opt/cli.cjs verify ${name}@${index}\n`,
  );
});

it('says all names of a loaded image', () => {
  const text = receipt(buildResult({ loaded: 'debian:trixie', tags: ['trixie', '13'] }), false, '/', {
    ...machine,
    engines: ['podman'],
  });
  expect(text).toContain(
    '  loaded   debian:trixie debian:13\n  run      podman run --rm -it debian:trixie\n',
  );
});
