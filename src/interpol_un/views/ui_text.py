"""The program's own words in the four display languages: headings, labels, the names of closed lists, messages.

A word the catalogue writes stands in the catalogue; here stands only what the program says about it. Every entry has
all four languages, in the order ar, en, fr, es. What the values of closed lists are called stands in `closed_words`.
"""

from __future__ import annotations

from .value_labels import CLOSED_WORDS

_OWN: dict[str, tuple[str, str, str, str]] = {
    # titles of listings
    "title.priorities": (
        "أولويات التعاون بين الإنتربول والأمم المتحدة",
        "Priorities of INTERPOL–United Nations cooperation",
        "Priorités de la coopération entre INTERPOL et les Nations Unies",
        "Prioridades de la cooperación entre INTERPOL y las Naciones Unidas",
    ),
    "title.partners": ("الشركاء", "Partners", "Partenaires", "Socios"),
    "title.offices": (
        "مكاتب الإنتربول لدى الأمم المتحدة",
        "INTERPOL’s offices to the United Nations",
        "Bureaux d’INTERPOL auprès des Nations Unies",
        "Oficinas de INTERPOL ante las Naciones Unidas",
    ),
    "title.instruments": (
        "الاتفاقات والقرارات",
        "Agreements and resolutions",
        "Accords et résolutions",
        "Acuerdos y resoluciones",
    ),
    "title.gpg": (
        "أهداف الإنتربول للعمل الشرطي العالمي",
        "INTERPOL’s Global Policing Goals",
        "Objectifs de l’action policière mondiale d’INTERPOL",
        "Objetivos Policiales Mundiales de INTERPOL",
    ),
    "title.sdg": (
        "أهداف التنمية المستدامة وغاياتها",
        "Sustainable Development Goals and targets",
        "Objectifs et cibles de développement durable",
        "Objetivos y metas de desarrollo sostenible",
    ),
    "title.claims": (
        "أقوال الوثيقة التأسيسية وما بقي صحيحًا منها",
        "What the founding document says, and what still holds",
        "Ce qu’affirme le document fondateur, et ce qui reste exact",
        "Lo que afirma el documento fundacional y lo que sigue siendo cierto",
    ),
    "title.sources": ("المصادر", "Sources", "Sources", "Fuentes"),
    "title.timeline": ("التسلسل الزمني", "Timeline", "Chronologie", "Cronología"),
    "title.map": ("من يعمل على ماذا", "Who works on what", "Qui travaille sur quoi", "Quién trabaja en qué"),
    "title.terms": ("المصطلحات", "Terms", "Terminologie", "Terminología"),
    "title.search": ("نتائج البحث", "Search results", "Résultats de la recherche", "Resultados de la búsqueda"),
    # labels of fields
    "id": ("المعرّف", "Id", "Identifiant", "Identificador"),
    "acronym": ("المختصر", "Acronym", "Sigle", "Sigla"),
    "title": ("الاسم", "Name", "Nom", "Nombre"),
    "areas": ("المجالات", "Areas", "Domaines", "Ámbitos"),
    "summary": ("الملخّص", "Summary", "Résumé", "Resumen"),
    "themes": (
        "ما تذكره الوثيقة",
        "What the document names",
        "Ce que nomme le document",
        "Lo que menciona el documento",
    ),
    "activities": ("ما تلا ذلك", "What followed", "Ce qui a suivi", "Lo que siguió"),
    "partners": ("الشركاء", "Partners", "Partenaires", "Socios"),
    "instruments": ("الصكوك", "Instruments", "Instruments", "Instrumentos"),
    "type": ("النوع", "Type", "Type", "Tipo"),
    "kind": ("النوع", "Kind", "Nature", "Clase"),
    "parent": ("الجهة الأم", "Part of", "Relève de", "Depende de"),
    "seat": ("المقر", "Seat", "Siège", "Sede"),
    "city": ("المدينة", "City", "Ville", "Ciudad"),
    "since": ("منذ", "Since", "Depuis", "Desde"),
    "since.date": ("منذ {date}", "since {date}", "depuis {date}", "desde {date}"),
    "facts": ("التعاون", "Cooperation", "Coopération", "Cooperación"),
    "figures": ("الأرقام", "Figures", "Chiffres", "Cifras"),
    "symbol": ("الرمز", "Symbol", "Cote", "Signatura"),
    "date": ("التاريخ", "Date", "Date", "Fecha"),
    "organ": ("الجهاز", "Organ", "Organe", "Órgano"),
    "parties": ("الأطراف", "Parties", "Parties", "Partes"),
    "status": ("الحالة", "Status", "Statut", "Estado"),
    "wording": ("الصيغة", "Wording", "Formulation", "Formulación"),
    "wording.2017": ("صيغة 2017", "2017 wording", "Formulation de 2017", "Formulación de 2017"),
    "wording.2023": ("صيغة 2023", "2023 wording", "Formulation de 2023", "Formulación de 2023"),
    "points": ("عناصر العمل", "Action points", "Axes d’action", "Líneas de acción"),
    "points.partial": (
        "القائمة غير كاملة في المصدر",
        "The list is incomplete in the source",
        "Liste incomplète dans la source",
        "Lista incompleta en la fuente",
    ),
    "gloss": ("ترجمتنا", "our translation", "notre traduction", "traducción nuestra"),
    "marks": ("المجالات والأهداف", "Areas and goals", "Domaines et objectifs", "Ámbitos y objetivos"),
    "code": ("الرمز", "Code", "Code", "Código"),
    "short_title": ("الاسم المختصر", "Short name", "Nom abrégé", "Nombre abreviado"),
    "targets": ("الغايات", "Targets", "Cibles", "Metas"),
    "indicators": ("المؤشرات", "Indicators", "Indicateurs", "Indicadores"),
    "links": ("الصلة", "Link", "Lien", "Vínculo"),
    "basis": ("السند", "Basis", "Fondement", "Fundamento"),
    "uri": ("العنوان", "URI", "URI", "URI"),
    "statement": ("ما تقوله الوثيقة", "The document says", "Le document affirme", "El documento afirma"),
    "finding": ("ما تبيّنه المصادر", "What sources show", "Ce que montrent les sources", "Lo que muestran las fuentes"),
    "place": ("الموضع", "Place", "Emplacement", "Lugar"),
    "about": ("بشأن", "About", "À propos de", "Sobre"),
    "claims_about": (
        "أقوال الوثيقة بهذا الشأن",
        "The document’s claims about it",
        "Affirmations du document à ce sujet",
        "Afirmaciones del documento al respecto",
    ),
    "publisher": ("الناشر", "Publisher", "Éditeur", "Editor"),
    "url": ("العنوان", "Address", "Adresse", "Dirección"),
    "page_date": ("تاريخ الصفحة", "Page date", "Date de la page", "Fecha de la página"),
    "retrieved": ("تاريخ الاطلاع", "Retrieved", "Consulté", "Consultado"),
    "reliability": ("الموثوقية", "Reliability", "Fiabilité", "Fiabilidad"),
    "copy": ("نسخة", "Copy", "Copie", "Copia"),
    "seen-in": ("اطُّلع عليها في نسخة", "seen in a copy", "vue dans une copie", "vista en una copia"),
    "records": ("السجلات", "Records", "Fiches", "Fichas"),
    "cited_by": ("يستند إليه", "Cited by", "Cité par", "Citado por"),
    "sources": ("المصادر", "Sources", "Sources", "Fuentes"),
    "language": ("اللغة", "Language", "Langue", "Idioma"),
    "note": ("ملاحظة", "Note", "Remarque", "Nota"),
    "event": ("الحدث", "Event", "Événement", "Acontecimiento"),
    "certainty": ("درجة التأكد", "Certainty", "Certitude", "Certeza"),
    "renderings": ("الترجمات", "Renderings", "Équivalents", "Equivalentes"),
    "ref": ("السجل", "Record", "Fiche", "Ficha"),
    "from": ("من", "From", "De", "De"),
    "to": ("إلى", "To", "Vers", "Hacia"),
    "why": ("السبب", "Why", "Motif", "Motivo"),
    "record-kind": ("النوع", "Kind", "Nature", "Clase"),
    # messages
    "empty": (
        "لا شيء يطابق هذا الاختيار.",
        "Nothing matches this choice.",
        "Rien ne correspond à ce choix.",
        "Nada coincide con esta selección.",
    ),
    "see": (
        "التفاصيل: {command}",
        "Details: {command}",
        "Détails : {command}",
        "Detalles: {command}",
    ),
    "other": (
        "اللغة: {command}",
        "In another language: {command}",
        "Dans une autre langue : {command}",
        "En otro idioma: {command}",
    ),
    "absence": (
        "لا تذكره أي غاية",
        "no target names it",
        "aucune cible ne le nomme",
        "ninguna meta lo menciona",
    ),
    "section": ("القسم {n}", "section {n}", "section {n}", "sección {n}"),
    "introduction": ("المقدمة", "introduction", "introduction", "introducción"),
    "paragraph": ("الفقرة {n}", "paragraph {n}", "paragraphe {n}", "párrafo {n}"),
    "not-available": ("غير متاح في المصادر", "not in the sources", "absent des sources", "no consta en las fuentes"),
    "as-of": ("في {date}", "as of {date}", "au {date}", "a {date}"),
}

_TABLE = {**_OWN, **CLOSED_WORDS}
_COLUMN = {"ar": 0, "en": 1, "fr": 2, "es": 3}


def word(key: str, language: str, **values: object) -> str:
    """The program's word or message of that key in a language. KeyError where none was written."""
    text = _TABLE[key][_COLUMN[language]]
    return text.format(**values) if values else text


def keys() -> tuple[str, ...]:
    """Every key there is a word for."""
    return tuple(_TABLE)
