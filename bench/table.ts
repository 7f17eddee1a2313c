import type { Measurements, Ratio } from './group.ts';
import { median } from './measure.ts';

const head = ['job', 'rounds', 'median', 'min – max', 'memory', 'seen', 'ratio', 'to', 'target', ''];

/**
 * A Markdown table: what was measured, and a line for each ratio, the first of them beside its row. Columns with
 * nothing in them are left out.
 */
export function table(measured: Measurements, ratios: readonly Ratio[]): string {
  const lines = [...measured].flatMap(([name, results]) => {
    const times = results.map(({ seconds }) => seconds);
    const memory = Math.max(...results.map((result) => result.memory ?? 0));
    const absolute = [
      name,
      String(times.length),
      `${median(times).toFixed(2)} s`,
      `${Math.min(...times).toFixed(2)} – ${Math.max(...times).toFixed(2)}`,
      memory > 0 ? `${(memory / 2 ** 20).toFixed(0)} MiB` : '',
      [...new Set(results.map(({ seen = '' }) => seen))].join('; '),
    ];
    const own = ratios.filter(({ row, value }) => row.name === name && !Number.isNaN(value)).map(cells);
    const [first = [], ...others] = own;
    return [[...absolute, ...first], ...others.map((other) => [...absolute.map(() => ''), ...other])];
  });
  return markdown([head, ...lines]);
}

function cells({ to, value, most }: Ratio): readonly string[] {
  const ratio = to === undefined ? ['', ''] : [value.toFixed(2), to];
  if (most === undefined) return ratio;
  const unit = to === undefined ? ' s' : '';
  return [...ratio, `≤ ${String(most)}${unit}`, value <= most ? 'met' : '**missed**'];
}

function markdown(lines: readonly (readonly string[])[]): string {
  const [, ...body] = lines;
  const columns = [...head.keys()].filter((column) => body.some((line) => line[column]));
  const widths = columns.map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const rows = lines.map((line) => columns.map((column, at) => (line[column] ?? '').padEnd(widths[at] ?? 0)));
  const [first = [], ...rest] = rows.map((row) => `| ${row.join(' | ')} |\n`);
  return [first, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|\n`, ...rest].join('');
}
