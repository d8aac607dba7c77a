"""Words that mean about the same to who asks about this subject, in the four languages of the catalogue.

A reader asks for fake medicines where a record says counterfeit medical products, or for guns where it says firearms.
A group holds such words; each finds records that have another of them, though not as well as its own. Names of bodies
and texts stand in `usage`; none of this is shown.
"""

from __future__ import annotations

GROUPS = (
    # things
    "counterfeit fake falsified forged faux fausse falsifié contrefait contrefaçon falso falsificado مزيفة "
    "مزورة مغشوشة",
    "medicine medication medical pharmaceutical médicament medicamento médico دواء أدوية طبية",
    "health santé salud sanitaire sanitario صحة صحية",
    "art artwork antiquity artefact relic heritage cultural culturel oeuvre antiquité patrimoine obra arte antigüedad "
    "patrimonio آثار أثرية لوحات تراث ثقافية",
    "stolen looted theft robbed volé vol pillé pillage robado robo saqueo مسروقة منهوبة سرقة نهب",
    "gun weapon arms firearm arme arma سلاح أسلحة نارية",
    "drug narcotic cocaine heroin drogue stupéfiant droga estupefaciente narcótico مخدرات كوكايين",
    "nuclear radioactive radiological atomic nucléaire radioactif radiactivo atómico نووية مشعة إشعاعية ذرية",
    "chemical biological cbrn cbrne chimique biologique químico biológico كيميائية بيولوجية",
    "biometric biometrics fingerprint facial dna biométrie biométrique empreinte digitale biometría biométrico huella "
    "dactilar بصمة بصمات بيومترية بيولوجية",
    "waste toxic hazardous déchet toxique dangereux residuo tóxico peligroso نفايات سامة خطرة",
    "money financial finance funding financing laundering argent financier financement blanchiment dinero financiero "
    "financiación lavado blanqueo مال أموال مالية تمويل غسل",
    "passport visa passeport pasaporte جواز جوازات",
    "mail post postal poste correo بريد بريدية",
    "photo photograph picture image foto fotografía صورة صور",
    # places and ways
    "sea maritime marine ship shipping vessel boat mer navire bateau mar marítimo buque barco بحر بحرية سفن",
    "airport aéroport aeropuerto مطار مطارات",
    "aviation aircraft plane flight avion vol aviación vuelo طيران طائرات",
    "internet online cyber cyberspace cybercrime hacking hacker computer informatique électronique piratage "
    "cybercriminalité cybernétique electrónico informático ciberdelincuencia ciberdelito ciberespacio إنترنت إلكترونية "
    "سيبرانية سيبرية حاسوب",
    "border frontier frontière frontera حدود",
    "vietnam hanoi viet فيتنام هانوي",
    # people
    "child minor kid enfant mineur pédocriminalité niño niña menor طفل أطفال قاصر قاصرين",
    "fighter combatant jihadist combattant jihadiste combatiente yihadista مقاتلون مقاتلين محاربين",
    "police policing cop policier policière policía policial شرطة شرطية",
    "passenger traveller traveler travel passager voyageur voyage pasajero viajero viaje مسافرين ركاب سفر",
    "ambassador envoy representative ambassadeur envoyé représentant embajador enviado representante سفير مبعوث ممثل",
    "migrant refugee réfugié migrante refugiado مهاجرين لاجئين",
    "women woman gender femme genre mujer género نساء مرأة جنسين",
    "parliament parliamentary parlement parlementaire interparlementaire interparliamentary parlamento parlamentario "
    "interparlamentario برلمان برلماني",
    "prosecutor court tribunal procureur fiscal مدع محكمة",
    "mafia gang cartel organized organisée bande organizada banda",
    # crimes
    "pirate piracy piraterie piratería قرصنة قراصنة",
    "fishing fishery pêche pesca صيد مصائد أسماك",
    "wildlife wild fauna poaching ivory braconnage ivoire sauvage silvestre furtiva marfil برية عاج",
    "environment environmental pollution nature ecology environnement environnemental écologie medioambiente "
    "medioambiental ambiente ambiental contaminación naturaleza بيئة بيئية تلوث طبيعة",
    "fraud scam swindle fraude escroquerie arnaque estafa احتيال نصب",
    "abuse exploitation abus abuso explotación pédocriminalité إساءة استغلال",
    "slavery esclavage esclavitud traite trata trafficking رق عبودية اتجار",
    "trade commerce comercio trafic tráfico trafficking تجارة اتجار",
    "smuggling contraband contrebande contrabando tráfico تهريب",
    "crime offence criminalité infraction délit delito crimen delincuencia جريمة جرائم",
    "illegal illicit unlawful illicite ilegal ilícito",
    # what is done
    "founded founding foundation created creation established establishment birth origin fondé fondation créé "
    "établi fundado fundación creación creado establecido تأسيس أسس تأسست إنشاء أنشئ أنشئت نشأة نشأت",
    "treaty convention traité tratado convenio convención معاهدة اتفاقية",
    "agreement deal pact accord entente acuerdo pacto اتفاق",
    "freed rescued rescue saved liberated released libéré secouru sauvé sauvetage rescatado rescate liberado "
    "إنقاذ أنقذ تحرير حررت",
    "launch start begin began beginning lancement lancé début lanzamiento lanzado inicio إطلاق انطلاق بدء",
    "signed signing signature signé firma firmado توقيع وقع موقعة",
    "ratify ratification ratifier ratificar ratificación تصديق",
    "meeting summit conference congress forum réunion sommet congrès cumbre conferencia congreso "
    "اجتماع قمة مؤتمر منتدى",
    "training formation capacitación تدريب",
    "school academy école académie escuela academia مدرسة أكاديمية",
    "centenary anniversary centenaire anniversaire centenario aniversario مئوية ذكرى",
)
"""Groups of words of one meaning, as they are written; each is folded before it is looked for."""
