// The report of the samples in a real browser: REPORT is that of the run, REPORT_WITH that of Russia, Iran and drones,
// SHOWN what `comention show` says about the three.
const { readFileSync } = require('node:fs');
const AxeBuilder = require('@axe-core/playwright').default;
const { test, expect, open, details, edges, edge, clickEdge, slide, dataOf, withData } = require('./pages');

const { REPORT, REPORT_WITH, SHOWN } = process.env;

/** With ordinary blanks: the page's numbers and units do not part at line ends. */
const plain = text => text.replace(/\s+/g, ' ');

test.describe('a run', () => {
  test.beforeEach(({ page }) => open(page, REPORT));

  test('says how many articles, stories and refused records there are', async ({ page }) => {
    await expect(page.locator('#overview .lead')).toContainText('62 stories in 68 articles');
    await expect(page.locator('#overview .tiles')).toContainText('14 records refused');
    await expect(page.locator('#run')).toContainText('bad_date');
    await expect(page.locator('#run')).toContainText('embedded:');
  });

  test('a click on a link opens its sentences, with the article they stand in', async ({ page }) => {
    await clickEdge(page, edge(page, 'loc:iran', 'loc:russia'));
    await expect(details(page).locator('h2')).toHaveText('Iran + Russia');
    await expect(details(page)).toContainText(/Named together in one sentence in \d+ of 62\sstories/);
    const first = details(page).locator('.sentences li').first();
    await expect(first.locator('mark')).toHaveText(['Iran', 'Russia']);
    await expect(first.locator('time')).toHaveAttribute('datetime', '2022-07-11');
    await expect(first.locator('a')).toHaveAttribute('href',
      'https://continental-wire.example/2022/07/us-says-iran-readies-drones');
  });

  test('the sliders hide links, and the page says how many', async ({ page }) => {
    const before = await edges(page).count();
    expect(await slide(page, 'q', 'ArrowRight', 2)).toBe('q ≤ 0.01');
    const after = await edges(page).count();
    expect(after).toBeLessThan(before);
    await expect(page.locator('#drawn')).toContainText(`${after} links among`);
    await expect(page.locator('.edge.chance')).toHaveCount(0);
    await slide(page, 'most', 'Home', 1);
    await expect(edges(page)).toHaveCount(Math.min(5, after));
  });

  test('drawn and left out add up to all pairs of the tables', async ({ page }) => {
    const words = plain(await page.locator('#drawn').textContent());
    const numbers = [...words.matchAll(/[\d,]+(?= (?:links|weaker|that the sliders|that only|pairs))/g)]
      .map(([n]) => Number(n.replaceAll(',', '')));
    const all = numbers.pop();
    expect(numbers.reduce((x, y) => x + y)).toBe(all);
    expect(all).toBe(dataOf(REPORT).published.pairs[0][0]);
  });

  test('a type that is switched off leaves the picture', async ({ page }) => {
    await expect(page.locator('.node.concept').first()).toBeAttached();
    await page.getByLabel('Concepts').uncheck();
    await expect(page.locator('.node.concept')).toHaveCount(0);
  });

  test('the search finds a name without its accents, even where it is not drawn', async ({ page }) => {
    await slide(page, 'most', 'Home', 1);
    await expect(page.locator('[data-entity="per:recep-tayyip-erdogan"]')).toHaveCount(0);
    await page.getByLabel('Find a name').fill('Erdoğan');
    await page.keyboard.press('Enter');
    await expect(details(page).locator('h2')).toHaveText(/Recep Tayyip Erdo[gğ]an/);
    await page.getByLabel('Find a name').fill('nobody at all');
    await page.keyboard.press('Enter');
    await expect(details(page).locator('h2')).toHaveText(/Recep Tayyip Erdo[gğ]an/);
  });

  test('the keyboard alone reaches a link, opens it and comes back', async ({ page }) => {
    const focused = () => page.evaluate(() => document.activeElement.getAttribute('data-pair'));
    for (let i = 0; i < 60 && await focused() === null; i += 1) await page.keyboard.press('Tab');
    const first = await focused();
    expect(first).not.toBeNull();
    await page.keyboard.press('ArrowRight');
    const second = await focused();
    expect(second).not.toBe(first);
    await expect(page.locator('#tip')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(details(page).locator('h2')).toBeFocused();
    await expect(details(page).locator('.sentences li').first()).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(second);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement.dataset.entity)).toBeTruthy();
  });

  test('another window has other numbers everywhere', async ({ page }) => {
    await clickEdge(page, edge(page, 'loc:iran', 'loc:russia'));
    await page.getByLabel('article', { exact: true }).check();
    await expect(details(page).locator('.reading').first()).toContainText('Named together in one article in');
    await expect(page.locator('#pairs h2')).toHaveText('Pairs in one article');
    await expect(page.locator('#drawn')).toContainText('in one article');
  });

  test('names are dragged, the picture is zoomed, the pointer tells what it is over', async ({ page }) => {
    const russia = page.locator('[data-entity="loc:russia"]');
    await russia.scrollIntoViewIfNeeded();
    const from = await russia.boundingBox();
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
    await page.mouse.move(x, y);
    await expect(page.locator('#tip')).toContainText('Russia');
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.mouse.up();
    const to = await russia.boundingBox();
    expect(to.x - from.x).toBeCloseTo(60, -1);
    const iran = page.locator('[data-entity="loc:iran"]');
    const gap = async () => (await russia.boundingBox()).x - (await iran.boundingBox()).x;
    const before = Math.abs(await gap());
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(Math.abs(await gap())).toBeGreaterThan(before);
  });

  test('a table sorts by a column and opens a row', async ({ page }) => {
    await page.locator('#pairs').getByRole('button', { name: 'Stories' }).click();
    const column = page.locator('#pairs tbody td:nth-child(3)');
    const numbers = (await column.allTextContents()).map(Number);
    expect(numbers).toEqual([...numbers].sort((x, y) => y - x));
    await page.locator('#pairs tbody tr').first().getByRole('button').click();
    await expect(details(page).locator('.kicker')).toHaveText('Pair');
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`${colorScheme} is readable and has names for every control`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(Number(/\d+/.exec(ground)[0]) > 128).toBe(colorScheme === 'light');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(v => `${v.id}: ${v.nodes.map(n => n.target).join(', ')}`)).toEqual([]);
    });
  }

  test('a narrow screen needs no sideways scrolling and shows details in front', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expect(details(page)).toBeHidden();
    await page.locator('.card button').first().click();
    await expect(details(page)).toBeVisible();
    await details(page).getByRole('button', { name: 'Close details' }).click();
    await expect(details(page)).toBeHidden();
  });

  test('on a narrow screen the numbers of a pair and of the months stand in view', async ({ page }, info) => {
    const data = dataOf(REPORT);
    const q = data.pairs.fields.indexOf('q_value');
    data.pairs.rows.forEach(row => { row[q] = 0; });
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, withData(REPORT, data, info.outputPath('narrow.html')));
    await page.locator('#pairs tbody button').first().click();
    await expect(details(page).locator('td', { hasText: '<1e-300' }).first()).toBeVisible();
    expect(await details(page).evaluate(panel => panel.scrollWidth - panel.clientWidth)).toBe(0);
    const month = await page.locator('.heat thead th').nth(3).evaluate(th => th.getBoundingClientRect().right);
    expect(month).toBeLessThan(390);
  });

  test('the largest names bear their labels', async ({ page }) => {
    const names = await page.locator('.labels .big').count();
    expect(names).toBeGreaterThan(3);
    await expect(page.locator('.labels .big.crowded')).toHaveCount(0);
  });

  test('types and limits of a run are told in words', async ({ page }) => {
    await expect(page.locator('#run')).toContainText('organisations');
    await expect(page.locator('#run')).not.toContainText(/PER|ORG|NORP/);
  });

  test('print leaves the controls out and shows addresses', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.bar')).toBeHidden();
    await expect(page.locator('#q')).toBeHidden();
    await expect(page.locator('#network svg').first()).toBeVisible();
    const after = await page.locator('.from a').first().evaluate(a => getComputedStyle(a, '::after').content);
    expect(after).toContain('https://');
  });
});

