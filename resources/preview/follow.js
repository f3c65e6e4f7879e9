// How a preview follows what is typed: read by ui/web_page.py and run in a world of its own, which
// no page can reach. Functions only; the caller adds which of them is called.

const BLOCK = "b:";

// The marks that stand before blocks, as comments, in the order of the text.
function marks() {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  while (walk.nextNode()) if (walk.currentNode.data.startsWith(BLOCK)) found.push(walk.currentNode);
  return found;
}

// The element of the block that a mark stands for. Before a list stands one mark for each item.
function elementOf(mark) {
  let after = mark.nextSibling;
  let later = 0;
  for (; after && after.nodeType !== Node.ELEMENT_NODE; after = after.nextSibling)
    if (after.nodeType === Node.COMMENT_NODE) later += 1;
  if (!after || !later || !/^[OU]L$/.test(after.tagName)) return after;
  const items = [];
  for (let list = after; list && /^[OU]L$/.test(list.tagName); list = list.nextElementSibling)
    items.push(...list.querySelectorAll("li"));
  return items[items.length - 1 - later] ?? after;
}

// Change the page into another one and return ""; where its head differs, change nothing and
// return the place that is on screen.
function change(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  if (fresh.head.innerHTML !== document.head.innerHTML) return JSON.stringify(place());
  match(document.body, fresh.body);
  return "";
}

// Make the children of one element those of another; what is equal at both ends stays untouched.
function match(old, fresh) {
  const had = [...old.childNodes];
  const has = [...fresh.childNodes];
  let start = 0;
  while (start < had.length && start < has.length && had[start].isEqualNode(has[start])) start += 1;
  let end = 0;
  while (end < had.length - start && end < has.length - start
    && had[had.length - 1 - end].isEqualNode(has[has.length - 1 - end])) end += 1;
  const gone = had.slice(start, had.length - end);
  const come = has.slice(start, has.length - end);
  if (gone.length === 1 && come.length === 1 && sameBox(gone[0], come[0])) {
    match(gone[0], come[0]);
    return;
  }
  const behind = had[had.length - end] ?? null;
  for (const one of gone) one.remove();
  for (const one of come) old.insertBefore(document.importNode(one, true), behind);
}

// Whether two are boxes that differ only in what they hold.
function sameBox(one, other) {
  return one.nodeType === Node.ELEMENT_NODE && other.nodeType === Node.ELEMENT_NODE
    && one.cloneNode(false).isEqualNode(other.cloneNode(false));
}

// The first block on screen and how far below the top it stands, to come back to.
function place() {
  for (const mark of marks()) {
    const element = elementOf(mark);
    const box = element?.getBoundingClientRect();
    if (box && box.bottom > 0) return { block: mark.data.slice(BLOCK.length), top: box.top };
  }
  return { top: -window.scrollY };
}

function find(block) {
  const mark = marks().find((one) => one.data === BLOCK + block);
  return mark ? elementOf(mark) : null;
}

// Go back to a place.
function back(place) {
  const element = place.block && find(place.block);
  if (!element) {
    if (place.top !== undefined) window.scrollTo(0, -place.top);
    return;
  }
  const top = place.top ?? window.innerHeight / 3;
  window.scrollTo(0, window.scrollY + element.getBoundingClientRect().top - top);
}

// Bring a block on screen, a third from the top, where nothing of it is there.
function show(block) {
  const box = find(block)?.getBoundingClientRect();
  if (!box) return;
  const tall = window.innerHeight;
  if (box.bottom < tall * 0.1 || box.top > tall * 0.9)
    window.scrollTo(0, window.scrollY + box.top - tall / 3);
}

// How high and wide the page is, and where it may be cut: in the middle of the gap before a block.
function measures() {
  const root = document.documentElement;
  const end = document.body.getBoundingClientRect().bottom + window.scrollY;
  return {
    // A page that is lower than its window has the window's height.
    height: Math.ceil(root.scrollHeight > window.innerHeight ? root.scrollHeight : end),
    width: window.innerWidth,
    tops: marks().map(elementOf).filter(Boolean).map((one) => gapBefore(one) + window.scrollY),
  };
}

function gapBefore(element) {
  const { top } = element.getBoundingClientRect();
  const before = element.previousElementSibling?.getBoundingClientRect().bottom ?? top;
  return before < top ? (before + top) / 2 : top;
}

// Scroll to a height and return where that is. The colour on top, where it is not looked at, shows
// in a picture that the page has really moved on.
function scrolled(top, colour) {
  window.scrollTo(0, top);
  let sign = document.getElementById("sign");
  if (!sign) {
    sign = document.documentElement.appendChild(document.createElement("div"));
    sign.id = "sign";
    sign.style.cssText = "position:fixed;top:0;left:0;width:8px;height:8px";
  }
  sign.style.background = colour;
  return window.scrollY;
}
