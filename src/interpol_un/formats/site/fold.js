// How words are compared: interpol_un.search.folding in JavaScript. `index.folding` comes from there.

const rule = index.folding;

// As the program folds case, letter by letter; ı alone has the upper case of another letter.
const lower = (char) => (char === "ı" ? char : char.toUpperCase().toLowerCase());

function digit(char) {
  const code = char.codePointAt(0), low = code & 15;
  return String(/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6);
}

const ascii = (text) => [...text].map((char) => (/\p{Nd}/u.test(char) ? digit(char) : char)).join("");

function fold(text) {
  const apart = (given) => [...given].map(lower).join("").normalize("NFKD");
  const letters = [...apart(apart(text)).replace(/\p{Mn}/gu, "").normalize("NFC")];
  return ascii(letters.map((char) => rule.letters[char] ?? char).join(""));
}

const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
const squash = (text) => wordsOf(text).join("");
const isArabic = (word) => /^[\u0621-\u064a\ufb50-\ufefc]/.test(word);
const leaves = (word, affix) => word.length - affix.length >= rule.leastStem;

// A folded word, and what is left of it without an Arabic article, conjunction or preposition.
function stems(word) {
  const found = isArabic(word) ? rule.prefixes.filter((prefix) => word.startsWith(prefix) && leaves(word, prefix)) : [];
  return [word, ...found.map((prefix) => word.slice(prefix.length))];
}

const stem = (word) => stems(word)[1] || word;
const bare = (word) => cut(stem(word));

// A folded word without its ending: an Arabic plural, feminine or relation; a Latin plural, z for a British s.
function cut(word) {
  if (isArabic(word)) {
    const ending = rule.endings.find((end) => word.endsWith(end) && leaves(word, end)) || "";
    return word.slice(0, word.length - ending.length);
  }
  if (word.length <= rule.leastStem || !/^\p{L}+$/u.test(word)) return word;
  return word.replace(/(?<!s)s$/, "").replace(new RegExp(rule.british, "g"), "iz");
}

const forms = (word) => [...new Set([word, stem(word), cut(word), cut(stem(word))])];

// A folded Arabic word without affixes and long vowels, which its broken plurals share; "" if too little is left.
function skeleton(word) {
  const bare = isArabic(word) ? [...cut(stem(word))].filter((char) => !rule.longVowels.includes(char)).join("") : "";
  return bare.length >= rule.leastStem ? bare : "";
}

// What was copied, without escapes and characters that draw nothing.
function plain(text) {
  return text.replace(/\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b./g, "")
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "").replace(/\u2800/g, " ");
}

// The words of a query, each with the ways it can be read: in presentation forms it may stand turned.
function pasted(query) {
  const words = plain(query).match(/[\p{L}\p{N}][\p{L}\p{N}\u064b-\u065f\u0670\u0640]*/gu) || [];
  return words.map((word) => {
    const straight = fold(word);
    if (!/[\ufb50-\ufdff\ufe70-\ufefc]/.test(word)) return [straight];
    const turned = fold([...word].reverse().join(""));
    return turned === straight ? [turned] : [turned, straight];
  }).map((reading) => reading.filter(Boolean)).filter((reading) => reading.length);
}

// Dates and what else signs part in a text and is one word, I-24/7, without those signs.
const without = (signs) => (text) => (plain(text).match(new RegExp(signs, "g")) || []).map(squash);
const dates = without(rule.dates), codes = without(rule.codes);

// The symbol in an address on the UN's sites; another name as it is.
function symbolIn(name) {
  const found = plain(name).match(new RegExp(`^[ <(["'\u00ab\u201c]*${rule.address}`, "i"));
  try {
    return found ? decodeURIComponent(found[1]) : name;
  } catch { // a % that says nothing
    return found[1];
  }
}

// The code of a Sustainable Development Goal or target that a person meant; what was typed if none.
function sdgCode(typed) {
  const text = ascii(typed).trim().toLowerCase();
  const [, before, goal, number, letter, after] = text.match(new RegExp(`^${rule.code}$`, "su")) || [];
  const words = `${before} ${after}`.match(/\p{L}+/gu) || [];
  if (!goal || words.some((word) => !rule.codeWords.includes(word))) return typed;
  if (number || letter) return `${goal}.${number || (rule.codeLetters[letter] ?? letter)}`;
  return words.length || /^\d+$/.test(text) ? goal : typed;
}

// The code of the target that an indicator such as 16.a.1 measures, which need not exist.
const targetOf = (indicator) => sdgCode(indicator.match(/^(.*)[^\p{L}\p{N}_\s]\s*\p{Nd}+[^\p{L}\p{N}_]*$/su)?.[1] || "");

// What texts are called that a name means by kind and number, in whatever words and order.
function numbered(name) {
  const paragraph = new RegExp(rule.paragraph, "is"), aYear = new RegExp(`^(?:${rule.year})$`);
  const text = fold(plain(name)).replace(paragraph, "");
  const found = (text.match(new RegExp(rule.number, "g")) || []).map((number) => number.replaceAll("-", "/"));
  let [number, ...others] = new Set(found);
  if (!number) return [];
  const slash = number.lastIndexOf("/");
  if (!others.length && slash > 0 && aYear.test(number.slice(slash + 1))) {
    [number, others] = [number.slice(0, slash), [number.slice(slash + 1)]];
  }
  const years = new Set(others.filter((part) => aYear.test(part)).map((part) => part.slice(0, 4)));
  const days = others.filter((part) => !aYear.test(part)), year = [...years].join("");
  if (years.size > 1 || days.length > years.size || days.some((day) => day.length > 2)) return [];
  if (new RegExp(rule.otherSymbol).test(text)) return [];
  const letters = pasted(name.replace(paragraph, "")).flatMap(([word]) => word.match(/\p{L}+/gu) || []);
  const said = [...letters.filter((word) => !functionWords.has(word)), ...(text.match(new RegExp(rule.initials, "g")) || [])]
    .filter((word) => word.length < 3 || !year || !rule.months.flat().some((month) => month.startsWith(word))).map(bare);
  return Object.entries(rule.kindNames).filter(([kind, called]) => {
    const general = kind.endsWith("-resolution") ? rule.kindNames.resolution || [] : [];
    const known = [...called, ...general, ...(rule.kindNames.document || [])].flatMap(wordsOf).map(bare);
    return rule.numbered.some((end) => kind.endsWith(end)) && said.every((word) => known.includes(word));
  }).flatMap(([, called]) => called.slice(0, 1).map((first) => `${first} ${number} ${year}`));
}
