import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createAccess } from '../../src/host/access.ts';
import { makeLogin, parseMirrorUrl, withLogin } from '../../src/model/mirror.ts';
import type { RecipeError } from '../../src/model/recipe/problem.ts';
import { parseRecipe } from '../../src/model/recipe.ts';
import { loginsOf, planAll } from '../../src/plan.ts';

test.each([
  ['http://user:pass@host/a', 'http://host/a', 'user', 'pass'],
  ['http://user:p@s:s@host/a', 'http://host/a', 'user', 'p@s:s'],
  ['http://token@host/a', 'http://host/a', 'token', ''],
  ['https://u%40x:p%2Fq@host:8080/a/b', 'https://host:8080/a/b', 'u@x', 'p/q'],
  ['https://u:50%@host/a', 'https://host/a', 'u', '50%'],
])('%s is taken apart', (text, url, username, password) => {
  const parsed = parseMirrorUrl(text);
  expect(parsed.url).toBe(url);
  expect(parsed.login?.reveal()).toEqual({ username, password });
  expect(parseMirrorUrl(withLogin(url, parsed.login)).login?.reveal()).toEqual({ username, password });
});

test('what has no login stays as it is', () => {
  for (const url of ['', 'http://host/a@b/c', 'file:/srv/a@b', 'http://host/?a=b@c'])
    expect(parseMirrorUrl(url)).toEqual({ url, login: undefined });
});

test('a login does not print what it knows', () => {
  const { login } = parseMirrorUrl('http://somebody:secret@host/a');
  expect(JSON.stringify(login) + inspect(login, { depth: 9 })).not.toMatch(/somebody|secret/);
});

test('a login opens its folder and what is below, on that server alone', () => {
  const access = createAccess({});
  access.admit(makeLogin('http://host:80/a', 'outer', 'x'));
  access.admit(makeLogin('http://host/a/b', 'inner', 'x'));
  access.admit(makeLogin('https://host/c/$releasever/os', 'variable', 'x'));
  const user = (url: string) => access.loginFor(url)?.reveal().username;
  expect(user('http://HOST/a/dists')).toBe('outer');
  expect(user('http://host/a/b/dists')).toBe('inner');
  expect(user('https://host/c/9/os/repodata')).toBe('variable');
  for (const url of [
    'http://host/ab',
    'https://host/a',
    'http://host/',
    'http://host.example/a',
    'http://host:81/a',
  ])
    expect(user(url), url).toBeUndefined();
});

const recipe = (pair: string) => ({
  ...parseRecipe(
    JSON.stringify({
      name: 'demo',
      title: 'Demo',
      manager: 'dnf',
      platforms: ['linux/amd64'],
      release: '1',
      releases: { 1: {} },
      packages: { include: ['bash'] },
      repositories: [
        { name: 'one', mirrors: [`https://${pair}host/{{release}}/os`], keyring: 'key' },
        { name: 'two', 'mirror-list': `https://${pair}lists/$releasever/list`, keyring: 'key' },
      ],
    }),
    'demo.yaml',
  ),
  sources: { key: { path: '/key', digest: `sha256:${'0'.repeat(64)}` as const, mode: 0o644 as const } },
});

test('a plan has no password in it, and is the same with another one', () => {
  const plans = ['', 'me:first@', 'me:second@'].map((pair) => JSON.stringify(planAll(recipe(pair))));
  expect(plans[0]).not.toMatch(/first|second|me:/);
  expect(new Set(plans).size).toBe(1);
  const logins = loginsOf(recipe('me:first@'));
  expect(logins.map(({ below }) => below)).toEqual(['https://host/1/os', 'https://lists']);
});

test('a recipe is refused without its passwords', () => {
  const wrong = (mirror: string) => {
    try {
      parseRecipe(
        JSON.stringify({ name: 'demo', repositories: [{ name: 'one', mirrors: [mirror] }] }),
        'demo.yaml',
      );
      return '';
    } catch (error) {
      const { message, problems } = error as RecipeError;
      return message + JSON.stringify(problems);
    }
  };
  const message = wrong('http://me:p@ssword@host/?query');
  expect(message).toContain('host/?query');
  expect(message).not.toMatch(/me:|ssword/);
});
