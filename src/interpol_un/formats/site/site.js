// What the pages do beyond HTML: the search, a language switch that stays on the record, and shared pages in one language.
// Nothing here comes from elsewhere; texts are put in as text, never as HTML.

const root = document.documentElement;
const shared = "shared" in root.dataset;
const [asked, marked = ""] = location.search.slice(1).split("&"); // a language, and the numbers of sources
if (shared && asked in site) {
  root.lang = asked;
  root.dir = asked === "ar" ? "rtl" : "ltr";
}
root.classList.add("js");

const language = root.lang;
const said = site[language];
const base = document.querySelector("script[src]").getAttribute("src").replace("site.js", "");
const all = (selector) => [...document.querySelectorAll(selector)];
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

// --- search: the index is loaded when somebody searches -------------------------------------------------------------

let loading = null;

function load() {
  loading = loading || new Promise((resolve, reject) => {
    const script = make("script", { src: `${base}search.js`, onerror: reject, onload: () => resolve(new Index()) });
    document.head.append(script);
  });
  return loading;
}

function result({ kind, page, id, anchor, titles }) {
  const shown = [language, ...Object.keys(site)].find((other) => titles[other]);
  const address = ["terms", "sources"].includes(page) ? `${page}.html?${language}` : `${language}/${page}.html`;
  const link = make("a", { href: `${base}${address}#${anchor}` }, titles[shown] || id);
  if (shown !== language) Object.assign(link, { lang: shown || "en", dir: shown === "ar" ? "rtl" : "ltr" });
  return make("li", {}, link, make("small", {}, ` ${said.kinds[kind]}`));
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
      const records = (await load()).search(query, 20);
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
  for (const link of all(".languages a")) link.hash = location.hash;
}

// A page that stands once for all languages speaks the reader's, and its links lead to pages in it.
function speak() {
  document.querySelector(".skip").textContent = said.skip;
  document.querySelector(".languages").ariaLabel = said.switch;
  for (const link of all(".languages a")) {
    if (link.lang === language) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  for (const link of all("main a[href^='ar/']")) link.setAttribute("href", link.getAttribute("href").replace("ar", language));
}

// A shared page is told the language of whoever comes to it, and which sources a record rests on.
function tellLanguage() {
  for (const link of all("a:is([href*='terms.html'],[href*='sources.html']):not([lang],[href*=':'])")) {
    const numbers = link.hash && link.textContent.match(/\d+/g);
    link.search = numbers ? `${language}&${numbers}` : language;
  }
  for (const number of marked.split(",").filter(Boolean)) document.getElementById(number)?.parentNode.classList.add("cited");
}

// A heading shows its record's id, which `iun show` takes; what else can be linked to, a sign.
function permanentLinks() {
  for (const place of all("main :is(h2,h3,h4,li,p,tr)[id]:not([id^=note-])")) {
    const named = place.matches("h2,h3,h4,.sources li") && place.textContent !== place.id;
    const link = make("a", { className: "permalink", href: `#${place.id}` }, named ? place.id : "#");
    link.setAttribute("aria-label", `${said.permalink}: ${place.id}`);
    (place.tagName === "TR" ? place.nextElementSibling.cells[0].lastElementChild : place).append("\u00a0", link);
  }
}

if (shared) speak();
if (document.querySelector("header")) buildSearch();
tellLanguage();
permanentLinks();
keepRecord();
addEventListener("hashchange", keepRecord);
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
