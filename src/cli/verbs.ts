import type { Log } from '../host/contract.ts';
import { createExec } from '../host/exec.ts';
import { prune } from '../host/prune.ts';
import { listRecipes, loadRecipe } from '../host/recipes.ts';
import { becomeRoot, withHost } from '../host/session.ts';
import { legOf, matricesOf } from '../matrix.ts';
import { formatPlatform } from '../model/platform.ts';
import { splitReference } from '../model/recipe/reference.ts';
import type { Archive, Target } from '../model/target.ts';
import { formatBytes } from '../model/units.ts';
import { programVersion, recipesFolder } from '../package-root.ts';
import { joinBuilds } from '../pipeline/join.ts';
import { build } from '../pipeline.ts';
import { programCommand } from '../pipeline/program.ts';
import { pushResult } from '../pipeline/publish.ts';
import { lockTargets } from '../pipeline/relock.ts';
import { planTargets } from '../pipeline/targets.ts';
import { findEngines } from '../publish/engine.ts';
import { removeTrials } from '../publish/leftovers.ts';
import { verifyPublished } from '../pipeline/verify.ts';
import type { BuildResult, Selection, Verified } from '../request.ts';
import { knownTweaks } from '../rootfs/tweaks.ts';
import { examine, type Finding } from './doctor.ts';
import { helpText } from './help.ts';
import { optionsOf, type Command } from './options.ts';
import { receipt } from './receipt.ts';

export interface Terminal {
  readonly log: Log;
  readonly cacheDir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly colour: boolean;
}

/** What a verb found out: for people (stderr), for programs (stdout with `--json`), and the exit status. */
export interface Outcome {
  readonly text: string;
  readonly json: unknown;
  readonly status: number;
  /** Text that was asked for and no by-product of work: goes to stdout without `--json`. */
  readonly answer?: boolean;
}

const changed = 3;
const month = 30 * 24 * 60 * 60;

/** @returns undefined when the work was done by a run of this program as root, whose exit status is set */
export async function runVerb(command: Command, terminal: Terminal): Promise<Outcome | undefined> {
  const { log, cacheDir, env } = terminal;
  const host = { log, cacheDir, env, timeLimit: command.timeLimit };
  switch (command.verb) {
    case 'build': {
      const { request } = command;
      const session = { ...host, output: request.output };
      const elevated = await becomeRoot(session);
      if (elevated !== undefined) {
        process.exitCode = elevated;
        return undefined;
      }
      const result = await withHost(session, (host) => build(request, host));
      return {
        text: await printed(result, terminal),
        json: result,
        status: result.failed.length > 0 ? 1 : 0,
      };
    }
    case 'lock': {
      const { selection, output, check } = command;
      const result = await withHost({ ...host, output }, (host) =>
        lockTargets({ ...selection, ...(output === undefined ? {} : { output }) }, host, { check }),
      );
      return { text: lines(result.lines), json: result, status: check && result.changed ? changed : 0 };
    }
    case 'plan': {
      const { selections, runners } = command;
      const planned = await Promise.all(selections.map(planSelection));
      const legs = planned.flatMap(({ recipe, targets }) =>
        targets.map((target) => legOf(target, recipe, runners)),
      );
      const targets = planned.flatMap((plan) => plan.targets);
      const json = { version: 1, ...matricesOf(legs), targets };
      return { text: lines(targets.flatMap(planLines)), json, status: 0, answer: true };
    }
    case 'index': {
      const { request } = command;
      const result = await withHost({ ...host, output: request.output }, (host) => joinBuilds(request, host));
      return { text: await printed(result, terminal), json: result, status: 0 };
    }
    case 'push': {
      const published = await withHost({ ...host, output: undefined }, (host) =>
        pushResult(command.request, host),
      );
      const text = published.map(({ name, digest, tags }) => `${name}@${digest} ${tags.join(' ')}`);
      return { text: lines(text), json: published, status: 0 };
    }
    case 'verify': {
      const verified = await withHost({ ...host, output: undefined }, (host) =>
        verifyPublished(command.request, host),
      );
      return { text: lines(verified.map(verifiedLine)), json: verified, status: 0 };
    }
    case 'list': {
      const recipes = await listed();
      return { text: lines(recipes.flatMap(recipeLines)), json: recipes, status: 0, answer: true };
    }
    case 'doctor': {
      const findings = await examine(createExec(log, env, command.timeLimit), cacheDir);
      const able = findings.every((finding) => finding.state !== 'missing');
      return { text: lines(findings.map(findingLine)), json: findings, status: able ? 0 : 1, answer: true };
    }
    case 'prune': {
      const { maxAge, maxSize } = command;
      const limits =
        maxAge === undefined && maxSize === undefined
          ? { maxAge: month }
          : { ...(maxAge === undefined ? {} : { maxAge }), ...(maxSize === undefined ? {} : { maxSize }) };
      const now = Date.now() / 1000;
      const result = await prune(cacheDir, { ...limits, now });
      const exec = createExec(log, env, command.timeLimit);
      const trials = await removeTrials({ exec, finishing: (body) => body() }, now);
      const text = [
        `Removed ${result.removed} entries (${formatBytes(result.freed)}), kept ${result.kept} (${formatBytes(result.size)})`,
        ...trials.map((name) => `Removed ${name}, which was there to be tried`),
      ];
      return { text: lines(text), json: { ...result, trials }, status: 0 };
    }
    case 'help': {
      const text = helpText(command.about, command.about ? optionsOf(command.about) : []);
      return { text, json: text, status: 0, answer: true };
    }
    case 'version': {
      const version = await programVersion();
      return { text: lines([version]), json: version, status: 0, answer: true };
    }
  }
}

