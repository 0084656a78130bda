"""Datelines: the place before an agency's report, mostly in capitals. News has them daily, the corpora do not."""

from functools import cache
from pathlib import Path

from nermodel.tables import rows
from nermodel.tokens import pretokens

CITIES = Path(__file__).parents[3] / "src/main/resources/org/comention/entity/cities.tsv"
AGENCIES = ("Reuters", "AP", "AFP", "Xinhua", "TASS", "dpa", "UPI", "Bloomberg", "ANSA", "EFE", "PTI", "IANS", "Kyodo",
            "Yonhap")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec", "Jan.", "Feb.",
          "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
DASHES = ("-", "–", "—", "--")
SHOUTED, ELSEWHERE, DAY, AGENCY, COLON, SEAT = 0.85, 0.15, 0.4, 0.5, 0.1, 0.02


@cache
def cities():
    """Names of cities and provinces, from the gazetteer of the job."""
    return [row["name"] for row in rows(CITIES)]


def dateline(places, rng):
    """Tokens and labels of a made-up dateline: "KYIV, Oct. 17 (Reuters) -"; ``places`` are more names to draw from."""
    if rng.random() < SEAT:
        line = _named("UNITED NATIONS", "ORG")
    else:
        place = rng.choice(cities()) if not places or rng.random() < 0.5 else " ".join(rng.choice(places))
        line = _named(place.upper() if rng.random() < SHOUTED else place, "LOC")
    if places and rng.random() < ELSEWHERE:
        line += [(",", "O")] + _named(" ".join(rng.choice(places)), "LOC")
    if rng.random() < DAY:
        line += [(",", "O")] + [(token, "O") for token in pretokens(f"{rng.choice(MONTHS)} {rng.randint(1, 31)}")]
    if rng.random() < AGENCY:
        line += [("(", "O"), (rng.choice(AGENCIES), "B-ORG"), (")", "O")]
    mark = ":" if rng.random() < COLON else rng.choice(DASHES)
    line += [(token, "O") for token in pretokens(mark)]
    return [token for token, _ in line], [label for _, label in line]


def _named(name, kind):
    return [(token, f"{'I' if number else 'B'}-{kind}") for number, token in enumerate(pretokens(name))]
