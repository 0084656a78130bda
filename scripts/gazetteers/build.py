#!/usr/bin/env python3
"""Writes countries.tsv, demonyms.tsv, cities.tsv and leaders.tsv from public gazetteers and the hand-kept lists beside this script.

    python3 scripts/gazetteers/build.py [--sources ../shared/gazetteers] [--out src/main/resources/org/comention/entity]

Standard library only. The same sources give the same bytes. What comes from where: SOURCES.md in the output folder.
"""
import argparse
import csv
import io
import re
import unicodedata
import zipfile
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
SKIPPED_ISO = {"AN", "CS"}  # dissolved; their successors are listed
CITY_PEOPLE = 300_000
REGIONS_OF = ("US", "CA", "AU", "IN", "PK", "CN", "DE")  # states and provinces that world news names without their country
DOMINANCE = 3.0  # a name of several cities belongs to one that has this many times the people of the next

# The source's name of a country -> ISO code, where the two sources differ.
FACTBOOK_ISO = {
    "congo brazzaville": "CG", "drc": "CD", "burma": "MM", "the gambia": "GM", "cote divoire": "CI", "czechia": "CZ",
    "holy see vatican city": "VA", "the bahamas": "BS", "the dominican": "DO", "timor leste": "TL", "turkey": "TR",
    "falkland islands islas malvinas": "FK", "netherlands": "NL", "macau": "MO", "pitcairn islands": "PN",
    "virgin islands": "VI", "cocos keeling islands": "CC", "kosovo": "XK", "curacao": "CW",
}
# Words before a name in the Factbook's offices.
OFFICES = set("""president prime minister king queen sultan amir emir sheikh chancellor premier acting interim transition transitional
    the of council chair chairman chairperson presidential general gen col capt captain colonel lt vice first deputy and head
    government state commander in chief marshal taoiseach grand duke prince pope supreme leader ayatollah crown paramount ruler
    chief executive captains regent field sir dame sovereign armed forces sudanese leading military junta sac senior administration
    national ratu dr mr mrs cabinet secretary bailiff executive co-prince governor ministers territorial administrator swiss
    confederation federal regional mayor""".split())
# Words the source gives that belong to no one country, or to another.
NO_DEMONYMS = {"Korean", "Koreans", "Basotho", "Channel Islander", "Channel Islanders", "NA", "Virgin Islander", "Congo", "Afghani"}


def key(text):
    """A rough key for joins between sources: ASCII letters and single spaces, lower case."""
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.combining(c)).lower().replace("'", "").replace("’", "")
    return " ".join(re.sub(r"[^a-z0-9]+", " ", text).split())


