// Charts: stories by month as bars, and rows by month as a heat map.

/** Draws again whenever the box has another width. */
function responsive(box, draw) {
  let width = 0;
  new ResizeObserver(() => {
    const now = Math.floor(box.clientWidth);
    if (now > 0 && now !== width) {
      width = now;
      fill(box, draw(width));
    }
  }).observe(box);
  return box;
}

/** Stories by month: bars from the first month of the report to the last. */
function monthBars(months, { height = 130, title }) {
  const dated = calendar.map(month => ({ month, n: months?.get(month) ?? 0 }));
  const undated = months?.get('undated') ?? 0;
  const most = d3.max(dated, d => d.n) ?? 0;
  const box = h('figure', { class: 'chart' });
  if (most === 0 || calendar.length < 2) {
    fill(box, h('p', { class: 'note' }, most + undated === 0 ? 'No stories in this time.'
      : `${stories(most + undated)}${undated ? ` (${undated} undated)` : ''} in this time.`));
    return box;
  }
  const plot = responsive(h('div', {}), width => bars(dated, most, width, height, title));
  const busiest = dated.find(d => d.n === most);
  box.append(plot, h('figcaption', {}, `Stories by month; most in ${day(busiest.month)} (${count(most)}).`
    + (undated ? ` ${counted(undated, 'undated story is', 'undated stories are')} not drawn.` : '')));
  return box;
}

function bars(dated, most, width, height, title) {
  const edge = { left: 34, right: 4, top: 8, bottom: 20 };
  const x = d3.scaleBand(dated.map(d => d.month), [edge.left, width - edge.right]).paddingInner(0.18);
  const y = d3.scaleLinear([0, most], [height - edge.bottom, edge.top]).nice(3);
  const svg = d3.create('svg').attr('viewBox', [0, 0, width, height]).attr('width', width).attr('height', height)
    .attr('role', 'img').attr('aria-label', `${title}: ${dated.filter(d => d.n).map(d => `${day(d.month)} ${count(d.n)}`).join(', ')}`);
  const steps = y.ticks(3).filter(Number.isInteger);
  svg.append('g').attr('class', 'grid').selectAll('line').data(steps).join('line')
    .attr('x1', edge.left).attr('x2', width - edge.right).attr('y1', y).attr('y2', y);
  svg.append('g').attr('class', 'axis').selectAll('text').data(steps).join('text')
    .attr('x', edge.left - 6).attr('y', y).attr('dy', '0.32em').attr('text-anchor', 'end').text(count);
  svg.append('g').attr('class', 'axis').selectAll('text').data(monthTicks(dated.map(d => d.month), width)).join('text')
    .attr('x', m => x(m) + x.bandwidth() / 2).attr('y', height - 5).attr('text-anchor', 'middle').text(day);
  svg.append('g').attr('class', 'bars').selectAll('rect').data(dated).join('rect')
    .attr('x', d => x(d.month)).attr('width', x.bandwidth())
    .attr('y', d => y(d.n)).attr('height', d => y(0) - y(d.n));
  svg.append('g').attr('class', 'catch').selectAll('rect').data(dated).join('rect')
    .attr('x', d => x(d.month) - x.step() * 0.09).attr('width', x.step()).attr('y', 0).attr('height', height)
    .each(function (d) {
      tip.on(this, () => [day(d.month), `${stories(d.n)} of ${count(data.months[d.month] ?? 0)} (${
        data.months[d.month] ? share(d.n / data.months[d.month]) : '–'})`]);
    });
  return svg.node();
}

/** As many months as have room for their names, evenly spaced, Januaries preferred. */
function monthTicks(months, width) {
  const room = Math.max(2, Math.floor((width - 40) / 74));
  const step = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120].find(s => months.length / s <= room) ?? 240;
  const january = Math.max(0, months.findIndex(month => month.endsWith('-01')));
  const offset = january % step;
  return months.filter((_, i) => i % step === offset && (i > 0 || step === 1 || months.length - 1 >= step));
}

/** Months, quarters or years: no more columns than a reader can follow. */
function periods() {
  const quarter = month => `${month.slice(0, 4)} Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  const label = calendar.length <= 30 ? day : calendar.length <= 100 ? quarter : month => month.slice(0, 4);
  return d3.groups(calendar, label).map(([name, months]) => ({ name, months }));
}

/** Rows of combinations or entities by period; the more stories the darker. */
function heatMap(rows, w) {
  const columns = periods();
  const values = rows.map(({ of }) => columns.map(({ months }) => d3.sum(months, m => of.months[w]?.get(m) ?? 0)));
  const most = d3.max(values.flat()) ?? 0;
  const scale = n => (n ? 0.1 + 0.5 * Math.sqrt(n / most) : 0);
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Stories by month' },
    h('table', { class: 'heat' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Stories in'),
        columns.map(({ name }) => h('th', { scope: 'col' }, h('span', {}, name))))),
      h('tbody', {}, rows.map(({ label, open }, i) => h('tr', {},
        h('th', { scope: 'row' }, h('button', { type: 'button', class: 'link', onclick: open }, label)),
        values[i].map(n => h('td', {
          vars: { '--heat': scale(n).toFixed(3) },
        }, n ? count(n) : '')))))));
}
