import { createHash } from 'node:crypto';
import { html, raw, type Markup } from './markup.ts';

const style = `
:root {
  color-scheme: light dark;
  --ground: #f6f6f4; --sheet: #fff; --line: #e3e2de; --ink: #1d1d1f; --soft: #65656b; --accent: #2f5fd0;
  --good: #197a43; --bad: #c0262d; --security: #8a5a00; --security-ground: #fdf2d8; --chip: #efeeeb;
  --s1: #4269d0; --s2: #3aa6b4; --s3: #9aa3b2; --s4: #e0a526; --s5: #e0664f; --s6: #7a57c7; --s7: #4a9b5d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131417; --sheet: #1b1d21; --line: #2e3138; --ink: #e8e8ea; --soft: #9a9ba3; --accent: #8fb0ff;
    --good: #6cc98f; --bad: #ff8a86; --security: #f0c674; --security-ground: #3a2f16; --chip: #292c32;
    --s1: #6f8fe8; --s2: #4fb9c6; --s3: #7c8494; --s4: #e3b04a; --s5: #e87f6b; --s6: #9d80e0; --s7: #62b377;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 70rem; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif;
}
h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -.02em; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; letter-spacing: -.01em; }
h3 { margin: 1.75rem 0 .5rem; font-size: .95rem; }
p { margin: .5rem 0; }
code, pre { font: .87em/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.chip {
  display: inline-block; margin: 0 .3rem .3rem 0; padding: .1rem .55rem; border-radius: 1rem; background: var(--chip);
}
section { padding: 1.25rem 1.5rem 1.5rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--sheet); }
section h2 { margin-top: 0; }
section > :last-child { margin-bottom: 0; }
section + section { margin-top: 1.25rem; }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 1.25rem; }
.tile {
  flex: 1 1 9rem; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--sheet);
}
.tile b { display: block; white-space: nowrap; font-size: 1.35rem; font-weight: 600; letter-spacing: -.01em; }
.tile span { color: var(--soft); font-size: .85rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.25rem; margin: .75rem 0 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
.bar { display: block; width: 100%; height: 12px; border-radius: 6px; margin: .75rem 0 .6rem; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; margin: 0; padding: 0; list-style: none; font-size: .87rem; }
.legend svg { width: 10px; height: 10px; margin-right: .4rem; }
.s1 { fill: var(--s1); } .s2 { fill: var(--s2); } .s3 { fill: var(--s3); } .s4 { fill: var(--s4); }
.s5 { fill: var(--s5); } .s6 { fill: var(--s6); } .s7 { fill: var(--s7); }
.tests { margin: 0; padding: 0; list-style: none; columns: 22rem 2; column-gap: 2rem; }
.tests li { break-inside: avoid; padding: .1rem 0 .1rem 1.4rem; text-indent: -1.4rem; }
.tests .mark { display: inline-block; width: 1.4rem; text-indent: 0; font-weight: 700; }
.changes { margin: 0; padding: 0; list-style: none; }
.filter { display: flex; align-items: center; gap: 1rem; margin: .25rem 0 .75rem; }
input {
  flex: 1; max-width: 26rem; padding: .45rem .8rem; border: 1px solid var(--line); border-radius: .5rem;
  background: var(--ground); color: inherit; font: inherit;
}
input:focus { outline: 2px solid var(--accent); outline-offset: -1px; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .87rem; }
th { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); color: var(--soft); font-weight: 500; text-align: left; }
td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
tr:last-child td { border-bottom: 0; }
tbody tr:hover { background: var(--ground); }
th.number, td.number { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; }
td.name { font-weight: 600; }
td.dim { color: var(--soft); }
.security { padding: .05rem .45rem; border-radius: .35rem; background: var(--security-ground); color: var(--security); }
pre { margin: .4rem 0 1rem; padding: .7rem 1rem; border-radius: .5rem; background: var(--ground); white-space: pre-wrap; }
@media (max-width: 40rem) {
  body { padding: 1.25rem .75rem 2rem; }
  section { padding: 1rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
}
@media print { body { max-width: none; background: none; } .filter { display: none; } }
`;

/** Shows the rows of a table that have all words of the field above it. */
const script = `
for (const field of document.querySelectorAll('input[data-table]')) {
  const rows = [...document.getElementById(field.dataset.table).tBodies[0].rows];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const count = field.nextElementSibling;
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => texts[index].includes(word));
      if (!row.hidden) shown += 1;
    });
    count.textContent = shown === rows.length ? rows.length + ' packages' : shown + ' of ' + rows.length + ' packages';
  });
}
`;

/** A page that needs nothing but itself: its policy lets no other script, style or resource in. */
export function page(title: string, body: Markup): string {
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`;
  return `${
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          ${raw('style', style)}
        </head>
        <body>
          ${body} ${raw('script', script)}
        </body>
      </html>`.markup
  }\n`;
}

function hash(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
