"""The plots of the notebooks. Colours are those of Okabe and Ito, which colour-blind readers can tell apart."""

from __future__ import annotations

import math

import matplotlib.pyplot as plt
import networkx
import numpy
import pandas
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.dates import AutoDateLocator, DateFormatter
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import LogLocator, MaxNLocator, NullLocator, PercentFormatter

from comention_tables import Burst

BLUE, ORANGE, GREEN, RED = "#0072B2", "#E69F00", "#009E73", "#D55E00"
SKY, PINK, YELLOW, GREY, INK = "#56B4E9", "#CC79A7", "#F0E442", "#9A9A9A", "#222222"

# From pale to deep in one hue, so that it can be read in grey too.
SHADES = LinearSegmentedColormap.from_list("shades", ["#E3EEF6", "#8FBBDA", "#3B82B5", "#0B3A5E"])

# Colour and mark of a type; every other type is a concept.
TYPES = {
    "LOC": ("place", BLUE, "o"),
    "ORG": ("organisation", ORANGE, "s"),
    "PER": ("person", GREEN, "^"),
    "NORP": ("group", PINK, "D"),
    "MISC": ("other name", GREY, "P"),
}
CONCEPT = ("concept", RED, "h")

plt.rcParams.update(
    {
        "figure.dpi": 100,
        "figure.facecolor": "white",
        "font.size": 10,
        "axes.titlesize": 12,
        "axes.titleweight": "bold",
        "axes.titlelocation": "left",
        "axes.titlepad": 12,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.edgecolor": GREY,
        "axes.labelcolor": INK,
        "xtick.color": INK,
        "ytick.color": INK,
        "legend.frameon": False,
    }
)


def look(type_: str) -> tuple[str, str, str]:
    """The word, colour and mark for a type."""
    return TYPES.get(type_, CONCEPT)


def copies(months: pandas.DataFrame, title: str) -> None:
    """Stories by month, and on top of them the copies: articles that tell a story again. Columns month, stories, articles."""
    periods = periods_between(months.month.min(), months.month.max())
    by_month = months.set_index("month").reindex(periods, fill_value=0)
    figure, axes = plt.subplots(figsize=(10, 3.4), layout="constrained")
    x = numpy.arange(len(periods))
    axes.bar(x, by_month.stories, color=BLUE, width=0.8, label="stories")
    axes.bar(x, by_month.articles - by_month.stories, bottom=by_month.stories, color="#BDBDBD", width=0.8, label="copies of them")
    axes.set_ylabel("articles")
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    _period_axis(axes, periods)
    axes.legend(loc="upper right", ncols=2)
    axes.margins(y=0.2)
    axes.set_title(title)
    plt.show()


def periods_between(first: str, last: str) -> list[str]:
    """All months from first to last (2022-07), or all weeks by their Monday (2022-07-04), without gaps."""
    if len(first) == 7:
        return [str(p) for p in pandas.period_range(first, last, freq="M")]
    return [str(day.date()) for day in pandas.date_range(first, last, freq="7D")]


