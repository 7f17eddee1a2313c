import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dialects, parsePlatform } from '../../src/model/platform.ts';
import { genuineApk } from '../fixtures/apk-program.ts';
import {
  makeApkKey,
  publishApk,
  writeKeyring,
  type ApkFile,
  type ApkPackage,
} from '../fixtures/apk-repository.ts';
import { escapeWithBusybox } from '../fixtures/escape.ts';
import type { Family, ServeFamily } from '../fixtures/family.ts';
import { staticPrograms } from '../fixtures/programs.ts';
import { serveFiles } from '../servers/http.ts';

const platforms = ['linux/amd64', 'linux/arm64'] as const;
const updated = { name: 'libcrypto3', from: '3.5.4-r0', to: '3.5.5-r0' } as const;
const applets =
  'sh ls cat cp mv rm mkdir ln chmod chown echo true false uname grep sed awk id sleep touch env find test stat readlink head sort wc'.split(
    ' ',
  );

/**
 * A distribution like Alpine, of packages made by hand: there is no program for it on other distributions. Genuine apk 3
 * was once seen to verify, install and query packages and indexes made in this very way.
 */
export const serveApk: ServeFamily = async (folder) => {
  const [own, foreign] = [makeApkKey('fixture.rsa.pub'), makeApkKey('foreign.rsa.pub')];
  await writeKeyring(join(folder, 'keys'), own);
  const served = join(folder, 'served');
  await mkdir(served);
  const publish = async (version: string, key = own): Promise<void> => {
    for (const platform of platforms)
      await publishApk(
        join(served, 'v3.99/main'),
        dialects(parsePlatform(platform)).apk,
        await packages(platform, version),
        key,
        // As Alpine's builders sign to this day.
        'RSA',
      );
  };
  await publish(updated.from);
  const server = await serveFiles(served);
  const recipe = join(folder, 'fixture.yaml');
  await writeFile(recipe, recipeText(server.url));
  let current: string = updated.from;
  return {
    ...{ manager: 'apk', platforms, recipe, server, updated },
    marksSecurity: false,
    ask: ['apk', 'info', '-v'],
    async update() {
      current = updated.to;
      await publish(current);
    },
    forge: () => publish(current, foreign),
    close: () => server.close(),
  } satisfies Family;
};

function recipeText(url: string): string {
  return `name: fixture-apk
title: Fixture
manager: apk
platforms: [${platforms.join(', ')}]
release: '3.99'
releases: { '3.99': { version: '3.99' } }
repositories:
  - name: main
    mirrors: ['http://127.0.0.1:9/v{{version}}/main', '${url}/v{{version}}/main']
    keyring: keys
packages: { include: [alpine-base, libcrypto3] }
tags: ['{{version}}', latest]
image: { cmd: [/bin/sh] }
run: ${JSON.stringify([escapeWithBusybox()])}
tests:
  - { name: scripts ran, run: [cat, /etc/fixtured.arch], matches: . }
  - { name: busybox made its links, run: [readlink, /bin/ls], stdout: /bin/busybox }
  # apk 3 makes no such folder.
  - { name: the cache is empty, run: 'test ! -e /var/cache/apk || find /var/cache/apk -type f', stdout: '' }
  - { name: what was there for scripts is gone, run: 'test ! -e /lib/apk/exec' }
  - { name: what was asked for is remembered, run: [cat, /etc/apk/world], stdout: "alpine-base\\nlibcrypto3" }
`;
}

const folders = (...paths: readonly string[]): readonly ApkFile[] => paths.map((path) => ({ path }));

async function packages(platform: string, version: string): Promise<readonly ApkPackage[]> {
  const { bash, busybox } = await staticPrograms(platform);
  const apk = platform === 'linux/amd64' ? await genuineApk() : undefined;
  return [
    {
      name: 'alpine-baselayout',
      version: '3.7.0-r0',
      files: [
        ...folders('bin', 'dev', 'etc', 'etc/apk', 'home', 'lib'),
        { path: 'proc', mode: 0o555 },
        { path: 'root', mode: 0o700 },
        ...folders('run', 'sbin'),
        { path: 'sys', mode: 0o555 },
        { path: 'tmp', mode: 0o1777 },
        ...folders('usr', 'usr/bin', 'usr/lib', 'usr/sbin', 'var', 'var/cache', 'var/lib', 'var/log'),
        { path: 'etc/group', content: 'root:x:0:root\n' },
        { path: 'etc/passwd', content: 'root:x:0:0:root:/root:/bin/sh\n' },
        { path: 'etc/shadow', content: 'root:*::0:::::\n', mode: 0o640 },
      ],
    },
    {
      name: 'alpine-release',
      version: '3.99.1-r0',
      origin: 'alpine-base',
      files: [
        ...folders('etc'),
        { path: 'etc/os-release', content: 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.99.1\n' },
      ],
    },
    {
      name: 'busybox',
      version: '1.37.0-r18',
      provides: ['/bin/sh', 'cmd:busybox=1.37.0-r18', 'cmd:sh=1.37.0-r18'],
      files: [
        ...folders('bin'),
        { path: 'bin/busybox', content: await readFile(busybox), mode: 0o755 },
        { path: 'bin/sh', link: '/bin/busybox' },
      ],
      scripts: {
        'post-install': `#!/bin/busybox sh\nfor name in ${applets.join(' ')}; do /bin/busybox ln -sf /bin/busybox "/bin/$name"; done\n`,
      },
    },
    {
      name: 'fixture-daemon',
      depends: ['/bin/sh', 'busybox'],
      // apk unpacks nothing of a package without a size, not even its scripts.
      files: [...folders('etc'), { path: 'etc/fixtured.conf', content: 'cfg=1\n' }],
      scripts: { 'post-install': `#!/bin/sh\n${escapeWithBusybox()}\nuname -m > /etc/fixtured.arch\n` },
    },
    {
      name: 'alpine-base',
      version: '3.99.1-r0',
      depends: [
        'alpine-baselayout',
        'alpine-release',
        'busybox',
        'fixture-daemon',
        ...(apk ? ['apk-tools'] : []),
      ],
    },
    ...(apk
      ? [
          {
            name: 'apk-tools',
            files: [...folders('sbin'), { path: 'sbin/apk', content: await readFile(apk), mode: 0o755 }],
          },
        ]
      : []),
    {
      name: 'libcrypto3',
      version,
      origin: 'openssl',
      files: [...folders('etc'), { path: 'etc/crypto', content: version }],
    },
    {
      name: 'bash',
      depends: ['/bin/sh'],
      files: [...folders('bin'), { path: 'bin/bash', content: await readFile(bash), mode: 0o755 }],
    },
  ];
}