test.describe('a combination', () => {
  test('is told in the words of the command line, with all its sentences', async ({ page }) => {
    await open(page, REPORT_WITH);
    await expect(page.locator('h1')).toHaveText('Russia + Iran + drone');
    const shown = plain(readFileSync(SHOWN, 'utf8'));
    const readings = await page.locator('#overview .reading').allTextContents();
    expect(readings).toHaveLength(4);
    for (const reading of readings) expect(shown).toContain(plain(reading));
    await expect(page.locator('#overview .sentences li')).toHaveCount(22);
    await expect(page.locator('#partners')).toContainText('Ukraine');
    await expect(details(page).locator('h2')).toHaveText(/Russia|Iran|drone/);
    for (const id of ['loc:russia', 'loc:iran', 'concept:drone']) {
      await expect(page.locator(`.node.member[data-entity="${id}"]`)).toBeAttached();
    }
  });

  test('the links between its names are drawn whatever the sliders say, and each name has partners', async ({ page }) => {
    await open(page, REPORT_WITH);
    await slide(page, 'q', 'End', 1);
    for (const ids of [['loc:iran', 'loc:russia'], ['concept:drone', 'loc:iran'], ['concept:drone', 'loc:russia']]) {
      await expect(edge(page, ...ids)).toBeAttached();
    }
    await slide(page, 'q', 'Home', 1);
    for (const id of ['loc:russia', 'loc:iran', 'concept:drone']) {
      expect(await page.locator(`.edge[data-pair*="${id}"]`).count()).toBeGreaterThan(3);
    }
  });

  test('script in an article stays text', async ({ page }) => {
    await open(page, REPORT_WITH);
    const sentence = page.locator('#overview .sentences li', { hasText: '<script>alert("x")</script>' });
    await expect(sentence).toHaveCount(1);
    const title = page.locator('#overview .sentences li', { hasText: '<img src=x onerror=alert(1)>' });
    await expect(title).toHaveCount(1);
    await expect(page.locator('img')).toHaveCount(0);
    await expect(page.locator('script')).toHaveCount(3);
  });
});

