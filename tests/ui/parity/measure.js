// What a page shows of an article's blocks: boxes, styles, and where its words stand.
// `asked(side, blocks, widths, planted)` is called on both pages, the canvas and WeChat's, and names the
// same things by the same names; the test compares.

const BOX = ["background-color", "padding-top", "padding-right", "padding-bottom", "padding-left"];
const SIDES = ["top", "right", "bottom", "left"];
for (const corner of ["top-left", "top-right", "bottom-left", "bottom-right"]) {
  BOX.push(`border-${corner}-radius`);
}
const TEXT = [
  "color", "font-size", "font-weight", "font-style", "font-family", "line-height",
  "letter-spacing", "text-align", "text-indent",
];
const RUN = ["color", "font-size", "font-weight", "font-style", "letter-spacing"];

function asked(side, blocks, widths, planted) {
  const extra = document.createElement("style");
  extra.textContent = planted;
  document.head.append(extra);
  try {
    return JSON.stringify(widths.map((width) => measured(side, blocks, width)));
  } catch (error) {
    return JSON.stringify({ failed: error.stack });
  } finally {
    extra.remove();
  }
}

function measured(side, blocks, width) {
  const page = side === "canvas" ? canvas(width) : wechat(width);
  const seen = {};
  let before = null;
  for (const block of blocks) {
    const things = page.things(block);
    for (const one of things) if (!one.element) throw new Error(JSON.stringify([block, one.name]));
    const first = things[0].element.getBoundingClientRect();
    const origin = before ?? { left: page.left(), top: first.top };
    seen[block.id] = things.map((thing) => look(thing, { left: page.left(), top: origin.top }));
    before = first;
  }
  return seen;
}

function look({ name, element, roles, pseudo = null, skip = "" }, origin) {
  const style = getComputedStyle(element, pseudo);
  const rect = element.getBoundingClientRect();
  const told = { name, styles: {} };
  if (roles.includes("box")) {
    for (const one of BOX) told.styles[one] = style.getPropertyValue(one);
    for (const side of SIDES) told.styles[`border-${side}`] = border(style, side);
  }
  if (roles.includes("text")) for (const one of TEXT) told.styles[one] = style.getPropertyValue(one);
  if (roles.includes("place") && !pseudo) {
    told.rect = [rect.left - origin.left, rect.top - origin.top, rect.width, rect.height];
  }
  if (roles.includes("words")) {
    told.words = runs(element, origin, skip);
    told.numbers = numbers(element);
  }
  return told;
}

// A border that is not there has no colour.
function border(style, side) {
  const [width, line, color] = ["width", "style", "color"].map((what) =>
    style.getPropertyValue(`border-${side}-${what}`),
  );
  return width === "0px" ? width : `${width} ${line} ${color}`;
}

// The words right and below in an element, run by run of one look, with the place of each line.
function runs(element, origin, skip) {
  const found = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = skip.length;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("sup")) continue;
    const from = Math.min(left, node.length);
    left -= from;
    if (from === node.length) continue;
    const style = getComputedStyle(node.parentElement);
    const look = RUN.map((one) => style.getPropertyValue(one));
    const lines = places(node, from).map((r) => [
      r.left - origin.left, r.top - origin.top, r.width, r.height,
    ]);
    const last = found.at(-1);
    if (last && `${last.look}` === `${look}`) {
      last.text += shown(node, from);
      last.lines.push(...lines);
    } else found.push({ text: shown(node, from), look, lines });
  }
  for (const run of found) run.lines = joined(run.lines);
  return found;
}

// The numbers of notes and addresses: written out in WeChat's page, drawn by the canvas's stylesheet.
function numbers(element) {
  const bearers = [element, ...element.querySelectorAll("sup, a")];
  const drawn = (one) => ["::before", "::after"].map((side) => getComputedStyle(one, side).content);
  return bearers
    .flatMap((one) => (one.tagName === "SUP" && one.textContent ? [`"${one.textContent}"`] : drawn(one)))
    .filter((one) => one.startsWith('"['));
}

// What a text says; a space that may not break a line is a space too.
const shown = (node, from) => node.data.slice(from).replaceAll("\u00a0", " ");

