"""The commands that list, look up and draw records of the catalogue, and what the values of their options mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from interpol_un.catalogue import PlainCatalogue, one_of, open_catalogue
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.cli.answer import Answer, absent, show
from interpol_un.cli.command_table import Command
from interpol_un.cli.options import Parameter
from interpol_un.cli.settings import Settings
from interpol_un.cli.write import can_encode, write
from interpol_un.errors import NotFoundError, UsageError

MAX_RESULTS = 500
"""Results of a search at most, and of what else takes a limit."""
MAX_WORDS, MAX_LETTERS = 500, 20_000
"""Words of a query, and its characters, borders and blanks included: a table that was copied, not a book."""
ON_SCREEN, IN_FILES = 10, 50
"""Results without --limit: in a table, and in the other formats."""


def listed(command: Command, settings: Settings, record_id: str | None = None, **values: Any) -> None:
    """Lists the records of a command's kind that fit its options, or shows the one that is named."""
    catalogue = open_catalogue(settings.data)
    answer = narrowed(command, settings, catalogue, values)
    answer = answer._replace(drawn_by="date" if command.name == "timeline" else "")
    show(answer if record_id is None else one_record(command, record_id, catalogue), catalogue, settings)


def narrowed(
    command: Command, settings: Settings, catalogue: PlainCatalogue, values: dict[str, Any], **more: Any
) -> Answer:
    """The records of a command that fit its options, in the order asked for. more: filters beside the options."""
    given = filters_of(command.options, values, catalogue)
    limit = given.pop("limit", None)
    most = None if limit is None else limit_of(limit, command.name)
    filters = {**given, **more}
    by, reverse = filters.pop("sort", None), filters.pop("reverse", False)
    ordered = by is not None or reverse
    records = catalogue.sdg(**filters) if command.name == "sdg" else catalogue.listed(command.kind, **filters)
    if ordered:
        from interpol_un.catalogue.order import in_order

        if by is not None:
            one_of("--sort", by, next(option.values for option in command.options if option.name == "sort"))
        records = in_order(records, by, (settings.languages or ("ar",))[0], reverse=reverse)
    elif most is not None and command.kind == "partner" and settings.format == "table":
        from interpol_un.catalogue.order import in_reading_order

        records = in_reading_order(records, catalogue)
    asked = partial(as_arguments, command.options, given)
    total = len(records) if most else 0
    return Answer(command.name, command.kind, records[:most], ordered=ordered, total=total, asked=asked)


def worded(command: Command, settings: Settings, query: Sequence[str] | None = None, **values: Any) -> None:
    """Lists records of a kind, all or those that match some words, or shows the one whose id is given."""
    catalogue = open_catalogue(settings.data)
    words = " ".join(query or ())
    if query and not words.strip():
        raise UsageError("no-words", "type", command=f"iun {command.name} WORDS")
    if catalogue.ids().get(words) == command.kind:
        show(Answer(command.name, command.kind, [catalogue.get(words)[1]], single=True), catalogue, settings)
        return
    answer = narrowed(command, settings, catalogue, values, query=words or None)
    every = partial(catalogue.listed, command.kind)
    if words and not answer.records and not every(query=words):
        if meant := option_meant(words, command, catalogue):
            raise NotFoundError("nothing-called", "type", name=words, command=meant, near=[])
        near = [word for word in catalogue.index.nearest(words) if every(query=word)]
        hint, all_of_them = "near-words" if near else "all-of-them", f"iun {command.name}"
        raise NotFoundError(f"no-{command.kind}-matches", hint, query=words, near=near, command=all_of_them)
    show(answer._replace(asked=lambda: (*(query or ()), *answer.asked())), catalogue, settings)


def gpg(command: Command, settings: Settings, number: str | None = None, **values: Any) -> None:
    """Lists the Global Policing Goals, or shows the one of a number."""
    catalogue = open_catalogue(settings.data)
    short = number is not None and number.isdecimal() and len(number) < 9
    wanted = f"gpg-{int(number)}" if number and short else number
    if short and wanted not in catalogue.ids():
        count = len(catalogue.listed("policing-goal"))
        raise NotFoundError("no-policing-goal", "give-number", number=number, last=count, near=[])
    answer = one_record(command, wanted, catalogue) if wanted else narrowed(command, settings, catalogue, values)
    show(answer, catalogue, settings)


def sdg(command: Command, settings: Settings, code: str | None = None, **values: Any) -> None:
    """Lists the goals and targets that are linked to the subject, or shows the one of a code."""
    catalogue = open_catalogue(settings.data)
    if code is not None:
        show(one_record(command, code, catalogue), catalogue, settings)
        return
    if values.get("gpg") is not None:
        one_of("--gpg", values["gpg"], [goal["number"] for goal in catalogue.listed("policing-goal")])
    given = filters_of(command.options, values, catalogue)
    answer = narrowed(command, settings, catalogue, given)
    sought = given.get("gpg") is None and given.get("basis") in (None, "textual")
    absences = catalogue.absences(area=given.get("area")) if sought else []
    show(answer._replace(absences=absences), catalogue, settings)


def show_record(settings: Settings, record_id: str) -> None:
    """Shows everything about one record."""
    catalogue = open_catalogue(settings.data)
    kind, record = catalogue.find(record_id)
    show(Answer("show", kind, [record], single=True), catalogue, settings)


