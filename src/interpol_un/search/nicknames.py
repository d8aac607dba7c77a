"""What people say and write that no record shows: words that mean nothing by themselves, and other names of things.

All of it is searched by and never shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_FUNCTION_WORDS = (
    # English
    "a an and about against all any are as at be been by can did do does for from had has have how i in into is it "
    "its me my no not of on or our please s that the their them there these they this those to under was we were "
    "what when where which who whom whose why will with you "
    # French
    "a au aux avec c ce ces cette comment d dans de depuis des du elle en entre est et eux il ils je l la le les "
    "leur leurs ma mais n ne nos notre nous on ou par pas pour pourquoi qu quand que quel quelle quelles quels qui "
    "quoi sa sans se ses son sont sous sur un une vers "
    # Spanish
    "al como con contra cual cuales cuando de del desde donde e el ella ellos en entre es esa ese esta este fue "
    "ha hasta la las lo los mas mi no nos o para pero por porque que quien quienes se ser sin sobre son su sus un "
    "una unas unos y "
    # Arabic, folded
    "ما ماذا من متي اين كيف كم هل هو هي هم اي عن علي الي في مع منذ بين حول بشان ضد لدي عند هذا هذه ذلك تلك التي "
    "الذي الذين او ثم ان لا لم قد كان كانت"
)
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
"""Words that say nothing of what is looked for, questions included; they count little beside any other word."""

# No source of the catalogue shows these, but other pages do: cascos azules (peacekeeping.un.org/es/node/6), الخوذ الزرق
# (akhbaralaan.net, 2017-05-29), Pacto de Marrakech (afmedios.com, on the adoption), ONU Environnement (vie-publique.fr,
# fiche 274831).
ALSO_CALLED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "terrorism": (
            "الإرهاب", "fight against terrorism", "terrorisme", "lutte contre le terrorisme", "terrorismo",
            "antiterrorismo",
        ),
        "organized-crime": (
            "الجريمة المنظمة", "organized crime", "criminalité organisée", "crime organisé", "delincuencia organizada",
            "crimen organizado",
        ),
        "trafficking-smuggling": (
            "الاتجار بالبشر", "الاتجار بالأشخاص", "تهريب المهاجرين", "human trafficking", "trafficking in persons",
            "trafficking", "smuggling", "migrant smuggling", "people smuggling", "traite des êtres humains",
            "traite des personnes", "trafic de migrants", "trata de personas", "tráfico de migrantes",
        ),
        "cybercrime": (
            "الجريمة السيبرانية", "الجرائم السيبرانية", "الجرائم الإلكترونية", "cyber crime", "cybercriminalité",
            "cybercrimes", "ciberdelincuencia", "ciberdelito",
        ),
        "policing-goals": ("أهداف العمل الشرطي العالمي", "global policing goals", "objetivos policiales mundiales"),
        "un-security-council": ("UNSC",),
        "un-general-assembly": (
            "UNGA", "United Nations General Assembly", "Assemblée générale des Nations Unies",
            "Asamblea General de las Naciones Unidas",
        ),
        "world-bank": ("البنك الدولي", "Banque mondiale", "Banco Mundial"),
        "dpo": (
            "DPKO", "Department of Peacekeeping Operations", "peacekeeping", "blue helmets",
            "opérations de maintien de la paix", "Casques bleus", "operaciones de mantenimiento de la paz",
            "cascos azules", "عمليات حفظ السلام", "الخوذ الزرق",
        ),
        "sanctions-committees": ("لجان العقوبات", "لجنة العقوبات", "العقوبات"),
        "a-res-51-1": ("observer status", "statut d'observateur", "condición de observador", "صفة المراقب"),
        "ahc-cybercrime": (
            "Ad Hoc Committee", "Ad Hoc Committee on cybercrime", "Ad Hoc Committee on the cybercrime convention",
            "اللجنة المخصصة", "اللجنة المخصصة لاتفاقية الجريمة السيبرية", "اللجنة المخصصة لاتفاقية الجريمة السيبرانية",
            "Comité spécial", "Comité spécial sur la cybercriminalité", "Comité Especial",
            "Comité Especial sobre ciberdelincuencia",
        ),
        "unep": ("UN Environment", "ONU Environnement"),
        "fatf": ("مجموعة العمل المالي",),
        "brs": ("convenios de Basilea, Rotterdam y Estocolmo",),
        "gcm": (
            "Global Compact for Migration", "Pacte mondial pour les migrations", "Pacto Mundial para la Migración",
            "الاتفاق العالمي من أجل الهجرة", "migration compact", "Marrakech Compact",
            "Pacte de Marrakech", "Pacto de Marrakech",
            "الميثاق العالمي للهجرة",
        ),
        "un-cybercrime-convention": (
            "Hanoi Convention", "Convention de Hanoï", "Convención de Hanói", "اتفاقية هانوي", "cybercrime convention",
            "convention sur la cybercriminalité", "convención sobre ciberdelincuencia", "اتفاقية الجريمة السيبرية",
            "اتفاقية الجريمة السيبرانية",
        ),
        "organized-crime-ai-toolkit": (
            "artificial intelligence", "intelligence artificielle", "inteligencia artificial",
        ),
    }
)  # fmt: skip
"""What people call a record beside the names that its sources show; everyday names, searched by and never shown."""

RESOLUTION = ("resolution", "res", "résolution", "resolución", "القرار")
"""What a resolution is called by everybody, whoever passed it."""

KIND_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sdg-goal": ("SDG", "ODD", "ODS", "goal", "objectif", "objetivo", "الهدف"),
        "sdg-target": ("SDG", "target", "cible", "meta", "الغاية"),
        "policing-goal": (
            "GPG", "policing goal", "global policing goal", "objectif de l'action policière mondiale",
            "objetivo policial mundial", "هدف العمل الشرطي العالمي",
        ),
        "sc-resolution": (
            "UNSCR", "Security Council resolution", "résolution du Conseil de sécurité",
            "resolución del Consejo de Seguridad", "قرار مجلس الأمن",
        ),
        "ga-resolution": (
            "UNGA resolution", "General Assembly resolution", "résolution de l'Assemblée générale",
            "resolución de la Asamblea General", "قرار الجمعية العامة",
        ),
        "ecosoc-resolution": (
            "ECOSOC resolution", "résolution de l'ECOSOC", "resolución del ECOSOC",
            "قرار المجلس الاقتصادي والاجتماعي",
        ),
        "sc-presidential-statement": (
            "presidential statement", "déclaration présidentielle", "declaración presidencial", "بيان رئاسي",
        ),
        "agreement": ("agreement", "cooperation agreement", "accord", "acuerdo", "اتفاق", "اتفاقية"),
        "arrangement": ("arrangement", "agreement", "accord", "arreglo", "acuerdo", "ترتيب", "اتفاق"),
        "memorandum": (
            "memorandum of understanding", "MoU", "mémorandum d'accord", "memorando de entendimiento", "مذكرة تفاهم",
        ),
        "supplementary-agreement": (
            "supplementary agreement", "accord complémentaire", "acuerdo complementario", "اتفاق تكميلي",
        ),
        "declaration": ("declaration", "déclaration", "declaración", "إعلان"),
        "compact": ("compact", "pacte", "pacto", "اتفاق عالمي", "ميثاق"),
        "convention": ("convention", "convención", "اتفاقية"),
        "notice": ("notice", "notificación", "نشرة"),
    }
)  # fmt: skip
"""What records of a kind are called before their number, or before those between whom they are."""

ORDINALS = (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الحادي عشر",
    "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر", "السادس عشر", "السابع عشر",
)  # fmt: skip
"""The first to the seventeenth, as Arabic texts count the Sustainable Development Goals."""

MONTHS: tuple[tuple[str, ...], ...] = (
    ("January", "janvier", "enero", "كانون الثاني/يناير"),
    ("February", "février", "febrero", "شباط/فبراير"),
    ("March", "mars", "marzo", "آذار/مارس"),
    ("April", "avril", "abril", "نيسان/أبريل"),
    ("May", "mai", "mayo", "أيار/مايو"),
    ("June", "juin", "junio", "حزيران/يونيه"),
    ("July", "juillet", "julio", "تموز/يوليه"),
    ("August", "août", "agosto", "آب/أغسطس"),
    ("September", "septembre", "septiembre", "أيلول/سبتمبر"),
    ("October", "octobre", "octubre", "تشرين الأول/أكتوبر"),
    ("November", "novembre", "noviembre", "تشرين الثاني/نوفمبر"),
    ("December", "décembre", "diciembre", "كانون الأول/ديسمبر"),
)
"""The months in the languages of the catalogue, both names in Arabic as the United Nations writes them."""
