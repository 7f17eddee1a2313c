import { exists, type Tweak } from './tweak.ts';
import { compareVersions } from '../../model/versions.ts';

// The file names are the ones all Debian and Ubuntu images have had for a decade: Dockerfiles out there remove them by name.
const folder = '/etc/apt/apt.conf.d';

interface Setting extends Pick<Tweak, 'name' | 'reason'> {
  /** File name in /etc/apt/apt.conf.d. */
  readonly file: string;
  /** Explanation for whoever finds the file in an image, without comment marks. */
  readonly comment: readonly string[];
  lines(aptVersion: string): readonly string[];
  readonly undo?: string;
}

/** A tweak that is one file of apt settings. */
function setting({ name, reason, file, comment, lines, undo }: Setting): Tweak {
  return {
    name,
    managers: ['apt'],
    reason,
    undo: undo ?? `rm ${folder}/${file}`,
    default: true,
    condition: exists(folder),
    apply({ root, packages }) {
      // `//` and not `#`, which apt did not understand before 0.7.22.
      const text = [
        ...comment.map((line) => `// ${line}`.trimEnd()),
        '',
        ...lines(packages.get('apt') ?? ''),
      ];
      root.write(`${folder}/${file}`, `${text.join('\n')}\n`);
    },
  };
}

const sweep =
  'rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true';

export const aptTweaks: readonly Tweak[] = [
  setting({
    name: 'apt-autoremove-suggests',
    reason:
      'So that `apt-get purge --auto-remove` at the end of a `RUN` removes everything that came for the build alone, even if another package merely suggests it.',
    file: 'docker-autoremove-suggests',
    comment: [
      'A package that nothing needs any more is removed by --auto-remove even if another',
      'installed package suggests it. Without this line apt keeps such packages, and with',
      'them whatever was installed only for one build step.',
    ],
    lines: () => ['Apt::AutoRemove::SuggestsImportant "false";'],
  }),
  setting({
    name: 'apt-clean',
    reason:
      'Downloaded packages are deleted after each run of apt, so no layer carries them. Switch it off where BuildKit cache mounts are to keep them.',
    undo: `rm ${folder}/docker-clean && echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > ${folder}/keep-cache`,
    file: 'docker-clean',
    comment: [
      'Every RUN of a Dockerfile becomes a layer, and what a layer once held cannot be taken',
      'out by the next. So the downloaded packages go as soon as apt is done with them. This',
      'is "apt-get clean" in other words: the command itself would wait for the lock that the',
      'running apt holds.',
      '',
      'A build that keeps /var/cache/apt in a cache mount removes this file, and this file only.',
    ],
    lines: () => [`DPkg::Post-Invoke { "${sweep}"; };`, `APT::Update::Post-Invoke { "${sweep}"; };`],
  }),
  setting({
    name: 'apt-no-binary-caches',
    reason:
      'apt writes no `pkgcache.bin` and `srcpkgcache.bin`: tens of megabytes that differ each time and are rebuilt in a second. Separate from `apt-clean`, because it does not harm cache mounts.',
    file: 'docker-no-binary-caches',
    comment: [
      'apt works out its package tables in memory instead of storing them in /var/cache/apt,',
      'where they would take more room in a layer than they save time.',
    ],
    lines: () => ['Dir::Cache::pkgcache "";', 'Dir::Cache::srcpkgcache "";'],
  }),
  setting({
    name: 'apt-gzip-indexes',
    reason:
      'Package lists stay compressed on disk, about a quarter of the size, for the many Dockerfiles that leave them in a layer.',
    file: 'docker-gzip-indexes',
    comment: [
      'What "apt-get update" fetches is stored compressed. Programs that read the lists in',
      '/var/lib/apt/lists without apt need this file gone and the lists fetched again.',
    ],
    lines: (version) => [
      'Acquire::GzipIndexes "true";',
      // Before that version only gzip was kept compressed, and other formats came first.
      ...(compareVersions(version, '1.0.9.2') < 0 ? ['Acquire::CompressionTypes::Order:: "gz";'] : []),
    ],
  }),
  setting({
    name: 'apt-no-languages',
    reason: 'No translated package descriptions are fetched: nobody reads them during a build.',
    undo: `rm ${folder}/docker-no-languages && apt-get update`,
    file: 'docker-no-languages',
    comment: ['"apt-get update" leaves out the translations of package descriptions.'],
    lines: () => ['Acquire::Languages "none";'],
  }),
  {
    name: 'apt-autoremove-kernels',
    managers: ['apt'],
    reason: 'The list of kernels that must not be removed is about the machine that built the image.',
    undo: '/etc/kernel/postinst.d/apt-auto-removal',
    default: true,
    condition: exists(`${folder}/01autoremove-kernels`),
    apply: ({ root }) => root.remove(`${folder}/01autoremove-kernels`),
  },
];
