import { hostMirrors } from '../src/packages/apt/host-mirrors.ts';

/** Debian's archives as this machine reaches them: everybody here fetches from the same place. */
export async function debianMirrors(): Promise<{ readonly debian: string; readonly security: string }> {
  const mirrors = await hostMirrors();
  return {
    debian: mirrors.find((url) => /\/debian$/.test(url)) ?? 'http://ftp.debian.org/debian',
    security:
      mirrors.find((url) => /\/debian-security$/.test(url)) ?? 'http://security.debian.org/debian-security',
  };
}
