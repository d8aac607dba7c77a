// What the pages do beyond HTML: search, links that stay on the record in another language, numbers that lead somewhere.
// Nothing here comes from elsewhere; texts are put in as text, never as HTML.
const root = document.documentElement;
const LANGUAGES = Object.keys(iun.words);

const shared = "shared" in root.dataset;
if (shared && LANGUAGES.includes(location.search.slice(1))) {
  root.lang = location.search.slice(1);
  root.dir = root.lang === "ar" ? "rtl" : "ltr";
}
root.classList.add("js");

const language = root.lang;
const said = iun.words[language];
const base = document.querySelector("script[src]").getAttribute("src").replace("site.js", "");
const all = (selector) => [...document.querySelectorAll(selector)];
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const page = (name) => base + (iun.shared.includes(name) ? `${name}.html?${language}` : `${language}/${name}.html`);
const between = (items, place) => {
  const comma = place.closest("[lang]").lang === "ar" ? "، " : ", ";
  return items.flatMap((each, number) => (number ? [comma, each] : [each]));
};

// --- search: the index is loaded when somebody searches -------------------------------------------------------------

let loading = null;

function load() {
  loading = loading || new Promise((resolve, reject) => {
    const script = make("script", { src: `${base}search.js`, onerror: reject, onload: () => resolve(iun.found) });
    document.head.append(script);
  });
  return loading;
}

function result({ kind, page: name, id, titles }) {
  const title = titles[language] || titles.en || id;
  const link = make("a", { href: `${page(name)}#${id}` }, title);
  if (!titles[language]) Object.assign(link, { lang: "en", dir: "ltr" });
  return make("li", {}, link, make("small", {}, ` ${iun.kinds[language][kind]}`));
}

function buildSearch() {
  const input = make("input", { type: "search", id: "q", autocomplete: "off" });
  const found = make("div", { id: "found" }), status = make("p", { role: "status" });
  const form = make("form", { role: "search" }, make("label", { htmlFor: "q" }, said.search), input);
  document.querySelector("header").append(form, found);

  async function show() {
    const query = input.value;
    if (!query.trim()) return found.replaceChildren();
    try {
      const index = await load(), records = lookUp(query, index);
      if (query !== input.value) return undefined;
      status.textContent = records.length ? said.found.replace("{n}", records.length) : said.none;
      found.replaceChildren(status, ...(records.length ? [make("ol", {}, ...records.map(result))] : []));
    } catch {
      status.textContent = said.failed;
      found.replaceChildren(status);
    }
    return undefined;
  }

  input.addEventListener("focus", () => load().catch(() => undefined), { once: true });
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { input.value = ""; show(); }
  });
  found.addEventListener("click", (event) => { if (event.target.closest("a")) found.replaceChildren(); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("a")?.focus();
  });
}

// --- the page -------------------------------------------------------------------------------------------------------

function keepRecord() {
  for (const link of all(".lang a")) link.hash = location.hash;
}