def search(settings: Settings, query: Sequence[str], limit: str | None = None) -> None:
    """Lists the records that match words best."""
    most = (ON_SCREEN if settings.format == "table" else IN_FILES) if limit is None else limit_of(limit, "search")
    words = " ".join(query)
    if not words.strip():
        raise UsageError("no-words", "type", command="iun search WORDS")
    count = len(words.split())
    if count > MAX_WORDS:
        raise UsageError("too-many-words", "rarest-words", count=count, most=MAX_WORDS)
    if len(words) > MAX_LETTERS:
        raise UsageError("too-many-characters", "rarest-words", count=len(words), most=MAX_LETTERS)
    catalogue = open_catalogue(settings.data)
    hits = catalogue.index.search(words, MAX_RESULTS)
    if not hits:
        near = catalogue.index.nearest(" ".join(words.split()[:8]))  # each costs a look at every word there is
        hint = "near-words" if near else "type"
        raise NotFoundError("nothing-matches", hint, query=words, near=near, command="iun priorities")
    found = [{**catalogue.result(hit.id), "words": list(hit.words)} for hit in hits[:most]]
    show(Answer("search", "", found, total=len(hits), asked=lambda: tuple(query)), catalogue, settings)


def draw_map(command: Command, settings: Settings, **values: Any) -> None:
    """Draws who works on what: areas against partners, or against SDG targets."""
    from interpol_un.catalogue.derived import by_partner, by_sdg

    catalogue = open_catalogue(settings.data)
    given = filters_of(command.options, values, catalogue)
    by, area, draw = given.get("by") or "partner", given.get("area"), given.pop("draw", None)
    if given.get("type") is not None and by == "sdg":
        raise UsageError("type-without-partners", "give-one")
    asked = partial(as_arguments, command.options, given)
    if by == "sdg":
        found, absences = by_sdg(catalogue, area=area), catalogue.absences(area=area)
        answer = Answer("map", "sdg-target", found, absences=absences, asked=asked, drawn_by=by)
    else:
        found = by_partner(catalogue, area=area, type=given.get("type"))
        answer = Answer("map", "partner", found, asked=asked, drawn_by=by)
    if draw is None:
        show(answer, catalogue, settings)
        return
    if settings.format != "table":
        first, second = f"--draw {draw}", f"--format {settings.format}"
        raise UsageError("two-forms", "leave-out-or-table", first=first, second=second)
    from interpol_un.formats.graph import dot, svg
    from interpol_un.views import Reader, Say
    from interpol_un.views.matrix import matrix

    reader = Reader(catalogue, settings.languages or ("ar",))
    empty = () if answer.records else (Say(reader.word("empty"), reader.language),)
    view = matrix(answer.records, by, reader, (*empty, *absent(answer, reader)))
    drawn = svg(view) if draw == "svg" else dot(view)
    if not can_encode(drawn):  # XML and Graphviz both read character references
        drawn = drawn.encode("ascii", "xmlcharrefreplace").decode("ascii")
    write(drawn)


def filters_of(options: Iterable[Parameter], values: Mapping[str, Any], catalogue: PlainCatalogue) -> dict[str, Any]:
    """The values of a listing's options as the catalogue takes them. Raises UsageError, NotFoundError."""
    meant = dict(values)
    for option in options:
        value = values.get(option.name)
        if value is None:
            continue
        if option.values and option.name != "sort":
            one_of(option.flags[0], value, option.values)
        elif option.name == "area" and value not in AREAS:
            try:
                meant["area"] = str(catalogue.find(value, option.kinds)[1]["id"])
            except NotFoundError:
                one_of("--area", value, AREAS)
        elif option.name == "partner":
            meant["partner"] = str(catalogue.find(value, option.kinds)[1]["id"])
        elif option.name in ("since", "until", "older_than"):
            from interpol_un.catalogue.order import date_of

            meant[option.name] = date_of(option.flags[0], value)
    if meant.get("since") is not None and meant.get("until") is not None:
        from interpol_un.catalogue.order import is_after

        if is_after(meant["since"], meant["until"]):
            raise UsageError("dates-cross", "earlier-first", first=meant["since"], last=meant["until"])
    return meant


def limit_of(text: str, command: str) -> int:
    """The number of results asked for. Raises UsageError where it is none, or too great."""
    number = int(text) if text.isdecimal() and len(text) < 9 else 0
    if not 1 <= number <= MAX_RESULTS:
        raise UsageError("no-limit", "type", value=text, last=MAX_RESULTS, command=f"iun {command} --help")
    return number


def as_arguments(options: Iterable[Parameter], values: Mapping[str, Any]) -> tuple[str, ...]:
    """Given options as words of a command line, so that a hint can repeat them."""
    words: list[str] = []
    for option in options:
        if value := values.get(option.name):
            words += [option.flags[0]] if value is True else [option.flags[0], str(value)]
    return tuple(words)


def one_record(command: Command, name: str, catalogue: PlainCatalogue) -> Answer:
    """The one record that a name means. Raises NotFoundError, with the option that takes it if one does."""
    try:
        kind, record = catalogue.find(name, command.arguments[0].kinds)
    except NotFoundError as error:
        if meant := option_meant(name, command, catalogue):
            raise NotFoundError(error.key, "type", **{**error.values, "command": meant}) from None
        raise
    return Answer(command.name, kind, [record], single=True)


def option_meant(name: str, command: Command, catalogue: PlainCatalogue) -> str:
    """The command line that gives a word as an option of a command that takes it; "" if none does."""
    try:
        kind, record = catalogue.find(name)
    except NotFoundError:
        kind, record = "", {}
    for option in command.options:
        if option.name != "sort" and name in option.values:
            return f"iun {command.name} {option.flags[0]} {name}"
        if kind in option.kinds:
            return f"iun {command.name} {option.flags[0]} {record['id']}"
    return ""
