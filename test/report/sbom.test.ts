import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LockedPackage } from '../../src/model/lock.ts';
import type { Target } from '../../src/model/target.ts';
import { packageUrl } from '../../src/report/purl.ts';
import { spdxJson } from '../../src/report/sbom.ts';
import { lockedPackage, platformResult } from '../fixtures/build-result.ts';

interface Element {
  readonly SPDXID: string;
  readonly name: string;
  readonly versionInfo: string;
  readonly downloadLocation: string;
  readonly filesAnalyzed: boolean;
  readonly licenseConcluded: string;
  readonly licenseDeclared: string;
  readonly copyrightText: string;
  readonly supplier?: string;
  readonly checksums: readonly { readonly algorithm: string; readonly checksumValue: string }[];
  readonly externalRefs: readonly {
    readonly referenceCategory: string;
    readonly referenceType: string;
    readonly referenceLocator: string;
  }[];
}

interface SpdxDocument extends Pick<Element, 'SPDXID' | 'name'> {
  readonly spdxVersion: string;
  readonly dataLicense: string;
  readonly documentNamespace: string;
  readonly creationInfo: { readonly created: string; readonly creators: readonly string[] };
  readonly packages: readonly Element[];
  readonly relationships: readonly {
    readonly spdxElementId: string;
    readonly relationshipType: string;
    readonly relatedSpdxElement: string;
  }[];
}

const plans = new URL('../golden/plan-debian-trixie.json', import.meta.url);
const [target] = JSON.parse(readFileSync(plans, 'utf8')) as [Target];

const packages: readonly LockedPackage[] = [
  {
    ...lockedPackage('bsdutils'),
    version: '1:2.41.5-0+deb13u1',
    source: { name: 'util-linux', version: '2.41.5-0+deb13u1' },
    licence: 'GPL-2.0-or-later',
  },
  {
    ...lockedPackage('libstdc++6'),
    version: '14.2.0~rc1-19',
    source: { name: 'gcc-14', version: '14.2.0~rc1-19' },
  },
];

function platform() {
  const result = platformResult('linux/amd64');
  const detected = { version: '13', point: '13.7' };
  return { ...result, lock: { ...result.lock, detected, packages } };
}

function read(text: string): SpdxDocument {
  return JSON.parse(text) as SpdxDocument;
}

const document = read(spdxJson(target, platform()));

function purlOf(name: string): string | undefined {
  return document.packages.find((each) => each.name === name)?.externalRefs[0]?.referenceLocator;
}

describe('the SPDX document', () => {
  it('has what SPDX 2.3 requires of a document', () => {
    expect(document).toMatchObject({
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      SPDXID: 'SPDXRef-DOCUMENT',
      name: 'debian-trixie-linux-amd64',
      creationInfo: { created: '2023-11-14T22:13:20Z', creators: ['Tool: base-image'] },
    });
    expect(new URL(document.documentNamespace).hash).toBe('');
  });

  it('has what SPDX 2.3 requires of packages', () => {
    expect(document.packages.map(({ name }) => name)).toEqual(['debian', 'bsdutils', 'libstdc++6']);
    const ids = document.packages.map(({ SPDXID }) => SPDXID);
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of document.packages) {
      expect(element.SPDXID).toMatch(/^SPDXRef-[A-Za-z0-9.-]+$/);
      expect(element.versionInfo).not.toBe('');
      expect(element.downloadLocation).toMatch(/^(NOASSERTION|https?:\/\/[^/]+\/.+)$/);
      expect(element.filesAnalyzed).toBe(false);
      expect(element.checksums).toEqual([
        { algorithm: 'SHA256', checksumValue: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      ]);
      expect(element.externalRefs).toMatchObject([
        { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl' },
      ]);
      for (const text of [element.licenseConcluded, element.licenseDeclared, element.copyrightText])
        expect(text).not.toBe('');
    }
    expect(document.packages.map(({ licenseDeclared }) => licenseDeclared)).toEqual([
      'NOASSERTION',
      'GPL-2.0-or-later',
      'NOASSERTION',
    ]);
    expect(document.packages[1]?.supplier).toBe('Organization: Debian');
  });

  it('relates the document to the image, and the image to every package', () => {
    const ids = new Set([document.SPDXID, ...document.packages.map(({ SPDXID }) => SPDXID)]);
    for (const { spdxElementId, relatedSpdxElement } of document.relationships) {
      expect(ids).toContain(spdxElementId);
      expect(ids).toContain(relatedSpdxElement);
    }
    const [image, ...contents] = document.packages.map(({ SPDXID }) => SPDXID);
    const related = (type: string) =>
      document.relationships
        .filter(({ relationshipType }) => relationshipType === type)
        .map(({ spdxElementId, relatedSpdxElement }) => [spdxElementId, relatedSpdxElement]);
    expect(related('DESCRIBES')).toEqual([[document.SPDXID, image]]);
    expect(related('CONTAINS')).toEqual(contents.map((id) => [image, id]));
  });

  it('names packages as scanners look them up', () => {
    expect(purlOf('bsdutils')).toBe(
      'pkg:deb/debian/bsdutils@1:2.41.5-0%2Bdeb13u1?arch=amd64&distro=debian-13&upstream=util-linux%402.41.5-0%2Bdeb13u1',
    );
    expect(purlOf('libstdc++6')).toBe(
      'pkg:deb/debian/libstdc%2B%2B6@14.2.0~rc1-19?arch=amd64&distro=debian-13&upstream=gcc-14',
    );
    expect(purlOf('debian')).toBe(`pkg:oci/debian@${platform().manifest}?arch=amd64`);
  });

  it('is the same for the same image, whenever and however fast it was built', () => {
    const later = { ...structuredClone(platform()), timings: { resolve: 1 }, fetched: 0, cached: 2 };
    expect(spdxJson(target, later)).toBe(spdxJson(target, platform()));
    const other = read(spdxJson(target, { ...platform(), manifest: platformResult('linux/386').manifest }));
    expect(other.documentNamespace).not.toBe(document.documentNamespace);
  });
});

describe('package URLs', () => {
  it.each([
    ['1:2.0+b1~rc', '1:2.0%2Bb1~rc'],
    ['1.0/2 (x)', '1.0%2F2%20%28x%29'],
    ['a@b?c#d', 'a%40b%3Fc%23d'],
  ])('write the version %s as %s', (version, encoded) => {
    expect(packageUrl({ type: 'deb', name: 'x', version, qualifiers: {} })).toBe(`pkg:deb/x@${encoded}`);
  });

  it('sort qualifiers and leave out empty ones', () => {
    const qualifiers = { upstream: '', distro: 'debian-13', arch: 'all' };
    expect(packageUrl({ type: 'deb', namespace: 'debian', name: 'x', version: '1', qualifiers })).toBe(
      'pkg:deb/debian/x@1?arch=all&distro=debian-13',
    );
  });
});
