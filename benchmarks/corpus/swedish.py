"""What the invented records say: names, places, parties and sentences as municipal papers have them."""

from __future__ import annotations

from collections.abc import Sequence


def _words(text: str) -> Sequence[str]:
    return tuple(text.split())


FIRST_NAMES = _words(
    "Amina Anders Anna Annika Birgitta Bo Camilla Carina Dragan Elin Emil Erik Eva Fatima Fredrik "
    "Gunilla Göran Hanna Hassan Helena Ingrid Jasmin Johan Jonas Karin Kerstin Lars Leila Lena "
    "Magnus Maria Mats Mehmet Mikael Mona Nils Olle Petra Rebecka Samira Sara Stefan Sven Ulla Åsa"
)
LAST_NAMES = _words(
    "Ahlgren Andersson Berglund Björk Dahl Ek Engström Eriksson Forsberg Gustavsson Hagman Hedlund "
    "Holm Ibrahim Isaksson Jansson Karlsson Kovačević Lindgren Lindqvist Lund Lönn Mårtensson Nguyen "
    "Nilsson Norberg Nyström Olofsson Palm Persson Rosén Sandberg Sjögren Strand Sundin Söderberg "
    "Thorén Törnqvist Wallin Westerlund Yılmaz Åberg Åkesson Öberg Östlund"
)
POLITICAL_PARTIES = ("S", "M", "SD", "C", "V", "KD", "L", "MP")

PLACE_BEGINS = _words(
    "Alm Ask Björk Bok Brunn Dal Ek Fjäll Furu Fågel Grav Gran Hammar Hassel Havs Hög Kalv Kopparn "
    "Kvarn Källe Lind Ljung Lär Löv Marke Mossa Norr Näs Rönn Sand Sjö Skog Sten Ström Sund Säter "
    "Söder Tall Väster Älv Öster"
)
PLACE_ENDS = _words(
    "berga boda by dala ekra fors gärde hult hamra holm kulla köping lunda mala måla näs rud stad "
    "strand torp tuna vad vik åker ås ö"
)

BODIES = (
    ("kf", "council", "Kommunfullmäktige", "Kommunledningskontoret"),
    ("ks", "executive-board", "Kommunstyrelsen", "Kommunledningskontoret"),
    ("sn", "committee", "Socialnämnden", "Socialförvaltningen"),
    ("un", "committee", "Utbildningsnämnden", "Utbildningsförvaltningen"),
    ("kfn", "committee", "Kultur- och fritidsnämnden", "Kultur- och fritidsförvaltningen"),
    ("an", "committee", "Arbetsmarknadsnämnden", "Arbetsmarknadsförvaltningen"),
    ("vn", "committee", "Vård- och omsorgsnämnden", "Vård- och omsorgsförvaltningen"),
    ("mn", "committee", "Miljö- och samhällsnämnden", "Samhällsbyggnadsförvaltningen"),
)
"""Id, kind, name and administration; each of the bodies that one municipality has."""

ORGANISATIONS = (
    ("kvinnojouren", "association", "Kvinnojouren i {place}"),
    ("laxhjalpen", "association", "Föreningen Läxhjälpen {place}"),
    ("kooperativet", "cooperative", "Arbetskooperativet Hantverkaren i {place}"),
    ("brottsofferjouren", "association", "Brottsofferjouren {place}"),
    ("motesplatsen", "foundation", "Stiftelsen Mötesplatsen {place}"),
    ("idrottsalliansen", "association", "Idrottsalliansen {place}"),
)

UNDERTAKINGS = (
    ("Skyddat boende och stöd i", "kvinnor och barn som utsatts för våld i nära relationer"),
    ("Läxhjälp och föräldrastöd i", "barn i årskurs 4–9 och deras föräldrar"),
    ("Arbetsträning för dem som står långt från arbete i", "personer som länge varit utan arbete"),
    ("Stöd till brottsutsatta och vittnen i", "brottsutsatta, vittnen och anhöriga"),
    ("Öppen mötesplats mot ensamhet i", "äldre som lever ensamma"),
)

