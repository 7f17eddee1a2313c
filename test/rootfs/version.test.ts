import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRootfs } from '../../src/rootfs/rootfs.ts';
import { detectVersion } from '../../src/rootfs/version.ts';

let root: string;
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'base-image-test-'))));
afterEach(() => rm(root, { recursive: true }));

async function detect(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return detectVersion(openRootfs(root));
}

describe('the version of a root', () => {
  test.each([
    [
      'CentOS 7 has its minor version in one line only',
      {
        '/etc/redhat-release': 'CentOS Linux release 7.9.2009 (Core)\n',
        '/etc/os-release': 'ID="centos"\nVERSION_ID="7"\n',
      },
      { id: 'centos', version: '7', point: '7.9.2009' },
    ],
    [
      'Amazon Linux has system-release',
      {
        '/etc/system-release': 'Amazon Linux release 2023.6.20241010 (Amazon Linux)\n',
        '/etc/os-release': 'ID="amzn"\nVERSION_ID="2023"\n',
      },
      { id: 'amzn', version: '2023', point: '2023.6.20241010' },
    ],
    [
      'Ubuntu is known by two numbers',
      { '/etc/os-release': 'ID=ubuntu\nVERSION_ID="24.04"\nVERSION_CODENAME=noble\n' },
      { id: 'ubuntu', version: '24.04', point: '24.04', codename: 'noble' },
    ],
    [
      'lsb-release serves where os-release is missing',
      { '/etc/lsb-release': 'DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=12.04\nDISTRIB_CODENAME=precise\n' },
      { id: 'ubuntu', version: '12.04', point: '12.04', codename: 'precise' },
    ],
    [
      'Alpine has three',
      { '/usr/lib/os-release': 'ID=alpine\nVERSION_ID=3.22.2\n' },
      { id: 'alpine', version: '3.22', point: '3.22.2' },
    ],
    ['a rolling release has none', { '/etc/os-release': "ID=arch\nBUILD_ID='rolling'\n" }, { id: 'arch' }],
    ['nothing says nothing', {}, {}],
  ])('%s', async (_what, files, expected) => {
    expect(await detect(files)).toEqual(expected);
  });
});
