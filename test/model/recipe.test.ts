import { describe, expect, test } from 'vitest';
import { BaseImageError } from '../../src/model/error.ts';
import { filesOf, parseRecipe } from '../../src/model/recipe.ts';
import { RecipeError } from '../../src/model/recipe/problem.ts';

const head = `name: demo
title: Demo
manager: apt
platforms: [linux/amd64, linux/arm64]
release: two
releases:
  one: {}
  two: { version: 3.20, aliases: [latest-one] }
repositories:
  - name: main
    mirrors: [http://example.org/demo/]
    suites: ['{{codename}}']
    components: [main]
    keyring: keys/demo.asc
`;
const headLines = head.split('\n').length - 1;

function problemsOf(text: string, knownTweaks?: readonly string[]) {
  try {
    parseRecipe(text, 'demo.yaml', { knownTweaks });
  } catch (error) {
    if (error instanceof RecipeError) return error;
    throw error;
  }
  throw new Error('the recipe is accepted');
}

describe('a recipe that says as little as it can', () => {
  const recipe = parseRecipe(head, 'demo.yaml');

  test('is filled in', () => {
    expect(recipe).toMatchObject({ name: 'demo', description: '', url: '', defaultRelease: 'two' });
    expect(recipe.variants).toHaveLength(1);
    expect(recipe.variants[0]).toMatchObject({
      name: '',
      set: 'minbase',
      recommends: false,
      slim: false,
      timezone: '',
      image: { env: [], entrypoint: [], cmd: [], user: '', workingDir: '', labels: {} },
    });
  });

  test('keeps numbers as they were typed, and mirrors without a slash', () => {
    expect(recipe.releases.map((release) => release.version)).toEqual(['', '3.20']);
    expect(recipe.variants[0]?.repositories[0]?.value.mirrors).toEqual(['http://example.org/demo']);
  });

  test('has every platform in every release, and its aliases as tags', () => {
    expect(recipe.releases[0]?.platforms).toHaveLength(2);
    expect(recipe.releases[1]?.tags).toEqual([{ value: 'latest-one', only: {} }]);
  });
});

/** What a recipe may say, and what becomes of it in the plain variant. */
const good: readonly [what: string, yaml: string, expected: object][] = [
  ['a bare package', 'packages: { include: [less] }', { include: [{ value: 'less', only: {} }] }],
  [
    'a package on one platform, in another spelling',
    'packages: { include: [{ name: less, platforms: [aarch64] }] }',
    { include: [{ value: 'less', only: { platforms: ['linux/arm64'] } }] },
  ],
  [
    'a package included here and excluded there',
    'packages: { include: [{ name: a, releases: [one] }], exclude: [{ name: a, releases: [two] }] }',
    { include: [{ value: 'a' }], exclude: [{ value: 'a' }] },
  ],
  [
    'a script',
    'run: ["touch /a"]',
    { run: [{ value: { argv: ['/bin/sh', '-ec', 'touch /a'], network: false } }] },
  ],
  ['arguments', 'run: [[touch, /a]]', { run: [{ value: { argv: ['touch', '/a'] } }] }],
  [
    'a command with network',
    'run: [{ run: [true], network: true, variants: [plain] }]',
    { run: [{ value: { argv: ['true'], network: true }, only: { variants: ['plain'] } }] },
  ],
  [
    'an octal mode without its zero',
    'files: [{ path: /a, content: x, mode: 755, owner: 1:2 }]',
    { files: [{ value: { path: '/a', mode: 0o755, uid: 1, gid: 2, body: { content: 'x' } } }] },
  ],
  ['an empty file', "files: [{ path: /a, content: '' }]", { files: [{ value: { body: { content: '' } } }] }],
  ['a link', 'files: [{ path: /a, link: ../b }]', { files: [{ value: { body: { link: '../b' } } }] }],
  [
    'a folder',
    'files: [{ path: /a, directory: true }]',
    { files: [{ value: { body: { directory: true } } }] },
  ],
  [
    'a user',
    'users: [{ name: app, uid: 900 }]',
    {
      users: [
        { name: 'app', uid: 900, gid: 900, home: '/home/app', shell: '/bin/sh', comment: '', groups: [] },
      ],
    },
  ],
  [
    'an environment that YAML would read as numbers',
    'image: { env: { B: 1.10, A: yes }, workdir: / }',
    { image: { env: ['B=1.10', 'A=yes'], workingDir: '/' } },
  ],
  [
    'a test',
    'tests: [{ name: t, run: [a], status: 3, stdout: "x\\n", matches: "^x" }]',
    { tests: [{ value: { name: 't', argv: ['a'], status: 3, stdout: 'x', matches: '^x' } }] },
  ],
  ['an anchor and its alias', 'timezone: &zone Asia/Tokyo\nlocales: [C.UTF-8]\nslim: true', { slim: true }],
  [
    'a tag of one release',
    'tags: [{ name: "{{version}}", releases: [two] }]',
    { tags: [{ only: { releases: ['two'] } }] },
  ],
];