// Where the words of a text stand; spaces, which may hang over the end of a line, aside.
function places(node, from) {
  const range = document.createRange();
  const found = [];
  for (const word of node.data.slice(from).matchAll(/\S+/g)) {
    range.setStart(node, from + word.index);
    range.setEnd(node, from + word.index + word[0].length);
    found.push(...range.getClientRects());
  }
  return found;
}

// Pieces of one line that follow one another, as one.
function joined(lines) {
  const found = [];
  for (const [left, top, width, height] of lines) {
    const last = found.at(-1);
    if (last && Math.abs(last[1] - top) < 1 && Math.abs(last[0] + last[2] - left) < 1) {
      last[2] = left + width - last[0];
    } else found.push([left, top, width, height]);
  }
  return found;
}

// --- WeChat's page: comments tell where a block begins ------------------------------------------

function wechat(width) {
  document.body.style.width = `${width}px`;
  document.body.style.padding = "0";
  const root = document.querySelector("body > section");
  const tops = {};
  let block = "";
  for (const node of root.childNodes) {
    if (node.nodeType === Node.COMMENT_NODE) block = node.data.replace("b:", "");
    else (tops[block] ??= []).push(node);
  }
  return {
    left: () => root.getBoundingClientRect().left,
    things: (about) => WECHAT[about.type](tops[about.id], about),
  };
}

const whole = ["box", "text", "place", "words"];
const thing = (name, element, roles = whole, more = {}) => ({ name, element, roles, ...more });

function wechatBoxed([top], { sign, tail }) {
  if (top.tagName === "P") {
    return [thing("box", top, ["box", "place"]), thing("words", top, ["text", "words"])];
  }
  const parts = [...top.children];
  const found = [thing("box", top, ["box", "place"])];
  if (sign) found.push(thing("sign", parts.shift(), ["box", "text"]));
  found.push(thing("words", parts.shift()));
  if (tail) found.push(thing("tail", parts.shift()));
  return found;
}

function wechatPhoto(frame, caption) {
  const found = [
    thing("frame", frame, ["box", "place"]),
    thing("picture", frame.querySelector("img"), ["box", "place"]),
  ];
  if (caption) found.push(thing("caption", caption, ["box", "text", "place"]));
  return found;
}

function wechatGroup(tops, { layout }) {
  if (layout === "full") {
    return tops.map((top, at) =>
      top.querySelector("img")
        ? wechatPhoto(top).map((one) => ({ ...one, name: `${one.name}${at}` }))
        : [thing(`line${at}`, top, ["text", "place"])],
    ).flat();
  }
  const outer = tops[0];
  const strip = layout === "slide" ? outer.firstElementChild : outer;
  const found = [thing("row", outer, ["box", "place"])];
  [...strip.children].forEach((cell, at) => {
    found.push(thing(`cell${at}`, cell, ["box", "place"]));
    for (const one of wechatPhoto(cell.children[0], cell.children[1])) {
      found.push({ ...one, name: `${one.name}${at}` });
    }
  });
  const line = layout === "slide" ? outer.lastElementChild : tops[1];
  if (line) found.push(thing("line", line));
  return found;
}

const WECHAT = {
  paragraph: ([top]) => [thing("words", top)],
  listItem: ([top], { label }) => [thing("words", top, whole, { skip: label })],
  heading: wechatBoxed,
  lead: wechatBoxed,
  quote: wechatBoxed,
  quotation: wechatBoxed,
  banner: wechatBoxed,
  divider: ([top], { sign }) => [thing("box", top, sign ? ["box", "text", "place"] : ["box", "place"])],
  image: ([frame, caption]) => wechatPhoto(frame, caption),
  photoGroup: wechatGroup,
  table: ([top]) => [
    thing("box", top, ["box", "place"]),
    thing("table", top.firstElementChild, ["place"]),
    ...[...top.querySelectorAll("td")].map((cell, at) => thing(`cell${at}`, cell)),
  ],
  signOff: ([top]) => [
    thing("box", top, ["box", "place"]),
    ...[...top.children].map((line, at) => thing(`line${at}`, line)),
  ],
  followCard: ([top]) => [
    thing("box", top, ["box", "place"]),
    thing("picture", top.querySelector("img"), ["box", "place"]),
    thing("words", top.querySelector("p")),
  ],
  media: ([top]) => [thing("box", top, ["box", "place"]), thing("words", top, ["words"])],
};

