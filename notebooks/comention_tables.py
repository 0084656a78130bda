"""The tables of one output folder of Comention, in a Spark session.

Used by the notebooks beside this file. Everything here is plain Spark SQL and Python; nothing of the job itself is needed,
only its Parquet files.
"""

from __future__ import annotations

import html
import math
import os
import pathlib
from typing import NamedTuple

import numpy
import pandas
from IPython.display import HTML
from pyspark.sql import DataFrame, SparkSession

TABLES = (
    "articles", "sentences", "mentions", "stories", "entity_mentions", "entities", "entity_counts", "pair_counts",
    "triple_counts", "totals", "pairs", "triples", "trends", "evidence", "rejects", "truncations", "runs",
)


def open_tables(output: str) -> SparkSession:
    """Starts Spark on this machine and makes each table of the folder a view under its own name.

    A table without rows is an empty view. Raises FileNotFoundError when the folder holds no tables.
    """
    folder = pathlib.Path(output)
    if not (folder / "runs").is_dir():
        raise FileNotFoundError(
            f"Cannot open the tables: no folder runs in {output}. Run scripts/run-sample.sh, or set COMENTION_OUTPUT to"
            " the folder that `comention run --output` wrote."
        )
    spark = _session()
    for table in TABLES:
        _read(spark, folder / table).createOrReplaceTempView(table)
    return spark


def _session() -> SparkSession:
    # Nothing of it listens to the network.
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    log = pathlib.Path(__file__).with_name("log4j2.properties").as_uri()
    return (
        SparkSession.builder.appName("comention-notebook")
        .master("local[*]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.extraJavaOptions", f"-Dlog4j2.configurationFile={log} {os.environ.get('COMENTION_JAVA_OPTS', '')}")
        .config("spark.driver.memory", os.environ.get("COMENTION_MEMORY", "2g"))
        .config("spark.sql.shuffle.partitions", "8")
        # Driver and executor are one process: a computer that slept for a while has lost nothing.
        .config("spark.executor.heartbeatInterval", "1h")
        .config("spark.network.timeout", "24h")
        # As in the job.
        .config("spark.sql.session.timeZone", "UTC")
        # A month such as 2022-07 in the name of a folder is a string, not the first day of that month.
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
        .getOrCreate()
    )


def _read(spark: SparkSession, folder: pathlib.Path) -> DataFrame:
    if not any(folder.rglob("*.parquet")):
        raise FileNotFoundError(f"Cannot open the table {folder.name}: it has no files. Run `comention run` again.")
    return spark.read.parquet(str(folder))


def find_entity(spark: SparkSession, name: str) -> tuple[str, str]:
    """The id and the name to show of what people call so: ("drones") is ("concept:drone", "drone").

    A name wins over an alias, then the entity of more stories. `comention show NAME` knows more spellings.
    """
    found = spark.sql(
        """
        SELECT entity_id, name
        FROM entities
        WHERE lower(name) = lower(:name) OR entity_id = :name OR exists(aliases, x -> lower(x.surface) = lower(:name))
        ORDER BY lower(name) = lower(:name) DESC, n_stories DESC, entity_id
        LIMIT 1
        """,
        args={"name": name},
    ).collect()
    if not found:
        raise LookupError(f"Cannot find an entity: nothing here is called {name}. Look in the table entities.")
    return found[0].entity_id, found[0].name


class Burst(NamedTuple):
    """A stretch of periods, first to last, and how much cheaper it is as a burst than as usual (natural logarithm)."""

    first: int
    last: int
    weight: float


def bursts(r: list[int], d: list[int], s: float = 2, gamma: float = 1) -> list[Burst]:
    """The stretches of periods in which r of d stories is far above the share of all periods.

    Kleinberg 2002 for counts in batches, two states: a burst has s times the usual share, and to enter one costs
    gamma ln T, T the number of periods with stories. The cheapest sequence of states is found by dynamic programming, as
    in the job's own class `org.comention.stats.Burst`; a burst begins and ends here with a period that has stories.
    """
    if not 0 < sum(r) < sum(d):
        return []
    usual = sum(r) / sum(d)
    high = min(s * usual, (1 + usual) / 2)
    gains = [n * math.log(high / usual) + (all_ - n) * math.log((1 - high) / (1 - usual)) for n, all_ in zip(r, d)]
    up = gamma * math.log(sum(1 for all_ in d if all_))
    low_cost, high_cost = 0.0, math.inf
    enters, falls = [], []
    for gain in gains:
        enters.append(low_cost + up < high_cost)
        falls.append(high_cost < low_cost)
        low_cost, high_cost = min(low_cost, high_cost), min(high_cost, low_cost + up) - gain
    state, found = high_cost < low_cost, []
    for period in reversed(range(len(r))):
        if state and found and found[-1].first == period + 1:
            found[-1] = Burst(period, found[-1].last, found[-1].weight + gains[period])
        elif state:
            found.append(Burst(period, period, gains[period]))
        state = not enters[period] if state else falls[period]
    return [_trimmed(burst, d) for burst in reversed(found)]


def _trimmed(burst: Burst, d: list[int]) -> Burst:
    told = [period for period in range(burst.first, burst.last + 1) if d[period]]
    return Burst(told[0], told[-1], burst.weight)


def show(frame: pandas.DataFrame, **digits: int) -> HTML:
    """The rows as a table for people: thousands separated, measures with the digits given, nothing for null, a
    q_value with one digit that says its size."""
    shown = pandas.DataFrame(index=frame.index)
    for column in frame.columns:
        shown[column] = [_cell(value, "p" if column == "q_value" else digits.get(column)) for value in frame[column]]
    numbers = {column for column in frame.columns if pandas.api.types.is_numeric_dtype(frame[column])}
    head = "".join(f'<th style="text-align:{_side(c in numbers)}">{html.escape(c)}</th>' for c in frame.columns)
    rows = "".join(
        "<tr>"
        + "".join(f'<td style="text-align:{_side(c in numbers)}">{shown.at[i, c]}</td>' for c in frame.columns)
        + "</tr>\n"
        for i in shown.index
    )
    return HTML(f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>")


def _side(number: bool) -> str:
    return "right" if number else "left"


def _cell(value: object, digits: int | str | None) -> str:
    if isinstance(value, Marked):
        return value.html
    if value is None or value is pandas.NaT or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, (bool, numpy.bool_)):
        return "yes" if value else "no"
    if digits == "p":
        if value < 1e-300:
            return "&lt;1e-300"
        return f"{value:.1g}".replace("e-0", "e-")
    if isinstance(value, float):
        # A whole column of counts turns to floats where one is null.
        return f"{value:,.{2 if digits is None and not value.is_integer() else digits or 0}f}"
    if isinstance(value, (int, numpy.integer)):
        return f"{value:,}"
    return html.escape(str(value))


class Marked:
    """A sentence with its members in bold.

    Spans count UTF-16 units, as Java, JavaScript and Spark's readers in Java do; Python counts code points. The two differ
    after the first emoji of a text.
    """

    def __init__(self, text: str, spans: list) -> None:
        units = text.encode("utf-16-le")
        parts, at = [], 0
        for begin, end in sorted({(span["begin"], span["end"]) for span in spans}):
            if begin < at:
                continue
            parts += [_escaped(units, at, begin), "<b>", _escaped(units, begin, end), "</b>"]
            at = end
        self.html = "".join([*parts, _escaped(units, at, len(units) // 2)])


def _escaped(units: bytes, begin: int, end: int) -> str:
    # Text from articles may hold markup; it stays text.
    return html.escape(units[2 * begin : 2 * end].decode("utf-16-le"))
