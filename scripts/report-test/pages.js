// Opens reports and remembers what a report must never do.
const { readFileSync, writeFileSync } = require('node:fs');
const { pathToFileURL } = require('node:url');
const { test: base, expect } = require('@playwright/test');

const BLOCK = /(<script type="application\/json" id="data">)([\s\S]*?)(<\/script>)/;

/** The data of a report file. */
const dataOf = file => JSON.parse(BLOCK.exec(readFileSync(file, 'utf8'))[2]);

/** A report file with other data, its scripts and policy as they are. */
function withData(file, data, to) {
  const json = JSON.stringify(data).replace(/</g, '\\u003C');
  writeFileSync(to, readFileSync(file, 'utf8').replace(BLOCK, (all, begin, old, end) => begin + json + end));
  return to;
}

/** A page that keeps count of dialogs, errors and requests; every test ends with none. */
const test = base.extend({
  page: async ({ page }, use) => {
    const wrong = [];
    page.on('dialog', dialog => { wrong.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on('console', message => { if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`); });
    page.on('pageerror', error => wrong.push(`error: ${error.stack}`));
    page.on('request', request => { if (!/^(file|data):/.test(request.url())) wrong.push(`request: ${request.url()}`); });
    await use(page);
    expect(wrong).toEqual([]);
  },
});

const open = (page, file) => page.goto(pathToFileURL(file).href);
const details = page => page.locator('#details');
const edges = page => page.locator('.edge');
const edge = (page, ...ids) => page.locator(`.edge[data-pair="${ids.join(' ')}"]`);

/** Clicks a link where nothing lies over it, with the mouse. */
async function clickEdge(page, link) {
  await page.locator('#network').scrollIntoViewIfNeeded();
  const at = await link.evaluate(g => {
    const line = g.querySelector('.reach');
    const box = line.ownerSVGElement.getBoundingClientRect();
    const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map(name => Number(line.getAttribute(name)));
    return [0.5, 0.4, 0.6, 0.3, 0.7].map(t => ({ x: box.x + x1 + t * (x2 - x1), y: box.y + y1 + t * (y2 - y1) }))
      .find(({ x, y }) => g.contains(document.elementFromPoint(x, y)));
  });
  expect(at, 'a free place on the link').toBeTruthy();
  await page.mouse.click(at.x, at.y);
}

/** Moves a slider by the keyboard, as many steps as asked, and gives its new value. */
async function slide(page, id, key, steps) {
  await page.locator(`#${id}`).focus();
  for (let i = 0; i < steps; i += 1) await page.keyboard.press(key);
  return page.locator(`output[for=${id}]`).textContent();
}

module.exports = { test, expect, open, details, edges, edge, clickEdge, slide, dataOf, withData };
