"""What holds for every string: nothing is lost, everything fits, reordering only reorders."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from unicodedata import category, is_normalized

from hypothesis import example, given, settings
from hypothesis import strategies as st

from interpol_un.text import Line, clean, isolate_tokens, prepare, visual_lines
from interpol_un.text.characters import MIRROR_IMAGES
from interpol_un.text.levels import REMOVED, embedding_levels

HARD = (
    "abzé ITU A/RES/71 12 0-9 ٠١٢ .,:;/+-–%٪$€()[]«»‹›\"'“”…!?؟،؛ \t\u00a0"
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىپچژگکیےہھںٹڈڑۂۀـلالإلآ\u0620\u0672\u06d5"
    "\u064b\u064e\u0651\u0653\u0654\u0670\u0301\u20dd\u200c\u200d\u200e\u200f\u061c\u00ad\u034f\ufe0f"
    "אבגד中文한👩💻🏽🇫🇷❤\u1100\u1161\U00010a10\U0001e900\u0903क्षि"
)
STEERING = (
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2069\u206a\x1b\x00\x07\x7f\x85\x9b\u2028\u2029\n\r"
    "\ud800\udc00\U000e0041\U000e007f\U0001f3f4"
)
WORDS = ["القرار", "(قائمة)", "ولا", "2018-12", "S/RES/2396 (2017)", "ITU-T", "\u2067ا ب\u2069", "١٢٣", "👩\u200d💻"]

ANYTHING = st.lists(
    st.one_of(st.sampled_from(HARD), st.sampled_from(HARD + STEERING), st.sampled_from(WORDS), st.characters()),
    max_size=40,
).map("".join)
PARAGRAPH = ANYTHING.map(lambda text: text.translate(dict.fromkeys(map(ord, "\n\r\x1c\x1d\x1e\x85\u2029"))))
BASE = st.sampled_from(["L", "R", None])
ISOLATES = ("\u2066", "\u2069")


@given(ANYTHING)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert is_normalized("NFC", once)


@given(ANYTHING)
def test_clean_text_cannot_steer_a_terminal(text: str) -> None:
    for character in clean(text):
        assert character == "\n" or category(character) not in ("Cc", "Cs", "Zl", "Zp")
        assert not 0x202A <= ord(character) <= 0x202E
        assert not 0x2066 <= ord(character) <= 0x206F


def logical(lines: list[Line]) -> str:
    shown = [cell for line in lines for stretch in line.stretches for cell in line.logical(stretch)]
    return "".join([cell.text for cell in shown if cell.glyph or cell.text not in ISOLATES])


@given(ANYTHING, BASE, st.integers(1, 30), st.sampled_from(["keep", "drop"]))
def test_no_character_is_lost_or_doubled(text: str, base: str, width: int, marks: str) -> None:
    prepared = prepare(text, base=base, marks=marks)  # type: ignore[arg-type]
    shown = [cell for line in prepared.lines(width) for cell in line.cells if cell.glyph or cell.text not in ISOLATES]
    covered: Counter[int] = Counter()
    for cell in shown:
        assert prepared.text[cell.start : cell.start + len(cell.text)] == cell.text
        covered.update(range(cell.start, cell.start + len(cell.text)))
    assert all(count == 1 for count in covered.values())
    dropped = [prepared.text[index] for index in range(len(prepared.text)) if index not in covered]
    # Only what separates paragraphs and the blanks at a line's end, with what is invisible on them.
    assert all(character.isspace() or category(character) in ("Cf", "Mn") for character in dropped)


@given(ANYTHING, BASE, st.integers(1, 30))
def test_reading_order_is_the_text(text: str, base: str, width: int) -> None:
    prepared = prepare(text, base=base)  # type: ignore[arg-type]
    for line in prepared.lines(width):
        for stretch in line.stretches:
            characters = [cell for cell in line.logical(stretch) if cell.glyph or cell.text not in ISOLATES]
            for before, after in pairwise(characters):
                assert before.start + len(before.text) == after.start


@given(ANYTHING, BASE, st.integers(1, 30), st.sampled_from(["fold", "ellipsis", "crop"]), st.integers(0, 3))
def test_every_line_fits_and_is_one_stretch(text: str, base: str, width: int, overflow: str, most: int) -> None:
    lines = prepare(text, base=base).lines(width, overflow=overflow, max_lines=most or None)  # type: ignore[arg-type]
    assert 1 <= len(lines) <= (most or len(lines))
    for line in lines:
        assert line.width <= width
        assert all(cell.width in (0, 1, 2) for cell in line.cells)
        if line.cells:
            ((first, last, _),) = line.stretches
            assert (first, last) == (0, len(line.cells))
            (stretch,) = line.stretches
            assert not line.logical(stretch)[-1].glyph.isspace() or most or width == 1
        else:
            assert line == Line()


@given(ANYTHING, st.integers(1, 30), st.sampled_from(["fold", "ellipsis", "crop"]))
@example("اS/RES/2396 (2017)", 1, "fold")  # a line of nothing but a token's blank has no isolates
def test_isolates_are_balanced_within_each_line(text: str, width: int, overflow: str) -> None:
    for line in prepare(text).lines(width, overflow=overflow):  # type: ignore[arg-type]
        depth = 0
        for stretch in line.stretches:
            for cell in line.logical(stretch):
                if not cell.glyph and cell.text in ISOLATES:
                    depth += 1 if cell.text == "\u2066" else -1
                    assert depth in (0, 1)
        assert depth == 0


@given(ANYTHING, st.integers(1, 30))
def test_no_mark_stands_at_the_left_edge_of_a_line(text: str, width: int) -> None:
    for line in prepare(text, marks="keep").lines(width):
        drawn = line.visual
        assert not drawn or category(drawn[0])[0] != "M"


@given(ANYTHING)
def test_min_and_max_width_are_the_widths_that_need_no_cut(text: str) -> None:
    prepared = prepare(text)
    assert 0 <= prepared.min_width <= prepared.max_width
    wide = prepared.lines(max(1, prepared.max_width))
    assert len(wide) == prepared.text.count("\n") + 1
    # Blanks before a paragraph's first word count as a part of it when lines are broken.
    prepared = prepare("\n".join([part.lstrip() for part in prepared.text.split("\n")]))
    narrow = max(1, prepared.min_width)
    assert prepared.lines(narrow) == prepared.lines(narrow, overflow="crop")


@given(PARAGRAPH, BASE, st.data())
def test_reordering_is_a_permutation(paragraph: str, base: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(paragraph)))
    lines = [(0, cut), (cut, len(paragraph))]
    _, levels = embedding_levels(paragraph, base)  # type: ignore[arg-type]
    for (start, end), shown in zip(lines, visual_lines(paragraph, lines, base), strict=True):  # type: ignore[arg-type]
        kept = [paragraph[index] for index in range(start, end) if levels[index] != REMOVED]

        def fold(characters: list[str]) -> list[str]:
            return sorted([min(character, MIRROR_IMAGES.get(ord(character), character)) for character in characters])

        assert fold(list(shown)) == fold(kept)


@given(PARAGRAPH.map(clean).filter(lambda text: "\n" not in text), BASE)
@settings(max_examples=300)
def test_a_prepared_line_is_what_the_isolated_text_resolves_to(paragraph: str, base: str) -> None:
    """The short cut for tokens gives the levels that UAX #9 gives to the text with the isolates in it."""
    prepared = prepare(paragraph, base=base, marks="keep")  # type: ignore[arg-type]
    (line,) = prepared.lines(max(1, prepared.max_width))
    isolated = isolate_tokens(paragraph)
    level, levels = embedding_levels(isolated, base)  # type: ignore[arg-type]
    plain = [index for index, character in enumerate(isolated) if character not in ISOLATES]
    if not line.stretches or paragraph.isascii():
        return
    (stretch,) = line.stretches
    assert stretch.rtl == bool(level)
    shown = [cell for cell in line.logical(stretch) if cell.text not in ISOLATES]
    places = {cell.start: place for place, cell in enumerate(line.cells) if cell.text not in ISOLATES}
    for before, after in pairwise(shown):
        first, last = plain[before.start], plain[after.start]
        between = [levels[index] for index in range(first, last) if isolated[index] in ISOLATES]
        lowest = min(levels[first], levels[last], *between)
        # Two neighbours stand the other way round if and only if the lowest level at and between them is odd (L2).
        assert lowest == REMOVED or (places[after.start] < places[before.start]) == bool(lowest & 1)
