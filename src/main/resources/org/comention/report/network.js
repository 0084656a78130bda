// The network: names as shapes, links as lines. Only the strongest links that pass the sliders are drawn; what is not is said.

const HEXAGON = {
  draw(path, size) {
    const r = Math.sqrt(size / 2.6);
    d3.range(6).forEach(i => path[i ? 'lineTo' : 'moveTo'](r * Math.cos(i * Math.PI / 3), r * Math.sin(i * Math.PI / 3)));
    path.closePath();
  },
};
const SHAPES = {
  place: d3.symbolCircle, person: d3.symbolDiamond2, organisation: d3.symbolSquare, concept: HEXAGON, other: d3.symbolTriangle,
};
const shape = (group, area) => d3.symbol(SHAPES[group.key], area)();

/** What may order the links: the name in the tables, and in words. */
const STRENGTHS = [
  ['g2', 'weight of evidence'], ['log_dice', 'closeness'], ['n_stories', 'stories'], ['lift', 'times expected'],
];
const FEW = 15;
const Q_STEPS = [1, 0.05, 0.01, 1e-3, 1e-4, 1e-6, 1e-9, 1e-12, 1e-20, 1e-50];

/** What the controls of the network say. */
const sieve = {
  q: 2, stories: 3, lift: 1, most: 80, strength: 'g2', groups: new Set(GROUPS.map(group => group.key)), also: new Set(),
};

/**
 * Begins with the links of three stories or more that stand out from chance. Where these are too few for a picture, links that
 * may be chance are drawn too, dashed; then links of fewer stories.
 */
function loosenWhereFew(w) {
  const enough = () => pairs.filter(pair => pair.at[w] && passes(pair.at[w])).length >= FEW;
  if (enough()) return;
  sieve.q = 0;
  sieve.most = Math.min(45, sieve.most);
  if (!enough()) sieve.stories = 1;
}

const passes = row =>
  row.q_value <= Q_STEPS[sieve.q] && row.lift > 1 && row.lift >= sieve.lift && row.n_stories >= sieve.stories;

/** The links to draw at a window, strongest first, and how many were left out and why. */
function chooseLinks(w) {
  const here = pairs.filter(pair => pair.at[w]);
  const passing = here.filter(pair => (passes(pair.at[w]) || amongAsked(pair))
    && pair.members.every(member => sieve.groups.has(member.group.key)));
  passing.sort((x, y) => y.at[w][sieve.strength] - x.at[w][sieve.strength] || y.at[w].n_stories - x.at[w].n_stories);
  const drawn = about ? aroundMembers(passing) : passing.slice(0, sieve.most);
  for (const entity of sieve.also) {
    passing.filter(pair => pair.members.includes(entity) && !drawn.includes(pair)).slice(0, 8).forEach(pair => drawn.push(pair));
  }
  return { drawn, passing: passing.length, here: here.length };
}

/** Whether the report is about both: their link is drawn whatever the sliders say. */
const amongAsked = pair => Boolean(about) && pair.members.every(member => about.members.includes(member));

/** First the members' links to each other, then as many of each member's own, then what joins the partners. */
function aroundMembers(passing) {
  const between = passing.filter(amongAsked);
  const own = about.members.map(member => passing.filter(pair => pair.members.includes(member) && !amongAsked(pair)));
  const inTurn = d3.range(d3.max(own, links => links.length) ?? 0).flatMap(i => own.map(links => links[i]).filter(Boolean));
  const first = [...between, ...inTurn].slice(0, Math.max(between.length, Math.ceil(sieve.most / 2)));
  const near = new Set(first.flatMap(pair => pair.members));
  const among = passing.filter(pair => !first.includes(pair) && pair.members.every(member => near.has(member)));
  return [...first, ...among.slice(0, sieve.most - first.length)];
}

