"""Makes the package importable when pytest runs in this folder or in the repository root."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
