import { essentialClosure, findProviders, relationsOf, type PackageFile } from './package-file.ts';

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
    for (const alternatives of relationsOf(file)) {
      const provider = alternatives.map((name) => providers.get(name)).find((one) => one !== undefined);
      if (provider) visit(provider);
    }
    ordered.add(file);
  };
  for (const file of byName.filter((one) => essential.has(one))) visit(file);
  for (const file of byName) visit(file);
  return [...ordered];
}