// --- The canvas: blocks bear their ids ----------------------------------------------------------

function canvas(width) {
  const root = document.querySelector(".ProseMirror");
  root.style.width = `${width}px`;
  root.style.padding = "0";
  return {
    left: () => root.getBoundingClientRect().left,
    things: (about) => CANVAS[about.type](root.querySelector(`.b[data-id="${about.id}"]`), about),
  };
}

function canvasBoxed(dom, { sign, tail, single }) {
  const words = dom.querySelector(":scope > .t");
  if (single) return [thing("box", dom, ["box", "place"]), thing("words", words, ["text", "words"])];
  const found = [thing("box", dom, ["box", "place"])];
  if (sign) found.push(thing("sign", dom, ["box", "text"], { pseudo: "::before" }));
  found.push(thing("words", words));
  if (tail) found.push(thing("tail", dom.querySelector(":scope > .tail")));
  return found;
}

const isShown = (element) => element && getComputedStyle(element).display !== "none";

function canvasPhoto(dom) {
  const found = [
    thing("frame", dom.querySelector(".frame"), ["box", "place"]),
    thing("picture", dom.querySelector(".frame > img"), ["box", "place"]),
  ];
  const caption = dom.querySelector(".c");
  if (isShown(caption)) found.push(thing("caption", caption, ["box", "text", "place"]));
  return found;
}

function canvasGroup(dom, { layout }) {
  const row = dom.querySelector(":scope > .row");
  const line = dom.querySelector(":scope > .gc");
  const cells = [...row.children].filter((one) => one.classList.contains("g"));
  if (layout === "full") {
    let at = 0;
    const found = [];
    for (const cell of cells) {
      for (const one of canvasPhoto(cell)) {
        if (one.name === "caption") {
          at += 1;
          found.push(thing(`line${at}`, one.element, ["text", "place"]));
        } else found.push({ ...one, name: `${one.name}${at}` });
      }
      at += 1;
    }
    if (isShown(line)) found.push(thing(`line${at}`, line, ["text", "place"]));
    return found;
  }
  const found = [thing("row", layout === "slide" ? dom : row, ["box", "place"])];
  cells.forEach((cell, at) => {
    found.push(thing(`cell${at}`, cell, ["box", "place"]));
    for (const one of canvasPhoto(cell)) found.push({ ...one, name: `${one.name}${at}` });
  });
  if (isShown(line)) found.push(thing("line", line));
  return found;
}

const CANVAS = {
  paragraph: (dom) => [thing("words", dom)],
  listItem: (dom) => [thing("words", dom)],
  heading: canvasBoxed,
  lead: canvasBoxed,
  quote: canvasBoxed,
  quotation: canvasBoxed,
  banner: canvasBoxed,
  divider: (dom, { sign }) => [
    thing("box", dom, sign ? ["box", "text", "place"] : ["box", "place"]),
  ],
  image: (dom) => canvasPhoto(dom),
  photoGroup: canvasGroup,
  table: (dom) => [
    thing("box", dom, ["box", "place"]),
    thing("table", dom.querySelector("table"), ["place"]),
    ...[...dom.querySelectorAll("td")].map((cell, at) => thing(`cell${at}`, cell)),
  ],
  signOff: (dom) => [
    thing("box", dom, ["box", "place"]),
    ...[...dom.querySelectorAll(":scope > .t")].map((line, at) => thing(`line${at}`, line)),
  ],
  followCard: (dom) => [
    thing("box", dom, ["box", "place"]),
    thing("picture", dom.querySelector(".frame > img"), ["box", "place"]),
    thing("words", dom.querySelector(":scope > .t")),
  ],
  media: (dom) => [
    thing("box", dom, ["box", "place"]),
    thing("words", dom.querySelector(":scope > .t"), ["words"]),
  ],
};
