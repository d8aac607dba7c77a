const iun = {"words":{"ar":{"search":"بحث","found":"عدد النتائج: {n}","none":"لا شيء يطابق هذا البحث.","failed":"لا يمكن للمتصفح قراءة فهرس البحث.","permalink":"رابط دائم","on-page":"في هذه الصفحة","claim":"القول {n}","skip":"إلى المحتوى","switch":"اللغة","sources":"المصادر","areas":["مكافحة الإرهاب","الجريمة المنظمة والناشئة","الاتجار بالبشر/تهريب المهاجرين","الجريمة السيبرية","أهداف الإنتربول للعمل الشرطي العالمي وخطة الأمم المتحدة للتنمية المستدامة لعام 2030"]},"en":{"search":"Search","found":"Results: {n}","none":"Nothing matches this search.","failed":"This browser cannot read the search index.","permalink":"Permanent link","on-page":"On this page","claim":"claim {n}","skip":"Skip to content","switch":"Language","sources":"Sources","areas":["Counter-terrorism","Organized and emerging crime","Human trafficking/migrant smuggling","Cybercrime","The INTERPOL Global Policing Goals and the UN 2030 Agenda for Sustainable Development"]},"fr":{"search":"Rechercher","found":"Résultats : {n}","none":"Rien ne correspond à cette recherche.","failed":"Ce navigateur ne peut pas lire l’index de recherche.","permalink":"Lien permanent","on-page":"Sur cette page","claim":"affirmation {n}","skip":"Aller au contenu","switch":"Langue","sources":"Sources","areas":["Antiterrorisme","Criminalité organisée et nouvelles formes de criminalité","Traite d’êtres humains et trafic de migrants","[ar] الجريمة السيبرية","[ar] أهداف الإنتربول للعمل الشرطي العالمي وخطة الأمم المتحدة للتنمية المستدامة لعام 2030"]},"es":{"search":"Buscar","found":"Resultados: {n}","none":"Nada coincide con esta búsqueda.","failed":"Este navegador no puede leer el índice de búsqueda.","permalink":"Enlace permanente","on-page":"En esta página","claim":"afirmación {n}","skip":"Ir al contenido","switch":"Idioma","sources":"Fuentes","areas":["Lucha contra el terrorismo","Delincuencia organizada y nuevas tendencias delictivas","Trata de personas/tráfico ilícito de migrantes","[ar] الجريمة السيبرية","[ar] أهداف الإنتربول للعمل الشرطي العالمي وخطة الأمم المتحدة للتنمية المستدامة لعام 2030"]}},"kinds":{"ar":{"priority":"مجال","activity":"نشاط","partner":"شريك","office":"مكتب","instrument":"صك","policing-goal":"هدف شرطي","sdg-goal":"هدف تنمية","sdg-target":"غاية","event":"حدث","term":"مصطلح","claim":"قول","source":"مصدر"},"en":{"priority":"area","activity":"activity","partner":"partner","office":"office","instrument":"instrument","policing-goal":"policing goal","sdg-goal":"SDG","sdg-target":"SDG target","event":"event","term":"term","claim":"claim","source":"source"},"fr":{"priority":"domaine","activity":"activité","partner":"partenaire","office":"bureau","instrument":"instrument","policing-goal":"objectif policier","sdg-goal":"ODD","sdg-target":"cible d’ODD","event":"événement","term":"terme","claim":"affirmation","source":"source"},"es":{"priority":"ámbito","activity":"actividad","partner":"socio","office":"oficina","instrument":"instrumento","policing-goal":"objetivo policial","sdg-goal":"ODS","sdg-target":"meta de ODS","event":"acontecimiento","term":"término","claim":"afirmación","source":"fuente"}},"areas":["terrorism","organized-crime","trafficking-smuggling","cybercrime","policing-goals"],"shared":["terms","sources"],"ids":{"partners":["ahc-cybercrime","brs","cites","ct-compact","ctc","cted","ctitf","dpo","ecosoc","fatf","iaea","iatfp","icao","icat","iccwc","imo","iom","ipu","sanctions-committees","un-general-assembly","un-police","un-security-council","uncct","unep","unesco","unicef","unicri","united-nations","unoct","unodc","unoict","upu","wco","who","world-bank"],"instruments":["agreement-un-1971","a-res-51-1","agreement-un-1997","agreement-unesco-1999","s-res-1373","agreement-dpo-2002","agreement-unesco-2003","s-res-1617","special-notice","ecosoc-res-2006-27","s-res-1699","a-res-60-288","a-res-61-180","agreement-unodc-2008","agreement-un-2009","declaration-police-2009","a-res-64-293","agreement-iccwc-2010","a-res-66-10","agreement-iom-2014","s-res-2178","s-res-2199","s-prst-2015-11","agreement-unodc-2016","a-res-71-19","s-res-2322","s-res-2331","s-res-2347","a-res-71-291","agreement-cted-2017","a-res-72-1","s-res-2395","s-res-2396","agreement-unoct-2018","action-plan-cted-2018","global-ct-compact","a-res-73-11","gcm","a-res-73-195","s-res-2482","a-res-74-247","s-res-2529","a-res-75-10","a-res-75-282","a-77-l-20","a-res-77-241","agreement-unicef-2023","a-res-79-243","un-cybercrime-convention","a-res-70-1","s-res-2399"]}};
"use strict";
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
function keepRecord() {
for (const link of all(".lang a")) link.hash = location.hash;
}
function markLanguage() {
for (const link of all(".lang a")) {
if (link.lang === language) link.setAttribute("aria-current", "true");
else link.removeAttribute("aria-current");
}
}
function speak() {
document.querySelector(".skip").textContent = said.skip;
document.querySelector(".lang").ariaLabel = said.switch;
for (const link of all("main .m a")) link.href = link.getAttribute("href").replace(/^ar(?=\/)|(?<=html\?)ar/, language);
}
function permanentLinks() {
for (const place of all("main :is(h2,h3,h4,li,p,tr)[id]")) {
if (/^note-/.test(place.id)) continue;
const short = (/LI|P/.test(place.tagName) && !place.closest(".r")) || /^\d/.test(place.id) || place.textContent === place.id;
const link = make("a", { className: "h", href: `#${place.id}` }, short ? "#" : place.id);
link.setAttribute("aria-label", `${said.permalink}: ${place.id}`);
(place.tagName === "TR" ? place.nextElementSibling.cells[0].lastElementChild : place).append("\u00a0", link);
}
}
function contents() {
const heads = all("main h2[id]");
if (heads.length < 4) return;
const items = heads.map((head) => make("li", {}, make("a", { href: `#${head.id}` }, ...head.cloneNode(true).childNodes)));
unfold(`${said["on-page"]} (${heads.length})`, make("ul", {}, ...items));
}
function legend() {
const place = document.querySelector("main p.k");
if (!place) return;
const items = iun.areas.map((id, number) => make("li", {}, make("a", { href: `${page("areas")}#${id}` }, said.areas[number])));
const box = unfold(place.textContent, make("ol", {}, ...items));
place.remove();
addEventListener("beforeprint", () => { box.open = true; });
}
function unfold(title, list) {
const box = make("details", { className: "k" }, make("summary", {}, title), make("nav", { ariaLabel: title }, list));
document.querySelector("main h1").after(box);
return box;
}
const source = (number) => make("a", { href: `${page("sources")}#n${number}`, ariaLabel: `${iun.kinds[language].source} ${number}` }, number);
const claim = (number) => make("a", { href: `${page("claims")}#n${number}`, ariaLabel: said.claim.replace("{n}", number) }, number);
const area = (number) => make("a", { href: `${page("areas")}#${iun.areas[number - 1]}`, title: said.areas[number - 1] }, number);
function linkText() {
const [before, after] = said.claim.split("{n}");
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
const link = sources ? listed(place, sources === node.data.slice(1, -1) ? `${said.sources}: ` : "[", sources.split(" ").map(source), "]")
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
function record(text) {
const id = text.replace(/ \(\d+\)$/, "").toLowerCase().replaceAll("/", "-");
const name = Object.keys(iun.ids).find((each) => iun.ids[each].includes(id));
return name ? make("a", { href: `${page(name)}#${id}`, className: "y" }, text) : null;
}
function listed(place, before, links, after) {
const alone = before.startsWith(said.sources);
if (alone) place.className = "s";
return make("span", { dir: getComputedStyle(place).direction }, before, ...between(links, place), alone ? "" : after);
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
