import { describe, expect, test } from 'vitest';
import { installSteps } from '../../../src/packages/apt/order.ts';
import type { PackageFile } from '../../../src/packages/apt/package-file.ts';
import { lockedPackage } from '../../fixtures/build-result.ts';

/** A package by its name, control fields, and which of its scripts there are: `b` runs before unpacking, `a` after. */
function file(name: string, control: Readonly<Record<string, string>> = {}, scripts = ''): PackageFile {
  return {
    entry: lockedPackage(name),
    path: '',
    control,
    scripts: {
      before: scripts.includes('b') ? { digest: 'preinst', text: '' } : undefined,
      after: scripts.includes('a') ? { digest: 'postinst', text: '' } : undefined,
    },
    questions: [],
  };
}

/** `+` unpacks, `*` configures. */
function steps(...packages: readonly PackageFile[]): readonly string[] {
  return installSteps(packages).map(
    ({ action, files }) =>
      `${action === 'unpack' ? '+' : '*'} ${files.map(({ entry }) => entry.name).join(' ')}`,
  );
}

const base = file('base', { Essential: 'yes' }, 'ab');

describe('the steps of an installation', () => {
  test('are four where nobody has a pre-dependency', () => {
    const packages = [base, file('data'), file('loud', { Depends: 'server' }, 'ab'), file('server', {}, 'a')];
    expect(steps(...packages)).toEqual(['+ base data server', '* base data', '+ loud', '* server loud']);
  });

  test('unpack what pre-depends on the essential packages, or on what runs nothing, all at once', () => {
    const packages = [
      base,
      file('data'),
      file('one', { 'Pre-Depends': 'base, data (>= 1)' }, 'b'),
      file('two', { 'Pre-Depends': 'data | other' }, 'ab'),
    ];
    expect(steps(...packages)).toEqual(['+ base data', '* base data', '+ one two', '* one two']);
  });

  test('configure a pre-dependency, and what it depends on, before who pre-depends on it is unpacked', () => {
    const packages = [
      base,
      file('accounts', { Depends: 'lib' }, 'a'),
      file('daemon', { 'Pre-Depends': 'accounts' }, 'ab'),
      file('lib', {}, 'a'),
      file('zone', {}, 'a'),
    ];
    expect(steps(...packages)).toEqual([
      '+ base accounts lib zone',
      '* base',
      '* lib accounts',
      '+ daemon',
      '* daemon zone',
    ]);
  });

  test('follow a chain of pre-dependencies, link by link', () => {
    const packages = [
      base,
      file('a', { 'Pre-Depends': 'b' }, 'b'),
      file('b', { 'Pre-Depends': 'c' }, 'ab'),
      file('c', {}, 'ab'),
    ];
    expect(steps(...packages)).toEqual(['+ base', '* base', '+ c', '* c', '+ b', '* b', '+ a', '* a']);
  });

  test('know a pre-dependency by what it provides', () => {
    const packages = [
      base,
      file('agent', { 'Pre-Depends': 'mail-transport' }, 'b'),
      file('postbox', { Provides: 'mail-transport (= 1)' }, 'a'),
    ];
    expect(steps(...packages)).toEqual(['+ base postbox', '* base', '* postbox', '+ agent', '* agent']);
  });

  test('open a circle where no pre-dependency is', () => {
    const circle = [
      file('a', { Depends: 'b' }, 'a'),
      file('b', { 'Pre-Depends': 'c' }, 'ab'),
      file('c', { Depends: 'a' }, 'a'),
    ];
    for (const [x, y, z] of [
      ['a', 'b', 'c'],
      ['b', 'c', 'a'],
      ['c', 'a', 'b'],
    ]) {
      // Other names open the circle elsewhere.
      const names: Readonly<Record<string, string>> = {
        [x as string]: 'a',
        [y as string]: 'b',
        [z as string]: 'c',
      };
      const rename = (text: string) => Object.entries(names).find(([, old]) => old === text)?.[0] ?? text;
      const renamed = circle.map(({ entry, control, scripts }) => ({
        ...file(rename(entry.name)),
        control: Object.fromEntries(Object.entries(control).map(([key, to]) => [key, rename(to)])),
        scripts,
      }));
      const said = steps(base, ...renamed);
      const at = (action: string, name: string) =>
        said.findIndex((step) => step.startsWith(action) && step.split(' ').includes(rename(name)));
      expect(at('*', 'c'), said.join(', ')).toBeLessThan(at('+', 'b'));
    }
  });

  test('know which architecture a dependency is for', () => {
    const i386 = (...[name, control, scripts]: Parameters<typeof file>): PackageFile => ({
      ...file(name, control, scripts),
      foreign: 'i386',
    });
    const packages = [
      base,
      i386('base', { Essential: 'yes' }, 'ab'),
      file('app', { Depends: 'lib | lib-of-old, tool, script:any' }, 'a'),
      i386('app-of-old', { 'Pre-Depends': 'lib, tool | zz-other', Depends: 'script:any' }, 'ab'),
      i386('lib', { 'Multi-Arch': 'same' }, 'a'),
      file('lib', { 'Multi-Arch': 'same' }, 'a'),
      file('script', { 'Multi-Arch': 'allowed' }, 'a'),
      file('tool', {}, 'a'),
      i386('zz-other', {}, 'a'),
    ];
    const said = installSteps(packages).map(
      ({ action, files }) =>
        `${action} ${files.map(({ entry, foreign }) => `${entry.name}${foreign === undefined ? '' : ':i386'}`).join(' ')}`,
    );
    expect(said).toEqual([
      'unpack base app lib:i386 lib script tool zz-other:i386',
      'configure base',
      'unpack base:i386',
      'configure lib tool script app lib:i386 zz-other:i386',
      'unpack app-of-old:i386',
      'configure app-of-old:i386 base:i386',
    ]);
  });

  test('end even where pre-dependencies go in a circle', () => {
    const packages = [
      base,
      file('hen', { 'Pre-Depends': 'egg' }, 'ab'),
      file('egg', { 'Pre-Depends': 'hen' }, 'ab'),
      file('other', { 'Pre-Depends': 'other' }, 'b'),
    ];
    const said = steps(...packages);
    for (const name of ['hen', 'egg', 'other']) {
      expect(said.filter((step) => step.startsWith('+') && step.split(' ').includes(name))).toHaveLength(1);
      expect(said.filter((step) => step.startsWith('*') && step.split(' ').includes(name))).toHaveLength(1);
    }
  });

  test('do every package once, unpacked before it is configured', () => {
    const packages = [
      base,
      ...Array.from({ length: 30 }, (_, at) =>
        file(
          `p${String(at)}`,
          {
            Depends: `p${String((at * 7) % 30)}`,
            'Pre-Depends': at % 3 === 0 ? `p${String((at * 11 + 1) % 30)}` : '',
          },
          at % 2 === 0 ? 'ab' : 'a',
        ),
      ),
    ];
    const all = installSteps(packages);
    for (const one of packages) {
      const found = all.filter(({ files }) => files.includes(one)).map(({ action }) => action);
      expect(found, one.entry.name).toEqual(['unpack', 'configure']);
    }
  });
});
