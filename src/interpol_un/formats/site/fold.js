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

const DATES = /(?<![\w-])(?:19|20)\d\d-[01]\d(?:-[0-3]\d)?(?![\w-])/g;
const dates = (text) => (plain(text).match(DATES) || []).map((date) => date.replaceAll("-", ""));

// The code of a Sustainable Development Goal or target that a person meant; what was typed if none.
function sdgCode(typed) {
  let text = ascii(typed).trim().toLowerCase();
  for (const word of rule.beforeCodes) {
    if (text.startsWith(word)) text = text.slice(word.length).replace(/^[ .\-:_]+/, "");
  }
  for (const separator of rule.inCodes) text = text.replaceAll(separator, ".");
  text = text.replace(/^(\d+)([a-z])$/, "$1.$2");
  const [, goal, dot, part] = text.match(/^0*(\d*)(\.?)0*(.*)$/s);
  if (goal && !dot && !part) return goal;
  return goal && /^(\d+|[a-z])$/.test(part) ? `${goal}.${part}` : typed;
}
