/**
 * Fetches the pinned apk as a build does, and prints where it is. No package of Debian or Ubuntu brings apk; the tests
 * run with it where it is named to them:
 *
 *     BASE_IMAGE_APK=$(npx tsx scripts/apk.ts) npm test -- test/packages/apk test/packages/contract/apk.test.ts
 */
import { createHost, defaultCacheDir } from '../src/host/create.ts';
import { createTerminalLog } from '../src/host/log.ts';
import { findApk } from '../src/packages/apk/tool.ts';

const write = (text: string) => process.stderr.write(text);
const log = createTerminalLog({ write, colour: false, loudness: 'normal' });
const host = await createHost({ cacheDir: defaultCacheDir(process.env), log, env: process.env });
try {
  console.log(await findApk(host));
} finally {
  await host.dispose();
}
