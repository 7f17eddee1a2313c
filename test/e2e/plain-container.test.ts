import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf, hexOf } from '../../src/model/digest.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';
import { baseImage } from './base-image.ts';

let folder: string;
let server: StaticServer;

/** What Docker leaves to a container that nothing is allowed. */
const rights = [
  ...['chown', 'dac_override', 'fowner', 'fsetid', 'mknod', 'setfcap', 'kill', 'setgid', 'setuid', 'setpcap'],
  ...['sys_chroot', 'audit_write', 'net_bind_service', 'net_raw'],
].map((name) => `+${name}`);
const inContainer = (...more: readonly string[]) => [
  'setpriv',
  `--bounding-set=-all,${[...rights, ...more].join()}`,
  '--',
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-plain-'));
  await mkdir(join(folder, 'served'));
  const program = await readFile('/bin/busybox');
  await writeFile(join(folder, 'served/program'), program);
  server = await serveFiles(join(folder, 'served'));
  const recipe = {
    ...{ name: 'small', title: 'Small', manager: 'archive', platforms: ['linux/amd64', 'linux/arm64'] },
    ...{ release: '1', releases: { 1: {} }, tags: ['1'], image: { cmd: ['/busybox', 'true'] } },
    archives: [{ urls: [`${server.url}/program`], sha256: hexOf(digestOf(program)), place: '/busybox' }],
  };
  await writeFile(join(folder, 'small.yaml'), JSON.stringify(recipe));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

it('a plain container is told what it lacks, before anything is fetched', async () => {
  const through = inContainer();
  const { status, stderr } = await baseImage(['build', 'small.yaml', '--no-test'], { cwd: folder, through });
  expect(stderr).toContain('lets nobody make namespaces and mounts');
  expect(stderr).toContain('--cap-add SYS_ADMIN');
  expect(status).toBe(1);
  expect(server.accesses).toEqual([]);
  const doctor = await baseImage(['doctor'], { cwd: folder, through });
  expect(doctor.stdout + doctor.stderr).toMatch(/sandbox.*--privileged/);
  expect(doctor.status).toBe(1);
});

it('with what it was told, it builds', async () => {
  const through = inContainer('+sys_admin', '+net_admin');
  const ended = await baseImage(['build', 'small.yaml', '--no-test'], { cwd: folder, through });
  expect(ended).toMatchObject({ status: 0 });
});
