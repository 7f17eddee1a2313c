import { describe, expect, test } from 'vitest';
import { filesOf, parseRecipe } from '../../../src/model/recipe.ts';
import { RecipeError } from '../../../src/model/recipe/problem.ts';
import { planAll } from '../../../src/plan.ts';

function problemsOf(text: string): readonly string[] {
  try {
    parseRecipe(text, 'demo.yaml');
  } catch (error) {
    if (error instanceof RecipeError) return error.problems.map(({ message }) => message);
    throw error;
  }
  throw new Error('the recipe is accepted');
}

describe('an image of files alone', () => {
  const head = `name: demo
title: Demo
manager: files
platforms: [linux/amd64]
release: '1'
releases: { '1': {} }
`;

  test('takes files and a test, and no repository', () => {
    const text = `${head}files: [{ path: /hello, source: hello }]\ntests: [{ name: it starts, run: [/hello] }]\n`;
    expect(parseRecipe(text, 'demo.yaml')).toMatchObject({
      manager: 'files',
      variants: [{ repositories: [] }],
    });
  });

  test('cannot do without them, and knows no packages', () => {
    const problems = problemsOf(`${head}packages: { include: [bash] }\nvariants: { slim: { slim: true } }\n`);
    expect(new Set(problems)).toEqual(
      new Set([
        '"packages" means nothing to files, only to apt, dnf, zypper, pacman, apk',
        '"slim" means nothing to files, only to apt',
        'an image of files alone needs files',
        'an image of files alone needs a test of its own, since it may have no echo',
      ]),
    );
  });

  test('apt cannot do without repositories', () => {
    expect(problemsOf(head.replace('manager: files', 'manager: apt'))).toEqual([
      'apt needs at least one repository',
    ]);
  });
});

/** A recipe of this package manager with these keys beside the least that it needs. */
function recipe(manager: string, keys: string, repository = ''): string {
  return `name: demo
title: Demo
manager: ${manager}
platforms: [linux/amd64, linux/arm64]
release: '9'
releases: { '9': { version: 9 } }
${
  manager === 'archive'
    ? ''
    : `repositories:
  - { name: base, mirrors: ['https://example.org/{{version}}/{{architecture}}'], keyring: key.asc${repository} }
`
}${keys}
`;
}

