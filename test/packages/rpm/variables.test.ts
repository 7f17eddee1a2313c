import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { dialects, formatPlatform, knownPlatforms } from '../../../src/model/platform.ts';
import { expandVariables, variablesOf } from '../../../src/packages/rpm/variables.ts';

const about = { version: '9', release: 'nine', variables: { infra: 'container' } };

test('variables stand for what dnf itself says they stand for', () => {
  const script = 'import dnf.rpm, json; print(json.dumps(dnf.rpm._BASEARCH_MAP))';
  const theirs = JSON.parse(
    execFileSync('/usr/bin/python3', ['-I', '-c', script], { encoding: 'utf8' }),
  ) as Record<string, string>;
  for (const platform of knownPlatforms) {
    const { arch = '', basearch } = variablesOf({ ...about, platform });
    expect(arch).toBe(dialects(platform).rpm);
    expect(basearch, formatPlatform(platform)).toBe(theirs[arch]);
  }
});

test('what has no value stays', () => {
  const [platform] = knownPlatforms;
  if (!platform) throw new Error('no platform');
  const variables = variablesOf({ ...about, platform });
  expect(expandVariables('$releasever/${basearch}/$infra/$contentdir', variables)).toBe(
    '9/x86_64/container/$contentdir',
  );
  expect(variablesOf({ ...about, version: '', platform }).releasever).toBe('nine');
});
