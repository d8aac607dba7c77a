"""What only the pages say, in the four display languages, in the order ar, en, fr, es."""

from __future__ import annotations

from interpol_un.languages import LANGUAGES

NAMES = ("العربية", "English", "Français", "Español")
"""The languages' own names, for the switch."""

_TABLE: dict[str, tuple[str, str, str, str]] = {
    "brand": (
        "الإنتربول والأمم المتحدة",
        "INTERPOL and the United Nations",
        "INTERPOL et les Nations Unies",
        "INTERPOL y las Naciones Unidas",
    ),
    "intro": (
        "ما يفعله الإنتربول والأمم المتحدة معًا: مع من، وبأي نص، ولأي هدف من أهداف التنمية المستدامة، "
        "وما تغيّر منذ أن كُتب. لكل قول مصدره.",
        "What INTERPOL and the United Nations do together: with whom, by which text, for which Sustainable Development "
        "Goals, and what has changed since it was written down. Every statement has its source.",
        "Ce qu’INTERPOL et les Nations Unies font ensemble : avec qui, sur la base de quel texte, pour quels "
        "objectifs de développement durable, et ce qui a changé depuis. Chaque énoncé a sa source.",
        "Lo que INTERPOL y las Naciones Unidas hacen juntas: con quién, según qué texto, para qué Objetivos de "
        "Desarrollo Sostenible, y qué ha cambiado desde entonces. Cada afirmación tiene su fuente.",
    ),
    "ours": (
        "الأسماء والعناوين كما وردت في المصادر؛ والملخصات بصياغتنا. التفاصيل كلها: iun show ID.",
        "Names and titles are as the sources give them; summaries are in our own words. All of it: iun show ID.",
        "Les noms et les titres sont ceux des sources ; les résumés sont de notre plume. Le tout : iun show ID.",
        "Los nombres y títulos son los de las fuentes; los resúmenes son nuestros. Todo: iun show ID.",
    ),
    "areas": ("المجالات الخمسة", "The five areas", "Les cinq domaines", "Los cinco ámbitos"),
    "sdg": ("أهداف التنمية", "SDGs", "ODD", "ODS"),
    "claims": ("أقوال الوثيقة", "Claims", "Affirmations", "Afirmaciones"),
    "contents": ("في هذا الموقع", "On this site", "Sur ce site", "En este sitio"),
    "claim": ("القول {n}", "claim {n}", "affirmation {n}", "afirmación {n}"),
    "changed": ("ما تغيّر", "What has changed", "Ce qui a changé", "Lo que ha cambiado"),
    "on-page": ("في هذه الصفحة", "On this page", "Sur cette page", "En esta página"),
    "legend": (
        "أرقام المجالات",
        "The areas’ numbers",
        "Numéros des domaines",
        "Números de los ámbitos",
    ),
    "numbered": (
        "كل مصدر برقمه ومعرّفه، وأكثرها استنادًا إليه أولًا. اطُّلع عليها في {date} ما لم يُذكر غير ذلك. "
        "قبل تاريخ الصفحة: ~ بحسب مضمونها، + بعده، = كما في.",
        "Each source with its number and id, the most cited first. Read in {date} unless another date is given. "
        "Before a page’s date: ~ by its content, + after it, = as of.",
        "Chaque source avec son numéro et son identifiant, les plus citées d’abord. Consultées en {date}, sauf autre "
        "date indiquée. Devant la date d’une page : ~ d’après son contenu, + après, = au.",
        "Cada fuente con su número y su identificador, las más citadas primero. Consultadas en {date}, salvo que se "
        "indique otra fecha. Ante la fecha de una página: ~ según su contenido, + después de, = a.",
    ),
    "absences": (
        "ما لا تذكره أي غاية",
        "What no target names",
        "Ce qu’aucune cible ne nomme",
        "Lo que ninguna meta menciona",
    ),
    "skip": ("إلى المحتوى", "Skip to content", "Aller au contenu", "Ir al contenido"),
    "sections": ("الأقسام", "Sections", "Rubriques", "Secciones"),
    "switch": ("اللغة", "Language", "Langue", "Idioma"),
    "search": ("بحث", "Search", "Rechercher", "Buscar"),
    "found": ("عدد النتائج: {n}", "Results: {n}", "Résultats : {n}", "Resultados: {n}"),
    "none": (
        "لا شيء يطابق هذا البحث.",
        "Nothing matches this search.",
        "Rien ne correspond à cette recherche.",
        "Nada coincide con esta búsqueda.",
    ),
    "failed": (
        "لا يمكن للمتصفح قراءة فهرس البحث.",
        "This browser cannot read the search index.",
        "Ce navigateur ne peut pas lire l’index de recherche.",
        "Este navegador no puede leer el índice de búsqueda.",
    ),
    "permalink": ("رابط دائم", "Permanent link", "Lien permanent", "Enlace permanente"),
    "data": (
        "بيانات {version}، كما في {date}",
        "Data {version}, as of {date}",
        "Données {version}, au {date}",
        "Datos {version}, a {date}",
    ),
}


def word(key: str, language: str, **values: object) -> str:
    """The pages' word of that key in a language. KeyError where none was written."""
    said = _TABLE[key][LANGUAGES.index(language)]
    return said.format(**values) if values else said


def keys() -> tuple[str, ...]:
    """Every key there is a word for."""
    return tuple(_TABLE)