describe('each package manager has its words', () => {
  test.each([
    ['dnf', 'packages: { groups: [Core, Development Tools], modules: ["nodejs:20"], languages: [en] }', ''],
    ['dnf', 'packages: { include: [bash] }\nvariables: { infra: container }', ', signatures: [packages]'],
    ['zypper', 'packages: { groups: [minimal_base], docs: true }', ', mirror-list: https://example.org/list'],
    ['pacman', 'packages: { groups: [base], no-extract: [usr/share/man/*, "!usr/share/man/man1/*"] }', ''],
    ['apk', 'packages: { include: [alpine-base] }\ntimezone: Asia/Tokyo', ''],
  ])('%s takes %s', (manager, keys, repository) => {
    expect(parseRecipe(recipe(manager, keys, repository), 'demo.yaml')).toMatchObject({ manager });
  });

  test.each([
    [
      'dnf',
      'packages: { include: [bash], no-extract: [usr/share/man/*] }',
      '',
      '"no-extract" means nothing to dnf, only to pacman',
    ],
    ['dnf', 'packages: { include: [bash] }', ', suites: [a]', '"suites" means nothing to dnf, only to apt'],
    [
      'zypper',
      'packages: { groups: [a], modules: ["a:1"] }',
      '',
      '"modules" means nothing to zypper, only to dnf',
    ],
    [
      'pacman',
      'packages: { include: [bash], recommends: true }',
      '',
      '"recommends" means nothing to pacman, only to apt, dnf, zypper',
    ],
    ['apk', 'packages: { groups: [a] }', '', '"groups" means nothing to apk, only to dnf, zypper, pacman'],
    [
      'apk',
      'packages: { include: [a] }',
      ', signatures: [packages]',
      '"signatures" means nothing to apk, only to dnf, zypper, pacman',
    ],
    [
      'apt',
      'variables: { a: b }',
      ', suites: [a], components: [main]',
      '"variables" means nothing to apt, only to dnf',
    ],
    [
      'dnf',
      'packages: { include: [bash] }\nvariants: { small: { slim: true } }',
      '',
      '"slim" means nothing to dnf, only to apt',
    ],
    ['zypper', '', '', 'zypper needs packages: what to install'],
    ['apt', '', ', components: [main]', 'a repository of apt needs suites'],
    [
      'dnf',
      'packages: { include: [a] }',
      ', signatures: []',
      'repositories[0].signatures: expected metadata, packages or both',
    ],
  ])('%s refuses %s%s', (manager, keys, repository, message) => {
    expect(problemsOf(recipe(manager, keys, repository))).toEqual([expect.stringContaining(message)]);
  });

  test('what else is wrong does not hide them', () => {
    const text = recipe(
      'dnf',
      'packages: { include: [bash], no-extract: [a] }\nusers: [{ name: ~ }]',
      ', suites: [a]',
    );
    expect(problemsOf(text)).toEqual([
      expect.stringContaining('"suites" means nothing to dnf'),
      expect.stringContaining('"no-extract" means nothing to dnf'),
      expect.stringContaining('users[0]: the key "uid" is missing'),
      expect.stringContaining('users[0].name: expected a user name'),
    ]);
  });

  test('dnf begins with the group Core, and only its mandatory packages, where nothing is asked for', () => {
    const [nothing, some] = ['', 'packages: { include: [bash] }'].map(
      (keys) => parseRecipe(recipe('dnf', keys), 'demo.yaml').variants[0],
    );
    expect(nothing).toMatchObject({ groups: [{ value: 'Core' }], groupParts: ['mandatory'] });
    expect(some).toMatchObject({ groups: [] });
  });

  test.each([
    [
      'dnf',
      'include: [curl >= 8.14, "bash=5", "perl(POSIX)", /usr/bin/curl, "kernel-*"], exclude: ["*-doc"]',
    ],
    ['zypper', 'include: ["bash<6", bash = 5, product(), "kernel-*"], exclude: ["*-doc"]'],
    ['apk', 'include: ["busybox<2", "curl~8.14", "cmd:sh", /bin/sh, "so:libc.so=1"]'],
    ['pacman', 'include: [bash=5.2-1]'],
  ])('%s takes packages by { %s }', (manager, packages) => {
    expect(parseRecipe(recipe(manager, `packages: { ${packages} }`), 'demo.yaml')).toMatchObject({ manager });
  });

  test.each([
    ['apt', 'include: [curl >= 8.14]', 'expected the name of a package, such as curl or curl=8.14.1-2'],
    ['apt', 'include: [/usr/bin/curl]', 'expected the name of a package, such as curl or curl=8.14.1-2'],
    ['dnf', 'include: [bash], exclude: [curl > 8]', 'in which * may stand for any part, got "curl > 8"'],
    ['zypper', 'include: [/usr/bin/curl]', 'expected a package, such as curl, curl >= 8.14'],
    ['zypper', 'include: [-n]', 'expected the name of a package'],
    ['apk', 'include: ["busy*"]', 'expected a package, such as curl, curl<8'],
    ['apk', 'include: [curl], exclude: ["doc*"]', 'expected the name of a package, such as curl, got "doc*"'],
    ['pacman', 'include: [/usr/bin/curl]', 'expected the name of a package'],
  ])('%s takes none by { %s }', (manager, packages, message) => {
    expect(problemsOf(recipe(manager, `packages: { ${packages} }`))).toContainEqual(
      expect.stringContaining(message),
    );
  });

  test('module streams are for the platform of the release, by default that of its version', () => {
    const of = (manager: string, release: string) =>
      recipe(manager, 'packages: { include: [bash] }').replace(/^releases:.*$/m, `releases: { ${release} }`);
    const platformOf = (release: string) =>
      parseRecipe(of('dnf', release), 'demo.yaml').releases[0]?.modulePlatform;
    expect(platformOf("'9': { version: 9 }")).toBe('el9');
    expect(platformOf("'9': { version: '8.10' }")).toBe('el8');
    expect(platformOf("'9': { version: 2023, module-platform: al2023 }")).toBe('al2023');
    expect(platformOf("'9': {}")).toBe('');
    expect(problemsOf(of('apt', "'9': { module-platform: el9 }"))).toContain(
      '"module-platform" means nothing to apt, only to dnf',
    );
  });

  test.each(['{{architecture}}', 'a-{{machine}}'])('a tag is for all platforms, and not %s', (tag) => {
    expect(problemsOf(recipe('dnf', `tags: ["${tag}"]`))).toEqual([
      expect.stringContaining('tags[0]: expected placeholders out of {{recipe}}'),
    ]);
  });

  test('a repository is somewhere', () => {
    const text = recipe('dnf', 'packages: { include: [bash] }').replace(/mirrors: \[.*?\], /, '');
    expect(problemsOf(text)).toEqual(['a repository needs at least one mirror']);
  });

  test('words of .repo files lead to the recipe’s', () => {
    const text = recipe('dnf', 'packages: { include: [bash] }', ', gpgcheck: 1');
    expect(() => parseRecipe(text, 'demo.yaml')).toThrow(
      expect.objectContaining({ hint: 'Here that is "signatures"' }) as Error,
    );
  });

  test('words of pacman.conf are not the recipe’s', () => {
    const mirror = 'https://example.org/$repo/os/$arch';
    const text = recipe('pacman', 'packages: { include: [base] }').replace(
      /mirrors: \[.*?\]/,
      () => `mirrors: ['${mirror}']`,
    );
    expect(problemsOf(text)).toEqual([`"${mirror}" is written for pacman.conf`]);
  });

  test('keyrings are templates too', () => {
    const text = recipe('dnf', 'packages: { include: [bash] }').replace(
      'key.asc',
      "'key-{{version}}-{{architecture}}.asc'",
    );
    expect(filesOf(parseRecipe(text, 'demo.yaml')).keyrings).toEqual([
      'key-9-x86_64.asc',
      'key-9-aarch64.asc',
    ]);
  });
});

