"""How INTERPOL and the United Nations work together: an offline, cited reference.

    from interpol_un import open_catalogue

    catalogue = open_catalogue()
    for partner in catalogue.partners(area="terrorism"):
        ...

Nothing is imported until it is asked for, so that the command line starts as quickly as it can (PEP 562).
"""

TYPE_CHECKING = False
if TYPE_CHECKING:  # as typing's, which would cost an import
    from ._version import __version__
    from .api import Catalogue, open_catalogue
    from .errors import DataError, IunError, NotFoundError, OutputError, UsageError

__all__ = [
    "Catalogue", "DataError", "IunError", "NotFoundError", "OutputError", "UsageError", "__version__", "open_catalogue",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = {"Catalogue": "api", "open_catalogue": "api", "__version__": "_version"}.get(name, "errors")
    value: object = getattr(import_module(f"{__name__}.{module}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
