import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly file: string;
  /** Path below the root for our own files, else the name of a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

const sources = filesBelow('src').filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const tests = filesBelow('test').filter((file) => file.endsWith('.ts'));

function importsOf(file: string): readonly Import[] {
  const statement = /^(?:import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s+)?['"]([^'"]+)['"]/gm;
  return [...read(file).matchAll(statement)].map(([, type, names = '', target = '']) => {
    const all = names
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    return {
      file,
      target: target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
      typeOnly: type !== undefined || (all.length > 0 && all.every((name) => name.startsWith('type '))),
    };
  });
}

const imports = sources.flatMap(importsOf);

/** The layer of a file: its folder below src/, or its own name when it lies there itself. */
function layerOf(path: string): string {
  const [, first = ''] = path.split('/');
  return first.replace(/\.ts$/, '');
}

/** Who may import whom, as in: model ← plan, oci ← rootfs, packages, publish, report ← pipeline ← action, cli. */
const nouns = ['model', 'request'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  request: ['model'],
  'request-words': [...nouns],
  'package-root': ['model'],
  plan: [...nouns],
  matrix: ['model'],
  oci: [...nouns],
  rootfs: [...nouns, 'oci'],
  registry: ['model'],
  packages: [...nouns, 'oci', 'rootfs', 'registry'],
  publish: [...nouns, 'oci', 'rootfs', 'registry'],
  report: [...nouns, 'matrix', 'oci'],
  host: [...nouns],
  pipeline: [
    ...nouns,
    'package-root',
    'plan',
    'matrix',
    'oci',
    'rootfs',
    'packages',
    'registry',
    'publish',
    'report',
    'host',
  ],
};
const entries = ['action', 'cli'];

// Contracts are types and may be known everywhere: host/ is passed in, and knows what packages/ ask for.
it('imports point one way', () => {
  const wrong = imports.filter(({ file, target, typeOnly }) => {
    const [from, to] = [layerOf(file), layerOf(target)];
    if (!target.startsWith('src/') || from === to) return false;
    if (entries.includes(from)) return entries.includes(to);
    if (typeOnly && target.endsWith('/contract.ts')) return false;
    return !allowed[from]?.includes(to);
  });
  expect(wrong).toEqual([]);
});

it('every layer has its place', () => {
  const layers = [...new Set(sources.map(layerOf))];
  expect(layers.filter((layer) => !(layer in allowed) && !entries.includes(layer))).toEqual([]);
});

it('one file imports a library for tars', () => {
  const importers = imports
    .filter(({ target }) => /^(tar|tar-stream|tar-fs)$/.test(target))
    .map(({ file }) => file);
  expect(importers).toEqual(['src/oci/tar.ts']);
});

it('only host/ starts processes and opens connections', () => {
  const doors =
    /^(node:)?(child_process|https?|net|tls|dgram|cluster)$|^@actions\/(exec|http-client|io|tool-cache)$/;
  const wrong = imports.filter(
    ({ file, target, typeOnly }) => doors.test(target) && !typeOnly && layerOf(file) !== 'host',
  );
  expect(wrong).toEqual([]);
});

it('the command line is free of the machinery of workflows', () => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { target, typeOnly } of importsOf(file)) {
      if (typeOnly) continue;
      if (target.startsWith('src/') && target.endsWith('.ts')) visit(target);
      else reached.add(target);
    }
  };
  visit('src/cli.ts');
  expect([...reached].filter((name) => /^@actions\/(cache|core|github|tool-cache)/.test(name))).toEqual([]);
});

it('imports of our own files say .ts', () => {
  const endings = imports.map(({ target }) => target).filter((target) => target.startsWith('src/'));
  expect(endings.filter((target) => !/\.(ts|json|mjs\?inline)$/.test(target))).toEqual([]);
});

it('one door lets JSON in', () => {
  // The other one reads what it has just written.
  const doors = ['src/model/strict.ts', 'src/model/json.ts', 'src/packages/rpm/transaction.ts'];
  const wrong = sources.filter((file) => read(file).includes('JSON.parse('));
  expect(wrong.filter((file) => !doors.includes(file))).toEqual([]);
});

it('nothing prints past the log', () => {
  const printers = ['src/cli.ts', 'src/host/log.ts'];
  const wrong = sources.filter((file) => /\bconsole\.|process\.(stdout|stderr)\b/.test(read(file)));
  expect(wrong.filter((file) => !printers.includes(file))).toEqual([]);
});

it('no file is too long to read in one sitting', () => {
  const long = (files: readonly string[], most: number) =>
    files.filter((file) => read(file).split('\n').length - 1 > most);
  expect([...long(sources, 350), ...long(tests, 400)]).toEqual([]);
});

it('there is no grab bag', () => {
  expect(sources.filter((file) => /(^|\/)(utils?|helpers?|common|misc|index)(\.ts|\/)/.test(file))).toEqual(
    [],
  );
});

it('no test is left out, and nothing is left for later', () => {
  const marks = /\b(it|test|describe|suite)(\.\w+)*\.(only|skip|todo)\b|\b(TO[D]O|FIX[M]E|X[X]X)\b/;
  expect([...sources, ...tests].filter((file) => marks.test(read(file)))).toEqual([]);
});

it('dependencies that ship are those that are imported', () => {
  const { dependencies } = JSON.parse(read('package.json')) as {
    readonly dependencies: Record<string, string>;
  };
  const names = imports
    .map(({ target }) => target)
    .filter((target) => !target.startsWith('src/') && !target.startsWith('node:'))
    .map((target) => /^(@[^/]+\/)?[^/]+/.exec(target)?.[0]);
  expect([...new Set(names)].sort()).toEqual(Object.keys(dependencies).sort());
});