def hand(name):
    """Rows of a hand-kept list: cells between tabs, comments and empty lines left out."""
    rows = []
    for line in (HERE / "hand" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            rows.append([cell.strip() for cell in line.split("\t")])
    return rows


def names(cell):
    return [n.strip() for n in cell.split("|") if n.strip()]


def distinct(candidates, *shown):
    """The names in their order, without empty ones, repeats and those already shown."""
    seen, kept = set(shown), []
    for name in candidates:
        name = " ".join(name.split())
        if name and name not in seen:
            seen.add(name)
            kept.append(name)
    return kept


def write(out, name, head, header, rows):
    with open(out / name, "w", encoding="utf-8", newline="\n") as file:
        for line in head:
            file.write("# " + line + "\n")
        for row in [header] + rows:
            file.write("\t".join(row) + "\n")
    print(f"{name}: {len(rows)} rows, {(out / name).stat().st_size} bytes")


class Sources:
    def __init__(self, folder):
        self.countries = {}
        for row in csv.reader(open(folder / "geonames_cities15000/countryInfo.tsv", encoding="utf-8"), delimiter="\t"):
            if row and not row[0].startswith("#") and row[0] not in SKIPPED_ISO:
                self.countries[row[0]] = {"name": row[4].strip(), "capital": row[5].strip()}
        by_key = {key(c["name"]): iso for iso, c in self.countries.items()}
        by_key.update(FACTBOOK_ISO)
        self.factbook = {}
        with open(folder / "cia_factbook/factbook_extract.tsv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                iso = by_key.get(key(row["short"])) or by_key.get(key(row["short"].removeprefix("The ")))
                if iso and iso not in self.factbook:
                    self.factbook[iso] = row
        self.iso = by_key
        with zipfile.ZipFile(folder / "geonames_cities15000/cities15000.zip") as archive:
            text = io.TextIOWrapper(archive.open("cities15000.txt"), encoding="utf-8")
            self.cities = [line.rstrip("\n").split("\t") for line in text]
        regions = csv.reader(open(folder / "geonames_cities15000/regionInfo.tsv", encoding="utf-8"), delimiter="\t")
        self.regions = [(row[0][:2], row[1]) for row in regions if row and row[0][:2] in REGIONS_OF]
        self.petrarch = (folder / "petrarch_actors/Phoenix.Countries.actors.txt").read_text(
            encoding="utf-8", errors="replace").splitlines()


def plain_names(cell):
    """Names in a Factbook cell: notes, brackets and what is no name taken away."""
    cell = re.sub(r"note.*$", "", re.sub(r"\([^)]*\)", "", cell))
    parts = [p.strip(" ;.") for p in re.split(r"[,;]", cell)]
    return [p for p in parts if 3 < len(p) < 60 and p.lower() not in ("none", "na") and p[0].isupper()]


def countries(sources):
    variants = {row[0]: (row[1], names(row[2]) if len(row) > 2 else []) for row in hand("countries.tsv")}
    rows = {}
    for iso, info in sorted(sources.countries.items()):
        shown, more = variants.get(iso, (info["name"], []))
        facts = sources.factbook.get(iso)
        official = plain_names(facts["long"]) if facts else []
        rows[iso] = (shown, distinct([info["name"]] + more + official, shown))
    former(sources, rows)
    return [[iso, shown, " | ".join(more)] for iso, (shown, more) in rows.items()]


def former(sources, rows):
    """Adds former names that only one country claims and no country bears today."""
    owners = defaultdict(set)
    for iso, (shown, more) in rows.items():
        for name in [shown] + more:
            owners[key(name)].add(iso)
    claims = defaultdict(set)
    for iso, facts in sources.factbook.items():
        for name in plain_names(facts["former"]):
            if "/" not in name and "Territory" not in name:
                claims[name].add(iso)
    for name, claimants in sorted(claims.items()):
        iso = min(claimants)
        if len(claimants) == 1 and iso in rows and not owners.get(key(name)):
            rows[iso] = (rows[iso][0], distinct(rows[iso][1] + [name], rows[iso][0]))


def demonyms(sources, kept, country_names):
    owner = {}
    for iso, words in hand("demonyms.tsv"):
        for word in names(words):
            owner[word] = iso
    for iso, facts in sorted(sources.factbook.items()):
        if iso not in kept:
            continue
        found = []
        for noun in re.findall(r"([A-Z][A-Za-z' -]+)\(s\)", facts["nationality_noun"]):
            found += [noun.strip(), noun.strip() + "s"]
        for noun in re.findall(r"([A-Z][A-Za-z' -]+) \(singular", facts["nationality_noun"]):
            found.append(noun.strip())
        for adjective in re.split(r",| or ", re.sub(r"\([^)]*\)|note.*$", "", facts["nationality_adj"])):
            if re.fullmatch(r"[A-Z][A-Za-z' -]+", adjective.strip()):
                found.append(adjective.strip())
        for word in found:
            if word not in NO_DEMONYMS and key(word) not in country_names:
                owner.setdefault(word, iso)
    by_iso = defaultdict(list)
    for word, iso in owner.items():
        by_iso[iso].append(word)
    return [[iso, " | ".join(distinct(by_iso[iso]))] for iso in sorted(by_iso)]


def cities(sources, country_names):
    hand_rows = hand("places.tsv")
    by_name = defaultdict(list)
    for row in sources.cities:
        iso, code, people = row[8], row[7], int(row[14] or 0)
        capital = code == "PPLC"
        if capital or people >= CITY_PEOPLE:
            by_name[key(row[1])].append((people * (10 if capital else 1), iso, row[1], row[2], capital))
    taken = {key(row[1]): row[0] for row in hand_rows}
    for row in hand_rows:
        for name in names(row[2]) if len(row) > 2 else []:
            taken.setdefault(key(name), row[0])
    rows = []
    capitals = {key(row[2]) + row[8] for row in sources.cities if row[7] == "PPLC"}
    for row in hand_rows:
        is_capital = key(row[1]) + row[0] in capitals or row[1] == "Washington, D.C."
        rows.append([row[0], row[1], "yes" if is_capital else "", row[2] if len(row) > 2 else ""])
    for place, found in sorted(by_name.items()):
        found.sort(reverse=True)
        if place in taken or place in country_names or len(place) < 3 or not place:
            continue
        if len(found) > 1 and found[0][0] < DOMINANCE * found[1][0]:
            continue
        _, iso, shown, ascii_name, capital = found[0]
        rows.append([iso, shown, "yes" if capital else "", ascii_name if key(ascii_name) != place else ""])
    known = {key(row[1]) for row in rows} | set(taken) | set(country_names)
    for iso, name in sources.regions:
        if key(name) not in known and not name.startswith(("State of", "City state")):
            known.add(key(name))
            rows.append([iso, name, "", ""])
    return sorted(rows, key=lambda r: (r[0], r[1]))


def cased(word):
    """A surname in capitals as it is written: TOUADERA -> Touadera, AL-MANFI -> al-Manfi."""
    if not (word.isupper() and len(word.strip(".")) > 1) or re.fullmatch(r"[IVX]+", word):
        return word
    word = re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), word)
    word = re.sub(r"^(Al|El)-", lambda m: m.group().lower(), word)
    return re.sub(r"['’]([A-Z])(?=[a-z])", lambda m: m.group().lower() if len(word) > 3 and word[1] not in "'’" else m.group(), word)


