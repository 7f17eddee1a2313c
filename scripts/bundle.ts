import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { inlineWorker } from './inline-worker.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** CommonJS has no import.meta.url; packages that ask for it (@azure/storage-common) die at start without one. */
const moduleUrl = "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;";

/**
 * Writes cli.cjs, action.cjs and licenses.txt into `folder`. The same sources give the same bytes on any machine.
 */
export async function bundle(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const inputs = new Set<string>();
  for (const [entry, banner] of [
    ['cli', `#!/usr/bin/env node\n${moduleUrl}`],
    ['action', moduleUrl],
  ] as const) {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [`src/${entry}.ts`],
      outfile: join(folder, `${entry}.cjs`),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      charset: 'utf8',
      legalComments: 'none',
      // Names stay, so that a stack trace of a user can be read.
      minifyWhitespace: true,
      minifySyntax: true,
      lineLimit: 160,
      define: { 'import.meta.url': '__moduleUrl' },
      banner: { js: banner },
      plugins: [inlineWorker(inputs)],
      metafile: true,
      logLevel: 'error',
    });
    included(metafile).forEach((input) => inputs.add(input));
  }
  await chmod(join(folder, 'cli.cjs'), 0o755);
  await writeFile(join(folder, 'licenses.txt'), await licences(inputs));
}

/** Files of which something is in the output, relative to the root. */
function included(metafile: Metafile): string[] {
  return Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
}

/** The licence text of every package in the bundles, as most licences demand of a copy. */
async function licences(inputs: ReadonlySet<string>): Promise<string> {
  const folders = new Set(
    [...inputs].map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]),
  );
  const texts = await Promise.all(
    [...folders]
      .filter((folder) => folder !== undefined)
      .map(async (folder) => {
        const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as {
          name: string;
          version: string;
          license?: string;
        };
        const file = (await readdir(join(root, folder))).find((name) => /^(licen[cs]e|copying)/i.test(name));
        const text = file
          ? await readFile(join(root, folder, file), 'utf8')
          : '(The package has no licence file.)';
        return `${manifest.name} ${manifest.version}\n${manifest.license ?? 'licence not stated'}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
      }),
  );
  return texts.sort().join(`\n${'-'.repeat(80)}\n\n`);
}

/** Names of files in dist/ that a fresh bundle would change. */
async function stale(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'base-image-dist-'));
  try {
    await bundle(folder);
    const names = new Set([
      ...(await readdir(folder)),
      ...(await readdir(join(root, 'dist')).catch(() => [])),
    ]);
    const compared = [...names].sort().map(async (name) => {
      const [fresh, kept] = await Promise.all(
        [folder, join(root, 'dist')].map((where) => readFile(join(where, name)).catch(() => undefined)),
      );
      return fresh && kept?.equals(fresh) ? [] : [name];
    });
    return (await Promise.all(compared)).flat();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  if (!process.argv.includes('--check')) return bundle(join(root, 'dist'));
  const names = await stale();
  if (names.length === 0) return;
  console.error(
    `Stale: ${names.map((name) => relative('.', join('dist', name))).join(', ')}; run npm run build`,
  );
  process.exitCode = 1;
}

if (process.argv[1] && existsSync(process.argv[1]) && fileURLToPath(import.meta.url) === process.argv[1]) {
  await main();
}