describe('archives', () => {
  const sum = 'a'.repeat(64);
  const archive = (keys: string) => recipe('archive', `archives:\n  - { ${keys} }`);

  test.each([
    `urls: ['https://example.org/{{machine}}.tar.xz'], sha256: ${sum}`,
    "urls: [https://example.org/root.tar], checksums: { url: 'https://example.org/SHA256SUMS', keyring: k.asc }",
    'urls: [https://example.org/root.tar], signature: { url: https://example.org/root.tar.asc, keyring: k.asc }',
    'file: root.tar, strip: 1, include: [etc/**], exclude: [etc/motd]',
    `image: 'docker://example.org/root@sha256:${sum}'`,
    `urls: [https://example.org/busybox], sha256: ${sum}, place: /bin/busybox, mode: 0755`,
    "urls: ['https://example.org/{{architecture}}/root-*.tar'], architectures: apk, checksums: { url: 'https://example.org/SHA256SUMS', keyring: k.asc }",
    `urls: [https://example.org/root.tar, https://mirror.example.org/old/root.tar], sha256: ${sum}`,
    'image: oci:layout',
  ])('takes { %s }', (keys) => {
    expect(parseRecipe(archive(keys), 'demo.yaml').variants[0]?.archives).toHaveLength(1);
  });

  test.each([
    ['name: a', 'an archive takes exactly one of urls, file and image'],
    [`file: root.tar, image: 'docker://a@sha256:${sum}'`, 'an archive takes exactly one of'],
    [
      'urls: [https://example.org/root.tar]',
      'an archive from a URL needs a proof: sha256, checksums or signature',
    ],
    [
      `urls: [https://example.org/root.tar], sha256: ${sum}, signature: { url: https://example.org/a, keyring: k }`,
      'an archive takes one of sha256, checksums or signature',
    ],
    [`urls: [https://example.org/root.tar], sha256: ${sum.slice(1)}`, 'expected a SHA-256 sum'],
    ['image: docker://example.org/root:latest', 'an image needs its digest'],
    ['file: root.tar, signature: { url: https://example.org/a, keyring: k }', 'are for archives from a URL'],
    ['urls: [ftp://example.org/root.tar]', 'expected an http or https URL'],
    [
      `urls: ['https://example.org/get?file=root.tar'], sha256: ${sum}`,
      'expected an http or https URL of a file',
    ],
    [`urls: ['https://example.org/root-*.tar'], sha256: ${sum}`, 'a * in the file name needs checksums'],
    [
      `urls: [https://example.org/root.tar, https://example.com/other.tar], sha256: ${sum}`,
      'must end in the same file name',
    ],
    [`image: 'docker://example.org/root@sha256:${sum}', sha256: ${sum}`, 'takes no sha256'],
    ['image: oci:/srv/layout', 'a path relative to the recipe'],
    ['file: a.tar }\n  - { file: b.tar', 'two archives of one image are called "root"'],
  ])('refuses { %s }', (keys, message) => {
    expect(problemsOf(archive(keys))).toEqual([expect.stringContaining(message)]);
  });

  test('of different platforms may share a name, and have their own words for them', () => {
    const own = (platform: string) =>
      `{ urls: ['https://example.org/{{architecture}}.tar'], sha256: ${sum}, platforms: [${platform}], architectures: apk }`;
    const text = recipe('archive', `archives:\n  - ${own('linux/amd64')}\n  - ${own('linux/arm64')}`);
    const archives = planAll({ ...parseRecipe(text, 'demo.yaml'), sources: {} }).map(
      (target) => target.archives[0]?.source,
    );
    expect(archives).toEqual([
      { urls: ['https://example.org/x86_64.tar'] },
      { urls: ['https://example.org/aarch64.tar'] },
    ]);
  });

  test('of a variant need names of their own as well', () => {
    const text = `${archive('file: a.tar')}variants: { extra: { archives: [{ file: b.tar }] } }\n`;
    expect(problemsOf(text)).toEqual([expect.stringContaining('"root" is given for all variants already')]);
  });

  test('are what a root of archives needs', () => {
    expect(problemsOf(recipe('archive', ''))).toEqual(['a root made of archives needs archives']);
  });
});
