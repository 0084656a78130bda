"""Made-up sentences of newspapers: companies, clubs, papers and parties of the world, which the corpora hardly have.

Most of them look like a person's name ("Al Ahly", "Kommersant", "Odebrecht"); only what is said of them tells, so the
sentences of ``news/sentences.txt`` say it, and put persons into the same places. The names of ``news/names.tsv`` are
facts, collected by the project; persons' names come from Faker (MIT), or from that file where Faker has no Latin letters.
"""

import re
from functools import cache
from pathlib import Path

from faker import Faker

from nermodel.datelines import CITIES, cities
from nermodel.sentence import Sentence
from nermodel.tables import rows
from nermodel.tokens import pretokens

NEWS = Path(__file__).parent / "news"
TYPES = {"media": "ORG", "company": "ORG", "club": "ORG", "party": "ORG", "body": "ORG", "made": "ORG", "uni": "ORG",
         "place": "LOC", "city": "LOC", "country": "LOC", "norp": "NORP", "per": "PER", "last": "PER"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LOCALES = ("en_KE", "en_NG", "ha_NG", "ig_NG", "yo_NG", "tw_GH", "zu_ZA", "sw", "id_ID", "tr_TR", "en_IN", "en_PK", "en_TH",
           "fr_FR", "fr_DZ", "es_MX", "es_AR", "es_CO", "es_CL", "es_ES", "pt_BR", "pt_PT", "pl_PL", "cs_CZ", "hr_HR",
           "hu_HU", "ro_RO", "lt_LT", "fi_FI", "sv_SE", "no_NO", "da_DK", "nl_NL", "de_DE", "it_IT", "ga_IE", "en_GB",
           "en_US", "uz_UZ")
LISTED = 0.35  # share of persons named from names.tsv
SURNAME_FIRST = ("China", "Korea")
FIELDS = ("Health", "Education", "Finance", "Justice", "Defence", "Transport", "Agriculture", "Energy", "Labour", "Tourism",
          "Mines", "Water", "Culture", "Trade", "the Interior", "Foreign Affairs", "Public Works", "Home Affairs")
TRADES = ("Teachers", "Journalists", "Mineworkers", "Nurses", "Students", "Farmers", "Lawyers", "Bank Employees")
COMPOSED = (
    "Ministry of {field}", "Ministry of {field} and {field}", "Department of {field}", "{field} Ministry", "{field} Department",
    "{city} High Court", "{city} District Court", "{city} City Council", "{city} Municipal Corporation", "{city} Police",
    "{city} Stock Exchange", "{city} Chamber of Commerce", "{city} Water and Sewerage Board", "{city} Traffic Authority",
    "{city} Metropolitan Development Authority", "Supreme Court of {country}", "Bank of {country}", "National Bank of {country}",
    "Central Bank of {country}", "Reserve Bank of {country}", "{country} Police Service", "{country} Police Force",
    "{country} Revenue Authority", "{country} Electoral Commission", "{country} Football Federation", "{country} Airports Authority",
    "{country} Human Rights Commission", "{country} Medical Association", "{country} Broadcasting Corporation",
    "{country} Ports Authority", "{country} Red Cross", "Football Association of {country}", "National Union of {trade}",
    "Association of {trade} of {country}", "{country} Union of {trade}", "{surname} Foundation", "{surname} Group",
    "{surname} Holdings", "{surname} & Sons", "{surname} Institute", "{surname} Industries", "National {field} Council",
    "National {field} Commission")
UNIVERSITIES = ("University of {city}", "{city} University", "{city} Polytechnic", "{country} Institute of Technology",
                "National University of {country}")


@cache
def names():
    """The names of ``names.tsv`` by kind; given names and surnames by kind and region."""
    table = {}
    for row in rows(NEWS / "names.tsv"):
        listed = row["names"].split(" | ")
        table.setdefault(row["kind"], []).extend(listed)
        table[row["kind"], row["region"]] = listed
    return table


@cache
def sentences():
    """The sentences with their slots."""
    lines = (NEWS / "sentences.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def lands():
    """Countries by their short names and words for their people, from the gazetteers of the job."""
    countries = [row["name"] for row in rows(CITIES.with_name("countries.tsv")) if len(row["name"].split()) < 3]
    people = [word for row in rows(CITIES.with_name("demonyms.tsv")) for word in row["words"].split(" | ")[:1]]
    return countries, people


class Newsroom:
    """Draws names and sentences from one random source."""

    def __init__(self, rng):
        self.rng = rng
        self.fakers = [Faker(locale) for locale in LOCALES]
        for faker in self.fakers:
            faker.seed_instance(rng.random())

    def sentence(self):
        """One made-up sentence, all of its names labelled."""
        tokens, labels = [], []
        for number, part in enumerate(re.split(r"\{(\w+)\}", self.rng.choice(sentences()))):
            kind = part if number % 2 else None
            words = pretokens(self.name(kind) if kind else part)
            tokens += words
            mark = TYPES.get(kind)
            labels += [f"{'I' if place else 'B'}-{mark}" if mark else "O" for place, _ in enumerate(words)]
        return Sentence(tokens, labels, "newsroom")

    def name(self, kind):
        """A name of a kind of slot."""
        countries, people = lands()
        if kind in ("per", "last"):
            return self.person()[kind == "last"]
        if kind in ("made", "uni"):
            return re.sub(r"\{(\w+)\}", lambda slot: self.name(slot[1]), self.rng.choice(COMPOSED if kind == "made" else UNIVERSITIES))
        drawn = {"city": cities(), "country": countries, "norp": people, "weekday": WEEKDAYS, "field": FIELDS, "trade": TRADES}
        return self.person()[1] if kind == "surname" else self.rng.choice(drawn.get(kind) or names()[kind])

    def person(self):
        """A full name, all of one language, and its surname; in China and Korea the surname comes first."""
        if self.rng.random() >= LISTED:
            faker = self.rng.choice(self.fakers)
            given, surname = faker.first_name(), faker.last_name()
            return f"{given} {surname}", surname
        region = self.rng.choice([key[1] for key in names() if key[0] == "given"])
        given, surname = self.rng.choice(names()["given", region]), self.rng.choice(names()["surname", region])
        return f"{surname} {given}" if region in SURNAME_FIRST else f"{given} {surname}", surname