const network = {
  transform: d3.zoomIdentity,
  links: [],
  nodes: [],

  build() {
    const box = h('div', { class: 'canvas' });
    const hint = h('p', { class: 'note hint' },
      'Click a link to read its sentences, a name for its partners. A name without room for its label shows it when you point at it or zoom in. Drag names; drag the ground to move; zoom with the buttons, or with the wheel once you have clicked. ',
      'Keyboard: arrows left and right walk through the links, up and down through the names, Enter opens, Escape closes.');
    fill(byId('network'), h('div', { class: 'head' }, h('h2', {}, !about ? 'The network' : about.members.length > 1 ? 'The names around them' : 'The names around it'),
      h('p', { id: 'drawn', role: 'status' })), controls(), box, hint, h('details', { id: 'as-list' },
      h('summary', {}, 'The drawn links as a list'), h('div', {})));
    network.svg = d3.select(box).append('svg').attr('tabindex', -1).attr('role', 'group')
      .attr('aria-label', 'Network of names. Arrow keys walk, Enter opens.');
    network.layers = Object.fromEntries(['lines', 'shapes', 'labels'].map(name => [name, network.svg.append('g').attr('class', name)]));
    box.append(zoomButtons());
    network.zoom = d3.zoom().scaleExtent([0.3, 8])
      .filter(e => !e.button && (e.type !== 'wheel' || e.ctrlKey || e.metaKey || network.svg.node().contains(document.activeElement)))
      .on('zoom', e => { network.transform = e.transform; network.place(); })
      .on('end', () => network.placeLabels());
    network.svg.call(network.zoom).on('dblclick.zoom', null)
      .on('click', e => { if (e.target === network.svg.node()) { network.svg.node().focus({ preventScroll: true }); } })
      .on('keydown', network.keys);
    new ResizeObserver(() => network.resize()).observe(box);
  },

  resize() {
    const box = network.svg.node().parentElement;
    const [width, height] = [box.clientWidth, box.clientHeight];
    if (!width || (width === network.width && height === network.height)) return;
    Object.assign(network, { width, height });
    network.svg.attr('viewBox', [0, 0, width, height]);
    network.draw(true);
  },

  /** Chooses, lays out and draws; names that stay keep their places unless all is laid out anew. */
  draw(anew = false) {
    if (!network.width) return;
    const w = state.window;
    const chosen = chooseLinks(w);
    const known = new Map(anew ? [] : network.nodes.map(node => [node.entity, node]));
    const in_ = [...new Set(chosen.drawn.flatMap(pair => pair.members)), ...(about ? about.members : [])];
    const degree = d3.rollup(chosen.drawn.flatMap(pair => pair.members), v => v.length, member => member);
    const size = d3.scaleSqrt([1, Math.max(2, d3.max(in_, e => e.stories) ?? 2)], [5, 20].map(r => r * Math.max(0.6, Math.min(1, network.width / 850)))).clamp(true);
    const nodes = new Map([...new Set(in_)].map(entity =>
      [entity, Object.assign(known.get(entity) ?? { entity }, { r: size(entity.stories), degree: degree.get(entity) ?? 0 })]));
    const values = chosen.drawn.map(pair => pair.at[w][sieve.strength]);
    const thick = d3.scalePow([Math.max(0, d3.min(values) ?? 0), d3.max(values) ?? 1], [1.4, 7]).exponent(0.4).clamp(true);
    network.nodes = [...nodes.values()];
    network.links = chosen.drawn.map(pair => ({
      pair, source: nodes.get(pair.members[0]), target: nodes.get(pair.members[1]), width: thick(pair.at[w][sieve.strength]),
    }));
    layOut(network, known.size > 0);
    network.render();
    if (!known.size) network.fit();
    network.say(chosen, w);
    network.list(w);
  },

  render() {
    const { lines, shapes, labels } = network.layers;
    const line = lines.selectAll('g').data(network.links, d => d.pair.key).join(enter => {
      const g = enter.append('g').attr('class', 'edge').attr('role', 'button').attr('tabindex', -1);
      g.append('line').attr('class', 'reach');
      g.append('line').attr('class', 'seen');
      return g;
    }).attr('data-pair', d => d.pair.members.map(m => m.id).join(' '))
      .attr('aria-label', d => linkWords(d.pair).join(': '))
      .on('click', (e, d) => details.open(d.pair))
      .on('pointermove', (e, d) => { network.light(d.pair.members, d.pair); tip.show(linkWords(d.pair), e.clientX, e.clientY); })
      .on('pointerleave', network.dark)
      .on('focus', function (e, d) { network.focused(this, d.pair.members, d.pair, linkWords(d.pair)); })
      .on('blur', network.dark);
    line.classed('chance', d => d.pair.at[state.window].q_value > SIGNIFICANT);
    line.select('.seen').attr('stroke-width', d => d.width);
    line.order();
    const node = shapes.selectAll('path').data(network.nodes, d => d.entity.id).join('path')
      .attr('class', d => `node ${d.entity.group.key}`).attr('role', 'button').attr('tabindex', -1)
      .attr('data-entity', d => d.entity.id)
      .attr('aria-label', d => nodeWords(d).join(': '))
      .attr('d', d => shape(d.entity.group, Math.PI * d.r * d.r))
      .on('click', (e, d) => details.open(d.entity))
      .on('pointermove', (e, d) => { network.light([d.entity]); tip.show(nodeWords(d), e.clientX, e.clientY); })
      .on('pointerleave', network.dark)
      .on('focus', function (e, d) { network.focused(this, [d.entity], null, nodeWords(d)); })
      .on('blur', network.dark)
      .call(d3.drag().on('start', tip.hide).on('drag', (e, d) => {
        [d.x, d.y] = network.transform.invert([e.sourceEvent.offsetX ?? e.x, e.sourceEvent.offsetY ?? e.y]);
        network.place();
      }).on('end', () => network.placeLabels()));
    node.classed('member', d => about?.members.includes(d.entity));
    labels.selectAll('text').data(network.nodes, d => d.entity.id).join('text').text(d => short(d.entity.name))
      .attr('class', d => (d.r > 13 ? 'big' : null)).each(function (d) { d.label = this; d.wide = null; });
    line.attr('tabindex', (d, i) => (i ? -1 : 0));
    network.mark();
  },

  /** Puts everything where the layout and the zoom say. */
  place() {
    const t = network.transform;
    network.nodes.forEach(d => { [d.px, d.py] = t.apply([d.x, d.y]); });
    network.layers.lines.selectAll('g').each(function (d) {
      for (const line of this.children) {
        line.setAttribute('x1', d.source.px); line.setAttribute('y1', d.source.py);
        line.setAttribute('x2', d.target.px); line.setAttribute('y2', d.target.py);
      }
    });
    network.layers.shapes.selectAll('path').attr('transform', d => `translate(${d.px},${d.py})`);
    network.layers.labels.selectAll('text').attr('x', d => d.px + (d.dx ?? 0)).attr('y', d => d.py + (d.dy ?? 0));
  },

  placeLabels() {
    labelPlaces(network.nodes, network.width, network.height);
    network.layers.labels.selectAll('text').attr('x', d => d.px + d.dx).attr('y', d => d.py + d.dy)
      .attr('text-anchor', d => d.anchor).classed('crowded', d => d.crowded);
  },

  fit() {
    if (!network.nodes.length) return;
    const [x0, x1] = d3.extent(network.nodes, d => d.x);
    const [y0, y1] = d3.extent(network.nodes, d => d.y);
    const k = Math.min(2.2, (network.width - 150) / Math.max(1, x1 - x0), (network.height - 70) / Math.max(1, y1 - y0));
    network.svg.call(network.zoom.transform, d3.zoomIdentity.translate(network.width / 2, network.height / 2).scale(k)
      .translate(-(x0 + x1) / 2, -(y0 + y1) / 2));
  },

  /** Dims everything but these names, their links and partners. */
  light(members, pair = null) {
    const near = new Set(members);
    network.layers.lines.selectAll('g').classed('lit', d => {
      const lit = pair ? d.pair === pair : d.pair.members.includes(members[0]);
      if (lit) d.pair.members.forEach(member => near.add(member));
      return lit;
    });
    network.layers.shapes.selectAll('path').classed('lit', d => near.has(d.entity));
    network.layers.labels.selectAll('text').classed('lit', d => near.has(d.entity));
    network.svg.classed('lighting', true);
  },

  dark() {
    tip.hide();
    network.svg.classed('lighting', false);
    network.mark();
  },

  focused(element, members, pair, words) {
    network.svg.selectAll('[tabindex="0"]').attr('tabindex', -1);
    element.setAttribute('tabindex', 0);
    if (!element.matches(':focus-visible')) return;
    network.light(members, pair);
    const { left, top, width, height } = element.getBoundingClientRect();
    tip.show(words, left + width / 2, top + height / 2);
  },

  /** Walks by the arrow keys; Enter and the space bar open. */
  keys(e) {
    if (e.key === '+' || e.key === '-') {
      network.svg.call(network.zoom.scaleBy, e.key === '+' ? 1.3 : 1 / 1.3);
      return;
    }
    const at = document.activeElement;
    if (e.key === 'Enter' || e.key === ' ') {
      if (at !== network.svg.node()) { e.preventDefault(); at.dispatchEvent(new MouseEvent('click')); }
      return;
    }
    const layer = { ArrowRight: 'lines', ArrowLeft: 'lines', ArrowDown: 'shapes', ArrowUp: 'shapes', Home: 'lines', End: 'lines' }[e.key];
    if (!layer) return;
    e.preventDefault();
    const all = [...network.layers[layer].node().children];
    const from = all.indexOf(at);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    const to = e.key === 'Home' ? 0 : e.key === 'End' ? all.length - 1
      : from < 0 ? 0 : (from + step + all.length) % all.length;
    all[to]?.focus();
  },

  /** Marks what the panel shows. */
  mark() {
    const shown = details.shown;
    network.layers.lines.selectAll('g').classed('shown', d => d.pair === shown
      || (shown?.members?.length === 3 && d.pair.members.every(m => shown.members.includes(m))));
    network.layers.shapes.selectAll('path').classed('shown', d => d.entity === shown || shown?.members?.includes(d.entity));
  },

  say({ drawn, passing, here }, w) {
    const [all, significant] = data.published.pairs[w];
    const out = [
      passing > drawn.length ? `${count(passing - drawn.length)} weaker ones` : null,
      here > passing ? `${count(here - passing)} that the sliders and types exclude` : null,
      all > here ? `${count(all - here)} that only the tables hold` : null,
    ].filter(Boolean);
    fill(byId('drawn'), h('strong', {}, `${counted(drawn.length, 'link', 'links')} among ${
      counted(network.nodes.length, 'name', 'names')} drawn.`), ' ',
    out.length ? `Left out: ${out.join('; ')}. ` : 'Nothing is left out. ',
    `Of ${counted(all, 'pair', 'pairs')} ${about ? 'with them ' : ''}${WHERE[w]}, ${count(significant)} stand out from chance.`);
  },

  list(w) {
    fill(byId('as-list').querySelector('div'), h('table', {},
      h('thead', {}, h('tr', {}, ['Link', 'Stories', 'Times expected', 'q'].map(head => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, network.links.map(({ pair }) => h('tr', {}, h('th', { scope: 'row' }, combinationButton(pair)),
        h('td', {}, count(pair.at[w].n_stories)), h('td', {}, number(pair.at[w].lift)), h('td', {}, probability(pair.at[w].q_value)))))));
  },

  /** Draws a name that the sliders let through but that is too weak to be drawn, and opens it. */
  show(entity) {
    if (!network.nodes.some(node => node.entity === entity)) {
      sieve.also.add(entity);
      network.draw();
    }
    const node = network.nodes.find(n => n.entity === entity);
    if (node) network.svg.call(network.zoom.translateTo, node.x, node.y);
    details.open(entity);
  },
};

const short = name => (name.length > 28 ? `${name.slice(0, 27)}…` : name);

function linkWords(pair) {
  const row = pair.at[state.window];
  return [names(pair.members), row ? `${stories(row.n_stories)}, ${times(row.lift)}, q ${probability(row.q_value)}` : ''];
}

const nodeWords = ({ entity, degree }) =>
  [entity.name, `${entity.group.one}, ${stories(entity.stories)}, ${counted(degree, 'link', 'links')} drawn`];

/** Forces to rest: the same data always give the same picture. */
function layOut({ nodes, links, width, height }, keep) {
  const wide = width / height;
  const simulation = d3.forceSimulation(nodes)
    .force('link', d3.forceLink(links).distance(d => 58 + d.source.r + d.target.r)
      .strength(d => 0.7 / Math.min(d.source.degree, d.target.degree)))
    .force('charge', d3.forceManyBody().strength(-420).distanceMax(600))
    .force('x', d3.forceX().strength(0.06 / wide))
    .force('y', d3.forceY().strength(0.055 * wide))
    .force('collide', d3.forceCollide(d => d.r + 16).strength(0.8))
    .stop();
  if (keep) simulation.alpha(0.4);
  simulation.tick(keep ? 80 : 320);
}

/**
 * Puts labels beside, above or below their shapes, the most linked first; a large shape bears its own where there is no other
 * room. A label without room is hidden until its name is pointed at.
 */
function labelPlaces(nodes, width, height) {
  const taken = nodes.map(d => ({ x0: d.px - d.r, x1: d.px + d.r, y0: d.py - d.r, y1: d.py + d.r, of: d }));
  taken.push({ x0: width - 62, x1: width, y0: height - 140, y1: height });
  const high = 15;
  for (const d of [...nodes].sort((x, y) => y.degree * y.r - x.degree * x.r)) {
    d.wide ??= d.label.getComputedTextLength();
    const places = [
      [d.r + 4, 4, 'start', d.r + 4], [-d.r - 4, 4, 'end', -d.r - 4 - d.wide],
      [d.r + 4, -3, 'start', d.r + 4], [-d.r - 4, -3, 'end', -d.r - 4 - d.wide],
      [d.r + 4, 11, 'start', d.r + 4], [-d.r - 4, 11, 'end', -d.r - 4 - d.wide],
      [0, -d.r - 5, 'middle', -d.wide / 2], [0, d.r + 14, 'middle', -d.wide / 2],
      [d.r * 0.7 + 2, -d.r * 0.7 - 3, 'start', d.r * 0.7 + 2], [d.r * 0.7 + 2, d.r * 0.7 + 11, 'start', d.r * 0.7 + 2],
      [-d.r * 0.7 - 2, -d.r * 0.7 - 3, 'end', -d.r * 0.7 - 2 - d.wide], [-d.r * 0.7 - 2, d.r * 0.7 + 11, 'end', -d.r * 0.7 - 2 - d.wide],
    ];
    if (d.r > 9) places.push([0, 4, 'middle', -d.wide / 2]);
    const found = places.find(([, dy, , left]) => {
      const box = { x0: d.px + left, x1: d.px + left + d.wide, y0: d.py + dy - 11, y1: d.py + dy - 11 + high };
      return box.x0 > 2 && box.x1 < width - 2 && box.y0 > 0 && box.y1 < height && !taken.some(other => other.of !== d
        && box.x0 < other.x1 && box.x1 > other.x0 && box.y0 < other.y1 && box.y1 > other.y0);
    });
    const [dx, dy, anchor, left] = found ?? places[0];
    Object.assign(d, { dx, dy, anchor, crowded: !found });
    if (found) taken.push({ x0: d.px + left, x1: d.px + left + d.wide, y0: d.py + dy - 11, y1: d.py + dy + 4, of: d });
  }
}

function zoomButtons() {
  const by = factor => () => network.svg.call(network.zoom.scaleBy, factor);
  return h('div', { class: 'zoom' },
    h('button', { type: 'button', 'aria-label': 'Zoom in', onclick: by(1.4) }, '+'),
    h('button', { type: 'button', 'aria-label': 'Zoom out', onclick: by(1 / 1.4) }, '−'),
    h('button', { type: 'button', 'aria-label': 'Lay out anew and show all', onclick: () => network.draw(true) }, '⤢'));
}

/** The sliders, the order, and the types, which are the legend too. */
function controls() {
  const slider = (id, label, max, value, min, words, set) => {
    const says = h('output', { for: id }, words(value));
    const input = h('input', {
      id, type: 'range', min, max, value, step: 1, 'aria-valuetext': words(value),
      oninput: e => {
        const now = Number(e.target.value);
        fill(says, words(now));
        e.target.setAttribute('aria-valuetext', words(now));
        set(now);
        network.draw();
      },
    });
    return h('label', { class: 'slider' }, h('span', {}, label, ' ', says), input);
  };
  if (about) sieve.most = 45;
  if (window.innerWidth < 700) sieve.most = 30;
  loosenWhereFew(state.window);
  const lifts = [1, 1.5, 2, 3, 5, 10, 20, 50, 100];
  const most = Math.min(300, Math.max(20, pairs.length));
  sieve.most = Math.min(sieve.most, most);
  const topStories = Math.max(3, Math.min(60, d3.max(pairs, p => d3.max(p.at, row => row?.n_stories ?? 0)) ?? 2));
  return h('div', { class: 'controls' },
    slider('most', 'Links drawn:', most, sieve.most, 5, n => `at most ${n}`, n => { sieve.most = n; sieve.also.clear(); }),
    slider('q', 'Significance:', Q_STEPS.length - 1, sieve.q, 0, n => (n ? `q ≤ ${probability(Q_STEPS[n])}` : 'any q'), n => { sieve.q = n; }),
    slider('lift', 'Times expected:', lifts.length - 1, 0, 0, n => (n ? `${lifts[n]} or more` : 'above 1'), n => { sieve.lift = lifts[n]; }),
    slider('stories', 'Stories:', topStories, sieve.stories, 1, n => `${n} or more`, n => { sieve.stories = n; }),
    h('label', { class: 'slider' }, h('span', {}, 'Strongest by'), h('select', {
      id: 'strength', onchange: e => { sieve.strength = e.target.value; network.draw(true); },
    }, STRENGTHS.map(([key, words]) => h('option', { value: key }, words)))),
    h('fieldset', { class: 'legend' }, h('legend', { class: 'hidden' }, 'Types'), GROUPS.map(group => h('label', {},
      h('input', {
        type: 'checkbox', checked: true, 'data-group': group.key, onchange: e => {
          sieve.groups[e.target.checked ? 'add' : 'delete'](group.key);
          network.draw();
        },
      }), badge({ group }, 15), group.name)), h('span', { class: 'dim' }, 'Dashed: may be chance')));
}
