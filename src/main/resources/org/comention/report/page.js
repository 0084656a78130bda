// The page: state, the parts above and below the network, and what joins them.

const state = { window: data.window };
const SHOWN_ROWS = 15;

function overview() {
  const o = data.overview;
  const period = o.first ? `${day(o.first)} to ${day(o.last)}` : 'undated';
  const slice = data.slice === 'all' ? '' : `This report is about ${day(data.slice)}: ${stories(totals[state.window]?.n_stories ?? 0)}. `;
  const rejected = d3.sum(o.rejects, ([, n]) => n);
  document.title = `${about ? names(about.members) : 'Who is named with whom'} – Comention report`;
  fill(byId('overview'),
    h('h1', {}, about ? names(about.members) : 'Who is named with whom'),
    h('p', { class: 'lead' }, slice, `${stories(o.stories)} in ${counted(o.articles, 'article', 'articles')} from ${
      counted(o.sources, 'source', 'sources')}, ${period}.`),
    about ? null : h('ul', { class: 'tiles' }, tiles(o, rejected)),
    about ? aboutPart() : h('div', { class: 'all-months' }, monthBars(new Map(Object.entries(data.months)), {
      height: 110, title: 'All stories by month' })));
}

function tiles(o, rejected) {
  const tile = (n, words, note) => h('li', {}, h('b', {}, count(n)), ' ', h('span', {}, words), note ? h('small', {}, note) : null);
  const named = totals[state.window]?.n_entities ?? 0;
  const [all, significant] = data.published.pairs[state.window];
  const [allTriples] = data.published.triples[state.window];
  const told = data.slice === 'all' ? o.stories : totals[state.window]?.n_stories ?? 0;
  const reprints = `${count(o.articles - o.stories)} reprints`;
  return [
    tile(told, told === 1 ? 'story' : 'stories', data.slice === 'all' ? reprints : `of ${count(o.stories)} in all`),
    tile(named, 'names', null),
    tile(all, 'pairs', `${count(significant)} stand out`),
    tile(allTriples, 'triples', `${count(data.published.triples[state.window][1])} stand out`),
    tile(rejected, rejected === 1 ? 'record refused' : 'records refused', o.rejects.length ? 'see below' : null),
  ];
}

/** What the tables say about the combination of the report. */
function aboutPart() {
  const [first] = about.members;
  if (about.members.length === 1) return h('div', { class: 'about' }, entityDetails(first).slice(2));
  return h('div', { class: 'about' }, combinationDetails(combinations.get(
    about.members.map(m => m.index).sort((x, y) => x - y).join(' '))).slice(2));
}

/**
 * Ranked triples and pairs with most weight of evidence; none that shares two names with another card. Triples of names
 * and concepts go first: who about what; three places are often only a list.
 */
function best(w) {
  const ranked = all => all.filter(c => c.at[w]?.rank).sort(byWeight(w));
  const chosen = [];
  const add = (all, n) => {
    const until = chosen.length + n;
    for (const of of all) {
      if (chosen.length === until) break;
      const fresh = chosen.every(other => of.members.filter(m => other.members.includes(m)).length < 2);
      if (fresh) chosen.push(of);
    }
  };
  const mixed = of => { const concepts = of.members.filter(m => m.group.key === 'concept').length; return concepts > 0 && concepts < 3; };
  add(ranked(triples).sort((x, y) => mixed(y) - mixed(x)), 3);
  add(ranked(pairs), 6 - chosen.length);
  return chosen;
}

/** What to read first, each with its words and a sentence. */
function standsOut() {
  const cards = about ? [] : best(state.window);
  fill(byId('stands-out'), cards.length ? [
    h('h2', {}, 'What stands out ', h('span', { class: 'dim' }, 'by weight of evidence, ', WHERE[state.window])),
    h('div', { class: 'cards' }, cards.map(card)),
  ] : []);
}

function card(of) {
  const w = state.window;
  const row = of.at[w];
  const words = of.members.length === 2
    ? [stories(row.n_stories), times(row.lift)]
    : [stories(row.n_stories), number(row.excess) === '1' ? 'as many as its pairs explain' : `${number(row.excess)}${NBSP}times what its pairs explain`];
  return h('article', { class: 'card' },
    h('p', { class: 'kicker' }, KIND[of.members.length]),
    h('h3', {}, h('button', { type: 'button', class: 'title', onclick: () => details.open(of) },
      of.members.map((m, i) => [i ? h('span', { class: 'plus' }, '+') : null, h('span', { class: 'name' }, badge(m), m.name)]))),
    h('p', { class: 'figures' }, words.join(', ')),
    sentenceList(of, { most: 1, heading: null }));
}

