/** The style sheet: light and dark, a desk and a phone, and paper. Contrast of all text is at least 4.5 to 1. */
import { cssString } from './escape.ts';

const sheet = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#59626e;--hair:#c5cbd3;--wash:#f1f3f5;--accent:#0b5a63;--pale:#b9d3d6;--white:#ffffff}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a8b0ba;--hair:#454c55;--wash:#22262b;--accent:#63c1cb;--pale:#2f5a60;--white:#16191d}}
*{box-sizing:border-box}
body{margin:0;background:var(--white);color:var(--ink);font:16px/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans","DejaVu Sans",Arial,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:60rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:.1rem 0}
h2{font-size:1.15rem;line-height:1.3;color:var(--accent);margin:0 0 .5rem;break-after:avoid}
h3{font-size:1rem;margin:0 0 .25rem;break-after:avoid}
p{margin:0 0 .4rem}
header p{margin:0;color:var(--soft)}
header .clinic{font-weight:bold;font-size:.85rem}
header .rule{border:0;border-top:3px solid var(--accent);margin:.75rem 0}
section{margin:1.75rem 0;min-width:0}
section.part-text{margin:1rem 0}
.note,.muted,.none{color:var(--soft)}
.note{font-size:.875rem;font-weight:normal}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.loud{font-weight:bold}
div.alert{background:var(--wash);border-left:4px solid var(--ink);padding:.6rem .9rem;font-weight:bold}
div.alert p:last-child{margin:0}
dl{margin:0}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:.15rem 2rem}
.facts div{display:grid;grid-template-columns:minmax(8rem,2fr) 3fr;gap:.75rem}
dt{color:var(--soft)}
dd{margin:0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--hair);font-weight:normal;overflow-wrap:normal}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--soft);font-size:.8125rem;font-weight:bold;vertical-align:bottom;border-bottom:2px solid var(--ink)}
.num{text-align:right;font-variant-numeric:tabular-nums}
.num,.whole{white-space:nowrap}
thead .num{white-space:normal}
td.loud{font-weight:bold}
tr.alert>*{background:var(--wash);font-weight:bold}
tr.alert>:first-child{border-left:4px solid var(--ink);padding-left:.5rem}
tr.muted>*{color:var(--soft)}
ul{list-style:none;margin:0;padding:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:.75rem}
.tile{background:var(--wash);border-left:4px solid transparent;padding:.75rem .9rem;break-inside:avoid}
.tile.missed{border-left-color:var(--ink)}
.tile p{margin:0}
.tile .label{color:var(--soft);font-size:.875rem;font-weight:bold}
.tile .value{font-size:1.75rem;font-weight:bold;line-height:1.25;display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;font-variant-numeric:tabular-nums}
.tile.missed .status{font-weight:bold}
.tile .status,.tile .change{font-size:.9rem}
.trend{width:5rem;height:1.375rem;flex:none}
.halves{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:0 2rem}
.halves section{margin:1.75rem 0 0}
figure{margin:0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto}
figure .narrow{display:none}
svg{font-family:inherit;overflow:visible}
.line{fill:none;stroke-linejoin:round}
.f-ink{fill:var(--ink)}.f-soft{fill:var(--soft)}.f-hair{fill:var(--hair)}.f-wash{fill:var(--wash)}.f-accent{fill:var(--accent)}.f-pale{fill:var(--pale)}.f-white{fill:var(--white)}
.s-ink{stroke:var(--ink)}.s-soft{stroke:var(--soft)}.s-hair{stroke:var(--hair)}.s-wash{stroke:var(--wash)}.s-accent{stroke:var(--accent)}.s-pale{stroke:var(--pale)}.s-white{stroke:var(--white)}
details{margin-top:.25rem}
summary{color:var(--soft);font-size:.875rem;cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.checklist li{display:flex;gap:.6rem;padding:.35rem 0;border-bottom:1px solid var(--hair);break-inside:avoid}
.checklist p{margin:0}
.checklist .reason{font-weight:normal}
.sign{width:1rem;flex:none;text-align:center}
.signatures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1.5rem 2rem;margin-top:3rem}
.signatures li{border-top:1px solid var(--ink);break-inside:avoid}
.signatures .note{text-align:right;margin:0}
.cards{columns:var(--columns,1) 20rem;column-gap:2rem}
.columns-2{--columns:2}.columns-3{--columns:3}
.card{break-inside:avoid;margin:0 0 1.25rem}
.card h2,.card h3{font-size:1rem;color:var(--ink);border-bottom:2px solid var(--ink);padding-bottom:.15rem}
.terms div{padding:.2rem 0}
.terms dt{color:var(--ink);font-weight:bold}
footer{border-top:1px solid var(--hair);color:var(--soft);font-size:.875rem;padding:.75rem 1.25rem 2rem;margin-top:2.5rem}
@media screen and (max-width:36rem){figure .wide{display:none}figure .narrow{display:block}body{font-size:15px}header,main,footer{padding-left:.9rem;padding-right:.9rem}.facts div{grid-template-columns:1fr 1fr}h1{font-size:1.5rem}}
@media print{
:root{color-scheme:light;--ink:#1b1f24;--soft:#59626e;--hair:#c5cbd3;--wash:#f1f3f5;--accent:#0b5a63;--pale:#b9d3d6;--white:#ffffff}
html{font-size:9pt}
body{font-size:1rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}
header,main,footer{max-width:none;padding:0}
section,.halves section{margin:10pt 0 0}
section.part-text{margin:6pt 0 0}
th,td{padding-top:1.8pt;padding-bottom:1.8pt}
.facts{grid-template-columns:1fr 1fr}
.short{break-inside:avoid}
.scroll{overflow:visible}
.halves{grid-template-columns:1fr 1fr;gap:0 18pt}
.tiles{grid-template-columns:repeat(4,1fr);gap:6pt}
.abreast-3{grid-template-columns:repeat(3,1fr)}
.abreast-2{grid-template-columns:repeat(2,1fr)}
.tile{padding:6pt 7pt}
.tile .value{font-size:1.6rem}
thead{display:table-header-group}
tr{break-inside:avoid}
section.part-chart,section.part-tiles{break-inside:avoid}
details:not([open]){display:none}
footer{margin-top:18pt;padding:4pt 0 0}
}
`;

/** @param running the line over every printed page but the first: where a loose sheet comes from. */
export const styleSheet = (running: string): string =>
  `${sheet}@page{size:A4;margin:15mm 16mm 16mm;@top-left{content:${cssString(running)};font:7.5pt sans-serif;color:#59626e}@bottom-right{content:counter(page) " / " counter(pages);font:7.5pt sans-serif;color:#59626e}}
@page:first{@top-left{content:none}}
`;
