import { basename } from 'node:path';
import { hexOf } from '../model/digest.ts';
import { prettyJson } from '../model/json.ts';
import type { LockedPackage } from '../model/lock.ts';
import { platformSlug } from '../model/platform.ts';
import type { Repository, Target } from '../model/target.ts';
import { toTimestamp } from '../oci/image.ts';
import type { PlatformResult } from '../request.ts';
import { packageUrl } from './purl.ts';

const unknown = 'NOASSERTION';
const document = 'SPDXRef-DOCUMENT';

/** https://github.com/package-url/purl-spec/blob/main/PURL-TYPES.rst */
const purlTypes = {
  apt: 'deb',
  dnf: 'rpm',
  zypper: 'rpm',
  pacman: 'alpm',
  apk: 'apk',
  archive: 'generic',
  files: 'generic',
} as const satisfies Record<Target['manager'], string>;

const image = 'SPDXRef-Image';

/**
 * The packages of one platform's image as an SPDX 2.3 document (https://spdx.github.io/spdx-spec/v2.3/) in JSON.
 * It says what the lock says and has the date of the image, so the same image gives the same bytes.
 */
export function spdxJson(target: Target, result: PlatformResult): string {
  const { lock, epoch, fingerprint, manifest } = result;
  const name = [target.recipe, target.release, target.variant, platformSlug(target.platform)]
    .filter(Boolean)
    .join('-');
  // The fingerprint alone would name two documents where the same content is compressed in two ways.
  const identity = `${hexOf(fingerprint)}-${hexOf(manifest).slice(0, 12)}`;
  const packages = lock.packages.map((entry) => spdxPackage(entry, target, result.detected));
  return prettyJson({
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: document,
    name,
    documentNamespace: `https://spdx.org/spdxdocs/${encodeURIComponent(name)}-${identity}`,
    creationInfo: { created: toTimestamp(epoch), creators: ['Tool: base-image'] },
    packages: [spdxImage(target, result), ...packages],
    relationships: [
      { spdxElementId: document, relationshipType: 'DESCRIBES', relatedSpdxElement: image },
      ...packages.map(({ SPDXID }) => ({
        spdxElementId: image,
        relationshipType: 'CONTAINS',
        relatedSpdxElement: SPDXID,
      })),
    ],
  });
}

function spdxImage({ recipe, release, platform, licences }: Target, { manifest, detected }: PlatformResult) {
  const purl = packageUrl({
    type: 'oci',
    name: recipe,
    version: manifest,
    qualifiers: { arch: platform.architecture },
  });
  return {
    SPDXID: image,
    name: recipe,
    versionInfo: detected.point ?? release,
    primaryPackagePurpose: 'CONTAINER',
    downloadLocation: unknown,
    filesAnalyzed: false,
    licenseConcluded: unknown,
    licenseDeclared: licences || unknown,
    copyrightText: unknown,
    checksums: [{ algorithm: 'SHA256', checksumValue: hexOf(manifest) }],
    externalRefs: [purlReference(purl)],
  };
}

function spdxPackage(entry: LockedPackage, target: Target, detected: Readonly<Record<string, string>>) {
  const { name, version, architecture, sha256, source, path, licence } = entry;
  const repository = target.repositories.find((one) => one.name === entry.repository.name);
  const mirror = repository?.mirrors[0];
  const purl = packageUrl({
    type: purlTypes[target.manager],
    namespace: vendorOf(repository, target, detected),
    name,
    version,
    qualifiers: { arch: architecture, distro: distroOf(target, detected), upstream: upstreamOf(entry) },
  });
  return {
    SPDXID: `SPDXRef-${name.replace(/[^A-Za-z0-9.-]/g, '-')}-${sha256.slice(0, 12)}`,
    name,
    versionInfo: version,
    packageFileName: basename(path),
    supplier: repository?.origin ? `Organization: ${repository.origin}` : unknown,
    sourceInfo: `built from source package ${source.name} ${source.version}`,
    downloadLocation: mirror === undefined ? unknown : `${mirror}/${path}`,
    filesAnalyzed: false,
    licenseConcluded: unknown,
    licenseDeclared: licence ?? unknown,
    copyrightText: unknown,
    checksums: [{ algorithm: 'SHA256', checksumValue: sha256 }],
    externalRefs: [purlReference(purl)],
  };
}

type Detected = Readonly<Record<string, string>>;

/** Who made a package: the origin in the signed metadata where there is one, else the ID in os-release(5). */
function vendorOf(
  repository: Repository | undefined,
  { repositories, recipe }: Target,
  { id }: Detected,
): string {
  return (repository?.origin || repositories[0]?.origin || id || recipe).toLowerCase();
}

/** `debian-13`, `rocky-9.4`, by which vulnerability scanners choose their data: ID and VERSION_ID of os-release(5). */
function distroOf(target: Target, detected: Detected): string {
  const { version, point } = detected;
  const number = (target.manager === 'apt' ? version : point) ?? (target.version || target.codename);
  return `${vendorOf(undefined, target, detected)}-${number}`;
}

/** The source package, which advisories name, where it is not the package itself. */
function upstreamOf({ name, version, source }: LockedPackage): string {
  if (source.version !== version) return `${source.name}@${source.version}`;
  return source.name === name ? '' : source.name;
}

function purlReference(purl: string) {
  return { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl };
}