const month = iso => day(iso.slice(0, 7));

const COLUMNS = {
  2: [
    ['Stories', row => row.n_stories, count], ['Sources', row => row.n_sources, count], ['Expected', row => row.expected, number],
    ['Times expected', row => row.lift, number], ['Closeness', row => row.log_dice, v => v.toFixed(1)],
    ['Weight of evidence', row => row.g2, number], ['q', row => row.q_value, probability],
    ['First', row => row.first_seen ?? '', month], ['Last', row => row.last_seen ?? '', month],
  ],
  3: [
    ['Stories', row => row.n_stories, count], ['Sources', row => row.n_sources, count], ['Times expected', row => row.lift, number],
    ['Beyond best pair', row => row.lift_partition, number], ['Beyond its pairs', row => row.excess, number],
    ['Weight of evidence', row => row.neg_log10_p, number], ['q', row => row.q_value, probability],
    ['First', row => row.first_seen ?? '', month], ['Last', row => row.last_seen ?? '', month],
  ],
};

/** A table of combinations that sorts by any column and says how many rows it does not show. */
function ranking(section, size, all, published) {
  const view = { by: COLUMNS[size].findIndex(([name]) => name === 'Weight of evidence'), down: true, rows: SHOWN_ROWS };
  const draw = () => {
    const w = state.window;
    const here = all.filter(c => c.at[w]).sort(byRank(w));
    if (view.by >= 0) {
      const [, value] = COLUMNS[size][view.by];
      here.sort((x, y) => d3[view.down ? 'descending' : 'ascending'](value(x.at[w]), value(y.at[w])));
    }
    fill(byId(section),
      h('h2', {}, size === 2 ? 'Pairs' : 'Triples', ' ', h('span', { class: 'dim' }, WHERE[w])),
      h('p', { class: 'note' }, size === 2
        ? 'Rank is the place by closeness among those named together more than expected, significantly and in enough stories. Click a heading to sort.'
        : 'Rank is the place by how far they go beyond what their pairs explain, among those that go beyond it, significantly and in enough stories. Click a heading to sort.'),
      here.length ? rankingTable(here.slice(0, view.rows), size, view, draw) : h('p', { class: 'note' }, 'None is named often enough.'),
      h('p', { class: 'note more' },
        here.length > view.rows ? h('button', { type: 'button', onclick: () => { view.rows += 50; draw(); } }, 'Show 50 more') : null,
        ` ${count(Math.min(view.rows, here.length))} of ${count(here.length)} in this report; the tables hold ${count(published[w][0])}`
        + `${about ? ' with its names' : ''}, ${count(published[w][1])} of them stand out from chance.`));
  };
  return draw;
}

function rankingTable(rows, size, view, draw) {
  const w = state.window;
  const most = d3.max(rows, c => c.at[w].n_stories);
  const rank = h('th', { scope: 'col', 'aria-sort': view.by < 0 ? 'ascending' : null },
    h('button', { type: 'button', onclick: () => { view.by = -1; draw(); focusHead(0); } }, 'Rank'));
  const focusHead = i => byId(size === 2 ? 'pairs' : 'triples').querySelectorAll('thead button')[i].focus();
  const head = ([name], i) => h('th', {
    scope: 'col', 'aria-sort': view.by === i ? (view.down ? 'descending' : 'ascending') : null,
  }, h('button', {
    type: 'button', onclick: e => {
      view.down = view.by === i ? !view.down : name !== 'q' && name !== 'First';
      view.by = i;
      draw();
      focusHead(i + 1);
    },
  }, name));
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': size === 2 ? 'Pairs' : 'Triples' },
    h('table', { class: 'ranking' },
      h('thead', {}, h('tr', {}, rank, h('th', { scope: 'col' }, 'Names'), COLUMNS[size].map(head))),
      h('tbody', {}, rows.map(of => h('tr', { class: details.shown === of ? 'shown' : null, onclick: e => { if (!e.target.closest('button')) details.open(of); } },
        h('td', {}, of.at[w].rank ?? ''),
        h('th', { scope: 'row' }, h('button', { type: 'button', class: 'title', onclick: () => details.open(of) },
          of.members.map((m, i) => [i ? h('span', { class: 'plus' }, '+') : null, h('span', { class: 'name' }, badge(m), m.name)]))),
        COLUMNS[size].map(([name, value, words]) => h('td', name === 'Stories'
          ? { class: 'bar-cell', vars: { '--part': (value(of.at[w]) / most).toFixed(3) } } : {}, words(value(of.at[w])))))))));
}