def factbook_leaders(sources):
    for iso, facts in sorted(sources.factbook.items()):
        for column, role in (("chief_of_state", "chief of state"), ("head_of_government", "head of government")):
            match = re.match(r"([^;()]+?)\s*\(since (?:\d* ?\w* )?(\d{4})\)", facts[column])
            if not match or "represented" in match.group(1):
                continue
            words = match.group(1).split(",")[-1].split()
            while words and words[0].lower().strip(".") in OFFICES:
                words.pop(0)
            if len(words) < 2 or "of" in words or not any(w.isupper() and len(w) > 2 for w in words):
                continue
            yield " ".join(cased(w) for w in words), iso, role, match.group(2) + "-"


def petrarch_leaders(sources):
    """Leaders in office after 2000 whom the dictionary also lists before or after office (ELI, as it does for heads only)."""
    name, codes, head = None, [], False
    for line in sources.petrarch + ["END_"]:
        text = line.split("#")[0].strip()
        if line[:1] in "\t ":
            head |= re.search(r"\[[A-Z]{3}ELI", text) is not None
            codes += re.findall(r"\[([A-Z]{3})GOV ([<>]?)(\d{6})?-?(\d{6})?\]", text)
            continue
        if text.startswith("+"):
            continue
        if name and codes and head:
            years = [span for span in map(office_years, codes) if span]
            iso = sources.iso3.get(codes[0][0])
            if years and iso:
                yield name, iso, "head of state or government", years_text(years)
        name, codes, head = None, [], False
        if "CountryInfo.txt" in line and re.fullmatch(r"[A-Z]+_[A-Z_.'-]+?_?(\s*\[.*)?", text):
            words = re.sub(r"\[.*", "", text).strip().strip("_").split("_")
            if 2 <= len(words) <= 4 and not any(w.lower() in OFFICES for w in words):
                name = " ".join(w.capitalize() if "-" not in w else "-".join(p.capitalize() for p in w.split("-")) for w in words)


def office_years(code):
    _, sign, first, last = code
    def year(text):
        two = int(text[:2])
        return 2000 + two if two < 20 else 1900 + two
    if not first:
        return None
    begin = year(first)
    end = year(last) if last else (None if sign == ">" else begin)
    if end is not None and end < 2000:
        return None
    return begin, end


def years_text(spans):
    begin = min(s[0] for s in spans)
    ends = [s[1] for s in spans]
    return f"{begin}-2014 or later" if None in ends else f"{begin}-{max(ends)}"


def leaders(sources):
    rows, surnames, keys = [], set(), set()
    for row in hand("leaders.tsv"):
        name, iso, role, years = row[:4]
        aliases = names(row[4]) if len(row) > 4 else []
        rows.append([name, iso, role, years, " | ".join(aliases)])
        for variant in [name] + aliases:
            keys.add(key(variant))
            surnames.update((iso, part) for part in key(variant).split())
    for name, iso, role, years in list(factbook_leaders(sources)) + list(petrarch_leaders(sources)):
        parts = key(name).split()
        known = (iso, parts[-1]) in surnames or sum((iso, p) in surnames for p in parts) > 1
        if key(name) not in keys and not known:
            keys.add(key(name))
            surnames.add((iso, parts[-1]))
            rows.append([name, iso, role, years, ""])
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, default=Path("../shared/gazetteers"))
    parser.add_argument("--out", type=Path, default=Path("src/main/resources/org/comention/entity"))
    options = parser.parse_args()
    sources = Sources(options.sources)
    with open(options.sources / "geonames_cities15000/countryInfo.tsv", encoding="utf-8") as file:
        sources.iso3 = {line.split("\t")[1]: line.split("\t")[0] for line in file if not line.startswith("#") and line.strip()}
    built = "Built by scripts/gazetteers/build.py; do not edit. Sources and licences: SOURCES.md."
    rows = countries(sources)
    country_names = {key(n) for row in rows for n in [row[1]] + names(row[2])}
    write(options.out, "countries.tsv", ["Countries and territories. The id is loc: and the key of the name.", built],
          ["country", "name", "aliases"], rows)
    write(options.out, "demonyms.tsv", ["Nouns and adjectives of a country's people.", built], ["country", "words"],
          demonyms(sources, {r[0] for r in rows}, country_names))
    write(options.out, "cities.tsv",
          [f"Capitals, cities of {CITY_PEOPLE:,} people or more, states and provinces; a name of several goes to the dominant one.", built],
          ["country", "name", "capital", "aliases"], cities(sources, country_names))
    write(options.out, "leaders.tsv", ["People of high office. The id is per: and the key of the name.", built],
          ["name", "country", "role", "years", "aliases"], leaders(sources))


if __name__ == "__main__":
    main()
