import * as z from 'zod';
import type { Lock, LockedPackage } from '../lock.ts';
import * as is from '../strict.ts';
import { managerNames, type ManagerName } from '../target.ts';

/*
 * A lock may have been written by anybody, and repositories name their packages as they like: what becomes an argument,
 * a file name or a line of a report has to be one. The same rules hold for locks that are read and that are made.
 */

/** What packages may be called, by those who refuse to make others. */
const packageNames: Readonly<Record<ManagerName, RegExp>> = {
  // pkg_name_is_illegal() of dpkg
  apt: /^[A-Za-z0-9][A-Za-z0-9+._-]*$/,
  // ALLOWED_CHARS_NAME of rpm, without what begins a macro
  dnf: /^[A-Za-z0-9_][A-Za-z0-9+._~-]*$/,
  zypper: /^[A-Za-z0-9_][A-Za-z0-9+._~-]*$/,
  // lint_pkgname of makepkg
  pacman: /^[A-Za-z0-9@_+][A-Za-z0-9@._+-]*$/,
  // apk_name of abuild, which takes capitals too
  apk: /^[A-Za-z0-9_][A-Za-z0-9+._-]*$/,
  // names of a recipe's archives, their layers numbered
  archive: /^[A-Za-z0-9_][A-Za-z0-9._-]*$/,
  files: /^[A-Za-z0-9_][A-Za-z0-9._-]*$/,
};

/** Versions begin with a digit or letter in every family, and end before the first blank or slash. */
const version = z
  .string()
  .max(255, 'too long')
  .regex(/^[A-Za-z0-9_.][A-Za-z0-9.+:~^_%@=,!-]*$/, 'not a version');

const architecture = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/, 'not an architecture');

/** Of source packages, in whatever family. */
const sourceName = z
  .string()
  .max(255, 'too long')
  .regex(/^[A-Za-z0-9_@+.][A-Za-z0-9@._+~-]*$/, 'not the name of a source package');

/** A suite or component, which may have slashes in it; empty where there is none. */
const part = z
  .string()
  .max(255, 'too long')
  .regex(/^[A-Za-z0-9._+~/-]*$/, 'not a suite or component')
  .refine((text) => !text.split('/').includes('..') && !/^[-/]/.test(text), 'not a suite or component');

/** Repositories of rpm may keep their files beside them: `../../blobstore/…` at Amazon. Only there, and only in front. */
const path = is.line.refine(
  (text) => is.pathBelow.safeParse(text.replace(/^(\.\.\/)+/, '')).success,
  'not a path below a root',
);

const lockedPackage = z.strictObject({
  name: is.line,
  version,
  architecture,
  size: is.count,
  sha256: is.sha256,
  source: z.strictObject({ name: sourceName, version }),
  licence: is.line.exactOptional(),
  built: is.seconds.exactOptional(),
  signature: z
    .string()
    .regex(/^[A-Za-z0-9+/]+=*$/, 'not Base64')
    .exactOptional(),
  path,
  repository: z.strictObject({ name: is.name, suite: part, component: part, security: z.boolean() }),
  requested: z.boolean(),
}) satisfies z.ZodType<LockedPackage>;

/** Where one package may be there in several versions at once: kernels, keys. */
const multiple: readonly ManagerName[] = ['dnf', 'zypper'];

export const lockSchema: z.ZodType<Lock> = z
  .strictObject({
    version: z.literal(1, 'not of this version'),
    recipe: is.name,
    release: is.name,
    variant: is.nameOrNone,
    platform: is.platformName,
    manager: z.enum(managerNames, 'not a package manager'),
    detected: z.record(z.string().regex(/^[a-z]+$/, 'not a word'), is.nameOrNone),
    packages: z.array(lockedPackage),
  })
  .superRefine(({ manager, packages }, context) => {
    packages.forEach(({ name, path }, at) => {
      const issue = (member: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['packages', at, member], message });
      if (!packageNames[manager].test(name))
        issue('name', `no package of ${manager} is called ${JSON.stringify(name)}`);
      if (!multiple.includes(manager) && path.startsWith('../')) issue('path', 'leads out by ".."');
    });
    const several = multiple.includes(manager);
    const identity = ({ name, version, architecture }: LockedPackage) =>
      [name, ...(several ? [version] : []), architecture].join(' ');
    is.noneTwice(packages, identity, context, ['packages']);
  });
