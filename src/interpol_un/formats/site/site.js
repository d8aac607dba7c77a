// What the pages do beyond HTML: search, links that stay on the record in another language, anchors to copy.
// Nothing here comes from elsewhere; texts are put in as text, never as HTML.
"use strict";

const root = document.documentElement;
const shared = "shared" in root.dataset;
const LANGUAGES = Object.keys(iun.words);
const DIRECTIONS = { ar: "rtl" };

if (shared && LANGUAGES.includes(location.search.slice(1))) {
  root.lang = location.search.slice(1);
  root.dir = DIRECTIONS[root.lang] || "ltr";
}
root.classList.add("js");

const language = root.lang;
const said = iun.words[language];
const base = document.querySelector("script[src]").getAttribute("src").replace("site.js", "");

// --- folding: the same as the program's own, see interpol_un.catalogue.fold ---------------------------------------

const LETTERS = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ئ: "ي", ؤ: "و", ة: "ه", ک: "ك", ء: "", "\u0640": "",
  ß: "ss", æ: "ae", œ: "oe", ø: "o" };
const PREFIXES = ["وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ب", "ل", "ك", "ف"];
const ENDINGS = ["ييين", "يين", "يون", "يات", "يه", "ين", "ون", "ات", "ه", "ي"];
const LEAST_STEM = 3;

// As the program folds case, letter by letter; ı alone has the upper case of another letter.
const lower = (char) => (char === "ı" ? char : char.toUpperCase().toLowerCase());

function digit(char) {
  const code = char.codePointAt(0), low = code & 15;
  return String(/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6);
}

function fold(text) {
  const apart = (each) => [...each].map(lower).join("").normalize("NFKD");
  const plain = apart(apart(text)).replace(/\p{Mn}/gu, "").normalize("NFC");
  return [...plain].map((char) => (char in LETTERS ? LETTERS[char] : /\p{Nd}/u.test(char) ? digit(char) : char)).join("");
}

const isArabic = (word) => /^[\u0621-\u064a\ufb50-\ufefc]/.test(word);

function stems(word) {
  const found = [word];
  if (isArabic(word)) {
    for (const prefix of PREFIXES) {
      if (word.startsWith(prefix) && word.length - prefix.length >= LEAST_STEM) found.push(word.slice(prefix.length));
    }
  }
  return found;
}

// A word without its ending: an Arabic plural, feminine or relation; a Latin plural, z for a British s.
function cut(word) {
  if (isArabic(word)) {
    const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= LEAST_STEM) || "";
    return word.slice(0, word.length - ending.length);
  }
  if (word.length <= LEAST_STEM || !/^\p{L}+$/u.test(word)) return word;
  return word.replace(/(?<!s)s$/, "").replace(/is(?=(?:e|ed|er|ing|ation)$)/, "iz");
}

function forms(word) {
  const stem = stems(word)[1] || word;
  return new Set([word, stem, cut(word), cut(stem)]);
}

// A word that was copied from a terminal may stand in presentation forms, turned: both readings are tried.
function readings(query) {
  const text = query.replace(/\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b./g, "")
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "").replace(/\u2800/g, " ");
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\u064b-\u065f\u0670\u0640]*/gu) || [];
  return words.map((word) => {
    const straight = fold(word);
    if (!/[\ufb50-\ufdff\ufe70-\ufefc]/.test(word)) return [straight];
    const turned = fold([...word].reverse().join(""));
    return turned === straight ? [turned] : [turned, straight];
  }).map((reading) => reading.filter(Boolean)).filter((reading) => reading.length);
}

// --- searching ------------------------------------------------------------------------------------------------------

const WEIGHTS = { A: 8, B: 4, C: 1 };
const KINDS = { priority: 1.5, partner: 1.3, instrument: 1.2, event: 0.7, claim: 0.8 };
let loading = null;

function unpacked(text) {
  const words = new Map();
  let before = "";
  for (const line of text.split("\n")) {
    const [rest, packed] = line.split(" ");
    const word = before.slice(0, parseInt(rest[0], 36)) + rest.slice(1);
    before = word;
    let number = -1;
    for (const [, distance, weight] of packed.matchAll(/([0-9a-z]*)([ABC])/g)) {
      number += parseInt(distance || "0", 36) + 1;
      for (const each of forms(word)) {
        if (!words.has(each)) words.set(each, new Map());
        const own = words.get(each);
        own.set(number, Math.max(own.get(number) || 0, WEIGHTS[weight]));
      }
    }
  }
  return words;
}

