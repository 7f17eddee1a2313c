import { posix } from 'node:path';
import type { RecipeRepository } from '../recipe.ts';
import { fail } from '../error.ts';

/** Options of a repository that would change what is chosen, and that this program does not know. */
const unknown = ['includepkgs', 'priority', 'module_hotfixes'];

type Section = Readonly<Record<string, string>>;

/**
 * The repositories of a configuration of dnf (dnf.conf(5), .repo files), as a recipe would name them. What [main] says
 * about signatures and exclusions counts for all of them, as it does for dnf. Variables in URLs stay, to be expanded
 * when the repository is looked for.
 * @param path of the file, relative to the recipe; messages name it, and keys are looked for beside it
 * @throws BaseImageError `recipe` for a repository whose packages could not be trusted, or that is not understood
 */
export function readDnfConfiguration(text: string, path: string): readonly RecipeRepository[] {
  const { main = {}, ...rest } = sectionsOf(text, path);
  const repositories = Object.entries(rest).filter(([, section]) => isTrue(section.enabled ?? '1'));
  return repositories.map(([id, section]) => {
    const refuse = (message: string, hint: string): never =>
      fail('recipe', `${path}: [${id}] ${message}`, { hint });
    if (!/^[\w.:-]+$/.test(id) || id.startsWith('.'))
      refuse('is no name for a repository', 'Letters, digits, and "-", "_", "." or ":" between them');
    const odd = unknown.find((key) => key in section);
    if (odd !== undefined)
      refuse(
        `has ${odd}, which means nothing here`,
        'Name the repository in the recipe, with packages: exclude',
      );
    const mirrors = listOf(section.baseurl);
    const mirrorList = section.metalink ?? section.mirrorlist ?? '';
    if (mirrors.length === 0 && mirrorList === '')
      refuse('has neither baseurl, metalink nor mirrorlist', 'Say where it is, or enabled=0');
    const foreign = [...mirrors, ...(mirrorList === '' ? [] : [mirrorList])].find(
      (url) => !/^https?:\/\//.test(url),
    );
    if (foreign !== undefined) refuse(`is at ${foreign}`, 'Repositories are had over http or https');
    const inherited = { ...main, ...section };
    const signatures = [
      ...(isTrue(inherited.repo_gpgcheck ?? '0') ? (['metadata'] as const) : []),
      ...(isTrue(inherited.gpgcheck ?? '1') ? (['packages'] as const) : []),
    ];
    if (signatures.length === 0)
      refuse('checks no signature', 'Say gpgcheck=1; or name it in the recipe, with insecure: true');
    const [key, another] = listOf(inherited.gpgkey);
    if (key === undefined || another !== undefined)
      return refuse(
        key === undefined ? 'has no gpgkey' : 'has more than one gpgkey',
        'Put its keys into one file beside the recipe, and name that: gpgkey=file:///… or a relative path',
      );
    return {
      name: id,
      mirrors: mirrors.map((url) => url.replace(/\/+$/, '')),
      mirrorList,
      suites: [],
      components: [],
      keyring: keyringOf(key, path) ?? refuse(`has its key at ${key}`, 'Download it, and name the file'),
      origin: '',
      label: '',
      signedBy: '',
      security: false,
      signatures,
      excludes: [main, section].flatMap((each) => [...listOf(each.exclude), ...listOf(each.excludepkgs)]),
      checkValidUntil: true,
      insecure: false,
      inImage: true,
    };
  });
}

/** Path of a key as recipes name it, with placeholders in the place of dnf's variables; undefined for one on a server. */
function keyringOf(gpgkey: string, path: string): string | undefined {
  const local = gpgkey.replace(/^file:\/\/(?=\/)/, '');
  if (/^\w+:/.test(local)) return undefined;
  const words = { releasever: 'version', basearch: 'architecture', arch: 'architecture' } as const;
  const template = local.replace(
    /\$\{?(releasever|basearch|arch)\b\}?/g,
    (_, name: keyof typeof words) => `{{${words[name]}}}`,
  );
  return template.startsWith('/') ? template : posix.join(posix.dirname(path), template);
}

/** Sections of an INI file by name; indented lines go on with the value above. */
function sectionsOf(text: string, path: string): Record<string, Section> {
  // Without a prototype, whose names a file might have for its own.
  const sections = Object.create(null) as Record<string, Record<string, string>>;
  let section: Record<string, string> | undefined;
  let key = '';
  text.split('\n').forEach((line, at) => {
    if (/^\s*([#;]|$)/.test(line)) return;
    const [, title] = /^\[([^\]]+)\]\s*$/.exec(line) ?? [];
    if (title !== undefined) {
      section = sections[title] ??= Object.create(null) as Record<string, string>;
      return;
    }
    if (section && key !== '' && /^\s/.test(line)) {
      section[key] = `${section[key] ?? ''}\n${line.trim()}`;
      return;
    }
    const [, name, value = ''] = /^([^=]+?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (section === undefined || name === undefined)
      return fail('recipe', `${path}:${String(at + 1)}: neither a [section] nor "key=value"`, {
        hint: 'Expected a configuration of dnf, such as /etc/dnf/dnf.conf or a .repo file',
      });
    key = name.toLowerCase();
    section[key] = value;
  });
  return sections;
}

function listOf(value = ''): readonly string[] {
  return value.split(/[\s,]+/).filter((word) => word !== '');
}

function isTrue(value: string): boolean {
  return ['1', 'yes', 'true', 'on'].includes(value.toLowerCase());
}
