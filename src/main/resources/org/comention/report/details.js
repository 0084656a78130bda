// The panel beside the page: a name, a pair or a triple with its numbers, months and sentences.

const details = {
  shown: null,
  opener: null,

  /** Shows a combination or an entity; what was focused is focused again when the panel closes. */
  open(what, { focus = true } = {}) {
    if (focus) details.opener = document.activeElement;
    details.shown = what;
    details.draw();
    const panel = byId('details');
    panel.classList.add('open');
    panel.scrollTop = 0;
    if (focus) panel.querySelector('h2').focus();
    document.dispatchEvent(new CustomEvent('shown'));
  },

  close() {
    if (!details.shown) return;
    details.shown = null;
    byId('details').classList.remove('open');
    details.draw();
    document.dispatchEvent(new CustomEvent('shown'));
    if (details.opener?.isConnected) details.opener.focus();
  },

  draw() {
    const what = details.shown;
    if (!what) {
      fill(byId('details'), h('p', { class: 'empty' },
        'Choose a link, a name or a row: its numbers, months and sentences show here.'));
      return;
    }
    fill(byId('details'),
      h('button', { type: 'button', class: 'quiet close', 'aria-label': 'Close details', onclick: details.close }, '×'),
      what.members ? combinationDetails(what) : entityDetails(what));
  },
};

/** Colour and shape of what an entity is. */
function badge(entity, size = 13) {
  const svg = d3.create('svg').attr('class', `badge ${entity.group.key}`).attr('viewBox', '-10 -10 20 20')
    .attr('width', size).attr('height', size).attr('aria-hidden', 'true');
  svg.append('path').attr('d', shape(entity.group, 190));
  return svg.node();
}

/** A button that opens a name. */
const nameButton = entity => h('button', {
  type: 'button', class: 'name', title: entity.id, onclick: () => details.open(entity),
}, badge(entity), entity.name);

/** A button that opens a combination. */
const combinationButton = of => h('button', {
  type: 'button', class: 'link', onclick: () => details.open(of),
}, names(of.members));

const KIND = { 1: 'Name', 2: 'Pair', 3: 'Triple' };

function combinationDetails(of) {
  const w = state.window;
  const wider = triples.filter(t => t.at[w] && of.members.every(m => t.members.includes(m)) && t !== of)
    .sort(byWeight(w)).slice(0, 8);
  const parts = of.members.length < 3 ? [] : pairsOf(of.members);
  return [
    h('p', { class: 'kicker' }, KIND[of.members.length]),
    h('h2', { tabindex: -1 }, of.members.map((member, i) => [i ? h('span', { class: 'plus' }, ' + ') : null, nameButton(member)])),
    readings(of, w).map((line, i) => h('p', { class: i ? 'reading' : 'reading first' }, line)),
    countsTable(of),
    of.at.every(Boolean) ? null : h('p', { class: 'note' }, '–: not measured, or not in this report; the tables may hold it.'),
    h('h3', {}, 'When'),
    of.months[w] || storiesAt(of, w) === 0
      ? monthBars(of.months[w], { title: `Stories by month that name ${names(of.members)} ${WHERE[w]}` })
      : h('p', { class: 'note' }, `Its months ${WHERE[w]} are not in this report.`),
    seen(of.at[w]),
    sentenceList(of),
    wider.length ? [h('h3', {}, 'With a third name'), list(wider.map(t => [
      nameButton(t.members.find(m => !of.members.includes(m))), ' ', h('span', { class: 'dim' }, stories(t.at[w].n_stories), ' '),
      h('button', { type: 'button', class: 'link', onclick: () => details.open(t) }, 'read')]))] : null,
    parts.length ? [h('h3', {}, 'Its pairs'), list(parts.map(p => [
      combinationButton(p), ' ', h('span', { class: 'dim' }, p.at[w] ? stories(p.at[w].n_stories) : '')]))] : null,
  ];
}

const list = items => h('ul', { class: 'plain' }, items.map(item => h('li', {}, item)));

const pairsOf = members => d3.cross(members, members).filter(([x, y]) => x.index < y.index)
  .map(two => combinations.get(two.map(m => m.index).sort((x, y) => x - y).join(' '))).filter(pair => pair?.at.some(Boolean));

function seen(row) {
  if (!row?.first_seen) return null;
  return h('p', { class: 'note' }, row.first_seen === row.last_seen ? `On ${day(row.first_seen)} only.`
    : `First on ${day(row.first_seen)}, last on ${day(row.last_seen)}.`);
}