test.each(good)('%s', (_what, yaml, expected) => {
  expect(parseRecipe(head + yaml, 'demo.yaml').variants[0]).toMatchObject(expected);
});

/** What a recipe may not say: the lines after the head, the position counted from them, and a part of the answer. */
const bad: readonly [yaml: string, line: number, column: number, message: string, hint?: string][] = [
  ['package: {}', 1, 1, 'unknown key "package"', 'Did you mean "packages"?'],
  ['packages: { inclde: [] }', 1, 13, 'packages: unknown key "inclde"', 'Did you mean "include"?'],
  ['packages:\n  include: less', 2, 12, 'packages.include: expected a list, got "less"'],
  ['packages:\n  include:\n    - [less]', 3, 7, 'packages.include[0]: expected text or a map, got a list'],
  [
    'packages: { include: [{ nam: a }] }',
    1,
    25,
    'packages.include[0]: unknown key "nam"',
    'Did you mean "name"?',
  ],
  [
    'packages: { include: [{ nam: a }] }',
    1,
    23,
    'packages.include[0]: the key "name" is missing',
    'Add "name:" with text',
  ],
  [
    'packages: { include: ["a b"] }',
    1,
    23,
    'expected the name of a package, such as curl or curl=8.14.1-2, got "a b"',
  ],
  ['packages: { include: [a], exclude: [b, a] }', 1, 40, 'the package "a" is both included and excluded'],
  ['packages: { recommends: yes }', 1, 25, 'expected true or false, got "yes"', 'true, false'],
  ['variant: mini', 1, 10, 'expected one of essential, minbase, buildd, standard, got "mini"'],
  ['variant: minbas', 1, 10, 'got "minbas"', 'Did you mean "minbase"?'],
  [
    'run: [{ run: [a], releases: [tow] }]',
    1,
    30,
    'expected a release of this recipe, got "tow"',
    'Did you mean "two"?',
  ],
  [
    'run: [{ run: [a], platforms: [arm64, s390x] }]',
    1,
    38,
    'expected a platform of this recipe, got "s390x"',
    'linux/arm64',
  ],
  ['run: [{ run: [a], platforms: [vax] }]', 1, 31, 'expected a platform, got "vax"'],
  ['run: [{ run: [a], variants: [slim] }]', 1, 30, 'expected a variant of this recipe, got "slim"', 'plain'],
  ['run: [{}]', 1, 7, 'run[0]: the key "run" is missing', 'Add "run:" with text or a list'],
  ['run: [[]]', 1, 7, 'expected at least the program'],
  [
    'tweaks: { docker-claen: false }',
    1,
    11,
    'tweaks: expected a tweak, got the key "docker-claen"',
    'Did you mean "docker-clean"?',
  ],
  ['files: [{ path: etc/motd, content: a }]', 1, 17, 'files[0].path: expected an absolute path'],
  ['files: [{ path: /etc/../motd, content: a }]', 1, 17, 'expected an absolute path without "." or ".."'],
  ['files: [{ path: /a, content: a, source: b }]', 1, 9, 'here: content and source'],
  ['files: [{ path: /a }]', 1, 9, 'exactly one of content, source, link and "directory: true"; here: none'],
  ['files: [{ path: /a, source: /etc/passwd }]', 1, 29, 'expected a path relative to the recipe'],
  [
    'files: [{ path: /a, content: a, mode: rw }]',
    1,
    39,
    'expected permission bits in octal, such as 0644, got "rw"',
  ],
  ['files: [{ path: /a, content: a, mode: 0888 }]', 1, 39, 'got "0888"'],
  [
    'files: [{ path: /a, content: a, owner: root }]',
    1,
    40,
    'expected numbers of user and group, such as 0:0',
  ],
  ['users:\n  - { name: a, uid: 1 }\n  - { name: a, uid: 2 }', 3, 5, 'the user "a" is given twice'],
  [
    'users: [{ name: a, uid: 1 }]\nvariants: { v: { users: [{ name: a, uid: 2 }] } }',
    2,
    26,
    'given for all variants already',
  ],
  ['users: [{ name: a, uid: 99999999999 }]', 1, 25, 'expected a number up to'],
  ['users: [{ name: Root, uid: 1 }]', 1, 17, 'expected a user name'],
  ['locales: [japanese please]', 1, 11, 'expected a locale such as ja_JP.UTF-8'],
  ['timezone: Asia/ Tokyo', 1, 11, 'expected a time zone'],
  ['debconf: [tzdata]', 1, 11, 'expected "package question type value"'],
  ['image: { env: { "A-B": 1 } }', 1, 17, 'expected the name of an environment variable, got the key "A-B"'],
  ['image: { workdir: srv }', 1, 19, 'absolute path'],
  ['tests: [{ name: t, run: [a], matches: "(" }]', 1, 39, 'expected a regular expression'],
  ['tests: [{ name: t, run: [a], status: 300 }]', 1, 38, 'expected an exit status, 0 to 255'],
  ['tags: ["{{codname}}"]', 1, 8, 'expected placeholders out of {{recipe}}', 'Did you mean "{{codename}}"?'],
  ['tags: ["{codename}}"]', 1, 8, 'expected braces in pairs'],
  ["tags: ['My:Tag']", 1, 8, 'tags[0]: expected a tag, which is at most 128 letters'],
  ['tags: ["{{codename}}+x"]', 1, 8, 'tags[0]: expected a tag, which is at most 128 letters'],
  ['tags: [-x]', 1, 8, 'tags[0]: expected a tag, which is at most 128 letters'],
  ['variants: { plain: {} }', 1, 13, '"plain" is the image without a variant'],
  [
    'variants:\n  v: { packages: { exclude: [a] } }\npackages: { include: [a] }',
    2,
    30,
    'both included and excluded',
    'variants:',
  ],
  ['variants: { v: { nmae: a } }', 1, 18, 'variants.v: unknown key "nmae"'],
  ['slim:', 1, 1, 'slim: expected true or false, got nothing'],
  // YAML itself
  ['slim: true\nslim: false', 2, 1, 'the key "slim" is given twice', 'Keep one'],
  ['tags: [a', 1, 9, 'not YAML'],
  ['tags: *list', 1, 7, 'the alias *list has no anchor before it', '&list'],
  ['tags: &list [*list]', 1, 14, 'the alias *list repeats a value that contains it'],
  ['slim: !!bool true', 1, 7, 'YAML tags have no meaning'],
  ['---\nname: other', 1, 1, 'more than one YAML document'],
  ['\tslim: true', 1, 1, 'not YAML'],
];

