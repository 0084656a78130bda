// The data of the page as objects: entities, and combinations of two or three of them.

const data = JSON.parse(byId('data').textContent);
const WINDOWS = ['sentence', 'paragraph', 'document'];
const NEAR_AS = ['sentence', 'paragraph', 'article'];
const WHERE = NEAR_AS.map(name => `in one ${name}`);

/** What colour and shape tell apart. A concept's own type (WEAPON, POLICY) is told in words. */
const GROUPS = [
  { key: 'place', name: 'Places', one: 'place', types: ['LOC'] },
  { key: 'person', name: 'People', one: 'person', types: ['PER'] },
  { key: 'organisation', name: 'Organisations', one: 'organisation', types: ['ORG'] },
  { key: 'concept', name: 'Concepts', one: 'concept', types: [] },
  { key: 'other', name: 'Groups and other', one: 'other', types: ['NORP', 'MISC'] },
];

function groupOf(entity) {
  const named = GROUPS.find(group => group.types.includes(entity.type));
  if (named) return named;
  return GROUPS[entity.id.startsWith('concept:') ? 3 : 4];
}

const entities = data.entities.map((entity, index) => ({
  ...entity, index, group: groupOf(entity), months: [null, null, null],
}));
data.entityMonths.forEach(([id, w, ...months]) => { entities[id].months[w] = series(months); });

/** Month and stories in turn as a map. */
function series(flat) {
  const months = new Map();
  for (let i = 0; i < flat.length; i += 2) months.set(flat[i], flat[i + 1]);
  return months;
}

const combinations = new Map();

/** The combination of some entities, by their numbers in any order. */
function combination(ids) {
  const key = [...ids].sort((a, b) => a - b).join(' ');
  if (!combinations.has(key)) {
    combinations.set(key, {
      key, members: ids.map(id => entities[id]), at: [null, null, null], months: [null, null, null], sentences: [],
    });
  }
  return combinations.get(key);
}

function readGrid(grid, keys) {
  grid.rows.forEach(values => {
    const row = Object.fromEntries(grid.fields.map((field, i) => [field, values[i]]));
    const of = combination(keys.map(key => row[key]));
    of.members = keys.map(key => entities[row[key]]);
    of.at[row.window] = row;
  });
}

readGrid(data.pairs, ['a', 'b']);
readGrid(data.triples, ['a', 'b', 'c']);
data.pairMonths.forEach(([a, b, w, ...months]) => { combination([a, b]).months[w] = series(months); });
data.tripleMonths.forEach(([a, b, c, w, ...months]) => { combination([a, b, c]).months[w] = series(months); });
data.evidence.forEach(({ of, sentences }) => { combination(of).sentences = sentences; });

const totals = Object.fromEntries(
  data.totals.rows.map(values => {
    const row = Object.fromEntries(data.totals.fields.map((field, i) => [field, values[i]]));
    return [row.window, row];
  }));

/** What the report is about; null for a whole run. */
const about = data.combination && {
  ...data.combination,
  members: data.combination.members.map(id => entities[id]),
};
if (about && about.members.length > 1) {
  const asked = combination(about.members.map(member => member.index));
  asked.sentences = about.sentences;
  asked.members = about.members;
  asked.counts = about.counts;
  asked.months[data.window] ??= new Map(Object.entries(about.months));
}

const measured = size => [...combinations.values()].filter(c => c.members.length === size && c.at.some(Boolean));
const pairs = measured(2);
const triples = measured(3);
pairs.forEach(pair => pair.members.forEach(member => (member.pairs ??= []).push(pair)));
triples.forEach(triple => triple.members.forEach(member => (member.triples ??= []).push(triple)));

/** Every month from the first to the last, with all its stories; undated ones are told apart. */
const calendar = everyMonth(Object.keys(data.months).filter(month => /^\d{4}-\d{2}$/.test(month)));

function everyMonth(labels) {
  if (!labels.length) return [];
  const months = [];
  let [year, month] = labels[0].split('-').map(Number);
  const last = labels[labels.length - 1];
  for (let label = labels[0]; label <= last;) {
    months.push(label);
    month += 1;
    if (month > 12) { month = 1; year += 1; }
    label = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

/**
 * Stories at a window: of the measured row, of the counts of what the report is about, or of all its months together,
 * which every pair named there has; null for a triple of which the report knows none there.
 */
const storiesAt = (of, w) => of.at[w]?.n_stories ?? of.counts?.[w]?.[2]
  ?? (of.months[w] ? d3.sum(of.months[w].values()) : of.members.length === 2 ? 0 : null);

/** How often and how surprisingly, in one number: G² of a pair; -log10 of the p-value of a triple against its pairs. */
const weight = (of, w) => (of.members.length === 2 ? of.at[w].g2 : of.at[w].neg_log10_p);
const byWeight = w => (x, y) => weight(y, w) - weight(x, w);

/** Rows with a place in the default order first, then the most frequent. */
function byRank(w) {
  return (x, y) =>
    (x.at[w].rank ?? Infinity) - (y.at[w].rank ?? Infinity) || y.at[w].n_stories - x.at[w].n_stories || 0;
}
