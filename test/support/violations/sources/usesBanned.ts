/** Planted: one use of each thing that core may not use, and on the lines after the mark what it may. */
const a = new Date();
setTimeout(() => a, 1);
const b = performance.now();
const c = crypto.randomUUID();
const d = fetch('here');
const e = Math.random();
const f = Math.exp(1);
const g = Math.pow(2, 3);
const h = Math.sin(1);
const i = Math.log(2);
const j = (1.5).toFixed(1);
const k = 'a'.localeCompare('b');
const l = new Intl.NumberFormat();
const { cos } = Math;
const m = Math['tan'];
const n = 2 ** 0.5;
const o = (1.5)['toFixed'](1);
const p = globalThis;
let q: Date;
// allowed from here: Date, setTimeout, Math.random in a comment
const r = Math.floor(Math.sqrt(2)) + Math.max(1, Math.PI);
const s = { performance: 'Math.random', fetch: 1 };
const t = s.performance + s.fetch + 'toFixed';