/** Who else is named with the members: one row a name, one column a member. */
function partners() {
  const w = state.window;
  if (!about) return;
  const rows = d3.groups(pairs.filter(pair => pair.at[w]).flatMap(pair => about.members
    .filter(member => pair.members.includes(member)).map(member => ({ pair, member, other: pair.members.find(m => m !== member) })))
    .filter(({ other }) => !about.members.includes(other)), ({ other }) => other)
    .map(([other, links]) => ({ other, links: new Map(links.map(({ member, pair }) => [member, pair])), weight: d3.sum(links, l => Math.max(0, l.pair.at[w].g2)) }))
    .sort((x, y) => y.links.size - x.links.size || y.weight - x.weight);
  const cell = pair => h('td', {}, pair ? h('button', { type: 'button', class: 'link', onclick: () => details.open(pair) },
    `${count(pair.at[w].n_stories)} `, h('span', { class: 'dim' }, `(${number(pair.at[w].lift)}×)`)) : '');
  fill(byId('partners'), rows.length ? [
    h('h2', {}, 'Also named with them ', h('span', { class: 'dim' }, WHERE[w])),
    h('p', { class: 'note' }, 'Stories that name both, and how many times as many that is as expected. Names that go with most of them come first.'),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Partners' }, h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Name'), about.members.map(m => h('th', { scope: 'col' }, `with ${m.name}`)))),
      h('tbody', {}, rows.slice(0, SHOWN_ROWS).map(({ other, links }) =>
        h('tr', {}, h('th', { scope: 'row' }, nameButton(other)), about.members.map(m => cell(links.get(m)))))))),
    rows.length > SHOWN_ROWS ? h('p', { class: 'note' }, `The first ${SHOWN_ROWS} of ${counted(rows.length, 'name', 'names')} in this report.`) : null,
  ] : []);
}

/** What a limit cut, in words, by its name in the tables. */
const CUTS = {
  'max-entities': 'names of articles that name more than --max-entities',
  list: 'names in sentences that are lists',
  'max-bucket': 'articles left out of a comparison with very many look-alikes',
  'refused-mentions': 'mentions that name nothing, or stand in captions and bylines',
  'model-pieces': 'word pieces beyond what the model reads of a sentence',
};
const TYPES = { PER: 'people', ORG: 'organisations', LOC: 'places', NORP: 'groups', MISC: 'other names' };

const views = { kind: 'pairs' };

/** Names, pairs and triples by month. */
function months() {
  const w = state.window;
  const kinds = [['names', 'Names'], ['pairs', 'Pairs'], ['triples', 'Triples']];
  const rows = {
    names: () => entities.filter(e => e.months[w]).sort((x, y) => y.stories - x.stories),
    pairs: () => pairs.filter(c => c.at[w]).sort(byWeight(w)),
    triples: () => triples.filter(c => c.at[w]).sort(byWeight(w)),
  }[views.kind]().slice(0, 20);
  if (calendar.length < 2) return fill(byId('months'));
  fill(byId('months'),
    h('div', { class: 'head' }, h('h2', {}, 'When ', h('span', { class: 'dim' }, WHERE[w])),
      h('fieldset', { class: 'switch' }, h('legend', { class: 'hidden' }, 'What to show by month'), kinds.map(([kind, name]) => h('label', {},
        h('input', { type: 'radio', name: 'kind', value: kind, checked: views.kind === kind, onchange: () => { views.kind = kind; months(); byId('months').querySelector(`[value=${kind}]`).focus(); } }),
        h('span', {}, name))))),
    rows.length ? heatMap(rows.map(of => ({ of, label: of.name ?? names(of.members), open: () => details.open(of) })), w)
      : h('p', { class: 'note' }, 'None is named often enough.'),
    h('p', { class: 'note' }, `${views.kind === 'names' ? 'The names of most stories' : 'Those with most weight of evidence'}; darker where more stories name them.`));
}