function markLanguage() {
  for (const link of all(".lang a")) {
    if (link.lang === language) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

// A page that stands once for all languages speaks the reader's.
function speak() {
  document.querySelector(".skip").textContent = said.skip;
  document.querySelector(".lang").ariaLabel = said.switch;
  for (const link of all("main .m a")) link.href = link.getAttribute("href").replace(/^ar(?=\/)|(?<=html\?)ar/, language);
}

// A heading shows its record's id, which `iun show` takes; a paragraph, an event and a code a sign.
function permanentLinks() {
  for (const place of all("main :is(h2,h3,h4,li,p,tr)[id]")) {
    if (/^note-/.test(place.id)) continue;
    const told = /^\d/.test(place.id) || place.textContent === place.id;
    const short = told || (/LI|P/.test(place.tagName) && !place.closest(".r"));
    const link = make("a", { className: "h", href: `#${place.id}` }, short ? "#" : place.id);
    link.setAttribute("aria-label", `${said.permalink}: ${place.id}`);
    (place.tagName === "TR" ? place.nextElementSibling.cells[0].lastElementChild : place).append("\u00a0", link);
  }
}

// A long page's records by name, for those who look for one.
function contents() {
  const heads = all("main h2[id]");
  if (heads.length < 4) return;
  const link = (head) => make("a", { href: `#${head.id}` }, ...head.cloneNode(true).childNodes);
  const items = heads.map((head) => make("li", {}, link(head)));
  unfold(`${said["on-page"]} (${heads.length})`, make("ul", {}, ...items));
}

function legend() {
  const place = document.querySelector("main p.k");
  if (!place) return;
  const items = iun.areas.map((id, number) => {
    const link = make("a", { href: `${page("areas")}#${id}` }, said.areas[number]);
    return make("li", { className: `a${number + 1}` }, link);
  });
  const box = unfold(place.textContent, make("ol", {}, ...items));
  place.remove();
  addEventListener("beforeprint", () => { box.open = true; });
}

function unfold(title, list) {
  const box = make("details", { className: "k" }, make("summary", {}, title), make("nav", { ariaLabel: title }, list));
  document.querySelector("main h1").after(box);
  return box;
}

const numbered = (name, anchor, number, ariaLabel) => make("a", { href: `${page(name)}#${anchor}`, ariaLabel }, number);
const source = (number) => numbered("sources", `n${number}`, number, `${iun.kinds[language].source} ${number}`);
const claim = (number) => numbered("claims", `n${number}`, number, said.claim.replace("{n}", number));
const area = (number) => {
  const title = said.areas[number - 1];
  return Object.assign(numbered("areas", iun.areas[number - 1], number, `${number}: ${title}`), { title });
};

// Numbers of sources, areas and claims, symbols, and names that tell an id are plain text in the pages: as links they
// would be a tenth of the site.
function linkText() {
  const [before, after] = said.claim.split("{n}");
  // sources, areas, claims, dates, symbols, names in a list
  const pattern = RegExp(`\\[(\\d+(?: \\d+)*)\\]|§(\\d(?:[,،] \\d)*)|(${before})(\\d+(?:[,،] \\d+)*)${after}`
    + "|\\d{4}-\\d\\d(?:-\\d\\d)?(?!\\d)|[A-Z]+(?:/[A-Z\\d]+)+(?: \\(\\d{4}\\))?"
    + "|(?<=(?:^|[,،] )\u2066?)[A-Za-z\\d-]+(?=\u2069?(?:[,،]|$))", "g");
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!walker.currentNode.parentNode.closest("a,h1,h2,h3,h4")) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const parts = [], place = node.parentNode;
    let done = 0;
    for (const match of node.data.matchAll(pattern)) {
      const [text, sources, areas, word, claims] = match;
      const link = sources && sources === node.data.slice(1, -1) ? ownSources(place, sources.split(" ").map(source))
        : sources ? listed(place, "[", sources.split(" ").map(source), "]")
        : areas ? listed(place, "§", areas.match(/\d/g).map(area), "")
        : claims ? listed(place, word, claims.match(/\d+/g).map(claim), after)
        : /^\d{4}-/.test(text) ? make("time", {}, text)
        : text.includes("/") || place.tagName === "DD" ? record(text) : null;
      if (!link) continue;
      parts.push(node.data.slice(done, match.index), link);
      done = match.index + text.length;
    }
    if (done) node.replaceWith(...parts, node.data.slice(done));
  }
}

// What has a name that tells its id: UNODC, agreement-unodc-2016, S/RES/2396 (2017).
function record(text) {
  const id = text.replace(/ \(\d+\)$/, "").toLowerCase().replaceAll("/", "-");
  const name = Object.keys(iun.ids).find((each) => iun.ids[each].includes(id));
  return name ? make("a", { href: `${page(name)}#${id}`, className: "y" }, text) : null;
}

// A list in the direction of the text it stands in, whatever stands before it.
function listed(place, before, links, after) {
  return make("span", { dir: getComputedStyle(place).direction }, before, ...between(links, place), after);
}

// The sources of a whole record: a paragraph that holds nothing else.
function ownSources(place, links) {
  place.className = "s";
  return listed(place, `${said.sources}: `, links, "");
}

function goToNumber() {
  const number = location.hash.match(/^#n(\d+)$/);
  const place = number && all(".r > li, h2[id]")[number[1] - 1];
  if (place) location.replace(`#${place.id}`);
}

markLanguage();
if (shared) speak();
if (document.querySelector("header")) buildSearch();
legend();
contents();
linkText();
permanentLinks();
keepRecord();
goToNumber();
addEventListener("hashchange", () => { goToNumber(); keepRecord(); });
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