test('a pair that is measured at one window alone keeps its stories at the others', async ({ page }, info) => {
  const data = dataOf(REPORT);
  const [first, second] = ['loc:iran', 'loc:russia'].map(id => data.entities.findIndex(entity => entity.id === id));
  const at = name => data.pairs.fields.indexOf(name);
  const isIt = (a, b) => [first, second].includes(a) && [first, second].includes(b);
  const row = data.pairs.rows.find(r => isIt(r[at('a')], r[at('b')]) && r[at('window')] === 0);
  data.pairs.rows = data.pairs.rows.filter(r => r !== row);
  await open(page, withData(REPORT, data, info.outputPath('unmeasured.html')));
  await page.getByLabel('article', { exact: true }).check();
  await page.locator('#pairs tbody tr').filter({ hasText: 'Iran' }).filter({ hasText: 'Russia' }).getByRole('button').first().click();
  await expect(details(page).locator('h2')).toHaveText('Iran + Russia');
  await page.getByLabel('sentence', { exact: true }).check();
  const n = row[at('n_stories')];
  expect(plain(await details(page).locator('.reading').first().textContent()))
    .toBe(`Named together in one sentence in ${n} of 62 stories; too few to be measured.`);
  expect(plain(await details(page).locator('table.small tbody tr').first().textContent())).toContain(`${n}`);
});

