// Numbers and measures in words, as `comention show` says them.

const NBSP = '\u00a0';
const SIGNIFICANT = 0.01;
const NEAR = 1.2;

const count = n => n.toLocaleString('en-US');
const counted = (n, one, many) => `${count(n)}${NBSP}${n === 1 ? one : many}`;
const stories = n => counted(n, 'story', 'stories');

/** Two digits below 100, the whole part above. */
function number(value) {
  if (value === null || value === undefined) return '–';
  if (Math.abs(value) >= 99.5) return count(Math.round(value));
  return String(Number(value.toPrecision(2)));
}

/** A probability: 2e-9, 0.0031, 0.5. */
function probability(p) {
  if (p === null || p === undefined) return '–';
  if (p < 1e-300) return '<1e-300';
  return p < 0.001 ? p.toExponential(0) : String(Number(p.toPrecision(2)));
}

const share = value => `${number(100 * value)}${NBSP}%`;

/** 12 Jul 2022 for 2022-07-12; Jul 2022 for 2022-07. */
function day(iso) {
  if (!iso) return 'undated';
  const [year, month, date] = iso.split('-');
  const name = month && 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1];
  return [date && String(Number(date)), name, year].filter(Boolean).join(NBSP);
}

const names = members => members.map(member => member.name).join(' + ');

function times(lift) {
  const factor = number(lift);
  return factor === '1' ? 'as often as expected' : `${factor}${NBSP}times as often as expected`;
}

function significance(row) {
  const value = probability(row.q_value);
  const q = value.startsWith('<') ? `q${NBSP}<${NBSP}${value.slice(1)}` : `q${NBSP}=${NBSP}${value}`;
  return row.q_value > SIGNIFICANT ? `${q}, which may be chance` : q;
}

/** What the measures of a combination say at a window, one sentence an entry. */
function readings(of, w) {
  const row = of.at[w];
  const all = totals[w]?.n_stories ?? 0;
  const n = storiesAt(of, w);
  if (n === null) return [`How often they are named together ${WHERE[w]} is not in this report; the tables may hold it.`];
  const together = n === 0
    ? `Never named together ${WHERE[w]}`
    : `Named together ${WHERE[w]} in ${count(n)} of ${stories(all)}`;
  const unmeasured = of.members.length === 2 ? 'too few to be measured'
    : 'not measured: too few, no more than expected, or without a concept in a large corpus';
  if (!row) return [n === 0 ? `${together}.` : `${together}; ${unmeasured}.`];
  return of.members.length === 2 ? readPair(of, row, together) : readTriple(row, together);
}

function readPair(of, row, together) {
  const [a, b] = of.members[0].index === row.a ? of.members : [...of.members].reverse();
  const part = (margin, given) =>
    `${count(row.n_stories)} of the ${stories(margin)} with ${given.name} (${share(row.n_stories / margin)})`;
  return [
    `${together}: ${times(row.lift)} (${number(row.expected)}${NBSP}stories); ${significance(row)}.`,
    `${b.name} is named in ${part(row.f_a, a)}, ${a.name} in ${part(row.f_b, b)}.`,
  ];
}

function readTriple(row, together) {
  const own = row.excess > NEAR
    ? 'so the three have a story of their own'
    : row.excess * NEAR < 1 ? 'so the pairs come from different stories' : 'so the pairs explain it';
  return [
    `${together}; ${significance(row)}.`,
    `If the three were named independently: ${times(row.lift)} (${number(row.expected)}${NBSP}stories).`,
    `If one of them joined the pair of the other two by chance: at least ${times(row.lift_partition)}; `
      + `${row.productive ? 'significant' : 'not significant'} for each of the three.`,
    `If the three pairs explained it: ${times(row.excess)} (${number(row.expected_by_pairs)}${NBSP}stories), ${own}.`,
  ];
}
