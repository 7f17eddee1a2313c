import type { Log } from '../host/contract.ts';
import { apkTweaks } from './tweaks/apk.ts';
import { aptTweaks } from './tweaks/apt.ts';
import { deviceTweaks } from './tweaks/devices.ts';
import { dpkgTweaks } from './tweaks/dpkg.ts';
import { identityTweaks } from './tweaks/identity.ts';
import { javaTweaks } from './tweaks/java.ts';
import { leftoverTweaks } from './tweaks/leftovers.ts';
import { pacmanTweaks } from './tweaks/pacman.ts';
import { rpmTweaks } from './tweaks/rpm.ts';
import { secretTweaks } from './tweaks/secrets.ts';
import { serviceTweaks } from './tweaks/services.ts';
import type { Tweak, TweakContext } from './tweaks/tweak.ts';
import { ubuntuTweaks } from './tweaks/ubuntu.ts';
import { zypperTweaks } from './tweaks/zypper.ts';

/** Those that make room for what the recipe adds, and so come before it. */
export const firstTweaks: readonly Tweak[] = ubuntuTweaks;

/** The others, in the order in which they are applied: settings first, then what the build left behind. */
export const lastTweaks: readonly Tweak[] = [
  ...serviceTweaks,
  ...dpkgTweaks,
  ...aptTweaks,
  ...pacmanTweaks,
  ...rpmTweaks,
  ...zypperTweaks,
  ...apkTweaks,
  ...identityTweaks,
  ...secretTweaks,
  ...javaTweaks,
  ...leftoverTweaks,
  ...deviceTweaks,
];

export const tweaks: readonly Tweak[] = [...firstTweaks, ...lastTweaks];

/** Names that a recipe may switch on or off. */
export const knownTweaks: readonly string[] = tweaks.map(({ name }) => name);

export interface TweakResult {
  readonly name: string;
  readonly applied: boolean;
  /** `on by default`, `switched off by the recipe` … */
  readonly why: string;
}

/** Adjusts an installed root to life in a container. Returns what was done and what not, for the report. */
export function applyTweaks(
  context: TweakContext,
  log: Pick<Log, 'debug' | 'warn'>,
  which = tweaks,
): readonly TweakResult[] {
  return which
    .filter(({ managers }) => managers === 'all' || managers.includes(context.target.manager))
    .map((tweak) => {
      const result = { name: tweak.name, ...decide(tweak, context) };
      if (result.applied) tweak.apply(context);
      else if (context.target.tweaks[tweak.name]) log.warn(`Tweak ${tweak.name}: ${result.why}`);
      log.debug(`tweak ${result.name}: ${result.applied ? 'applied' : 'left out'}, ${result.why}`);
      return result;
    });
}

function decide(tweak: Tweak, context: TweakContext): Omit<TweakResult, 'name'> {
  const wish = context.target.tweaks[tweak.name];
  if (wish === false) return { applied: false, why: 'switched off by the recipe' };
  const byDefault = typeof tweak.default === 'boolean' ? tweak.default : tweak.default.holds(context);
  if (!wish && !byDefault) return { applied: false, why: 'off by default' };
  if (tweak.condition && !tweak.condition.holds(context)) {
    return { applied: false, why: `only where ${tweak.condition.words}` };
  }
  return { applied: true, why: wish ? 'switched on by the recipe' : 'on by default' };
}

/** The table as Markdown, for the README. */
export function tweaksTable(): string {
  const rows = tweaks.map((tweak) => [
    code(tweak.name),
    tweak.managers === 'all' ? 'all' : tweak.managers.join(', '),
    byDefault(tweak),
    tweak.reason,
    tweak.undo === '' ? '' : code(`RUN ${tweak.undo}`),
  ]);
  const header = ['Tweak', 'With', 'Default', 'Why', 'Undo in a Dockerfile'];
  return [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
}

function byDefault({ default: standard, condition }: Tweak): string {
  if (standard === false) return 'off';
  const conditions = [standard, condition].flatMap((one) => (typeof one === 'object' ? [one.words] : []));
  return conditions.length === 0 ? 'on' : `on where ${conditions.join(', and where ')}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
