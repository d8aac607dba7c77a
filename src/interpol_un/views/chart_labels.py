"""The program's own words in the pictures, in the four display languages; short, for they stand in narrow columns.

The short names of the areas are ours; the titles are the document's and stand in the catalogue. Every entry has all
four languages, in the order ar, en, fr, es.
"""

from __future__ import annotations

_TABLE: dict[str, tuple[str, str, str, str]] = {
    "title.partners": ("من يعمل على ماذا", "Who works on what", "Qui travaille sur quoi", "Quién trabaja en qué"),
    "title.sdg": (
        "المجالات والأهداف الشرطية وغايات التنمية المستدامة",
        "Areas, policing goals and SDG targets",
        "Domaines, objectifs policiers et cibles des ODD",
        "Ámbitos, objetivos policiales y metas de los ODS",
    ),
    "title.timeline": ("التسلسل الزمني", "Timeline", "Chronologie", "Cronología"),
    "rows.partners": ("الشريك", "Partner", "Partenaire", "Socio"),
    "rows.sdg": ("الغاية", "SDG", "ODD", "ODS"),
    "name": ("الاسم", "Name", "Nom", "Nombre"),
    "area.terrorism": ("الإرهاب", "Terrorism", "Terrorisme", "Terrorismo"),
    "area.organized-crime": ("الجريمة المنظمة", "Organized crime", "Crime organisé", "Crimen organizado"),
    "area.trafficking-smuggling": (
        "الاتجار والتهريب",
        "Trafficking, smuggling",
        "Traite, trafic",
        "Trata, tráfico",
    ),
    "area.cybercrime": ("الجريمة السيبرية", "Cybercrime", "Cybercrime", "Ciberdelito"),
    "area.policing-goals": ("الأهداف الشرطية", "Policing goals", "Objectifs policiers", "Objetivos policiales"),
    "gpg": (
        "1–7 (GPG): أهداف الإنتربول للعمل الشرطي العالمي",
        "1–7 (GPG): INTERPOL’s Global Policing Goals",
        "1–7 (GPG) : Objectifs de l’action policière mondiale d’INTERPOL",
        "1–7 (GPG): Objetivos Policiales Mundiales de INTERPOL",
    ),
    "mark.partners": (
        "الشكل: تبيّن المصادر عملًا مع الإنتربول في هذا المجال؛ والنقطة: لا مصدر يبيّنه",
        "a shape: sources show it at work with INTERPOL in that area; a dot: none shows it",
        "une forme : des sources montrent ce travail avec INTERPOL dans ce domaine ; un point : aucune ne le montre",
        "una figura: las fuentes muestran su labor con INTERPOL en ese ámbito; un punto: ninguna la muestra",
    ),
    "mark.line": (
        "الخط: تبيّن المصادر عملًا مع الإنتربول في هذا المجال",
        "a line: sources show it at work with INTERPOL in that area",
        "une ligne : des sources montrent ce travail avec INTERPOL dans ce domaine",
        "una línea: las fuentes muestran su labor con INTERPOL en ese ámbito",
    ),
    "mark.stated": ("يصرّح به مصدر", "a source states it", "une source l’énonce", "una fuente lo declara"),
    "mark.textual": (
        "يسمّيه نص الغاية",
        "the target’s text names it",
        "le texte de la cible le nomme",
        "el texto de la meta lo nombra",
    ),
    "mark.inferred": ("استنتاج منّا", "our inference", "notre déduction", "inferencia nuestra"),
    "no-area": ("لا يخص مجالًا بعينه", "no single area", "aucun domaine particulier", "ningún ámbito en particular"),
    "hollow": (
        "الشكل المفرَّغ: لم يحن بعد",
        "an outline: still to come",
        "une forme vide : à venir",
        "una figura vacía: por venir",
    ),
    "to-come": (
        "ما يلي لم يكن قد حان في {date}",
        "What follows was still to come on {date}",
        "Ce qui suit était encore à venir le {date}",
        "Lo que sigue aún estaba por venir el {date}",
    ),
    "came": (
        "ما يلي كان قد حان في {date}",
        "What follows had come by {date}",
        "Ce qui suit était déjà passé le {date}",
        "Lo que sigue ya había pasado el {date}",
    ),
}

_COLUMN = {"ar": 0, "en": 1, "fr": 2, "es": 3}


def picture_word(key: str, language: str, **values: object) -> str:
    """The word or message of that key in a language. KeyError where none was written."""
    text = _TABLE[key][_COLUMN[language]]
    return text.format(**values) if values else text