def timeline(periods: list[str], stories: list[int], all_stories: list[int], found: list[Burst], title: str) -> None:
    """Stories by period above, their share of all stories below with its uncertainty, bursts shaded.

    periods are labels without gaps.
    """
    figure, (above, below) = plt.subplots(2, 1, figsize=(10, 5), sharex=True, height_ratios=[3, 2], layout="constrained")
    x = numpy.arange(len(periods))
    top = max([1, *stories])
    above.bar(x, stories, color=BLUE, width=0.8)
    above.set_ylim(0, top * 1.2)
    above.set_ylabel("stories")
    above.yaxis.set_major_locator(MaxNLocator(integer=True))
    above.set_title(title)
    for burst in found:
        for axes in (above, below):
            axes.axvspan(burst.first - 0.5, burst.last + 0.5, color=ORANGE, alpha=0.25, linewidth=0)
        above.text((burst.first + burst.last) / 2, top * 1.12, "burst", ha="center", va="center", color=INK)
    told = [t for t in x if all_stories[t]]
    ranges = [_wilson(stories[t], all_stories[t]) for t in told]
    below.vlines(told, [low for low, _ in ranges], [high for _, high in ranges], color=SKY, linewidth=3, label="95 % interval")
    below.plot(told, [stories[t] / all_stories[t] for t in told], color=BLUE, marker="o", markersize=5, linestyle="", label="share")
    usual = sum(stories) / max(1, sum(all_stories))
    below.axhline(usual, color=INK, linestyle="--", linewidth=1, label=f"usual share, {usual:.{0 if usual >= 0.1 else 1}%}")
    below.set_ylabel("share of\nall stories")
    below.yaxis.set_major_formatter(PercentFormatter(1, decimals=0 if usual >= 0.03 else 1))
    # A month of few stories has an interval that would dwarf all others: it leaves the frame.
    below.set_ylim(0, min(1.04, max(2.5 * usual, *(1.6 * stories[t] / all_stories[t] for t in told), 0.001)))
    below.legend(loc="upper left", bbox_to_anchor=(1, 1))
    _period_axis(below, periods)
    plt.show()


