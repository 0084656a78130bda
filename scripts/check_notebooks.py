"""Runs notebooks from top to bottom and compares what they show with what they kept. Called by check-notebooks.sh."""

from __future__ import annotations

import argparse
import difflib
import os
import pathlib
import re
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError

HOME = pathlib.Path(__file__).resolve().parent.parent
NOTEBOOKS = HOME / "notebooks"
LARGEST = 400_000

# A cell with this tag shows what differs from run to run, such as its id; it is run and not compared.
VARIES = "varies"

# What a kept output never holds: paths of a machine, and what Python and Spark say beside the result.
FOREIGN = re.compile(r"(?:file:|\"|'|\s|>|=)/(?:home|root|tmp|var|Users|work|mnt|opt|usr)/|[A-Z]:\\\\|Warning:|\bWARN\b|\bERROR\b")


def main() -> int:
    options = _options()
    over = os.environ.get("COMENTION_OUTPUT")
    if over:
        os.environ["COMENTION_OUTPUT"] = str(pathlib.Path(over).resolve())
    paths = options.notebook or sorted(NOTEBOOKS.glob("*.ipynb"))
    begin, failed = time.monotonic(), 0
    for path in paths:
        from_ = time.monotonic()
        complaint = _check(path, options.folder, compare=not over and not options.keep, keep=options.keep)
        failed += bool(complaint)
        print(f"{path.name:<34} {'FAILED' if complaint else 'ok':>6} {time.monotonic() - from_:4.0f} s", flush=True)
        if complaint:
            print(complaint, file=sys.stderr, flush=True)
    print(f"{len(paths) - failed} passed, {failed} failed in {time.monotonic() - begin:.0f} s")
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="check-notebooks.sh", description=__doc__)
    parser.add_argument("--folder", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--keep", action="store_true", help="write the new outputs into the notebooks")
    parser.add_argument("notebook", nargs="*", type=pathlib.Path, help="all in notebooks/ when none is given")
    options = parser.parse_args()
    if options.keep and os.environ.get("COMENTION_OUTPUT"):
        parser.error("--keep keeps the sample's outputs; unset COMENTION_OUTPUT")
    return options


def _check(path: pathlib.Path, folder: pathlib.Path, compare: bool, keep: bool) -> str:
    """Runs one notebook; returns what is wrong with it, or nothing."""
    kept = nbformat.read(path, as_version=4)
    fresh = nbformat.from_dict(kept)
    _clear(fresh)
    client = NotebookClient(
        fresh, timeout=600, kernel_name="python3", resources={"metadata": {"path": str(NOTEBOOKS)}}, record_timing=False
    )
    try:
        client.execute()
    except (CellExecutionError, CellTimeoutError) as error:
        return _tail(str(error))
    finally:
        _tidy(fresh)
        nbformat.write(fresh, folder / path.name)
    complaints = _foreign(fresh)
    if keep and not complaints:
        nbformat.write(fresh, path)
    complaints += [*_foreign(kept), *_stale(kept, fresh)] if compare else []
    size = (folder / path.name).stat().st_size
    if size > LARGEST and (compare or keep):
        complaints.append(f"{size:,} bytes with its outputs; at most {LARGEST:,} are kept.")
    return "\n".join(complaints)


def _clear(notebook: nbformat.NotebookNode) -> None:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None


def _tidy(notebook: nbformat.NotebookNode) -> None:
    """Nothing of the machine that ran it stays: only the language is named."""
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({"tags": cell.metadata["tags"]} if cell.metadata.get("tags") else {})


def _foreign(notebook: nbformat.NotebookNode) -> list[str]:
    found = []
    for cell in _code(notebook):
        for output in cell.outputs:
            if output.output_type == "stream" and output.name == "stderr":
                found.append(f"{cell.id}: an output on standard error: {output.text[:200]}")
        match = FOREIGN.search(_text(cell))
        if match:
            found.append(f"{cell.id}: an output holds {match[0].strip()!r}")
    return found


def _stale(kept: nbformat.NotebookNode, fresh: nbformat.NotebookNode) -> list[str]:
    """Cells whose text or tables differ; pictures come from the same rows and are not compared."""
    stale = []
    for old, new in zip(_code(kept), _code(fresh)):
        if VARIES in new.metadata.get("tags", []):
            stale += [] if old.outputs else [f"{new.id}: no output is kept."]
        elif _kinds(old) != _kinds(new) or _text(old) != _text(new):
            lines = difflib.unified_diff(_text(old).splitlines(), _text(new).splitlines(), "kept", "now", lineterm="", n=0)
            stale.append(f"{new.id}: kept outputs are not those of these tables.\n" + "\n".join(line[:300] for line in list(lines)[:12]))
    if stale:
        stale.append("If the new outputs are right, keep them: scripts/check-notebooks.sh --keep")
    return stale


def _code(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def _kinds(cell: nbformat.NotebookNode) -> list[list[str]]:
    return [sorted(output.get("data", {output.output_type: ""})) for output in cell.outputs]


def _text(cell: nbformat.NotebookNode) -> str:
    """The words of a cell's outputs, without pictures."""
    parts = []
    for output in cell.outputs:
        data = output.get("data", {})
        parts += [output.get("text", ""), data.get("text/html", ""), data.get("text/markdown", "")]
        if "text/html" not in data and "image/png" not in data:
            parts.append(data.get("text/plain", ""))
    return "\n".join(part for part in parts if part)


def _tail(trace: str) -> str:
    plain = re.sub(r"\x1b\[[0-9;]*m", "", trace)
    return "\n".join(plain.splitlines()[-25:])


if __name__ == "__main__":
    sys.exit(main())