async function printed(result: BuildResult, { log, env, colour, cwd }: Terminal): Promise<string> {
  const exec = createExec(log, env);
  const engines = await findEngines({ exec, finishing: (body) => body() });
  const machine = {
    program: await programCommand(exec),
    engines: engines.map(({ name }) => name),
    skopeo: (await exec.which('skopeo')) !== undefined,
  };
  return receipt(result, colour, cwd, machine);
}

async function planSelection(selection: Selection) {
  const { recipe } = splitReference(selection.recipe);
  return { recipe, targets: await planTargets(selection) };
}

function options() {
  return { recipesDir: recipesFolder(), knownTweaks };
}

async function listed() {
  const names = await listRecipes(recipesFolder());
  const recipes = await Promise.all(names.map((name) => loadRecipe(name, options())));
  return recipes.map(({ name, title, description, defaultRelease, releases, variants }) => ({
    name,
    title,
    description,
    defaultRelease,
    releases: releases.map((release) => ({
      name: release.name,
      version: release.version,
      codename: release.codename,
      aliases: release.aliases,
      platforms: release.platforms.map(formatPlatform),
    })),
    variants: variants.map((variant) => variant.name),
  }));
}

function recipeLines(recipe: Awaited<ReturnType<typeof listed>>[number]): readonly string[] {
  const variants = recipe.variants.filter(Boolean);
  return [
    `${recipe.name}  ${recipe.title}${variants.length > 0 ? ` (variants: ${variants.join(', ')})` : ''}`,
    ...recipe.releases.map((release) => {
      const names = [release.name, release.version, ...release.aliases].filter(Boolean);
      return `  ${[...new Set(names)].join(', ')}: ${release.platforms.join(' ')}`;
    }),
  ];
}

function planLines(target: Target): readonly string[] {
  const { packages, repositories, archives, files } = target;
  const title = [target.recipe, target.release, target.variant].filter(Boolean).join(' ');
  const wanted = [
    ...(target.manager === 'apt' ? [packages.set] : []),
    ...packages.groups.map((name) => `@${name}`),
    ...packages.include.map((name) => `+${name}`),
    ...packages.exclude.map((name) => `-${name}`),
  ];
  const line = (what: string, texts: readonly string[], between = ' ') =>
    texts.length === 0 ? [] : [`  ${what.padEnd(13)} ${texts.join(between)}`];
  return [
    `${title} ${formatPlatform(target.platform)}`,
    ...line('packages', wanted),
    ...repositories.flatMap(({ mirrors, mirrorList, suites, components, insecure }) => {
      const parts = [mirrors[0] ?? mirrorList, suites.join(','), components.join(',')];
      return line('repository', [...parts.filter(Boolean), ...(insecure ? ['(insecure)'] : [])]);
    }),
    ...archives.flatMap(({ source }) => line('archive', [placeOf(source)])),
    ...line(
      'files',
      files.map(({ path }) => path),
    ),
    ...line('tags', target.tags),
    ...line(
      'tests',
      target.tests.map((test) => test.name),
      ', ',
    ),
  ];
}

/** Where an archive is to be had, in one word. */
function placeOf(source: Archive['source']): string {
  if ('urls' in source) return source.urls[0] ?? '';
  if ('file' in source) return source.file;
  return 'image' in source ? source.image : `oci:${source.layout}`;
}

function verifiedLine({ reference, digest, platforms, startedWith }: Verified): string {
  const start = startedWith === '' ? 'not started' : `started in ${startedWith}`;
  return `✓ ${reference} ${digest} ${platforms.join(' ')} (${start})`;
}

function findingLine({ name, state, detail }: Finding): string {
  return `${{ fine: '✓', lacking: '-', missing: '✗' }[state]} ${name.padEnd(10)} ${detail}`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
