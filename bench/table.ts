import type { Measurements, Ratio } from './group.ts';
import { median } from './measure.ts';

const head = ['job', 'rounds', 'median', 'min – max', 'memory', 'ratio', 'to', 'target', ''];

/** A Markdown table: what was measured, and a line for each ratio, the first of them beside its row. */
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
    ];
    const own = ratios.filter(({ row, value }) => row.name === name && !Number.isNaN(value)).map(cells);
    const [first = [], ...others] = own;
    return [[...absolute, ...first], ...others.map((other) => [...absolute.map(() => ''), ...other])];
  });
  return markdown([head, ...lines]);
}

function cells({ to, value, most }: Ratio): readonly string[] {
  const target = most === undefined ? [] : [`≤ ${String(most)}`, value <= most ? 'met' : '**missed**'];
  return [value.toFixed(2), to, ...target];
}

function markdown(lines: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const rows = lines.map((line) => widths.map((width, column) => (line[column] ?? '').padEnd(width)));
  const [first = [], ...rest] = rows.map((row) => `| ${row.join(' | ')} |\n`);
  return [first, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|\n`, ...rest].join('');
}
