"""Fails if a dependency comes under a licence that is not on the list, or from elsewhere than the registry."""
import json
import re
import subprocess
import sys

ALLOWED = {
    "MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib",
    "Unicode-3.0", "Unicode-DFS-2016", "Unlicense", "MPL-2.0", "CC0-1.0", "0BSD", "BSL-1.0", "WTFPL", "MIT-0",
}


def accepted(expression):
    """Whether a way through `A OR (B AND C)` needs allowed licences alone."""
    words = expression.replace("/", " OR ").replace("(", " ( ").replace(")", " ) ")
    words = re.sub(r"(\S+) WITH (\S+)", r"\1_WITH_\2", words)
    test = {"OR": "or", "AND": "and", "(": "(", ")": ")"}
    parts = [test.get(w, str(w.replace("_WITH_", " WITH ") in ALLOWED)) for w in words.split()]
    return eval(" ".join(parts))  # only True, False, and, or, ( and )


meta = json.loads(subprocess.check_output(["cargo", "metadata", "--format-version", "1", "--locked"]))
bad = []
for package in meta["packages"]:
    if package["source"] is None:
        continue
    if not package["source"].startswith(("registry+", "sparse+")):
        bad.append(f"{package['name']} comes from {package['source']}")
    if not accepted(package["license"] or "none"):
        bad.append(f"{package['name']} {package['version']} is under {package['license']}")
print("\n".join(bad) or f"{len(meta['packages']) - 1} dependencies, all under accepted licences")
sys.exit(bool(bad))
