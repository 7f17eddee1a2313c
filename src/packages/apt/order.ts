import {
  dependenciesOf,
  essentialClosure,
  findProviders,
  preDependenciesOf,
  type PackageFile,
  type Providers,
} from './package-file.ts';

/** One thing that dpkg is told to do with some packages. */
export interface Step {
  readonly action: 'unpack' | 'configure';
  readonly files: readonly PackageFile[];
  /** The order of `files` makes no difference. */
  readonly anyOrder: boolean;
}

/**
 * All that dpkg is told, from an empty root to an installed one. It follows from the packages alone, whoever does it:
 * which package gets which system user's number depends on it.
 *
 * - What has no say in it is unpacked first, and the essential packages are configured, and those that run nothing.
 * - A package with a `preinst` is unpacked when its pre-dependencies are configured (Debian Policy 7.2): all that can
 *   be at once, then as many as can be each time that one of them is needed.
 * - Packages are configured in the order of {@link configureOrder}.
 *
 * Where dependencies go in a circle, it is opened at one that is no pre-dependency; where even pre-dependencies do,
 * there is no right order, and the first one is unpacked all the same.
 */
export function installSteps(packages: readonly PackageFile[]): readonly Step[] {
  const providers = findProviders(packages);
  const essential = new Set(essentialClosure(packages));
  const hasSay = (file: PackageFile) => !essential.has(file) && file.scripts.before !== undefined;
  const mindsTurn = (file: PackageFile) =>
    hasSay(file) || (!essential.has(file) && file.scripts.after !== undefined);

  const order = configureOrder(packages);
  const first = order.filter((file) => !mindsTurn(file));
  const steps: Step[] = [
    { action: 'unpack', files: packages.filter((file) => !hasSay(file)), anyOrder: true },
    { action: 'configure', files: first, anyOrder: true },
  ];
  const configured = new Set(first);
  let pending = packages.filter(hasSay);
  const unpack = (files: readonly PackageFile[]): void => {
    steps.push({ action: 'unpack', files, anyOrder: false });
    pending = pending.filter((file) => !files.includes(file));
  };
  const preDependencies = (file: PackageFile) => preDependenciesOf(file, providers);
  const findReady = () => pending.filter((file) => preDependencies(file).every((one) => configured.has(one)));
  const settled = new Set<PackageFile>();
  const settle = (file: PackageFile): void => {
    if (settled.has(file)) return;
    settled.add(file);
    // All are behind us already, but where dependencies go in a circle that was opened elsewhere.
    if (hasSay(file)) for (const one of preDependencies(file)) if (!configured.has(one)) settle(one);
    if (pending.length > 0) {
      const needed = closureOf(file, providers);
      const ready = findReady();
      if (ready.some((one) => needed.has(one))) unpack(ready);
      if (pending.includes(file)) unpack([file]);
    }
    const last = steps.at(-1);
    if (last?.action === 'configure' && !last.anyOrder)
      steps[steps.length - 1] = { ...last, files: [...last.files, file] };
    else steps.push({ action: 'configure', files: [file], anyOrder: false });
    configured.add(file);
  };
  unpack(findReady());
  for (const file of order.filter(mindsTurn)) settle(file);
  return steps.filter(({ files }) => files.length > 0);
}

/** The package and all that it needs, directly or not. */
function closureOf(file: PackageFile, providers: Providers): ReadonlySet<PackageFile> {
  const closure = new Set<PackageFile>();
  const pending = [file];
  for (let one = pending.pop(); one; one = pending.pop()) {
    if (closure.has(one)) continue;
    closure.add(one);
    pending.push(...dependenciesOf(one, providers));
  }
  return closure;
}

/**
 * The order in which packages are configured: what is essential first, each package after what it depends on, by name
 * where that leaves a choice. Which package gets which system user's number follows from it, so it must depend on the
 * packages alone, not on how each of them is configured. Where dependencies go in a circle, the first name opens it.
 */
export function configureOrder(packages: readonly PackageFile[]): readonly PackageFile[] {
  const providers = findProviders(packages);
  const byName = [...packages].sort((a, b) => (a.entry.name < b.entry.name ? -1 : 1));
  const essential = new Set(essentialClosure(packages));
  const ordered = new Set<PackageFile>();
  const opened = new Set<PackageFile>();
  const visit = (file: PackageFile): void => {
    if (opened.has(file)) return;
    opened.add(file);
    for (const provider of dependenciesOf(file, providers)) visit(provider);
    ordered.add(file);
  };
  for (const file of byName.filter((one) => essential.has(one))) visit(file);
  for (const file of byName) visit(file);
  return [...ordered];
}
