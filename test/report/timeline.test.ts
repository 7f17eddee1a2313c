import { expect, it } from 'vitest';
import { timeline } from '../../src/report/timeline.ts';

// Rendered with Mermaid 11 when this was written. The parser is 150 MB of packages, so the tests hold on to the few
// forms of lines instead: nothing but these may come out.
const lines = [
  /^ {2}section [A-Za-z0-9/._-]+$/,
  /^ {4}[A-Za-z0-9/._-]+ :\d+, [1-9]\d*ms$/,
  /^(---|displayMode: compact|config:| {2}gantt:| {4}leftPadding: \d+)$/,
  /^(gantt| {2}dateFormat x| {2}axisFormat %s s)$/,
];

it('has a section for each platform, and its stages in the order of the work', () => {
  // As build.json has them: by name.
  const timings = { fetch: 1000, install: 5000.4, pack: 3000, resolve: 2000, tweak: 1 };
  const picture = timeline([
    { platform: 'linux/amd64', timings },
    { platform: 'linux/arm64', timings: { resolve: 1000 } },
  ]);
  expect(picture.slice(picture.indexOf('gantt') + 3)).toEqual([
    '  section linux/amd64',
    '    resolve :0, 2000ms',
    '    fetch :2000, 1000ms',
    '    install :3000, 5000ms',
    '    pack :8001, 3000ms',
    '  section linux/arm64',
    '    resolve :0, 1000ms',
  ]);
});

it('is no picture where there is nothing to see', () => {
  expect(timeline([])).toEqual([]);
  expect(timeline([{ platform: 'linux/amd64', timings: { resolve: 0 } }])).toEqual([]);
});

it('says nothing that Mermaid could read otherwise', () => {
  const evil = 'x:;#\n%%{init}%% ```\nclick a href "javascript:alert(1)"';
  const picture = timeline([{ platform: evil, timings: { [evil]: 1000 } }]);
  expect(picture).toHaveLength(11);
  for (const line of picture) expect(lines.some((form) => form.test(line))).toBe(true);
});