function countsTable(of) {
  return h('table', { class: 'small' },
    h('thead', {}, h('tr', {}, ['In one', 'Stories', 'Sources', 'Expected', 'Times expected', 'q'].map(head => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, WINDOWS.map((window, w) => {
      const row = of.at[w];
      return h('tr', { class: w === state.window ? 'now' : null }, h('th', { scope: 'row' }, NEAR_AS[w]),
        h('td', {}, storiesAt(of, w) === null ? '–' : count(storiesAt(of, w))), h('td', {}, row ? count(row.n_sources) : '–'),
        h('td', {}, number(row?.expected)), h('td', {}, number(row?.lift)), h('td', {}, probability(row?.q_value)));
    })));
}

const FIRST = 8;

/** The sentences that name all members, each with its article; says when there are more. */
function sentenceList(of, { most = Infinity, heading = 'h3' } = {}) {
  const all = storiesAt(of, 0);
  const { output } = data.overview.run?.options ?? {};
  const folder = output ? ` --output ${output}` : '';
  const time = data.slice === 'all' ? '' : ` --slice ${data.slice}`;
  const shown = of.sentences.slice(0, most);
  if (!shown.length) {
    return [heading && h(heading, {}, 'Sentences'), h('p', { class: 'note' }, all !== 0
      ? 'This report holds none of its sentences.'
      : 'No sentence names all of them; they stand together only in a paragraph or an article.')];
  }
  const more = all > shown.length && most === Infinity;
  return [
    heading && h(heading, {}, 'Sentences'),
    more ? h('p', { class: 'note' }, `One a story, earliest first: ${count(shown.length)} of ${stories(all)}. `,
      'All of them: ', h('code', {}, `comention show ${of.members.map(m => m.id).join(' ')} --sentences ${all}${time}${folder}`)) : null,
    h('ol', { class: 'sentences' }, shown.slice(0, FIRST).map(i => sentence(data.sentences[i], of.members))),
    shown.length > FIRST ? h('details', { class: 'rest' }, h('summary', {}, `${count(shown.length - FIRST)} more sentences`),
      h('ol', { class: 'sentences' }, shown.slice(FIRST).map(i => sentence(data.sentences[i], of.members)))) : null,
  ];
}

/** A sentence with its members marked, and where it stands. */
function sentence(line, members) {
  const ids = new Map(members.map(member => [member.index, member.group.key]));
  const address = line.url && webAddress(line.url);
  const title = line.title ?? 'Untitled article';
  return h('li', {},
    h('blockquote', {}, marked(line.text, line.marks.filter(([id]) => ids.has(id)), ids)),
    h('p', { class: 'from' }, h('time', { datetime: line.day }, day(line.day)), ' · ', line.source, ' · ',
      address ? h('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }, title)
        : h('span', { title: line.url ?? `article ${line.article}` }, title)));
}

/** The text in pieces, the marked ones in the colour of what they name; an overlapping mark yields. */
function marked(text, marks, groups) {
  const pieces = [];
  let at = 0;
  for (const [id, begin, end] of [...marks].sort((x, y) => x[1] - y[1] || y[2] - x[2])) {
    if (begin < at || end > text.length) continue;
    pieces.push(text.slice(at, begin), h('mark', { class: groups.get(id) }, text.slice(begin, end)));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.filter(piece => piece !== '');
}

function entityDetails(entity) {
  const w = state.window;
  const kind = entity.group.key === 'concept' ? `concept, ${entity.type.toLowerCase()}` : entity.group.one;
  const partners = (entity.pairs ?? []).filter(pair => pair.at[w]).sort((x, y) => y.at[w].g2 - x.at[w].g2).slice(0, 12);
  const asked = about && about.members.length === 1 && about.members[0] === entity;
  const called = entity.names.filter(name => name !== entity.name);
  return [
    h('p', { class: 'kicker' }, kind, entity.country ? ` · ${entity.country}` : ''),
    h('h2', { tabindex: -1 }, badge(entity, 18), ' ', entity.name),
    h('p', { class: 'reading first' }, `Named in ${stories(entity.stories)} (${counted(entity.articles, 'article', 'articles')}, ${
      counted(entity.mentions, 'mention', 'mentions')})${data.slice === 'all' ? '' : ' in all'}.`),
    h('p', { class: 'note' }, h('code', {}, entity.id), called.length ? ` also called ${called.join(', ')}` : ''),
    h('h3', {}, 'When'),
    monthBars(entity.months[w], { title: `Stories by month that name ${entity.name}` }),
    partners.length ? [h('h3', {}, `With whom, ${WHERE[w]}`), partnerTable(entity, partners, w)] : null,
    asked ? sentenceList({ ...about, at: [], sentences: about.sentences }) : null,
  ];
}

function partnerTable(entity, partners, w) {
  return h('table', { class: 'small' },
    h('thead', {}, h('tr', {}, ['Name', 'Stories', 'Times expected', ''].map(head => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, partners.map(pair => {
      const other = pair.members.find(member => member !== entity);
      return h('tr', {}, h('th', { scope: 'row' }, nameButton(other)), h('td', {}, count(pair.at[w].n_stories)),
        h('td', {}, number(pair.at[w].lift)),
        h('td', {}, h('button', {
          type: 'button', class: 'link', 'aria-label': `Read ${names(pair.members)}`, onclick: () => details.open(pair),
        }, 'read')));
    })));
}
