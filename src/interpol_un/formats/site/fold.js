// How words are compared: interpol_un.search.folding in JavaScript. `tables` comes from there.

// As the program folds case, letter by letter; ı alone has the upper case of another letter.
const lower = (char) => (char === "ı" ? char : char.toUpperCase().toLowerCase());

function digit(char) {
  const code = char.codePointAt(0), low = code & 15;
  return String(/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6);
}

function fold(text) {
  const apart = (each) => [...each].map(lower).join("").normalize("NFKD");
  const plain = [...apart(apart(text)).replace(/\p{Mn}/gu, "").normalize("NFC")];
  return plain.map((char) => tables.letters[char] ?? (/\p{Nd}/u.test(char) ? digit(char) : char)).join("");
}

const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
const squash = (text) => wordsOf(text).join("");
const isArabic = (word) => /^[\u0621-\u064a\ufb50-\ufefc]/.test(word);
const leaves = (word, affix) => word.length - affix.length >= tables.least;

function stems(word) {
  const found = isArabic(word) ? tables.prefixes.filter((each) => word.startsWith(each) && leaves(word, each)) : [];
  return [word, ...found.map((each) => word.slice(each.length))];
}

function cut(word) {
  if (isArabic(word)) {
    const ending = tables.endings.find((each) => word.endsWith(each) && leaves(word, each)) || "";
    return word.slice(0, word.length - ending.length);
  }
  if (word.length <= tables.least || !/^\p{L}+$/u.test(word)) return word;
  return word.replace(/(?<!s)s$/, "").replace(new RegExp(tables.british, "g"), "iz");
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
