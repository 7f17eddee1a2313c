import { expect, test } from 'vitest';
import { readDnfConfiguration } from '../../../src/model/recipe/dnf-configuration.ts';

const read = (text: string) => readDnfConfiguration(text, 'yum/dnf.conf');

test('repositories are read as dnf reads them', () => {
  const repositories = read(`# the user's own
[main]
gpgcheck=1
exclude=kernel*
cachedir=/var/cache/dnf

[base]
name = Base $releasever
baseurl = https://one.example.org/$releasever/$basearch/os/
          https://two.example.org/$releasever/$basearch/os/
repo_gpgcheck = yes
gpgkey = file:///etc/pki/rpm-gpg/KEY-$releasever-\${basearch}

[updates]
metalink=https://example.org/metalink?repo=updates-$releasever
gpgkey=keys/updates.asc
excludepkgs=bash, foo-*
enabled=1

[off]
baseurl=https://example.org/off
enabled = 0
`);
  expect(repositories.map(({ name }) => name)).toEqual(['base', 'updates']);
  expect(repositories).toMatchObject([
    {
      mirrors: [
        'https://one.example.org/$releasever/$basearch/os',
        'https://two.example.org/$releasever/$basearch/os',
      ],
      mirrorList: '',
      keyring: '/etc/pki/rpm-gpg/KEY-{{version}}-{{architecture}}',
      signatures: ['metadata', 'packages'],
      excludes: ['kernel*'],
      insecure: false,
    },
    {
      mirrors: [],
      mirrorList: 'https://example.org/metalink?repo=updates-$releasever',
      keyring: 'yum/keys/updates.asc',
      signatures: ['packages'],
      excludes: ['kernel*', 'bash', 'foo-*'],
    },
  ]);
});

const base = '[base]\nbaseurl=https://example.org/\n';

test.each([
  ['no key', base, '[base] has no gpgkey'],
  ['two keys', `${base}gpgkey=a b\n`, '[base] has more than one gpgkey'],
  [
    'a key on a server',
    `${base}gpgkey=https://example.org/key\n`,
    '[base] has its key at https://example.org/key',
  ],
  ['no check', `${base}gpgkey=a\ngpgcheck=0\n`, '[base] checks no signature'],
  ['no check at all', `[main]\ngpgcheck=0\n${base}gpgkey=a\n`, '[base] checks no signature'],
  ['no place', '[base]\ngpgkey=a\n', '[base] has neither baseurl, metalink nor mirrorlist'],
  ['a place on this machine', '[base]\nbaseurl=file:///mnt\ngpgkey=a\n', '[base] is at file:///mnt'],
  ['what would be left out silently', `${base}gpgkey=a\nincludepkgs=bash\n`, '[base] has includepkgs'],
  ['a name that is a path', '[../base]\nbaseurl=https://example.org/\ngpgkey=a\n', '[../base] is no name'],
  ['something else', 'hello\n', 'yum/dnf.conf:1: neither a [section] nor "key=value"'],
])('%s is refused', (_, text, message) => {
  expect(() => read(text)).toThrow(message);
});