/** Where the numbers come from and what did not make it into them. */
function runPart() {
  const o = data.overview;
  const table = (head, rows, words) => rows.length ? h('div', {}, h('h3', {}, head),
    h('table', { class: 'small' }, h('tbody', {}, rows.map(row => h('tr', {}, h('th', { scope: 'row' }, row[0]), h('td', {}, words(row))))))) : null;
  const r = o.run;
  const facts = r && [
    ['Last run', `${r.id}, finished ${r.finished}`], ['Runs so far', count(r.runs)], ['Model for names', r.model],
    ['Versions', Object.entries(r.versions).map(([k, v]) => `${k} ${v}`).join(', ')],
    ...Object.entries(r.options).filter(([key]) => key !== 'analysis').map(([k, v]) => [`--${k}`, v]),
  ];
  fill(byId('run'),
    h('h2', {}, 'Where the numbers come from'),
    h('p', { class: 'note' }, `Written by Comention ${data.version} from the tables of the run. `
      + `This file holds ${counted(entities.length, 'name', 'names')}, ${counted(pairs.length, 'pair', 'pairs')}, ${
        counted(triples.length, 'triple', 'triples')} and ${counted(data.sentences.length, 'sentence', 'sentences')}; the tables hold everything. `
      + (o.undated ? `${counted(o.undated, 'article is', 'articles are')} undated: in every number, in no month. ` : '')),
    h('div', { class: 'columns' },
      facts ? h('div', {}, h('h3', {}, 'Run'), h('table', { class: 'small' }, h('tbody', {}, facts.map(([k, v]) =>
        h('tr', {}, h('th', { scope: 'row' }, k), h('td', { class: 'words' }, v)))))) : null,
      table('Most articles from', o.topSources, ([, n]) => count(n)),
      table('Names by type', o.names.map(([type, n]) => [TYPES[type] ?? `concepts: ${type.toLowerCase()}`, n]), ([, n]) => count(n)),
      table('Records refused, and why', o.rejects, ([, n]) => count(n)),
      table('Left out', o.cuts.map(([cap, n, dropped]) => [CUTS[cap] ?? `by ${cap}`, cap, n, dropped]), ([, cap, n, dropped]) => `${count(dropped)} ${cap === 'refused-mentions' ? `for ${counted(n, 'reason', 'reasons')}` : `in ${counted(n, 'place', 'places')}`}`)));
}

/** The bar at the top: sections, search, window, colours. */
function bar() {
  fill(byId('sections'), [['overview', 'Overview'], ['network', 'Network'], ['triples', 'Triples'], ['pairs', 'Pairs'],
    ['months', 'When'], ['reading', 'How to read'], ['run', 'Source']].map(([id, name]) => h('a', { href: `#${id}` }, name)));
  byId('windows').append(...WINDOWS.map((name, w) => h('label', { title: `Named together ${WHERE[w]}` },
    h('input', { type: 'radio', name: 'window', value: name, checked: w === state.window, onchange: () => { state.window = w; drawAll(); } }),
    h('span', {}, NEAR_AS[w]))));
  const findable = entities.filter(entity => entity.pairs);
  fill(byId('found'), [...findable].sort((x, y) => y.stories - x.stories).map(entity => h('option', { value: entity.name })));
  byId('search').addEventListener('submit', e => e.preventDefault());
  byId('find').addEventListener('change', search);
  byId('find').addEventListener('keydown', e => { if (e.key === 'Enter') search(); });
  themeButton();
}

const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Opens the name that was typed: the same, else beginning with it, else holding it; most stories first. */
function search() {
  const asked = folded(byId('find').value.trim());
  if (!asked) return;
  const found = entities.filter(entity => entity.pairs).sort((x, y) => y.stories - x.stories);
  const matches = [n => n === asked, n => n.startsWith(asked), n => n.includes(asked)]
    .map(test => found.find(entity => [entity.name, ...entity.names].some(name => test(folded(name)))));
  const best = matches.find(Boolean);
  byId('find').setCustomValidity(best ? '' : 'No such name in this report; the tables may hold it.');
  if (best) network.show(best);
  else byId('find').reportValidity();
}

function themeButton() {
  const themes = ['auto', 'light', 'dark'];
  const names_ = { auto: 'Colours: auto', light: 'Colours: light', dark: 'Colours: dark' };
  const set = theme => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    fill(byId('theme'), names_[theme]);
    byId('theme').onclick = () => set(themes[(themes.indexOf(theme) + 1) % 3]);
  };
  set('auto');
}

const drawTriples = ranking('triples', 3, triples, data.published.triples);
const drawPairs = ranking('pairs', 2, pairs, data.published.pairs);

function drawAll() {
  overview();
  standsOut();
  network.draw();
  partners();
  drawTriples();
  drawPairs();
  months();
  details.draw();
}

bar();
network.build();
runPart();
drawAll();
document.addEventListener('shown', () => network.mark());
document.addEventListener('keydown', e => { if (e.key === 'Escape' && e.target !== byId('find')) details.close(); });
window.addEventListener('beforeprint', () => document.querySelectorAll('details.rest').forEach(rest => { rest.open = true; }));
byId('find').addEventListener('input', () => byId('find').setCustomValidity(''));
if (window.innerWidth > 1100) {
  const known = of => of.members.filter(m => about.members.includes(m)).length;
  const first = best(state.window).find(of => !about || (known(of) > 0 && known(of) < of.members.length));
  if (first) details.open(first, { focus: false });
}
if (!details.shown) details.draw();