function load() {
  loading = loading || new Promise((resolve, reject) => {
    iun.index = async (packed) => {
      try {
        const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
        const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
        const index = JSON.parse(await new Response(stream).text());
        index.words = unpacked(index.words);
        resolve(index);
      } catch (error) {
        reject(error);
      }
    };
    const script = document.createElement("script");
    script.src = base + "search.js";
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

function distance(left, right) {
  let before = [], row = [...Array(right.length + 1).keys()];
  for (let i = 1; i <= left.length; i++) {
    const last = row;
    row = [i];
    for (let j = 1; j <= right.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left[i - 1] !== right[j - 1]));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
    }
    before = last;
  }
  return row[right.length];
}

function candidates(reading, words) {
  const found = new Map();
  for (const word of reading) {
    stems(word).forEach((each, number) => {
      for (const [form, quality] of [[each, number ? 0.95 : 1], [cut(each), 0.9]]) {
        if (words.has(form)) found.set(form, Math.max(found.get(form) || 0, quality));
      }
    });
  }
  for (const word of reading) {
    if (word.length < 3) continue;
    for (const each of words.keys()) if (each.startsWith(word) && !found.has(each)) found.set(each, 0.6);
  }
  if (found.size) return found;
  for (const word of reading) {
    const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
    if (!most) continue;
    for (const each of words.keys()) {
      if (each[0] === word[0] && Math.abs(each.length - word.length) <= most && distance(word, each) <= most) found.set(each, 0.5);
    }
  }
  return found;
}

function search(query, index, limit = 20) {
  const scores = new Map(), matched = new Map(), asked = readings(query);
  for (const reading of asked) {
    const best = new Map();
    for (const [word, quality] of candidates(reading, index.words)) {
      const own = index.words.get(word), rare = 1 + Math.log(index.records.length / own.size);
      for (const [number, weight] of own) best.set(number, Math.max(best.get(number) || 0, quality * weight * rare));
    }
    for (const [number, score] of best) {
      scores.set(number, (scores.get(number) || 0) + score);
      matched.set(number, (matched.get(number) || 0) + 1);
    }
  }
  const squash = (text) => (fold(text).match(/[\p{L}\p{N}]+/gu) || []).join("");
  const called = squash(query);
  for (const [number, score] of scores) {
    const names = [index.records[number].split(" ")[1], ...LANGUAGES.map((each) => index.titles[each][number])];
    const exact = names.some((name) => squash(name) === called) ? 1000 : 0;
    const kind = KINDS[index.kindNames[index.kinds[number]]] || 1;
    scores.set(number, score * (matched.get(number) / asked.length) * kind + exact);
  }
  return [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || a - b).slice(0, limit);
}

function target(number, index) {
  const [page, id] = index.records[number].split(" ");
  const once = said.shared.split(" ").includes(page);
  return `${base}${once ? `${page}.html?${language}` : `${language}/${page}.html`}#${id}`;
}

function result(number, index) {
  const link = document.createElement("a"), kind = document.createElement("small"), item = document.createElement("li");
  const id = index.records[number].split(" ")[1], title = index.titles[language][number] || index.titles.en[number];
  link.href = target(number, index);
  link.textContent = title || id;
  if (!index.titles[language][number]) Object.assign(link, { lang: "en", dir: "ltr" });
  kind.textContent = ` ${iun.kinds[language][index.kindNames[index.kinds[number]]]}`;
  item.append(link, kind);
  return item;
}

function buildSearch() {
  const form = document.createElement("form"), label = document.createElement("label");
  const input = document.createElement("input"), found = document.createElement("div");
  form.setAttribute("role", "search");
  Object.assign(input, { type: "search", id: "q", autocomplete: "off" });
  Object.assign(label, { htmlFor: "q", textContent: said.search });
  found.id = "found";
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  form.append(label, input);
  document.querySelector("header").append(form, found);

  async function show() {
    const query = input.value;
    if (!query.trim()) return found.replaceChildren();
    try {
      const index = await load(), numbers = search(query, index);
      if (query !== input.value) return undefined;
      status.textContent = numbers.length ? said.found.replace("{n}", numbers.length) : said.none;
      const list = document.createElement("ol");
      list.append(...numbers.map((number) => result(number, index)));
      found.replaceChildren(status, ...(numbers.length ? [list] : []));
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
  for (const link of document.querySelectorAll(".lang a")) link.hash = location.hash;
}

function markLanguage() {
  for (const link of document.querySelectorAll(".lang a")) {
    if (link.hreflang === language) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function permanentLinks() {
  for (const place of document.querySelectorAll("main :is(h2,h3,h4,li,p,tr)[id]")) {
    if (place.textContent === place.id) continue;
    const link = document.createElement("a");
    Object.assign(link, { className: "h", href: `#${place.id}`, textContent: place.id, title: said.permalink });
    const home = place.tagName === "TR" ? place.nextElementSibling : place;
    (place.tagName.startsWith("H") ? place : home.querySelector(".s") || home).append(link);
  }
}

// A long page's records by name, for those who look for one.
function contents() {
  const heads = [...document.querySelectorAll("main h2[id]")];
  if (heads.length < 4) return;
  const box = document.createElement("details"), summary = document.createElement("summary");
  const list = document.createElement("ul"), nav = document.createElement("nav");
  summary.textContent = `${said["on-page"]} (${heads.length})`;
  nav.setAttribute("aria-label", said["on-page"]);
  for (const head of heads) {
    const item = document.createElement("li"), link = document.createElement("a");
    link.href = `#${head.id}`;
    link.append(...[...head.cloneNode(true).childNodes].map((node) => (node.tagName === "A" ? node.textContent : node)));
    item.append(link);
    list.append(item);
  }
  nav.append(list);
  box.append(summary, nav);
  box.className = "k";
  document.querySelector("main h1").after(box);
}

// The numbers after "Sources" lead to the list; as links in every page they would be a tenth of the site.
function linkNumbers() {
  for (const place of document.querySelectorAll(".s")) {
    const node = place.firstChild, listed = node.data?.match(/^((?:\d+, )*\d+)(.*)$/s);
    if (!listed) continue;
    const parts = listed[1].split(", ").flatMap((number, position) => {
      const link = document.createElement("a");
      Object.assign(link, { href: `${base}sources.html?${language}#n${number}`, textContent: number });
      return position ? [", ", link] : [link];
    });
    node.replaceWith(...parts, listed[2]);
  }
}

function goToNumber() {
  const number = location.hash.match(/^#n(\d+)$/);
  const item = number && document.querySelector(".r") && document.querySelector(".r").children[number[1] - 1];
  if (item) location.replace(`#${item.id}`);
}

markLanguage();
if (document.querySelector("header")) buildSearch();
contents();
permanentLinks();
linkNumbers();
keepRecord();
goToNumber();
addEventListener("hashchange", () => { goToNumber(); keepRecord(); });
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