def _wilson(n: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927): wide where there are few stories."""
    share, middle = n / of, (n / of + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)


def _period_axis(axes: Axes, periods: list[str]) -> None:
    step = max(1, math.ceil(len(periods) / 18))
    ticks = list(range(0, len(periods), step))
    axes.set_xticks(ticks, [periods[t] for t in ticks], rotation=45, ha="right", rotation_mode="anchor")
    axes.set_xlim(-0.6, len(periods) - 0.4)


def lanes(periods: list[str], series: dict[str, list[int]], found: dict[str, list[Burst]], title: str) -> None:
    """One lane a name or combination: a dot where it is named, larger for more stories; a bar where it bursts."""
    if not series:
        print(title)
        return
    figure, axes = plt.subplots(figsize=(10, 1.25 + 0.42 * len(series)), layout="constrained")
    most = max((max(s, default=0) for s in series.values()), default=1) or 1
    for lane, (name, stories) in enumerate(series.items()):
        axes.axhline(lane, color="#E6E6E6", linewidth=1, zorder=0)
        for burst in found.get(name, []):
            axes.barh(lane, burst.last - burst.first + 1, left=burst.first - 0.5, height=0.72, color=ORANGE, alpha=0.45, zorder=1)
        named = [(x, n) for x, n in enumerate(stories) if n]
        axes.scatter([x for x, _ in named], [lane] * len(named), s=[12 + 130 * n / most for _, n in named], color=BLUE, zorder=2)
    axes.set_yticks(range(len(series)), list(series))
    key = [
        Line2D([], [], color=BLUE, marker="o", linestyle="", label="stories that name it, larger for more"),
        Patch(color=ORANGE, alpha=0.45, linewidth=0, label="burst: far more than its usual share"),
    ]
    figure.legend(handles=key, loc="outside lower right", ncols=2)
    axes.set_ylim(len(series) - 0.4, -0.6)
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    _period_axis(axes, periods)
    axes.set_title(title)
    plt.show()


def heat_map(counts: pandas.DataFrame, title: str, unit: str = "stories") -> None:
    """Rows are partners, columns are months; darker is more. A cell without stories stays empty."""
    rows, columns = counts.shape
    figure, axes = plt.subplots(figsize=(10, 1.3 + 0.3 * rows), layout="constrained")
    values = counts.to_numpy(dtype=float)
    most = max(1.0, values.max(initial=0))
    image = axes.imshow(numpy.where(values > 0, values, math.nan), cmap=SHADES, aspect="auto", vmin=0, vmax=most)
    if columns <= 30:
        for row, column in zip(*numpy.nonzero(values)):
            value = values[row, column]
            axes.text(column, row, f"{value:.0f}", ha="center", va="center", fontsize=8, color="white" if value > 0.55 * most else INK)
    axes.set_yticks(range(rows), counts.index)
    axes.set_xticks(numpy.arange(-0.5, columns), minor=True)
    axes.set_yticks(numpy.arange(-0.5, rows), minor=True)
    axes.grid(which="minor", color="#EDEDED", linewidth=0.8)
    axes.tick_params(which="both", length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    _period_axis(axes, list(counts.columns))
    axes.set_xlim(-0.5, columns - 0.5)
    bar = figure.colorbar(image, ax=axes, pad=0.01, shrink=0.8)
    bar.set_label(unit)
    bar.locator = MaxNLocator(nbins=5, integer=True)
    bar.update_ticks()
    bar.outline.set_visible(False)
    axes.set_title(title)
    plt.show()


def bars(labels: list[str], values: list[float], title: str, unit: str, colours: list[str] | None = None, percent: bool = False) -> None:
    """Horizontal bars, the first on top, each with its value."""
    figure, axes = plt.subplots(figsize=(10, 0.9 + 0.27 * len(labels)), layout="constrained")
    drawn = axes.barh(labels, values, color=colours or BLUE, height=0.75)
    axes.bar_label(drawn, [f"{v:.{1 if v < 0.01 else 0}%}" if percent else f"{v:,.0f}" for v in values], padding=3)
    axes.invert_yaxis()
    axes.set_xlabel(unit)
    axes.margins(x=0.08)
    axes.xaxis.set_major_locator(MaxNLocator(integer=not percent, nbins=8))
    axes.xaxis.set_major_formatter(PercentFormatter(1, decimals=0) if percent else "{x:,.0f}")
    axes.tick_params(axis="y", length=0)
    axes.set_title(title)
    if colours:
        type_legend(axes, colours, marks=False, loc="lower right")
    plt.show()


def parts(shares: dict[str, int], colours: list[str], title: str, unit: str) -> None:
    """One bar of parts that add up to everything, each with its count in the legend."""
    figure, axes = plt.subplots(figsize=(10, 1.7), layout="constrained")
    left = 0
    for (name, count), colour in zip(shares.items(), colours):
        axes.barh(0, count, left=left, color=colour, height=0.6, label=f"{name}  {count:,}", edgecolor="white")
        left += count
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.set_xlim(0, max(1, left))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel(unit)
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1))
    axes.set_title(title)
    plt.show()


def calendar(days: pandas.DataFrame, title: str) -> None:
    """Articles by day, one thin line a day. Columns day and articles."""
    figure, axes = plt.subplots(figsize=(10, 2.8), layout="constrained")
    axes.vlines(days.day, 0, days.articles, color=BLUE, linewidth=2 if len(days) < 120 else 1)
    axes.set_ylim(0, days.articles.max() * 1.08)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=5))
    axes.set_ylabel("articles a day")
    axes.xaxis.set_major_locator(AutoDateLocator(minticks=4, maxticks=12))
    axes.xaxis.set_major_formatter(DateFormatter("%Y-%m-%d"))
    axes.tick_params(axis="x", rotation=45)
    for label in axes.get_xticklabels():
        label.set(ha="right", rotation_mode="anchor")
    axes.set_title(title)
    plt.show()


def histogram(bins: pandas.Series, counts: pandas.Series, title: str, unit: str) -> None:
    """Counts by bins of 0.05 between 0 and 1; bins holds their lower ends."""
    figure, axes = plt.subplots(figsize=(10, 2.8), layout="constrained")
    axes.bar(bins.astype(float), counts, width=0.046, align="edge", color=[ORANGE if b < 0.7 else BLUE for b in bins])
    axes.set_xlim(0, 1)
    axes.set_xlabel(unit)
    axes.set_ylabel("names")
    axes.legend(handles=[Patch(color=ORANGE, label="below 0.7"), Patch(color=BLUE, label="0.7 or more")], loc="upper left")
    axes.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=5))
    axes.yaxis.set_major_formatter("{x:,.0f}")
    axes.set_title(title)
    plt.show()


def type_legend(axes: Axes, colours: list[str], marks: bool = True, **where: object) -> None:
    """Says which colour and mark is which type, for those that are drawn."""
    handles = [
        Line2D([], [], color=colour, marker=mark if marks else "s", linestyle="", markersize=8, label=word)
        for word, colour, mark in [*TYPES.values(), CONCEPT]
        if colour in colours
    ]
    axes.legend(handles=handles, **where)


def surprise(pairs: pandas.DataFrame, title: str, labels: int = 12) -> None:
    """Pairs by how often (right) and how surprisingly (up) they are named together; filled where significant.

    pairs has the columns a_name, b_name, n_stories, lift, q_value. The significant pairs of most stories have their names in
    the margin, so that none overlaps.
    """
    figure, axes = plt.subplots(figsize=(10, 5.5), layout="constrained")
    sure = pairs.q_value <= 0.01
    # Equal counts would hide each other.
    x = pairs.n_stories * numpy.exp(numpy.random.default_rng(7).uniform(-0.035, 0.035, len(pairs)))
    many = len(pairs) > 1000
    axes.scatter(
        x[~sure], pairs.lift[~sure], s=6 if many else 22, facecolors="none", edgecolors=GREY, linewidths=0.6,
        label="may be chance (q > 0.01)", rasterized=many,
    )
    axes.scatter(
        x[sure], pairs.lift[sure], s=9 if many else 30, color=RED, linewidths=0, label="hardly chance (q ≤ 0.01)", rasterized=many
    )
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.axhline(1, color=INK, linewidth=1)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(LogLocator(subs=(1, 2, 5)))
        axis.set_major_formatter("{x:,.10g}")
        axis.set_minor_locator(NullLocator())
    axes.set_xlabel("stories that name both in one sentence")
    axes.set_ylabel("lift: times as often as chance (1)")
    axes.margins(x=0.04, y=0.05)
    top = (pairs[sure] if sure.any() else pairs).nlargest(labels, "n_stories").sort_values("lift", ascending=False)
    for at, pair in enumerate(top.itertuples()):
        axes.annotate(
            f"{pair.a_name} – {pair.b_name}", (x[pair.Index], pair.lift), xytext=(1.03, 0.95 - 0.07 * at),
            textcoords="axes fraction", va="center", fontsize=9, color=INK,
            # Out of the label to the left first, so that it is plain whose line it is.
            arrowprops={
                "arrowstyle": "-", "color": GREY, "linewidth": 0.7, "shrinkB": 3, "relpos": (0, 0.5),
                "connectionstyle": "arc,angleA=180,armA=14,rad=0",
            },
        )
    axes.set_title(title)
    axes.legend(loc="lower left", bbox_to_anchor=(1.02, 0), borderaxespad=0, handletextpad=0.2)
    plt.show()


def ego_network(ego: str, nodes: pandas.DataFrame, edges: pandas.DataFrame, title: str) -> None:
    """The entity in the middle, its partners around it, ties between partners as arcs behind.

    nodes has name, type, n_stories (with the ego) and q_value, edges has one, other, n_stories and q_value. Partners that are tied
    stand near each other. Each label has a line of its own, so none overlaps. A solid line is significant, a dotted one
    may be chance; a thicker one is more stories.
    """
    order = _neighbours_together(list(nodes.name), edges)
    places = _ring(order)
    nodes = nodes.set_index("name")
    figure, axes = plt.subplots(figsize=(10, 2.2 + 0.29 * len(order)), layout="constrained")
    most = max([1, *nodes.n_stories, *edges.n_stories])
    for edge in edges.itertuples():
        _arc(axes, places[edge.one], places[edge.other], edge.n_stories / most, edge.q_value <= 0.01)
    for name in order:
        node = nodes.loc[name]
        x, y = places[name]
        sure = node.q_value <= 0.01
        axes.plot(
            [0, x], [0, y], color=INK if sure else GREY, linewidth=0.8 + 4.5 * node.n_stories / most,
            linestyle="-" if sure else (0, (1, 1.6)), alpha=0.75, zorder=2, solid_capstyle="round",
        )
        _, colour, mark = look(node.type)
        axes.scatter([x], [y], s=90, color=colour, marker=mark, edgecolors="white", linewidths=1, zorder=3)
        side = 1 if x >= 0 else -1
        axes.text(
            x + 0.05 * side, y, f"{name}  {node.n_stories:.0f}" if side > 0 else f"{node.n_stories:.0f}  {name}",
            ha="left" if side > 0 else "right", va="center", fontsize=10, zorder=4,
        )
    axes.scatter([0], [0], s=420, color=INK, zorder=5)
    axes.text(
        0, -0.085, ego, ha="center", va="top", fontsize=12, fontweight="bold", zorder=6,
        bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.85, "pad": 1.5},
    )
    axes.set_xlim(-1.75, 1.75)
    axes.set_ylim(-1.16, 1.12)
    axes.set_axis_off()
    axes.set_title(title)
    type_legend(axes, [look(t)[1] for t in nodes.type], loc="lower center", ncols=6, bbox_to_anchor=(0.5, -0.02))
    dotted = (0, (1, 1.6))
    key = [
        Line2D([], [], color=INK, linewidth=3, label="hardly chance (q ≤ 0.01)"),
        Line2D([], [], color=GREY, linewidth=3, linestyle=dotted, label="may be chance"),
        Line2D([], [], color=SKY, linewidth=3, label="between partners"),
        Line2D([], [], linestyle="", label="thicker: more stories"),
    ]
    figure.legend(handles=key, loc="outside lower center", ncols=4)
    plt.show()


def _neighbours_together(names: list[str], edges: pandas.DataFrame) -> list[str]:
    """An order in which names that are tied stand side by side: communities one after another."""
    graph = networkx.Graph()
    graph.add_nodes_from(names)
    graph.add_weighted_edges_from((e.one, e.other, e.n_stories) for e in edges.itertuples())
    groups = networkx.community.greedy_modularity_communities(graph, weight="weight") if edges.size else [names]
    place = {name: at for at, name in enumerate(names)}
    return [name for group in groups for name in sorted(group, key=place.get)]


def _ring(names: list[str]) -> dict[str, tuple[float, float]]:
    """Places on a ring, clockwise from the top: equal steps of height on either side, so that every label has its line."""
    right = math.ceil(len(names) / 2)
    places = {}
    for at, name in enumerate(names):
        side, row, rows = (1, at, right) if at < right else (-1, len(names) - 1 - at, len(names) - right)
        y = 1 - (2 * row + 1) / rows
        places[name] = (side * max(0.12, math.sqrt(1 - y * y)), y)
    return places


def _arc(axes: Axes, one: tuple[float, float], other: tuple[float, float], weight: float, sure: bool) -> None:
    """A line behind everything, bent towards the middle and around it, so that it is not taken for a line from the middle."""
    start, end = numpy.array(one), numpy.array(other)
    middle = (start + end) / 2
    bend, near = 0.55 * middle, numpy.hypot(*middle)
    if near < 0.45:
        across = numpy.array([start[1] - end[1], end[0] - start[0]])
        away = middle / near if near > 0.05 else across / numpy.hypot(*across)
        bend = 0.7 * away - middle
    at = numpy.linspace(0, 1, 40)[:, None]
    curve = (1 - at) ** 2 * start + 2 * at * (1 - at) * bend + at**2 * end
    axes.plot(
        curve[:, 0], curve[:, 1], color=SKY, linewidth=0.8 + 4.5 * weight, alpha=0.85 if sure else 0.6,
        linestyle="-" if sure else (0, (1, 1.6)), zorder=1,
    )
