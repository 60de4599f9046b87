/** How a weigh-out sheet looks: on a phone, on a tablet, on a desk, and on one page of A4 or Letter paper. */
export const sheetStyle = `
main{max-width:1120px;margin:0 auto;padding:20px 24px 48px}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 4px}
h2{font-size:1rem;margin:26px 0 8px}
header{display:flex;gap:20px;align-items:flex-start;justify-content:space-between}
header p{margin:0;color:var(--muted)}
header .whole{color:var(--ink);font-weight:600;font-size:1.1rem;margin-top:6px}
.code{flex:none;width:92px;height:92px;background:#fff;color:#000;padding:4px}
.code svg{display:block;width:100%;height:100%}
h1,.source,.whole,.name,.step,.remark,li,td{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
caption{text-align:left}
.weigh{margin-top:16px}
th{font-weight:600;text-align:left}
thead th,thead td{font-size:.8rem;color:var(--muted);font-weight:600;border-bottom:2px solid var(--ink);padding:4px 8px;vertical-align:bottom}
td,tbody th{padding:8px;border-bottom:1px solid var(--grid);vertical-align:top}
.r{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.tick{width:36px;padding:8px 0;text-align:center}
.tick input{width:24px;height:24px;margin:0;accent-color:var(--mark)}
.number{width:28px;color:var(--muted);padding-right:0}
.weigh .name{font-size:1.1rem;min-width:8.5em}
.weigh thead .name{font-size:.8rem}
.in-part .name,.in-part .remark{padding-left:24px}
.mass b{font-size:1.2rem}
.volume{display:block;font-weight:400;font-size:.85rem;color:var(--muted)}
.remark{font-size:.85rem;color:var(--muted)}
.mass small{display:block;font-size:.85rem;color:var(--muted)}
.step td{color:var(--ink);padding-top:5px;padding-bottom:5px}
.step i{font-style:normal;color:var(--muted)}
.part td{padding-bottom:3px;font-weight:600}
.part .r{font-weight:400;color:var(--muted)}
.now{display:block;color:var(--mark);font-weight:700}
.mass .now{font-size:1.1rem}
.now small{display:block;font-weight:400;font-size:.8rem;white-space:normal}
.changed>b,.changed>span{color:var(--muted);font-weight:400;text-decoration:line-through}
input[type=text],input[type=datetime-local],textarea{width:100%;background:var(--paper);border:1px solid var(--axis);border-radius:6px;padding:8px 10px;min-height:44px}
textarea{min-height:66px;resize:vertical}
.actual{width:160px}
.actual div{display:flex;align-items:center;gap:6px}
.actual input{font-size:1.15rem;text-align:right;font-variant-numeric:tabular-nums}
.actual span{min-width:1.6em;color:var(--muted)}
.lot{width:116px}
.say td{border-bottom:1px solid var(--grid);padding-top:0}
.said{color:var(--warn)}
.said.wrong{color:var(--wrong);font-weight:600}
.said label{display:inline-flex;align-items:center;gap:8px;margin-left:8px;color:var(--ink);font-weight:400;min-height:32px}
.said input{width:22px;height:22px;margin:0}
.more td{padding-top:0}
tr:has(+.more) td,tr:has(+.more) th,tr:has(+.say:not([hidden])) td,tr:has(+.say:not([hidden])) th{border-bottom:0}
#why,#status{overflow-wrap:anywhere}
#status{min-height:2.8em;margin:14px 0 0;padding:10px 14px;background:var(--band);border-radius:8px}
.figures td,.figures tbody th{padding:5px 8px}
.figures tbody th{font-weight:600;min-width:7em;overflow-wrap:anywhere}
.figures td.counted{color:var(--muted);font-size:.85rem}
.fields{display:grid;grid-template-columns:repeat(3,1fr);gap:14px 18px}
.fields label,.fields .field{display:block;font-size:.85rem;color:var(--muted)}
.fields .wide{grid-column:1/-1}
.fields .two{grid-column:span 1}
.fields input,.fields textarea{color:var(--ink);font-size:1rem;margin-top:3px}
.when{display:flex;gap:6px}
button{min-height:44px;padding:8px 16px;border:1px solid var(--axis);border-radius:6px;background:var(--band);cursor:pointer}
button.first{background:var(--mark);border-color:var(--mark);color:var(--paper);font-weight:600}
button:disabled{opacity:.55;cursor:default}
.when button{margin-top:3px;flex:none}
.buttons{display:flex;flex-wrap:wrap;gap:10px;margin-top:16px;align-items:center}
.buttons .apart{margin-left:auto}
#record{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.85rem;min-height:180px}
.small,.remarks{font-size:.85rem}
.remarks ul,.remarks ol{margin:4px 0;padding-left:20px}
.reaction{margin:0;padding:0;list-style:none;font-size:.9rem}
.reaction li:first-child{font-weight:600}
.warnings{margin:12px 0 0;padding:8px 14px;list-style:none;border:2px solid var(--wrong);border-radius:6px}
.warnings b{color:var(--wrong)}
.verdict{white-space:nowrap;font-weight:600}
.verdict.warn{color:var(--wrong)}
.handling{margin:12px 0 0;padding:8px 14px;list-style:none;font-size:.85rem;border-left:4px solid var(--warn);background:var(--band)}
summary{cursor:pointer;min-height:32px;font-size:.85rem}
details{margin-top:8px}
sup{line-height:0}
footer{margin-top:26px;padding-top:8px;border-top:1px solid var(--grid);font-size:.8rem;color:var(--muted);overflow-wrap:anywhere}
.fields .paper,.paper{display:none}
@media (max-width:1000px){.extra,.figures .counted{display:none}}
@media (max-width:700px){
main{padding:14px 14px 40px}
.weigh thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.weigh,.weigh tbody{display:block}
.weigh tr{display:grid;grid-template-columns:40px minmax(0,1fr) minmax(0,1fr);gap:0 8px;align-items:baseline;border-bottom:1px solid var(--grid);padding:8px 0}
.weigh tr[hidden]{display:none}
.weigh td,.weigh tbody th{border:0;padding:2px 0;width:auto}
.weigh .number{display:none}
.weigh .tick{grid-row:1;grid-column:1;align-self:start;text-align:left}
.weigh .name{grid-column:2;min-width:0}
.weigh .mass{grid-column:3}
.weigh .vial{grid-column:2/-1;color:var(--muted);font-size:.85rem;text-align:left}
.weigh .vial::before{content:"in the vial "}
.weigh .vial:empty{display:none}
.weigh .actual{grid-column:2/3}
.weigh .lot{grid-column:3/4}
.weigh .step .what,.weigh .say td:last-child,.weigh .more td:last-child{grid-column:2/-1}
.weigh .say td:first-child,.weigh .more td:first-child{display:none}
.weigh tr:has(+.more){border-bottom:0;padding-bottom:0}
.weigh .more{padding-top:0}
.weigh .part .r{grid-column:3}
.weigh .part .what{grid-column:1/3}
.in-part .name,.in-part .remark{padding-left:0}
.figures thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.figures,.figures tbody{display:block}
.figures tr{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 16px;border-bottom:1px solid var(--grid);padding:6px 0}
.figures td,.figures tbody th{border:0;padding:1px 0}
.figures tbody th,.figures .counted,.figures .verdict{grid-column:1/-1}
.figures .counted{display:block}
.figures .r{display:flex;justify-content:space-between;gap:8px;font-size:.85rem;white-space:normal}
.figures .r::before{content:attr(data-head);color:var(--muted)}
.figures td:empty{display:none}
.fields{grid-template-columns:1fr}
.fields .two{grid-column:auto}
}
@media (scripting:none){.buttons,#status,#why,#kept,details,.when button{display:none}}
@media print{
:root{--paper:#fff;--ink:#000;--muted:#333;--axis:#000;--grid:#999;--band:#fff;--warn:#000;--wrong:#000;--mark:#000;color-scheme:light}
@page{margin:10mm 12mm}
html{font-size:9.5pt}
body{font-size:1rem;line-height:1.25}
main{max-width:none;padding:0}
h1{font-size:14pt}
h2{font-size:9.5pt;margin:2.6mm 0 .6mm}
header .whole{font-size:10.5pt;margin-top:1mm}
.code{width:23mm;height:23mm;padding:0;margin:0}
.screen,.said label,#status:empty{display:none!important}
.fields .paper,.paper{display:block}
.extra{display:table-cell}
.weigh{margin-top:2.5mm}
thead th,thead td{font-size:.8rem;padding:.6mm 1.2mm;border-bottom:.5mm solid #000}
td,tbody th{padding:1mm 1.2mm}
tbody .part td{padding-top:.6mm;padding-bottom:.2mm}
.tick{width:7mm;padding:1.1mm 0}
.tick input{appearance:none;width:4mm;height:4mm;border:.3mm solid #000;border-radius:0}
.tick input:checked{print-color-adjust:exact;-webkit-print-color-adjust:exact;background:linear-gradient(45deg,transparent 44%,#000 44%,#000 56%,transparent 56%),linear-gradient(-45deg,transparent 44%,#000 44%,#000 56%,transparent 56%)}
.weigh .name{font-size:10.5pt;min-width:40mm}
.weigh thead .name{font-size:.8rem}
.say:not(:has(.wrong)){display:none}
.mass b{font-size:10.5pt}
.number{width:5mm}
.actual{width:30mm}
.lot{width:23mm}
input[type=text],input[type=datetime-local],textarea{border:0;border-bottom:.3mm solid #000;border-radius:0;padding:0 .5mm;min-height:0;height:5.2mm;font-size:10pt}
.actual input{font-size:10.5pt}
.step td{padding-top:.6mm;padding-bottom:.6mm}
.step .tick input{width:3.4mm;height:3.4mm}
#status{margin:2mm 0 0;padding:0;min-height:0}
.figures td,.figures tbody th{padding:.5mm 1.2mm}
.figures .counted{display:table-cell}
.figures tbody th{min-width:26mm}
.fields{grid-template-columns:repeat(4,1fr);gap:2mm 5mm}
.fields .wide{grid-column:span 2}
.fields input{font-size:10pt;margin:0}
.written{white-space:pre-wrap;min-height:5mm;border-bottom:.3mm solid #000;color:#000;font-size:9.5pt}
.handling,.reaction{font-size:8pt}
.warnings{margin:1.5mm 0 0;padding:.8mm 2mm;border:.5mm solid #000;border-radius:0;font-size:8.5pt}
.volume{display:inline-block;margin-left:2mm}
.mass small{font-size:7.5pt}
.remark{font-size:8pt}
.more td{padding-top:0}
.remarks{font-size:6.8pt;line-height:1.2;columns:2;column-gap:6mm;margin-top:2mm}
.remarks h2{break-after:avoid}
::placeholder{color:transparent}
sup{font-size:.75em}
.remarks h2{font-size:7.5pt;margin:0 0 .4mm}
.remarks section{margin-bottom:1.2mm}
.handling{margin:1.5mm 0 0;padding:.6mm 2mm;border-left:1mm solid #000}
:focus-visible{outline:0}
.remarks ul,.remarks ol{padding-left:3.5mm;margin:0}
footer{margin-top:1.5mm;padding-top:.6mm;font-size:6.8pt}
tr,li,.fields,header{break-inside:avoid}
a{color:inherit}
}
`.trim();
