import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { runsOn, formatPlatform } from '../../model/platform.ts';
import { openRootfs } from '../../rootfs/rootfs.ts';
import { runInside } from '../../rootfs/sandbox.ts';
import type { Installation } from '../contract.ts';

/**
 * Has the image's own `locale-gen` make the target's locales; the first one becomes the default.
 * @throws BaseImageError `recipe` when the image has no such program, or it does not know a locale
 */
export async function generateLocales(
  { root, target, machine, emulation, epoch }: Installation,
  host: Host,
): Promise<void> {
  const { locales, platform } = target;
  const [standard] = locales;
  if (standard === undefined) return;
  const rootfs = openRootfs(root);
  if (!rootfs.has('/usr/bin/locale-gen'))
    fail('recipe', 'locales: the image has no locale-gen to make them with', {
      hint: 'Add glibc to the packages, or leave `locales` out.',
    });
  if (!runsOn(machine, platform)) {
    if (emulation === 'never')
      fail('install', `locale-gen of the image for ${formatPlatform(platform)} needs emulation`, {
        hint: 'Allow emulation, or leave `locales` out on this platform.',
      });
    await host.emulation.ensure(platform);
  }
  const wanted = locales.map((locale) => `${locale} ${charset(locale)}\n`).join('');
  const before = rootfs.has('/etc/locale.gen') ? rootfs.read('/etc/locale.gen') : '';
  rootfs.write('/etc/locale.gen', before + wanted);
  rootfs.write('/etc/locale.conf', `LANG=${standard}\n`);
  const { status, stdout, stderr } = await runInside(host, { root, scratch: ['/tmp'] }, ['locale-gen'], {
    env: { SOURCE_DATE_EPOCH: String(epoch) },
    okay: 'any',
  });
  host.log.debug(`${stdout}${stderr}`.trimEnd());
  if (status === 0) return;
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-12).join('\n');
  fail('recipe', `locales: locale-gen ended with status ${String(status)}:\n${said}`, {
    hint: 'Check their spelling, and that `no-extract` leaves their files in usr/share/i18n/locales.',
  });
}

/** `ja_JP.UTF-8` → `UTF-8`; a locale without a charset has the oldest one. */
function charset(locale: string): string {
  return /\.([^@]+)/.exec(locale)?.[1] ?? 'ISO-8859-1';
}