test('a triple without a row at a window is not called unnamed there', async ({ page }, info) => {
  const data = dataOf(REPORT);
  const at = name => data.triples.fields.indexOf(name);
  const row = data.triples.rows.find(r => r[at('window')] === 0);
  const members = ['a', 'b', 'c'].map(name => row[at(name)]);
  const isIt = values => members.every(member => values.slice(0, 3).includes(member));
  data.triples.rows = [row];
  data.tripleMonths = data.tripleMonths.filter(months => isIt(months) && months[3] === 0);
  await open(page, withData(REPORT, data, info.outputPath('triple.html')));
  await page.locator('#triples tbody button').first().click();
  await page.getByLabel('article', { exact: true }).check();
  await expect(details(page).locator('.reading').first()).toContainText('is not in this report');
  await expect(details(page)).toContainText('Its months in one article are not in this report.');
});

test('hostile words in every field stay words, and hostile addresses are no links', async ({ page }, info) => {
  const data = dataOf(REPORT);
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>{{data}}';
  data.entities.forEach((entity, i) => Object.assign(entity, {
    name: `${hostile}${i}`, names: [hostile], country: hostile, type: hostile, id: `${entity.id}"><b>`,
  }));
  data.sentences.forEach(line => Object.assign(line, {
    text: hostile, title: hostile, source: hostile, url: 'javascript:alert(3)', marks: line.marks.map(([id]) => [id, 0, 9]),
  }));
  data.overview.rejects = [[hostile, 1, 1]];
  data.overview.run.options = { [hostile]: hostile };
  await open(page, withData(REPORT, data, info.outputPath('hostile.html')));
  await page.locator('#pairs tbody button').first().click();
  await expect(details(page).locator('blockquote').first()).toHaveText(hostile);
  await page.locator('.node').first().dispatchEvent('pointermove', { clientX: 300, clientY: 300 });
  await expect(page.locator('img, b b')).toHaveCount(0);
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
  await expect(page.locator('script')).toHaveCount(3);
});

test('500 names and 5,000 links are a picture, not a hairball', async ({ page }, info) => {
  const data = dataOf(REPORT);
  const like = data.pairs.rows.find(row => row[2] === 0);
  const at = name => data.pairs.fields.indexOf(name);
  data.entities = Array.from({ length: 500 }, (_, i) => ({ ...data.entities[0], id: `loc:place-${i}`, name: `Place ${i}`, stories: 1000 - i }));
  data.pairs.rows = Array.from({ length: 5000 }, (_, i) => {
    const row = [...like];
    const [a, step] = [i % 500, 1 + Math.floor(i / 500) * 7];
    Object.entries({ a, b: (a + step) % 500, n_stories: 3 + (i % 40), lift: 2 + (i % 7), q_value: 1e-5, g2: 5000 - i })
      .forEach(([name, value]) => { row[at(name)] = value; });
    return row;
  });
  Object.assign(data, { entityMonths: [], pairMonths: [], tripleMonths: [], evidence: [], sentences: [] });
  data.triples.rows = [];
  data.published = { pairs: [[9000, 6000], [0, 0], [0, 0]], triples: [[0, 0], [0, 0], [0, 0]] };
  await open(page, withData(REPORT, data, info.outputPath('large.html')));
  await expect(page.locator('#drawn')).toHaveText(
    /^80\slinks among \d+\snames drawn\. Left out: 4,920 weaker ones; 4,000 that only the tables hold\./);
  expect(await edges(page).count()).toBe(80);
  await slide(page, 'most', 'End', 1);
  await expect(edges(page)).toHaveCount(300);
  await page.getByLabel('Find a name').fill('Place 499');
  await page.keyboard.press('Enter');
  await expect(details(page).locator('h2')).toHaveText('Place 499');
  await expect(page.locator('[data-entity="loc:place-499"]')).toBeVisible();
});
