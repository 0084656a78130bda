// Elements. Text is only ever put in as text: nothing here reads a string as markup.

/** An element: attributes, listeners ("onclick"), then children; a string becomes a text node. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'vars') Object.entries(value).forEach(([k, v]) => element.style.setProperty(k, v));
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Replaces everything in an element. */
function fill(element, ...children) {
  element.replaceChildren();
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
}

const byId = id => document.getElementById(id);

/** The address when a browser may follow it safely; null for javascript: and whatever else is not the web. */
function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** Shows words beside the pointer or the focused element until they are taken away. */
const tip = {
  show(words, x, y) {
    const box = byId('tip');
    fill(box, words.map((line, i) => h(i ? 'span' : 'strong', {}, line)));
    box.hidden = false;
    const { width, height } = box.getBoundingClientRect();
    const left = Math.max(8, Math.min(x + 14, window.innerWidth - width - 8));
    const top = y + 18 + height > window.innerHeight ? y - height - 10 : y + 18;
    box.style.left = left + 'px';
    box.style.top = Math.max(8, top) + 'px';
  },
  hide() {
    byId('tip').hidden = true;
  },
  /** Shows the words while the pointer is over the element. */
  on(element, words) {
    element.addEventListener('pointermove', e => tip.show(words(), e.clientX, e.clientY));
    element.addEventListener('pointerleave', tip.hide);
  },
};