test.each(bad)('refuses %j', (yaml, line, column, message, hint) => {
  const error = problemsOf(head + yaml, ['docker-clean']);
  const found = error.problems.map((problem) => ({ ...problem, line: problem.line - headLines }));
  expect(found).toContainEqual(
    expect.objectContaining({ line, column, message: expect.stringContaining(message) }),
  );
  const problem = found.find((each) => each.message.includes(message));
  if (hint !== undefined) expect(problem?.hint).toContain(hint);
});

/** Mistakes in the head, and whole files. */
const badFiles: readonly [what: string, text: string, line: number, column: number, message: string][] = [
  ['an empty file', '', 1, 1, 'the file is empty'],
  ['only comments', '# nothing\n', 1, 1, 'the file is empty'],
  ['a list', '- a\n', 1, 1, 'a recipe is a map'],
  ['a text', 'debian\n', 1, 1, 'a recipe is a map'],
  ['a missing key', head.replace('title: Demo\n', ''), 1, 1, 'the key "title" is missing'],
  [
    'a default release that is none',
    head.replace('release: two', 'release: three'),
    5,
    10,
    'expected a release of this recipe',
  ],
  [
    'another manager',
    head.replace('apt', 'yum'),
    3,
    10,
    'expected one of apt, dnf, zypper, pacman, apk, archive, files, got "yum"',
  ],
  ['no platform', head.replace('[linux/amd64, linux/arm64]', '[]'), 4, 12, 'expected at least one platform'],
  [
    'a platform nobody has',
    head.replace('linux/arm64', 'linux/vax'),
    4,
    26,
    'expected a platform, got "linux/vax"',
  ],
  [
    'an alias that is a release',
    head.replace('latest-one', 'one'),
    8,
    35,
    '"one" already means the release one',
  ],
  [
    'suites of no repository',
    head.replace('one: {}', 'one: { suites: { mian: [a] } }'),
    7,
    20,
    'no repository is called "mian"',
  ],
  [
    'a point release in a suite',
    head.replace('{{codename}}', '{{point}}'),
    12,
    14,
    'expected placeholders out of',
  ],
  ['a mirror by ftp', head.replace('http://', 'ftp://'), 11, 15, 'expected an http or https URL'],
  [
    'an absolute keyring',
    head.replace('keys/demo', '/keys/demo'),
    14,
    14,
    'expected a path relative to the recipe',
  ],
  ['a name with a slash', head.replace('name: demo', 'name: a/b'), 1, 7, 'expected lower-case letters'],
];

