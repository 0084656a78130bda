"""Country names and demonyms: what settles LOC against NORP.

Source of the names: the CIA World Factbook extract of ``gazetteers/cia_factbook`` (public domain), plus the
short lists below of forms that news uses and the factbook does not state.
"""

import csv
import re
from dataclasses import dataclass

MORE_COUNTRIES = """U.S.|U.S|US|USA|U.S.A.|United States|Britain|Great Britain|UK|U.K.|United Kingdom|England|Scotland
Wales|Northern Ireland|Burma|North Korea|South Korea|Congo|Ivory Coast|Czech Republic|Russia|Bosnia|Macedonia
East Timor|Soviet Union|Palestine|Gambia|Bahamas|Netherlands|West Bank|Gaza Strip|Gaza|Darfur|Chechnya|Kashmir
Tibet|Kosovo|Taiwan|Hong Kong|Turkey|Bosnia-Herzegovina|America|Crimea|South Ossetia|Abkhazia|UAE|PRC|DRC|DPRK"""

MORE_DEMONYMS = """Sunni|Sunnis|Shiite|Shiites|Shi'ite|Shi'ites|Shia|Shias|Muslim|Muslims|Kurdish|Kurd|Kurds|Arab|Arabs
Christian|Christians|Jewish|Jew|Jews|Hindu|Hindus|Buddhist|Buddhists|Western|European|Europeans|African|Africans
Asian|Asians|Islamic|Islamist|Islamists|Hutu|Hutus|Tutsi|Tutsis|Republican|Republicans|Democrat|Democrats
Democratic|Pashtun|Pashtuns|Uighur|Uighurs|Uyghur|Uyghurs|Serb|Serbs|Serbian|Croat|Croats|Catholic|Catholics
Orthodox|Protestant|Protestants|Soviet|Philippine|Palestinian|Palestinians|American|Americans|British|Briton
Britons|Dutch|French|English|Spanish|Irish|Scottish|Welsh|Tibetan|Tibetans|Chechen|Chechens|Korean|Koreans
Chinese|Japanese|Israeli|Israelis|Afghan|Afghans|Iraqi|Iraqis|Pakistani|Pakistanis|Turkish|Turk|Turks|Polish
Danish|Swedish|Finnish|Norwegian|Swiss|Greek|Greeks|Bosnian|Bosnians|Taiwanese|Burmese|Kosovar|Kosovars
Socialist|Socialists|Communist|Communists|Zionist|Zionists|Congolese|Saudi|Saudis|Lebanese|Vietnamese|Nepalese
Persian|Persians|Roman|Maoist|Maoists|Baloch|Yemeni|Yemenis|Somali|Somalis|Nazi|Nazis|Houthi|Houthis|Rohingya
Yazidi|Yazidis|Druze|Alawite|Alawites|Tatar|Tatars|Tamil|Tamils|Sikh|Sikhs|Hispanic|Latino|Latinos|Anglican
North Korean|North Koreans|South Korean|South Koreans|Sri Lankan|Sri Lankans|South African|South Africans
Saudi Arabian|Latin American|Latin Americans|Bosnian Serb|Bosnian Serbs|Ivorian|Ivorians|African-American"""

NOT_DEMONYMS = {"North", "South", "Georgia", "Latin", "Taiwan", "Hong Kong"}


@dataclass(frozen=True)
class Gazetteer:
    """Countries and demonyms as sets of strings in their usual spelling."""

    countries: frozenset
    demonyms: frozenset

    def kind(self, name):
        """``NORP``, ``LOC`` or ``None`` for a name."""
        if name in self.demonyms:
            return "NORP"
        return "LOC" if name in self.countries else None

    def phrases(self):
        """Names of several words, as tuples of words, with their type."""
        names = [(n, "LOC") for n in self.countries] + [(n, "NORP") for n in self.demonyms]
        return {tuple(name.split()): kind for name, kind in names if " " in name}


def read_gazetteer(folder):
    """Reads ``cia_factbook/factbook_extract.tsv`` under ``folder`` and adds the lists of this module."""
    with open(f"{folder}/cia_factbook/factbook_extract.tsv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    short = {row["short"] for row in rows if row.get("short") not in ("", "none", None)}
    local = {re.sub(r"\(.*?\)", "", row.get("local_short") or "").strip() for row in rows} - {"", "none"}
    demonyms = {form for row in rows for column in ("nationality_noun", "nationality_adj")
                for form in demonym_forms(row.get(column) or "")}
    demonyms = (demonyms - short) | _listed(MORE_DEMONYMS)
    countries = (local - demonyms) | short | _listed(MORE_COUNTRIES)
    return Gazetteer(frozenset(countries), frozenset(demonyms - countries - NOT_DEMONYMS))


def demonym_forms(field):
    """Forms in a factbook field: ``"Algerian(s)"`` gives Algerian and Algerians."""
    forms = set()
    field = re.sub(r"\((?!s\)|men\)|es\)).*?\)", "", field)
    for part in re.split(r"[,;/]| or ", field):
        part = part.strip()
        plural = re.match(r"^([A-Z][\w'\- ]+?)\((s|es)\)$", part)
        if plural:
            forms |= {plural[1], plural[1] + plural[2]}
        elif re.match(r"^[A-Z]\w+man\(men\)$", part):
            forms |= {part[:-5], part[:-7] + "en"}
        elif re.match(r"^[A-Z][\w'\-]+( [A-Z][\w'\-]+)?$", part):
            forms.add(part)
    return forms


def _listed(text):
    return {name.strip() for name in re.split(r"[|\n]", text) if name.strip()}
