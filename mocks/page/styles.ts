/** The page's stylesheet: paper, ink, hairlines, and one color for what is live. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --paper: light-dark(oklch(0.985 0.004 95), oklch(0.175 0.014 250));
  --surface: light-dark(oklch(1 0 0), oklch(0.21 0.016 250));
  --line: light-dark(oklch(0.91 0.006 265), oklch(0.3 0.016 250));
  --ink: light-dark(oklch(0.24 0.02 265), oklch(0.95 0.008 250));
  --quiet: light-dark(oklch(0.47 0.02 265), oklch(0.74 0.014 250));
  --live: light-dark(oklch(0.5 0.12 170), oklch(0.8 0.13 168));
  --caution: light-dark(oklch(0.52 0.12 65), oklch(0.82 0.13 80));
  --danger: light-dark(oklch(0.54 0.19 27), oklch(0.72 0.16 25));
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
}
* { box-sizing: border-box; margin: 0 }
body {
  background: var(--paper); color: var(--ink); padding: 32px 24px 96px;
  font: 400 14px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums;
}
main, body > header, nav { max-width: 1120px; margin-inline: auto }
body > header { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: end }
body > header > div { flex: 1 1 320px }
h1 { font-size: 29px; font-weight: 700; letter-spacing: -0.015em; line-height: 1.2 }
h2 { font-size: 17px; font-weight: 700; letter-spacing: -0.015em }
h3 { font-size: 14px; font-weight: 700 }
body > header p, section > header p, li p, .quiet { color: var(--quiet) }
code, time { font-family: var(--mono); font-size: 12px }
.pulse { display: inline-flex; align-items: center; gap: 8px; font-weight: 550 }
.pulse::before { content: ''; width: 8px; height: 8px; border-radius: 50%; background: var(--live) }
.pulse.out::before { background: var(--danger) }
nav { display: flex; flex-wrap: wrap; gap: 4px 20px; margin-block: 24px; padding-block: 10px;
  border-block: 1px solid var(--line) }
nav a { color: var(--quiet); text-decoration: none }
nav a:hover { color: var(--ink) }
nav a:last-child { margin-left: auto }
section { margin-top: 40px; scroll-margin-top: 16px }
section > header { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline;
  margin-bottom: 12px }
.scroll, .controls, .empty { background: var(--surface); border: 1px solid var(--line);
  border-radius: 10px }
.scroll { overflow-x: auto }
.empty { padding: 24px; color: var(--quiet) }
table { width: 100%; border-collapse: collapse; white-space: nowrap }
th, td { height: 40px; padding: 0 16px; text-align: left; font-weight: 400 }
th { height: 34px; font-size: 12px; color: var(--quiet) }
tbody tr { border-top: 1px solid var(--line) }
td strong { font-weight: 550 }
td em { color: var(--danger); font-style: normal }
.end { text-align: right }
.end form { display: inline-block }
.controls { list-style: none; padding: 0; display: grid;
  grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); overflow: hidden }
.controls li { display: flex; gap: 16px; align-items: center; justify-content: space-between;
  padding: 16px; box-shadow: 0 0 0 0.5px var(--line) }
button, .button { font: inherit; font-weight: 550; height: 28px; padding: 0 12px; cursor: pointer;
  color: var(--ink); background: none; border: 1px solid var(--line); border-radius: 7px;
  white-space: nowrap; text-decoration: none; display: inline-flex; align-items: center }
.controls button { height: 36px }
button:hover, .button:hover { border-color: currentColor }
.live { color: var(--live) }
.caution { color: var(--caution) }
.danger { color: var(--danger) }
:focus-visible { outline: 2px solid var(--live); outline-offset: 2px }
@media (pointer: coarse) { button, .button { height: 44px } td { height: 52px } }
`