test.each(badFiles)('refuses %s', (_what, text, line, column, message) => {
  expect(problemsOf(text).problems).toContainEqual(
    expect.objectContaining({ line, column, message: expect.stringContaining(message) }),
  );
});

test('all problems are told at once, in the order of the file, with their places', () => {
  const error = problemsOf(`${head}slm: true\nvariant: mini\nrun: [{ run: [a], releases: [no] }]\n`);
  expect(error).toBeInstanceOf(BaseImageError);
  expect(error.code).toBe('recipe');
  expect(error.file).toBe('demo.yaml');
  expect(error.problems.map((problem) => problem.line - headLines)).toEqual([1, 2, 3]);
  expect(error.message).toMatch(/^3 problems in demo\.yaml\n/);
  expect(error.message).toContain(
    `demo.yaml:${headLines + 1}:1: unknown key "slm"\n    Did you mean "slim"?`,
  );
});

test('aliases that would fill the memory are refused', () => {
  const bomb = ['a: &a [x, x]'];
  for (let level = 1; level < 12; level++) {
    const [name, last] = [String.fromCharCode(97 + level), String.fromCharCode(96 + level)];
    bomb.push(`${name}: &${name} [${`*${last}, `.repeat(8)}*${last}]`);
  }
  expect(problemsOf(bomb.join('\n')).problems[0]?.message).toContain('aliases');
  expect(problemsOf(`a: &a x\nb: [${'*a, '.repeat(101)}]`).problems[0]?.message).toContain(
    'more than 100 YAML aliases',
  );
});

test('nesting without end is refused', () => {
  expect(problemsOf('['.repeat(100_000)).problems).toHaveLength(1);
});

describe('variants', () => {
  const recipe = parseRecipe(
    `${head}
packages: { include: [a], recommends: true }
image: { env: { A: 1, B: 2 }, cmd: [bash] }
tweaks: { x: true, y: true }
run: [[one]]
variants:
  more:
    packages: { include: [b] }
    image: { env: { B: 3 }, cmd: [sh, -l] }
    tweaks: { y: false }
    run: [[two]]
    slim: true
`,
    'demo.yaml',
  );
  const [all, more] = recipe.variants;

  test('append lists, merge maps and replace the rest', () => {
    expect(more).toMatchObject({
      name: 'more',
      include: [{ value: 'a' }, { value: 'b' }],
      recommends: true,
      image: { env: ['A=1', 'B=3'], cmd: ['sh', '-l'] },
      tweaks: { x: true, y: false },
      run: [{ value: { argv: ['one'] } }, { value: { argv: ['two'] } }],
      slim: true,
    });
  });

  test('leave the plain image alone', () => {
    expect(all).toMatchObject({
      include: [{ value: 'a' }],
      image: { env: ['A=1', 'B=2'], cmd: ['bash'] },
      slim: false,
    });
  });
});

test('the files of a recipe are named once', () => {
  const recipe = parseRecipe(
    `${head}files: [{ path: /a, source: x }, { path: /b, source: x }]\nvariants: { v: {} }`,
    'demo.yaml',
  );
  expect(filesOf(recipe)).toEqual({
    keyrings: ['keys/demo.asc'],
    sources: ['x'],
    layouts: [],
    copies: [
      { source: 'x', path: '/a' },
      { source: 'x', path: '/b' },
    ],
  });
});