BACKGROUND = (
    "Föreningen har bedrivit verksamhet i {place} i mer än tio år och har ett stort förtroende bland dem som bor där.",
    "Behovet har vuxit under de senaste åren, och de insatser som kommunen själv har når inte alla.",
    "Parterna har tagit fram överenskommelsen tillsammans, i en dialog som började med en öppen inbjudan.",
    "Ingen av parterna kan nå målet ensam: den ena har lokaler och myndighetsansvar, den andra har tillit och frivilliga.",
    "Under ett försök i mindre skala deltog fler än väntat, och de flesta kom tillbaka vecka efter vecka.",
    "Det finns ingen marknad för verksamheten, och den omfattas inte av reglerna om upphandling.",
    "I den behovsbild som {administration} tagit fram pekas {place} ut som ett område där samhällets stöd når för få.",
    "Verksamheten bygger på frivilliga krafter, men kräver samordning och en fast punkt i vardagen.",
    "Erfarenheter från andra kommuner visar att långsiktiga villkor betyder mer än summans storlek.",
    "Skolan, socialtjänsten och föreningarna möter ofta samma familjer utan att veta om varandras insatser.",
    "Barns rätt och bästa har beaktats; en prövning av barnets bästa är bifogad ärendet.",
    "En jämställdhetsanalys visar att flickor nås i lägre grad än pojkar, och särskilda tider har därför lagts till.",
)
REASONING = (
    "{administration} bedömer att förslaget ryms inom nämndens budgetram för året.",
    "Kostnaden finansieras inom ram, och följs upp i delårsrapporten.",
    "Förvaltningens samlade bedömning är att insatsen bidrar till målet om en likvärdig uppväxt i hela kommunen.",
    "Alternativet, att bedriva verksamheten i egen regi, skulle ta längre tid och nå färre.",
    "Överenskommelsen har prövats mot kommunens riktlinjer, och uppfyller dem.",
    "Samråd har skett med de fackliga organisationerna utan erinran.",
    "Stödet understiger gränsen för stöd av mindre betydelse, och intyg har hämtats in.",
    "Uppföljning sker två gånger om året i den styrgrupp där båda parter är företrädda.",
    "Förvaltningen återkommer med en utvärdering innan överenskommelsen löper ut.",
    "Lokalerna ställs till förfogande utan hyra, vilket motsvarar en kostnad som redovisas i bilagan.",
    "Om villkoren ändras väsentligt tar parterna upp frågan till ny prövning i nämnden.",
    "Ärendet har beretts tillsammans med berörda förvaltningar, som ställer sig bakom förslaget.",
)
DEMANDS = (
    "{administration} får i uppdrag att utreda hur samverkan med föreningslivet i {place} kan utvecklas.",
    "Kommunen inbjuder föreningarna i {place} till en dialog om ett idéburet offentligt partnerskap.",
    "Det befintliga stödet till verksamheten i {place} förlängs medan frågan utreds.",
    "Resultatet redovisas för nämnden tillsammans med ett förslag till finansiering.",
    "Kommunen ser över möjligheten att upplåta lokaler i {place} kvällar och helger.",
)
TOPICS = (
    "Verksamhetsplan och internkontroll",
    "Yttrande över översiktsplanen",
    "Riktlinjer för föreningsbidrag",
    "Delårsrapport per augusti",
    "Taxor och avgifter för kommande år",
    "Samlad lägesbild av trygghet och tillit",
    "Revidering av delegationsordningen",
    "Remiss om framtidens socialtjänst",
    "Plan för lokaler och mötesplatser",
    "Redovisning av utbetalda bidrag",
    "Åtgärder med anledning av granskning",
    "Samordning av sommarlovsverksamhet",
    "Handlingsplan mot våld i nära relationer",
    "Ansökan om medel för öppen ungdomsverksamhet",
)
INFORMATION = (
    "Förvaltningschefen informerar",
    "Lägesrapport om bemanning och ekonomi",
    "Information om samverkan med civilsamhället",
    "Återrapport från konferens om medborgardialog",
    "Information om pågående utredningar",
)
CRITERIA = (
    ("initiativ", "Initiativet kommer från en idéburen organisation."),
    ("program", "Verksamheten är ett led i att förverkliga ett politiskt program."),
    ("finansiering", "Båda parter bidrar med pengar, lokaler eller arbete."),
    ("medverkan", "Parterna driver verksamheten tillsammans."),
    ("tid", "Samverkan är avsedd att bestå under flera år."),
    ("marknad", "Det finns ingen konkurrens eller marknad att värna."),
)
SHORTENED = str.maketrans("åäöÅÄÖčćé ", "aaoAAOcce-")


def as_id(name: str) -> str:
    """Turn a Swedish name into an id: small letters, digits and hyphens."""
    return name.translate(SHORTENED).lower()


def place(number: int) -> str:
    """Give an invented place; there are as many as beginnings times endings, and then they repeat."""
    begin, end = number % len(PLACE_BEGINS), number // len(PLACE_BEGINS) % len(PLACE_ENDS)
    return PLACE_BEGINS[begin] + PLACE_ENDS[(begin + end) % len(PLACE_ENDS)]
